"""Asking a job to stop: at once while it waits, at its next checkpoint when it runs."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from sqlalchemy.orm import Session

from rushes.events import log
from rushes.kit.clock import now


class JobRow(Protocol):
    """What the rows of takes, fixes, heroes, exports and batches have in common."""

    id: Any
    state: Any
    finished_at: Any
    cancel_requested_at: Any


def ask_to_stop(
    session: Session,
    row: JobRow,
    kind: str,
    *,
    person_id: str,
    brief_id: str | None = None,
    **data: Any,
) -> None:
    """Write the wish down; a job that has ended stays as it is. ``kind`` is that of its events."""
    session.refresh(row, with_for_update=True)
    asked: datetime | None = row.cancel_requested_at
    if row.state == "queued":
        row.state, row.cancel_requested_at, row.finished_at = "cancelled", now(), now()
        what, data = f"{kind}.finished", {**data, "state": "cancelled", "error": None}
    elif row.state == "running" and asked is None:
        row.cancel_requested_at = now()
        what = f"{kind}.cancel_requested"
    else:
        return
    log.record(session, what, person_id=person_id, brief_id=brief_id, subject_id=row.id, **data)
