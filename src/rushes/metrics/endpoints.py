"""Metrics over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from rushes.api.deps import ERRORS, Deps
from rushes.metrics import service
from rushes.metrics.schemas import MetricsOut

router = APIRouter(tags=["metrics"], responses=ERRORS)


@router.get("/metrics", operation_id="getMetrics")
def get_metrics(deps: Deps, days: Annotated[int, Query(ge=1, le=3650)] = 30) -> MetricsOut:
    """Times, counts and spending of the last days, from the event log."""
    with deps.db.reading() as session:
        return service.metrics(session, days)
