"""A worker's whole life: launch, heartbeats and takeover, an orderly stop."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from rushes.jobs import current, system, workers
from rushes.jobs.current import Current
from rushes.jobs.pool import Pool
from rushes.jobs.runtime import Runtime
from rushes.services import Services

log = logging.getLogger(__name__)

DRAIN_SECONDS: Final = 20.0


class WorkerProcess:
    """Takes jobs in this process from :meth:`start` to :meth:`stop`.

    One per process. The workflows must be registered, that is, the stages' ``workflows`` modules
    imported, before the start.
    """

    def __init__(self, services: Services, pool: Pool) -> None:
        self._services = services
        self._pool = pool
        self._ended = threading.Event()

    def start(self) -> None:
        db = self._services.db
        system.migrate(db.url)
        self.executor_id = workers.register(db)
        self._current = Current(self._services, self._pool, self.executor_id)
        workers.reap(db)
        current.enter(self._current)
        self._runtime = Runtime(db.url, self.executor_id)
        self._heart = threading.Thread(target=self._beat, name="heartbeat", daemon=True)
        self._heart.start()

    def end(self) -> None:
        """Ask for the end, from any thread or signal handler; :meth:`wait` returns then."""
        self._ended.set()

    def wait(self) -> None:
        """Until the end is asked for, or another worker has declared this one dead."""
        self._ended.wait()

    def stop(self, drain_seconds: float = DRAIN_SECONDS) -> bool:
        """Put all jobs down at their next checkpoint and hand them back; whether all were.

        What has not come to a checkpoint in time loses its drawing process and is done again
        by whoever takes the job.
        """
        self._ended.set()
        self._current.stopping.set()
        self._runtime.stop_taking()
        drained = self._runtime.wait_until_idle(drain_seconds)
        self._pool.close()
        drained = drained or self._runtime.wait_until_idle(drain_seconds)
        self._heart.join()
        workers.retire(self._services.db, self.executor_id)
        self._runtime.close()
        current.leave()
        return drained

    def _beat(self) -> None:
        db = self._services.db
        while not self._ended.wait(workers.BEAT_SECONDS):
            try:
                if not workers.beat(db, self.executor_id):
                    log.error("Another worker has declared this one dead; it stops.")
                    self._current.stopping.set()
                    self._ended.set()
                    return
                workers.reap(db)
            except Exception as error:  # a full disk or a database away; the next beat may do
                log.warning("A heartbeat failed: %s", error)


def run_worker(services: Services, pool: Pool, ready: Callable[[str], None]) -> bool:
    """Run a worker until SIGTERM or SIGINT; call in the main thread.

    ``ready`` gets one line once jobs are taken. Returns whether all jobs came to a checkpoint.
    A second signal ends the process at once, which loses nothing either.
    """
    worker = WorkerProcess(services, pool)
    with _ending_by_signal(worker.end):
        worker.start()
        ready(f"Worker {worker.executor_id} is ready.")
        worker.wait()
    return worker.stop()


@contextmanager
def _ending_by_signal(end: Callable[[], None]) -> Generator[None]:
    def heed(_number: int, _frame: FrameType | None) -> None:
        end()

    before = {number: signal.signal(number, heed) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
