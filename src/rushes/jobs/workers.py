"""Who is alive: heartbeats, and taking over the jobs of the dead.

Every start of a worker has a fresh executor id, so a restart and a takeover are one and the same
thing: jobs that still run under the id of a dead worker go back to their queue. The update that
puts one back names the dead id and the running state, so of two workers that try, one succeeds;
once a living worker has taken the job from the queue, the job carries its id and matches no more.
"""

from __future__ import annotations

import os
import socket
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import psutil
from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from rushes.db.session import Database
from rushes.jobs import system
from rushes.jobs.tables import Worker
from rushes.kit.clock import now
from rushes.kit.ids import new_id

BEAT_SECONDS = 2.0
LOST_AFTER = timedelta(seconds=15)
_CLOCK_STEP = 2.0  # seconds that a start time may shift when the system's clock is set


def here() -> str:
    """This machine and process namespace: where a process id means the same process."""
    name = socket.gethostname()
    if sys.platform == "linux":
        name += f" {Path('/proc/self/ns/pid').readlink()}"
    return name


def register(db: Database) -> str:
    """Write this process down as a worker and return its fresh executor id."""
    executor_id = new_id("wk")
    moment = now()
    with db.session() as session:
        session.add(
            Worker(
                executor_id=executor_id,
                host=here(),
                pid=os.getpid(),
                pid_started=psutil.Process().create_time(),
                started_at=moment,
                seen_at=moment,
            )
        )
    return executor_id


def beat(db: Database, executor_id: str) -> bool:
    """Say that this worker lives; False when somebody has declared it dead."""
    with db.session() as session:
        return _changed(
            session,
            update(Worker)
            .where(Worker.executor_id == executor_id, Worker.stopped_at.is_(None))
            .values(seen_at=now(), pid_started=psutil.Process().create_time()),
        )


def retire(db: Database, executor_id: str) -> None:
    """A worker's orderly end: its jobs go back to their queues at once."""
    with db.session() as session:
        _stop(session, executor_id)
        _hand_back(session, db.url)


def reap(db: Database) -> int:
    """Declare dead workers dead and put their jobs back; the number of jobs put back."""
    with db.reading() as session:
        living = session.scalars(select(Worker).where(Worker.stopped_at.is_(None))).all()
        dead = [worker.executor_id for worker in living if not is_alive(worker)]
        if not dead and not _orphans(session, db.url):
            return 0
    with db.session() as session:
        for executor_id in dead:
            _stop(session, executor_id)
        return _hand_back(session, db.url)


def is_alive(worker: Worker) -> bool:
    """On this machine the process itself is asked; on another its last heartbeat counts."""
    if worker.host != here():
        return now() - worker.seen_at < LOST_AFTER
    try:
        process = psutil.Process(worker.pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        same = abs(process.create_time() - worker.pid_started) < _CLOCK_STEP
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        same = False
    return same or now() - worker.seen_at < LOST_AFTER


def _stop(session: Session, executor_id: str) -> None:
    session.execute(
        update(Worker)
        .where(Worker.executor_id == executor_id, Worker.stopped_at.is_(None))
        .values(stopped_at=now())
    )


def _orphaned(url: str) -> Any:
    jobs = system.workflows(url)
    stopped = select(Worker.executor_id).where(Worker.stopped_at.is_not(None))
    return (
        (jobs.c.status == "PENDING")
        & (jobs.c.application_name == system.APP)
        & jobs.c.executor_id.in_(stopped)
    )


def _orphans(session: Session, url: str) -> bool:
    jobs = system.workflows(url)
    return session.scalar(select(jobs.c.workflow_uuid).where(_orphaned(url)).limit(1)) is not None


def _hand_back(session: Session, url: str) -> int:
    result = session.execute(
        update(system.workflows(url))
        .where(_orphaned(url))
        .values(
            status="ENQUEUED",
            owner_xid=None,
            started_at_epoch_ms=None,
            updated_at=int(time.time() * 1000),
        )
    )
    return cast("CursorResult[Any]", result).rowcount


def _changed(session: Session, statement: Any) -> bool:
    return cast("CursorResult[Any]", session.execute(statement)).rowcount > 0
