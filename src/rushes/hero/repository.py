"""Queries of heroes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.errors import NotFound
from rushes.hero.tables import Hero


def hero(session: Session, hero_id: str) -> Hero:
    found = session.get(Hero, hero_id)
    if found is None:
        raise NotFound(f"There is no hero {hero_id[:40]}.")
    return found


def heroes_of(session: Session, document_id: str) -> Sequence[Hero]:
    """The document's heroes, the newest first."""
    return session.scalars(
        select(Hero).where(Hero.document_id == document_id).order_by(Hero.id.desc())
    ).all()


def newest_of(session: Session, document_id: str, revision_n: int) -> Hero | None:
    """The newest finished hero of exactly this revision; an older one shows another picture."""
    return session.scalar(
        select(Hero)
        .where(
            Hero.document_id == document_id,
            Hero.revision_n == revision_n,
            Hero.state == "done",
        )
        .order_by(Hero.id.desc())
        .limit(1)
    )
