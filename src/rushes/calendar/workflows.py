"""The durable job of a batch: a take for each brief, one after another."""

from __future__ import annotations

from sqlalchemy.orm import Session

from rushes.calendar import repository, service
from rushes.calendar.tables import Batch
from rushes.draft.workflows import run_take
from rushes.errors import RushesError
from rushes.events import log
from rushes.jobs.current import Current, checkpoint
from rushes.kit.clock import now


def run_batch(current: Current, batch_id: str) -> None:
    """Draft every brief that this batch has not drafted yet."""
    services = current.services
    with services.db.session() as session:
        batch = repository.batch(session, batch_id)
        if batch.state not in {"queued", "running"}:
            return
        batch.state = "running"
    for index in range(batch.done, len(batch.brief_ids)):
        checkpoint()
        with services.db.session() as session:
            batch = repository.batch(session, batch_id)
            if batch.cancel_requested_at is not None:
                _end(session, batch, "cancelled")
                return
        _one(current, batch, index)
    with services.db.session() as session:
        batch = repository.batch(session, batch_id)
        _end(session, batch, "failed" if batch.error else "done")


def _one(current: Current, batch: Batch, index: int) -> None:
    services = current.services
    error: str | None = None
    try:
        with services.db.session() as session:
            take = service.take_for(session, services, batch, index)
        run_take(current, take.id, lane="heavy")
    except RushesError as fault:
        error = f"{batch.brief_ids[index]}: {fault.message}"
    with services.db.session() as session:
        row = repository.batch(session, batch.id)
        row.done, row.error = index + 1, error or row.error
        log.record(
            session, "batch.progress", subject_id=row.id, done=row.done, total=len(row.brief_ids)
        )


def _end(session: Session, batch: Batch, state: str) -> None:
    batch.state, batch.finished_at = state, now()
    log.record(session, "batch.finished", subject_id=batch.id, state=state, error=batch.error)
