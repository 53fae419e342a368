"""Ending rows that say they run but whose job is gone.

A job that fails writes that into its row. If even that failed (a full disk), or the queue's tables
were lost, the row would say "running" for ever; a worker's start puts that right.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.calendar.service import take_id_of
from rushes.calendar.tables import Batch
from rushes.calendar.workflows import fail_batch
from rushes.canvas.tables import Fix
from rushes.canvas.workflows import fail_fix
from rushes.draft.tables import Take
from rushes.draft.workflows import fail_take
from rushes.export.tables import Export
from rushes.export.workflows import fail_export
from rushes.hero.tables import Hero
from rushes.hero.workflows import fail_hero
from rushes.jobs import system
from rushes.services import Services

ALIVE = ("ENQUEUED", "DELAYED", "PENDING")
WHY = "It was interrupted and could not go on. What is done is kept; ask again for the rest."

_KINDS: tuple[tuple[Any, Any], ...] = (
    (Batch, fail_batch),
    (Take, fail_take),
    (Fix, fail_fix),
    (Hero, fail_hero),
    (Export, fail_export),
)


def sweep(services: Services) -> list[str]:
    """End the rows whose job is gone; their ids."""
    ended: list[str] = []
    with services.db.session() as session:
        in_batches = _takes_of_batches(session)
        for table, fail in _KINDS:
            for row_id in _gone(session, services.db.url, table):
                if row_id not in in_batches:
                    fail(session, row_id, WHY)
                    ended.append(row_id)
    return ended


def _gone(session: Session, url: str, table: Any) -> list[str]:
    jobs = system.workflows(url)
    alive = select(jobs.c.workflow_uuid).where(
        jobs.c.workflow_uuid == table.id, jobs.c.status.in_(ALIVE)
    )
    active = table.state.in_(("queued", "running"))
    return list(session.scalars(select(table.id).where(active, ~alive.exists())))


def _takes_of_batches(session: Session) -> set[str]:
    """Takes that run as a part of their batch's job and have none of their own."""
    batches = session.scalars(select(Batch).where(Batch.state.in_(("queued", "running"))))
    return {take_id_of(batch.id, n) for batch in batches for n in range(len(batch.brief_ids))}
