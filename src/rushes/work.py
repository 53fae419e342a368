"""Waiting for jobs: on the worker that runs already, else on one in this very process."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.db.session import Database
from rushes.draft.drawing import load
from rushes.errors import EngineError
from rushes.events import log
from rushes.events.tables import Event
from rushes.jobs.pool import Lane, LanePlan, Pool
from rushes.jobs.tables import Worker
from rushes.jobs.worker import WorkerProcess
from rushes.jobs.workers import is_alive
from rushes.services import Services

LOOK_SECONDS: Final = 0.02
CHECK_WORKERS_SECONDS: Final = 3.0
RUNNING: Final = frozenset({"queued", "running"})

Row = TypeVar("Row")
Plans = Mapping[Lane, LanePlan]


class Work:
    """Sees to it that jobs get done, and follows the event log while they are."""

    def __init__(self, services: Services, engine: str | None, plans: Plans | None) -> None:
        self._services = services
        self._engine = engine
        self._plans = plans
        self._worker: WorkerProcess | None = None
        self._checked = 0.0

    def ensure_worker(self) -> None:
        """Start a worker in this process unless one lives somewhere."""
        self._checked = time.monotonic()
        if self._worker is None and not living_worker(self._services.db):
            idle = self._services.settings.draft_idle_seconds
            pool = Pool(idle_seconds=idle, plans=self._plans)
            if self._engine is not None:
                pool.warm("draft", load, self._engine)  # while the rest of the worker starts

            # The import registers the jobs.
            import rushes.workflows  # noqa: F401  # pyright: ignore[reportUnusedImport]

            worker = WorkerProcess(self._services, pool)
            worker.start()
            self._worker = worker

    def stop(self) -> None:
        if self._worker is not None:
            self._worker.stop()

    def follow(self, since: int, done: Callable[[Session], bool]) -> Iterator[list[Event]]:
        """Batches of new events after ``since`` until ``done``; the last batch is complete.

        A worker elsewhere that dies in the meantime is replaced by one in this process.
        """
        db = self._services.db
        while True:
            with db.reading() as session:
                finished = done(session)
            with db.reading() as session:
                events = list(log.after(session, since))
            if events:
                since = events[-1].seq
                yield events
            if finished and not events:
                return
            if not events:
                time.sleep(LOOK_SECONDS)
            if time.monotonic() - self._checked > CHECK_WORKERS_SECONDS:
                self.ensure_worker()

    def finish(self, read: Callable[[Session], Row]) -> Row:
        """Wait until the row that ``read`` gives (a take, fix, hero, export …) has ended."""
        for _ in self.follow(self.now(), lambda session: _state(read(session)) not in RUNNING):
            pass
        with self._services.db.reading() as session:
            return read(session)

    def now(self) -> int:
        """The newest event's number."""
        with self._services.db.reading() as session:
            return log.last_seq(session)


@contextmanager
def work(
    services: Services, engine: str | None = None, plans: Plans | None = None
) -> Generator[Work]:
    """Work on the jobs of this data folder for the duration.

    ``engine`` will be wanted first; ``plans`` are the drawing processes' numbers.
    """
    doing = Work(services, engine, plans)
    doing.ensure_worker()
    try:
        yield doing
    finally:
        doing.stop()


def living_worker(db: Database) -> bool:
    """Whether some worker takes jobs from this database."""
    with db.reading() as session:
        candidates = session.scalars(select(Worker).where(Worker.stopped_at.is_(None))).all()
    return any(is_alive(worker) for worker in candidates)


def require_done(row: object) -> None:
    """:class:`EngineError` with the job's own words unless it ended well."""
    state = _state(row)
    if state != "done":
        raise EngineError(str(getattr(row, "error", None) or f"The job was {state}."))


def _state(row: object) -> str:
    return str(getattr(row, "state", ""))
