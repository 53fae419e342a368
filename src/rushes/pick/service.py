"""Picking: marks and ratings on frames, and the record of who chose what."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.brief import repository
from rushes.brief import service as briefs
from rushes.brief.schemas import Status
from rushes.draft.schemas import MarksIn
from rushes.draft.tables import Frame
from rushes.errors import NotFound
from rushes.events import log
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.pick.tables import Pick
from rushes.services import Services


def mark(
    session: Session, services: Services, given: MarksIn, *, rule: str | None = None
) -> Sequence[Frame]:
    """Mark or rate frames. ``rule`` names the rule that chose, where no person did."""
    frames = session.scalars(select(Frame).where(Frame.id.in_(given.ids))).all()
    missing = set(given.ids) - {frame.id for frame in frames}
    if missing:
        raise NotFound(f"There is no frame {min(missing)[:40]}.")
    for frame in frames:
        _one(session, services, frame, given, rule)
    return frames


def _one(
    session: Session, services: Services, frame: Frame, given: MarksIn, rule: str | None
) -> None:
    before = (frame.mark, frame.rating)
    if given.rating is not None:
        frame.rating = given.rating
    if given.mark is not None and given.mark != frame.mark:
        _pick_or_clear(session, services, frame, given.mark == "pick", rule)
        frame.mark = given.mark
    if before == (frame.mark, frame.rating):
        return
    log.record(
        session,
        "frame.marked",
        person_id=services.person_id,
        brief_id=frame.brief_id,
        subject_id=frame.id,
        take_id=frame.take_id,
        mark=frame.mark,
        rating=frame.rating,
    )


def _pick_or_clear(
    session: Session, services: Services, frame: Frame, picked: bool, rule: str | None
) -> None:
    if not picked and frame.mark != "pick":
        return
    if picked:
        session.add(
            Pick(
                id=new_id("pk"),
                frame_id=frame.id,
                brief_id=frame.brief_id,
                person_id=services.person_id,
                rule=rule,
                created_at=now(),
            )
        )
        session.flush()
        briefs.move(session, frame.brief_id, Status.PICKED, only_from=(Status.NEW, Status.DRAFTED))
        _stand_for(session, frame.brief_id, frame)
        return
    for pick in session.scalars(
        select(Pick).where(Pick.frame_id == frame.id, Pick.cleared_at.is_(None))
    ):
        pick.cleared_at = now()
    session.flush()
    if frame.brief_id is None:
        return
    others = picked_frames(session, frame.brief_id)
    _stand_for(session, frame.brief_id, others[0] if others else None)
    if not others:
        briefs.move(session, frame.brief_id, Status.DRAFTED, only_from=(Status.PICKED,))


def _stand_for(session: Session, brief_id: str | None, frame: Frame | None) -> None:
    if brief_id is None:
        return
    brief = repository.brief(session, brief_id)
    brief.frame_id = frame.id if frame else None
    if frame is not None and brief.document_id is None:
        briefs.show(session, brief_id, frame.preview_blob, frame.colour)


def picked_frames(session: Session, brief_id: str) -> Sequence[Frame]:
    """The brief's picked frames, the newest pick first."""
    return session.scalars(
        select(Frame)
        .join(Pick, Pick.frame_id == Frame.id)
        .where(Frame.brief_id == brief_id, Pick.cleared_at.is_(None))
        .order_by(Pick.created_at.desc())
    ).all()
