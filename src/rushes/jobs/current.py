"""What a running workflow finds around it.

A workflow is a module-level function that DBOS calls with a job's id, from a row, in whichever
process took the job over; nothing can be handed to it. So a worker puts its parts here once,
before it takes any work. Only workflows read it; everything else gets its parts handed down.
"""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.jobs import system
from rushes.jobs.interrupt import Interrupted
from rushes.jobs.pool import Pool
from rushes.services import Services


@dataclass(frozen=True, slots=True)
class Current:
    """A worker's parts. ``stopping`` is set when it should put its work down.

    Without an ``executor_id`` the work runs in the asking process and nobody can take it over.
    """

    services: Services
    pool: Pool
    executor_id: str = ""
    stopping: threading.Event = field(default_factory=threading.Event)

    def hold(self, session: Session, job_id: str) -> None:
        """In the transaction that writes a job's result: puts the job down, and so writes
        nothing, if it was taken from this worker. Until the commit nobody can take it.

        A worker on a machine that slept, or lost its network, is taken for dead and does not
        know it; this is what keeps it from finishing a frame that another has drawn meanwhile.
        """
        if not self.executor_id:
            return
        jobs = system.workflows(self.services.db.url)
        ours = (
            select(jobs.c.workflow_uuid)
            .where(jobs.c.workflow_uuid == job_id, jobs.c.status == "PENDING")
            .where(jobs.c.executor_id == self.executor_id)
        )
        if session.scalar(ours.with_for_update()) is None:
            raise Interrupted

    @contextmanager
    def writing(self, job_id: str) -> Generator[Session]:
        """A transaction for a job's result, that this worker still :meth:`hold` s."""
        with self.services.db.session() as session:
            self.hold(session, job_id)
            yield session


_current: Current | None = None


def enter(current: Current) -> None:
    """Make these the parts of this process's workflows (called by the worker)."""
    global _current
    _current = current


def leave() -> None:
    global _current
    _current = None


def current() -> Current:
    """The parts of the worker that runs this workflow."""
    if _current is None:
        raise RuntimeError("No worker runs in this process: workflows are run by rushes worker.")
    return _current


def checkpoint() -> None:
    """Between two frames: puts the job down (:class:`Interrupted`) if the worker is stopping.

    The job goes back to its queue as it is and another worker goes on with it.
    """
    if current().stopping.is_set():
        raise Interrupted
