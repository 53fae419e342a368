"""The durable job of a batch: a take for each brief, one after another."""

from __future__ import annotations

from sqlalchemy.orm import Session

from rushes.calendar import repository, service
from rushes.calendar.tables import Batch
from rushes.draft.workflows import fail_take, run_take
from rushes.errors import RushesError
from rushes.events import log
from rushes.jobs.current import Current, checkpoint
from rushes.kit.clock import now


def run_batch(current: Current, batch_id: str) -> None:
    """Draft every brief that this batch has not drafted yet."""
    with current.writing(batch_id) as session:
        batch = repository.batch(session, batch_id)
        if batch.state not in {"queued", "running"}:
            return
        batch.state = "running"
    for index in range(batch.done, len(batch.brief_ids)):
        checkpoint()
        with current.writing(batch_id) as session:
            batch = repository.batch(session, batch_id)
            if batch.cancel_requested_at is not None:
                _end(session, batch, "cancelled")
                return
        _one(current, batch, index)
    with current.writing(batch_id) as session:
        batch = repository.batch(session, batch_id)
        _end(session, batch, "failed" if batch.error else "done")


def fail_batch(session: Session, batch_id: str, why: str) -> None:
    """End a batch that cannot go on; what is done stays."""
    batch = repository.batch(session, batch_id)
    if batch.state in {"queued", "running"}:
        batch.error = why
        _end(session, batch, "failed")


def _one(current: Current, batch: Batch, index: int) -> None:
    services = current.services
    take_id, error = "", None
    try:
        with current.writing(batch.id) as session:
            take_id = service.take_for(session, services, batch, index).id
        run_take(current, take_id, lane="heavy", job_id=batch.id)
    except RushesError as fault:
        error = fault.message
        if take_id:
            with current.writing(batch.id) as session:
                fail_take(session, take_id, error)
    with current.writing(batch.id) as session:
        row = repository.batch(session, batch.id)
        row.done, row.error = index + 1, error or row.error
        log.record(
            session, "batch.progress", subject_id=row.id, done=row.done, total=len(row.brief_ids)
        )


def _end(session: Session, batch: Batch, state: str) -> None:
    batch.state, batch.finished_at = state, now()
    log.record(session, "batch.finished", subject_id=batch.id, state=state, error=batch.error)
