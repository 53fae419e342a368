"""What a running workflow finds around it.

A workflow is a module-level function that DBOS calls with a job's id, from a row, in whichever
process took the job over; nothing can be handed to it. So a worker puts its parts here once,
before it takes any work. Only workflows read it; everything else gets its parts handed down.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from rushes.jobs.interrupt import Interrupted
from rushes.jobs.pool import Pool
from rushes.services import Services


@dataclass(frozen=True, slots=True)
class Current:
    """A worker's parts. ``stopping`` is set when it should put its work down."""

    services: Services
    pool: Pool
    stopping: threading.Event = field(default_factory=threading.Event)


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
