"""Looking for new jobs often and cheaply.

One poll of a DBOS queue costs 2.6 ms of processor time (it builds its statements afresh): twenty
polls a second of two queues are a tenth of a core. So DBOS's own loop for a queue sleeps until it
is rung for, and one prepared statement on one plain connection sees which queues have jobs.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Mapping
from typing import Any, Final, cast

import sqlalchemy as sa

# DBOS has no public way to poll a queue on demand; hence its version is pinned to the minor.
from dbos._dbos import (
    _get_dbos_instance,  # pyright: ignore[reportPrivateUsage]
)
from dbos._queue import Queue, queue_worker_thread

from rushes.jobs import system

log = logging.getLogger(__name__)

LOOK_SECONDS: Final = 0.02
_AGAIN_SECONDS: Final = 0.05  # between two rings for jobs that wait for a free slot
_BROKEN_SECONDS: Final = 1.0


class QueueWatch:
    """Runs DBOS's loops of these queues, and rings for each that has jobs."""

    def __init__(self, url: str, queues: Mapping[str, Queue]) -> None:
        self._engine = sa.create_engine(url, poolclass=sa.NullPool)
        self._query = _query(url)
        self._bells = {name: _Bell() for name in queues}
        self._stopping = threading.Event()
        dbos = _get_dbos_instance()
        self._threads = [
            threading.Thread(
                target=queue_worker_thread,
                args=(cast(threading.Event, self._bells[name]), dbos, queue),
                name=f"queue-{name}",
                daemon=True,
            )
            for name, queue in queues.items()
        ]
        self._threads.append(threading.Thread(target=self._look, name="queues", daemon=True))
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stopping.set()
        for bell in self._bells.values():
            bell.set()
        for thread in self._threads:
            thread.join()

    def _look(self) -> None:
        while not self._stopping.is_set():
            try:
                connection = self._engine.raw_connection()
                try:
                    self._look_on(connection.driver_connection)
                finally:
                    connection.close()
            except Exception as error:  # the database is away for a moment
                log.warning("Jobs cannot be looked for: %s", error)
                self._stopping.wait(_BROKEN_SECONDS)

    def _look_on(self, connection: Any) -> None:
        if not system.is_sqlite(str(self._engine.url)):
            connection.autocommit = True
        cursor = connection.cursor()
        while not self._stopping.wait(LOOK_SECONDS):
            cursor.execute(self._query)
            for (name,) in cursor.fetchall():
                if name in self._bells:
                    self._bells[name].ring()


class _Bell:
    """Stands in for the event that DBOS's loop waits on: set, it ends the loop; rung, it only
    ends the wait."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._set = False
        self._rung = False
        self._last = 0.0

    def is_set(self) -> bool:
        return self._set

    def set(self) -> None:
        with self._changed:
            self._set = True
            self._changed.notify_all()

    def ring(self) -> None:
        with self._changed:
            if time.monotonic() - self._last >= _AGAIN_SECONDS:
                self._last = time.monotonic()
                self._rung = True
                self._changed.notify_all()

    def wait(self, timeout: float | None = None) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._set or self._rung, timeout)
            self._rung = False
            return self._set


def _query(url: str) -> str:
    jobs = system.workflows(url)
    # Both conditions: the second is the one that the partial index is made for.
    waiting = sa.text("status = 'ENQUEUED' AND status IN ('ENQUEUED', 'PENDING')")
    return str(sa.select(jobs.c.queue_name).where(waiting).distinct())
