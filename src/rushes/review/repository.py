"""Queries of findings and decisions."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rushes.errors import NotFound
from rushes.review.tables import Decision, Finding


def finding(session: Session, finding_id: str) -> Finding:
    found = session.get(Finding, finding_id)
    if found is None:
        raise NotFound(f"There is no finding {finding_id[:40]}.")
    return found


def findings_of(session: Session, document_id: str, revision_n: int) -> Sequence[Finding]:
    """What the checks saw on this revision, the weightiest first."""
    rank = {"flag": 0, "warn": 1, "info": 2}
    found = session.scalars(
        select(Finding).where(Finding.document_id == document_id, Finding.revision_n == revision_n)
    ).all()
    return sorted(found, key=lambda f: (rank.get(f.severity, 3), f.id))


def decisions_of(session: Session, document_id: str) -> Sequence[Decision]:
    """The newest first."""
    return session.scalars(
        select(Decision).where(Decision.document_id == document_id).order_by(Decision.id.desc())
    ).all()


def counts(session: Session, document_id: str, revision_n: int) -> dict[str, int]:
    """How many findings of each severity."""
    rows = session.execute(
        select(Finding.severity, func.count())
        .where(Finding.document_id == document_id, Finding.revision_n == revision_n)
        .group_by(Finding.severity)
    )
    return {severity: int(number) for severity, number in rows}
