"""Batch runs over HTTP."""

from __future__ import annotations

from fastapi import APIRouter

from rushes.api.deps import ERRORS, Deps
from rushes.calendar import repository, service
from rushes.calendar.schemas import BatchIn, BatchOut

router = APIRouter(tags=["calendar"], responses=ERRORS)


@router.post("/batches", status_code=201, operation_id="createBatch")
def create_batch(deps: Deps, given: BatchIn) -> BatchOut:
    """Draft many briefs behind interactive work."""
    with deps.db.session() as session:
        batch = service.create_batch(session, deps, given)
    deps.wake()
    return BatchOut.model_validate(batch)


@router.get("/batches", operation_id="listBatches")
def list_batches(deps: Deps) -> list[BatchOut]:
    """Batch runs, the newest first."""
    with deps.db.reading() as session:
        found = repository.batches(session)
        return [BatchOut.model_validate(batch) for batch in found]


@router.post("/batches/{batch_id}/cancel", operation_id="cancelBatch")
def cancel_batch(deps: Deps, batch_id: str) -> BatchOut:
    """Stop a batch before its next brief; what is done stays."""
    with deps.db.session() as session:
        batch = service.cancel_batch(session, deps, batch_id)
        return BatchOut.model_validate(batch)
