"""A worker for tests, run as a process: ``main()`` with the arguments URL and DATA.

Its workflows draw into a plain table; ``draws.log`` of the data folder counts the engine's calls.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from sqlalchemy import Integer, String, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from rushes.config import Settings
from rushes.db.session import Database
from rushes.errors import EngineError
from rushes.jobs.current import checkpoint, current
from rushes.jobs.pool import Pool
from rushes.jobs.runtime import workflow
from rushes.jobs.worker import run_worker
from rushes.services import Services
from rushes.storage.blobs import Blobs


class Base(DeclarativeBase):
    pass


class Job(Base):
    """``job_id`` draws ``count`` pictures of ``stall_ms`` each; ``script`` is crash or empty."""

    __tablename__ = "test_jobs"
    job_id: Mapped[str] = mapped_column(String(60), primary_key=True)
    count: Mapped[int]
    stall_ms: Mapped[int] = mapped_column(default=0)
    script: Mapped[str] = mapped_column(default="")
    cancelled: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(default="queued")
    runs: Mapped[int] = mapped_column(default=0)


class Drawn(Base):
    __tablename__ = "test_drawn"
    job_id: Mapped[str] = mapped_column(String(60), primary_key=True)
    idx: Mapped[int] = mapped_column(Integer, primary_key=True)
    worker: Mapped[int]
    fault: Mapped[str] = mapped_column(default="")


def draw(log: str, job_id: str, idx: int, stall_ms: int, script: str) -> int:
    with Path(log).open("a") as handle:
        handle.write(f"{job_id} {idx}\n")
    time.sleep(stall_ms / 1000)
    if script == f"crash@{idx}":
        os._exit(70)
    return idx


def keep_error(job_id: str, error: Exception) -> None:
    with current().services.db.session() as session:
        session.get_one(Job, job_id).state = f"failed: {error}"


@workflow("test_draw", failed=keep_error)
def test_draw(job_id: str) -> None:
    here = current()
    db = here.services.db
    with db.session() as session:
        job = session.get_one(Job, job_id)
        job.runs += 1
        job.state = "running"
    done = 0
    for idx in range(job.count):
        checkpoint()
        with db.reading() as session:
            if session.get_one(Job, job_id).cancelled:
                break
            if session.get(Drawn, (job_id, idx)) is not None:
                done += 1
                continue
        fault = ""
        log = str(here.services.settings.data / "draws.log")
        try:
            here.pool.run("draft", draw, log, job_id, idx, job.stall_ms, job.script)
        except EngineError as error:
            fault = error.message
        if job.script == f"raise@{idx}":
            raise ValueError(job.script)
        with db.session() as session:
            here.hold(session, job_id)
            session.add(Drawn(job_id=job_id, idx=idx, worker=os.getpid(), fault=fault))
        done += 1
    with db.session() as session:
        job = session.scalars(select(Job).where(Job.job_id == job_id)).one()
        job.state = "done" if done == job.count else "cancelled"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    url, data = sys.argv[1], Path(sys.argv[2])
    services = Services(
        settings=Settings(data=data, database_url=url),
        db=Database(url),
        blobs=Blobs.open("", data),
        submit=lambda *_args, **_options: None,
        person_id="",
    )
    run_worker(services, Pool(idle_seconds=30), say)
