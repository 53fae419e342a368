"""The jobs tray: what is running, what ended lately and why it failed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal

from fastapi import APIRouter
from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.api.deps import ERRORS, Deps
from rushes.api.schema import Schema
from rushes.calendar.tables import Batch
from rushes.canvas.tables import Fix
from rushes.draft.tables import Take
from rushes.export.tables import Export
from rushes.hero.tables import Hero
from rushes.kit.clock import now

router = APIRouter(tags=["studio"], responses=ERRORS)

JobKind = Literal["take", "fix", "hero", "export", "batch"]
ACTIVE = ("queued", "running")


class JobOut(Schema):
    id: str
    kind: JobKind
    title: str
    state: str
    done: int
    total: int
    error: str | None
    brief_id: str | None
    document_id: str | None
    created_at: datetime
    finished_at: datetime | None


class JobsOut(Schema):
    active: list[JobOut]
    recent: list[JobOut]


@router.get("/jobs", operation_id="listJobs")
def list_jobs(deps: Deps) -> JobsOut:
    """Jobs that are queued or running, and those that ended in the last day (at most 30)."""
    with deps.db.reading() as session:
        jobs = [job for kind in _TABLES for job in _of_kind(session, kind)]
    jobs.sort(key=lambda job: job.created_at, reverse=True)
    return JobsOut(
        active=[job for job in jobs if job.state in ACTIVE],
        recent=[job for job in jobs if job.state not in ACTIVE][:30],
    )


_TABLES: dict[JobKind, Any] = {
    "take": Take,
    "fix": Fix,
    "hero": Hero,
    "export": Export,
    "batch": Batch,
}


def _of_kind(session: Session, kind: JobKind) -> list[JobOut]:
    table = _TABLES[kind]
    since = now() - timedelta(days=1)
    active = session.scalars(select(table).where(table.state.in_(ACTIVE)).limit(200)).all()
    ended = session.scalars(
        select(table).where(table.finished_at >= since).order_by(table.created_at.desc()).limit(30)
    ).all()
    return [_job(kind, row) for row in {row.id: row for row in (*active, *ended)}.values()]


def _job(kind: JobKind, row: Any) -> JobOut:
    finished = row.state == "done"
    done, total = {
        "take": lambda: (row.done, row.count),
        "batch": lambda: (row.done, len(row.brief_ids)),
    }.get(kind, lambda: (int(finished), 1))()
    return JobOut(
        id=row.id,
        kind=kind,
        title=_title(kind, row),
        state=row.state,
        done=done,
        total=total,
        error=row.error,
        brief_id=getattr(row, "brief_id", None),
        document_id=getattr(row, "document_id", None),
        created_at=row.created_at,
        finished_at=row.finished_at,
    )


def _title(kind: JobKind, row: Any) -> str:
    match kind:
        case "take":
            return f"{row.count} drafts: {row.words[:60]}"
        case "fix":
            return f"{row.task.capitalize()} on the canvas"
        case "hero":
            return f"Hero {row.width} × {row.height}"
        case "export":
            return f"Export {row.surface}"
        case "batch":
            return row.name
