"""Queries of campaigns and briefs."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rushes.brief.schemas import Status
from rushes.brief.tables import Brief, Campaign
from rushes.errors import NotFound


def campaigns(session: Session) -> Sequence[tuple[Campaign, int]]:
    """Campaigns that are not archived, newest first, with how many briefs each has."""
    count = func.count(Brief.id).filter(Brief.archived_at.is_(None))
    rows = session.execute(
        select(Campaign, count)
        .outerjoin(Brief, Brief.campaign_id == Campaign.id)
        .where(Campaign.archived_at.is_(None))
        .group_by(Campaign.id)
        .order_by(Campaign.id.desc())
    )
    return [(campaign, int(number)) for campaign, number in rows]


def campaign(session: Session, campaign_id: str) -> Campaign:
    found = session.get(Campaign, campaign_id)
    if found is None:
        raise NotFound(f"There is no campaign {campaign_id[:40]}.")
    return found


def brief(session: Session, brief_id: str) -> Brief:
    found = session.get(Brief, brief_id)
    if found is None:
        raise NotFound(f"There is no brief {brief_id[:40]}.")
    return found


def briefs(
    session: Session, campaign_id: str | None = None, statuses: Sequence[str] = ()
) -> Sequence[Brief]:
    """Briefs that are not archived, the one due first at the top, those without a date last."""
    query = select(Brief).where(Brief.archived_at.is_(None))
    if campaign_id:
        query = query.where(Brief.campaign_id == campaign_id)
    if statuses:
        query = query.where(Brief.status.in_(statuses))
    return session.scalars(query.order_by(Brief.due.is_(None), Brief.due, Brief.id)).all()


def went_out(session: Session, limit: int) -> Sequence[Brief]:
    """The briefs that were approved or exported last."""
    done = (Status.APPROVED.value, Status.EXPORTED.value)
    return session.scalars(
        select(Brief).where(Brief.status.in_(done)).order_by(Brief.updated_at.desc()).limit(limit)
    ).all()
