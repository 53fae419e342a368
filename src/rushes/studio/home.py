"""What waits for me: to draft, pick, fix, review and publish; the week; what is late."""

from __future__ import annotations

from datetime import date, timedelta

from fastapi import APIRouter

from rushes.api.deps import ERRORS, Deps
from rushes.api.schema import Schema
from rushes.brief import repository
from rushes.brief.schemas import BriefOut, Status
from rushes.kit.clock import now

router = APIRouter(tags=["studio"], responses=ERRORS)


class DayOut(Schema):
    date: date
    briefs: list[BriefOut]


class HomeOut(Schema):
    to_draft: list[BriefOut]
    to_pick: list[BriefOut]
    to_fix: list[BriefOut]
    to_review: list[BriefOut]
    to_publish: list[BriefOut]
    late: list[BriefOut]
    week: list[DayOut]


_WAITING = {
    "to_draft": (Status.NEW,),
    "to_pick": (Status.DRAFTED,),
    "to_fix": (Status.PICKED, Status.SENT_BACK),
    "to_review": (Status.REVIEW,),
    "to_publish": (Status.APPROVED,),
}


@router.get("/home", operation_id="getHome")
def get_home(deps: Deps, campaign_id: str | None = None) -> HomeOut:
    """Briefs by what they wait for, the one due first at the top; the seven days from today."""
    with deps.db.reading() as session:
        found = [BriefOut.model_validate(b) for b in repository.briefs(session, campaign_id)]
    today = now().date()
    days = [today + timedelta(days=n) for n in range(7)]
    waiting = {
        name: [b for b in found if b.status in statuses] for name, statuses in _WAITING.items()
    }
    return HomeOut(
        **waiting,
        late=[b for b in found if b.due and b.due < today and b.status is not Status.EXPORTED],
        week=[DayOut(date=day, briefs=[b for b in found if b.due == day]) for day in days],
    )
