"""Every durable job by its lasting name. Importing this registers them with the runtime."""

from __future__ import annotations

from rushes.calendar.workflows import run_batch
from rushes.canvas.workflows import run_fix
from rushes.draft.workflows import run_take
from rushes.export.workflows import run_export
from rushes.hero.workflows import run_hero
from rushes.jobs.current import current
from rushes.jobs.runtime import workflow


@workflow("take")
def take(job_id: str) -> None:
    """Draw a take's frames."""
    run_take(current(), job_id)


@workflow("fix")
def fix(job_id: str) -> None:
    """Mend a document."""
    run_fix(current(), job_id)


@workflow("hero")
def hero(job_id: str) -> None:
    """Render a document at full fidelity."""
    run_hero(current(), job_id)


@workflow("export")
def export(job_id: str) -> None:
    """Make a document ready for a surface."""
    run_export(current(), job_id)


@workflow("batch")
def batch(job_id: str) -> None:
    """Draft many briefs."""
    run_batch(current(), job_id)
