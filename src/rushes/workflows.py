"""Every durable job by its lasting name. Importing this registers them with the runtime."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from rushes.calendar.workflows import fail_batch, run_batch
from rushes.canvas.workflows import fail_fix, run_fix
from rushes.draft.workflows import fail_take, run_take
from rushes.errors import RushesError
from rushes.export.workflows import fail_export, run_export
from rushes.hero.workflows import fail_hero, run_hero
from rushes.jobs.current import current
from rushes.jobs.runtime import workflow

Fail = Callable[[Session, str, str], None]


def why(error: Exception) -> str:
    """A failed job's error in words for a person."""
    if isinstance(error, RushesError):
        return error.message
    return f"Something failed here ({type(error).__name__}); ask again. The worker's log says more."


def _failing(fail: Fail) -> Callable[[str, Exception], None]:
    def tell(job_id: str, error: Exception) -> None:
        with current().writing(job_id) as session:
            fail(session, job_id, why(error))

    return tell


@workflow("take", failed=_failing(fail_take))
def take(job_id: str) -> None:
    """Draw a take's frames."""
    run_take(current(), job_id)


@workflow("fix", failed=_failing(fail_fix))
def fix(job_id: str) -> None:
    """Mend a document."""
    run_fix(current(), job_id)


@workflow("hero", failed=_failing(fail_hero))
def hero(job_id: str) -> None:
    """Render a document at full fidelity."""
    run_hero(current(), job_id)


@workflow("export", failed=_failing(fail_export))
def export(job_id: str) -> None:
    """Make a document ready for a surface."""
    run_export(current(), job_id)


@workflow("batch", failed=_failing(fail_batch))
def batch(job_id: str) -> None:
    """Draft many briefs."""
    run_batch(current(), job_id)
