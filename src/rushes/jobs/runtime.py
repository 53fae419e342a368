"""DBOS, launched in a worker: it keeps the state of jobs, and runs each on a thread."""

from __future__ import annotations

import functools
import logging
import threading
from collections.abc import Callable

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer, Queue
from sqlalchemy.exc import SQLAlchemyError

from rushes.errors import StorageError
from rushes.jobs import system
from rushes.jobs.current import checkpoint, current
from rushes.jobs.queues import SLOTS
from rushes.jobs.wake import QueueWatch

log = logging.getLogger(__name__)

# The rows that a job has written are its checkpoints, so a newer program goes on with the jobs
# of an older one; DBOS would else tie each job to the code that it began with.
_VERSION = "1"
_UNASKED_SECONDS = 30.0  # a queue is polled this often without being rung for
_AGAIN_SECONDS = 1.0  # between two tries to write down that a job failed
_ATTEMPTS = 1000  # how often a job may take a worker down with it before it is given up


class Busy:
    """How many workflows are inside this process."""

    def __init__(self) -> None:
        self._count = 0
        self._changed = threading.Condition()

    def __enter__(self) -> None:
        with self._changed:
            self._count += 1

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._count -= 1
            self._changed.notify_all()

    def wait_until_none(self, timeout: float) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: self._count == 0, timeout)


_busy = Busy()


def workflow(
    name: str, *, failed: Callable[[str, Exception], None] | None = None
) -> Callable[[Callable[[str], None]], Callable[[str], None]]:
    """Register a workflow: a module-level function of a job's id, under a lasting name.

    It may be called again for the same id after any death, so it looks at the rows for what is
    done. It calls :func:`rushes.jobs.current.checkpoint` wherever it may be put down. An error
    that it lets out ends the job; ``failed`` is told, to write it into the job's own row.
    """

    def register(function: Callable[[str], None]) -> Callable[[str], None]:
        @functools.wraps(function)
        def run(job_id: str) -> None:
            with _busy:
                checkpoint()
                try:
                    function(job_id)
                except Exception as error:
                    if failed is not None:
                        _tell(failed, job_id, error)
                    raise

        return DBOS.workflow(name=name, max_recovery_attempts=_ATTEMPTS)(run)

    return register


def _tell(failed: Callable[[str, Exception], None], job_id: str, error: Exception) -> None:
    """Until it is told: where the disk is full, or the database away, nobody else would."""
    while True:
        try:
            failed(job_id, error)
            return
        except (StorageError, SQLAlchemyError) as fault:
            log.warning("That %s failed cannot be written down yet: %s", job_id, fault)
        current().stopping.wait(_AGAIN_SECONDS)
        checkpoint()


def _queue(name: str, slots: int) -> Queue:
    return DBOS.register_queue(
        name,
        worker_concurrency=slots,
        polling_interval_sec=_UNASKED_SECONDS,
        on_conflict="always_update",
    )


class Runtime:
    """DBOS in this process, taking jobs from the queues until it is stopped."""

    def __init__(self, url: str, executor_id: str) -> None:
        self._engine = system.connect(url, pool_size=sum(SLOTS.values()) + 3)
        config: DBOSConfig = {
            "name": system.APP,
            "system_database_engine": self._engine,
            "dbos_system_schema": system.SCHEMA,
            "executor_id": executor_id,
            "application_version": _VERSION,
            "serializer": DBOSPortableJSONSerializer(),
            "run_migrations": False,
            "log_level": "WARNING",
            "enable_otlp": False,
            # Only its streams and messages need it, which we do not use.
            "use_listen_notify": False,
            "notification_listener_polling_interval_sec": 1.0,
            "scheduler_polling_interval_sec": 3600.0,
        }
        system.quiet()
        DBOS(config=config)
        DBOS.listen_queues([])  # its own polling is dear; see rushes.jobs.wake
        DBOS.launch()
        self._watch = QueueWatch(url, {name: _queue(name, slots) for name, slots in SLOTS.items()})

    def stop_taking(self) -> None:
        """Take no more jobs; those that run go on."""
        self._watch.stop()

    def wait_until_idle(self, timeout: float) -> bool:
        """Whether all jobs have come to an end, or to a checkpoint, within that many seconds."""
        return _busy.wait_until_none(timeout)

    def close(self) -> None:
        self._watch.stop()
        DBOS.destroy()
        self._engine.dispose()
