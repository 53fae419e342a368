"""Campaigns and briefs: making, changing, moving along the line."""

from __future__ import annotations

from sqlalchemy.orm import Session

from rushes.brands.service import get_brand
from rushes.brief import repository
from rushes.brief.schemas import BriefIn, BriefPatch, CampaignIn, Status
from rushes.brief.tables import Brief, Campaign
from rushes.brief.words import clean
from rushes.events import log
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.services import Services
from rushes.surfaces import surface


def create_campaign(session: Session, services: Services, given: CampaignIn) -> Campaign:
    get_brand(session, given.brand_id)
    name = clean(given.name, name="name", limit=160)
    campaign = Campaign(id=new_id("cg"), name=name, brand_id=given.brand_id, created_at=now())
    session.add(campaign)
    session.flush()
    log.record(session, "campaign.created", person_id=services.person_id, subject_id=campaign.id)
    return campaign


def create_brief(session: Session, services: Services, given: BriefIn) -> Brief:
    """Make a brief. Its channels must be in the catalogue; its words are cleaned."""
    campaign = repository.campaign(session, given.campaign_id)
    moment = now()
    brief = Brief(
        id=new_id("br"),
        campaign_id=campaign.id,
        brand_id=campaign.brand_id,
        title=clean(given.title, name="title", limit=200),
        kind=clean(given.kind, name="kind", limit=40),
        words=clean(given.words),
        negative=clean(given.negative, name="negative", need=False),
        headline=clean(given.headline, name="headline", limit=400, need=False),
        channels=_channels(given.channels),
        stakes=given.stakes.value,
        status=Status.NEW.value,
        due=given.due,
        person_id=services.person_id,
        created_at=moment,
        updated_at=moment,
    )
    session.add(brief)
    session.flush()
    _record(session, services, "brief.created", brief)
    return brief


def change_brief(session: Session, services: Services, brief_id: str, patch: BriefPatch) -> Brief:
    """Change what is given; ``archived`` takes the brief out of sight, or brings it back."""
    brief = repository.brief(session, brief_id)
    changes = patch.model_dump(exclude_unset=True)
    archived = changes.pop("archived", None)
    for name, value in changes.items():
        if value is not None or name == "due":
            setattr(brief, name, _cleaned(name, value))
    if archived is not None:
        brief.archived_at = now() if archived else None
    brief.updated_at = now()
    _record(session, services, "brief.changed", brief)
    return brief


def move(
    session: Session, brief_id: str | None, status: Status, *, only_from: tuple[Status, ...] = ()
) -> None:
    """Set where a brief stands; with ``only_from``, only if it stands at one of those."""
    if brief_id is None:
        return
    brief = repository.brief(session, brief_id)
    if brief.status == status or (only_from and brief.status not in only_from):
        return
    brief.status = status.value
    brief.updated_at = now()
    log.record(session, "brief.moved", brief_id=brief.id, subject_id=brief.id, status=brief.status)


def show(session: Session, brief_id: str | None, cover: str, colour: str | None = None) -> None:
    """Give a brief the preview that stands for it, by the digest of its blob."""
    if brief_id is not None:
        brief = repository.brief(session, brief_id)
        brief.cover, brief.cover_colour = cover, colour


def _channels(ids: list[str]) -> list[str]:
    return list(dict.fromkeys(surface(each).id for each in ids))


def _cleaned(name: str, value: object) -> object:
    if name == "channels":
        assert isinstance(value, list)
        return _channels(value)
    if isinstance(value, str) and name in {"title", "words", "negative", "headline", "kind"}:
        limit = {"title": 200, "headline": 400, "kind": 40}.get(name, 4000)
        return clean(value, name=name, limit=limit, need=name in {"title", "words", "kind"})
    return value


def _record(session: Session, services: Services, kind: str, brief: Brief) -> None:
    log.record(session, kind, person_id=services.person_id, brief_id=brief.id, subject_id=brief.id)
