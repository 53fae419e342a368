"""Queries of batch runs."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.calendar.tables import Batch
from rushes.errors import NotFound


def batch(session: Session, batch_id: str) -> Batch:
    found = session.get(Batch, batch_id)
    if found is None:
        raise NotFound(f"There is no batch {batch_id[:40]}.")
    return found


def batches(session: Session) -> Sequence[Batch]:
    return session.scalars(select(Batch).order_by(Batch.id.desc()).limit(100)).all()
