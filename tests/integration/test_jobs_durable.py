"""Jobs survive what may befall them: real workers, killed for real, on both databases."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path

import jobs_worker
import psutil
import pytest
from jobs_worker import Drawn, Job
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from rushes.db.base import Base
from rushes.db.session import Database
from rushes.jobs import system, workers
from rushes.jobs.client import JobsClient
from rushes.jobs.queues import BATCH, DRAFT, HEAVY, Priority
from rushes.jobs.tables import Worker

HERE = Path(__file__).parent


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "This did not come to pass."
        time.sleep(0.005)


@dataclass
class Line:
    """A database, a client, and the workers that a test starts."""

    url: str
    data: Path
    db: Database
    client: JobsClient
    started: list[subprocess.Popen[str]] = field(default_factory=list[subprocess.Popen[str]])

    def worker(self) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", "import jobs_worker; jobs_worker.main()", self.url, self.data],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(HERE)},
        )
        self.started.append(process)
        assert process.stdout is not None
        assert "is ready" in process.stdout.readline()
        return process

    def submit(
        self,
        job_id: str,
        count: int,
        *,
        stall_ms: int = 0,
        script: str = "",
        queue: str = DRAFT,
        priority: Priority = Priority.INTERACTIVE,
    ) -> None:
        with self.db.session() as session:
            session.add(Job(job_id=job_id, count=count, stall_ms=stall_ms, script=script))
            session.flush()
            self.client.submit("test_draw", job_id, queue=queue, priority=priority, session=session)

    def job(self, job_id: str) -> Job:
        with self.db.reading() as session:
            return session.get_one(Job, job_id)

    def drawn(self, job_id: str) -> list[Drawn]:
        with self.db.reading() as session:
            chosen = select(Drawn).where(Drawn.job_id == job_id).order_by(Drawn.idx)
            return list(session.scalars(chosen))

    def calls(self, job_id: str) -> Counter[int]:
        lines = (self.data / "draws.log").read_text().splitlines()
        return Counter(int(line.split()[1]) for line in lines if line.split()[0] == job_id)

    def order(self) -> list[str]:
        lines = (self.data / "draws.log").read_text().splitlines()
        return list(dict.fromkeys(line.split()[0] for line in lines))

    def ended(self, job_id: str) -> None:
        until(lambda: self.job(job_id).state in {"done", "cancelled"})

    def has_drawn(self, job_id: str, count: int) -> None:
        until(lambda: len(self.drawn(job_id)) >= count)


@pytest.fixture
def line(database_url: str, tmp_path: Path) -> Generator[Line]:
    system.migrate(database_url)
    db = Database(database_url)
    Base.metadata.create_all(db.engine, tables=[Base.metadata.tables["workers"]])
    jobs_worker.Base.metadata.create_all(db.engine)
    client = JobsClient(database_url)
    line = Line(database_url, tmp_path, db, client)
    yield line
    for process in line.started:
        process.kill()
        process.communicate()
    client.close()
    db.close()


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()


def assert_complete(line: Line, job_id: str, count: int, *, kills: int) -> None:
    assert line.job(job_id).state == "done"
    assert [one.idx for one in line.drawn(job_id)] == list(range(count))
    calls = line.calls(job_id)
    assert set(calls) == set(range(count))
    assert calls.total() <= count + kills


def test_a_restart_finishes_what_a_killed_worker_left(line: Line) -> None:
    first = line.worker()
    line.submit("take", 12, stall_ms=40)
    line.has_drawn("take", 3)
    kill(first)
    line.worker()
    line.ended("take")
    assert_complete(line, "take", 12, kills=1)
    assert line.job("take").runs == 2


def test_another_worker_takes_over_from_a_killed_one(line: Line) -> None:
    both = {process.pid: process for process in (line.worker(), line.worker())}
    line.submit("take", 12, stall_ms=40)
    line.has_drawn("take", 3)
    kill(both[line.drawn("take")[0].worker])
    line.ended("take")
    assert_complete(line, "take", 12, kills=1)
    assert len({one.worker for one in line.drawn("take")}) == 2


def test_drawing_processes_die_with_a_killed_worker(line: Line) -> None:
    process = line.worker()
    line.submit("take", 2, stall_ms=60_000)
    until(lambda: (line.data / "draws.log").exists())
    drawers = psutil.Process(process.pid).children(recursive=True)
    assert drawers
    kill(process)
    _gone, alive = psutil.wait_procs(drawers, timeout=30)
    assert alive == []


def test_a_stopped_worker_hands_its_jobs_back_at_a_frame(line: Line) -> None:
    first = line.worker()
    line.submit("take", 12, stall_ms=40)
    line.has_drawn("take", 3)
    first.terminate()
    assert first.wait() == 0
    handed_back = line.client.job("take")
    assert handed_back is not None
    assert handed_back.state == "queued"
    line.worker()
    line.ended("take")
    assert_complete(line, "take", 12, kills=0)


def test_a_crash_of_the_engine_costs_its_frame_only(line: Line) -> None:
    line.worker()
    line.submit("take", 5, script="crash@2")
    line.ended("take")
    faults = {one.idx: one.fault for one in line.drawn("take")}
    assert "died (exit code 70)" in faults.pop(2)
    assert faults == dict.fromkeys((0, 1, 3, 4), "")


def test_heavy_work_goes_in_the_order_of_its_priority(line: Line) -> None:
    line.submit("export", 1, queue=HEAVY, priority=Priority.EXPORT)
    line.submit("later", 1, queue=HEAVY, priority=Priority.EXPORT)
    line.submit("hero", 1, queue=HEAVY, priority=Priority.HERO)
    line.worker()
    line.ended("later")
    assert line.order() == ["hero", "export", "later"]


def test_a_hero_does_not_wait_for_the_end_of_a_batch(line: Line) -> None:
    line.worker()
    line.submit("batch", 10_000, stall_ms=20, queue=BATCH, priority=Priority.BATCH)
    line.has_drawn("batch", 1)
    line.submit("hero", 1, queue=HEAVY, priority=Priority.HERO)
    line.ended("hero")
    assert line.job("batch").state == "running"


def test_a_draft_does_not_wait_for_heavy_work(line: Line) -> None:
    line.worker()
    line.submit("hero", 2, stall_ms=60_000, queue=HEAVY, priority=Priority.HERO)
    until(lambda: line.job("hero").state == "running")
    line.submit("take", 3)
    line.ended("take")
    assert line.job("hero").state == "running"


def test_cancelling_keeps_what_is_done(line: Line) -> None:
    line.worker()
    line.submit("take", 200, stall_ms=20)
    line.has_drawn("take", 2)
    with line.db.session() as session:
        session.get_one(Job, "take").cancelled = True
    line.ended("take")
    assert line.job("take").state == "cancelled"
    assert 2 <= len(line.drawn("take")) < 200


def test_a_cancelled_job_leaves_the_queue(line: Line) -> None:
    line.submit("unwanted", 1)
    line.client.cancel("unwanted")
    line.worker()
    line.submit("take", 1)
    line.ended("take")
    unwanted = line.client.job("unwanted")
    assert unwanted is not None
    assert (unwanted.state, line.job("unwanted").runs) == ("cancelled", 0)


def test_submitting_twice_is_once(line: Line) -> None:
    line.submit("take", 3)
    line.client.submit("test_draw", "take", queue=DRAFT, priority=Priority.INTERACTIVE)
    line.worker()
    line.ended("take")
    line.client.submit("test_draw", "take", queue=DRAFT, priority=Priority.INTERACTIVE)
    line.submit("later", 1)
    line.ended("later")
    assert_complete(line, "take", 3, kills=0)
    assert line.job("take").runs == 1


def test_a_job_is_handed_over_with_its_row_or_not_at_all(line: Line) -> None:
    line.submit("take", 1)
    with pytest.raises(IntegrityError):  # the row is there already; so is its job, once
        line.submit("take", 1)
    with line.db.session() as session:
        line.client.submit(
            "test_draw", "other", queue=DRAFT, priority=Priority.INTERACTIVE, session=session
        )
        session.rollback()
    assert [job.id for job in line.client.jobs()] == ["take"]


def test_of_many_reapers_one_puts_a_job_back(line: Line) -> None:
    dead = workers.register(line.db)
    line.submit("take", 1)
    with line.db.session() as session:
        schema = "" if line.db.is_sqlite else "dbos."
        session.execute(
            text(f"UPDATE {schema}workflow_status SET status='PENDING', executor_id=:dead"),
            {"dead": dead},
        )
        session.get_one(Worker, dead).pid_started -= 1000
        session.get_one(Worker, dead).seen_at -= workers.LOST_AFTER
    together = threading.Barrier(6)
    handed_back: list[int] = []

    def reap() -> None:
        together.wait()
        handed_back.append(workers.reap(line.db))

    threads = [threading.Thread(target=reap) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(handed_back) == [0, 0, 0, 0, 0, 1]


def test_a_worker_declared_dead_puts_its_work_down(line: Line) -> None:
    process = line.worker()
    line.submit("take", 1000, stall_ms=20)
    line.has_drawn("take", 1)
    with line.db.session() as session:
        worker = session.scalars(select(Worker)).one()
        worker.stopped_at = worker.seen_at
    assert process.wait(timeout=60) == 0
    with line.db.reading() as session:
        count = session.scalar(select(func.count()).select_from(Drawn))
    line.worker()
    line.has_drawn("take", (count or 0) + 1)
    assert line.job("take").runs >= 2


def test_a_worker_that_slept_does_not_finish_what_was_taken_from_it(line: Line) -> None:
    sleeper = line.worker()
    line.submit("take", 8, stall_ms=300)
    line.has_drawn("take", 2)
    sleeper.send_signal(signal.SIGSTOP)
    with line.db.session() as session:
        worker = session.scalars(select(Worker)).one()
        worker.host, worker.seen_at = "another machine", worker.seen_at - workers.LOST_AFTER
    line.worker()
    line.has_drawn("take", 5)
    sleeper.send_signal(signal.SIGCONT)
    assert sleeper.wait(timeout=60) == 0
    line.ended("take")
    assert_complete(line, "take", 8, kills=1)
    assert sorted({one.worker for one in line.drawn("take")}) == sorted(
        process.pid for process in line.started
    )


def test_an_error_of_a_workflow_reaches_its_row(line: Line) -> None:
    line.worker()
    line.submit("take", 5, script="raise@3")
    until(lambda: line.job("take").state == "failed: raise@3")
    until(lambda: [job.state for job in line.client.jobs()] == ["failed"])
    assert [one.idx for one in line.drawn("take")] == [0, 1, 2]


def test_many_may_prepare_a_database_at_once(database_url: str) -> None:
    faults: list[BaseException] = []

    def prepare() -> None:
        try:
            system.migrate(database_url)
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=prepare) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


@pytest.mark.slow
def test_kills_at_random_points(line: Line) -> None:
    """Two workers; one of them, by chance the busy one, is killed again and again."""
    chance = random.Random(7)
    kills = int(os.environ.get("RUSHES_TEST_KILLS", "8"))
    takes = {f"take{n}": 12 * kills for n in range(2)}
    alive = [line.worker(), line.worker()]
    for name, count in takes.items():
        line.submit(name, count, stall_ms=15)
    for _ in range(kills):
        time.sleep(chance.uniform(0, 0.4))  # the point is that it may be any moment
        kill(alive.pop(chance.randrange(2)))
        alive.append(line.worker())
    for name, count in takes.items():
        line.ended(name)
        assert_complete(line, name, count, kills=kills)


def test_a_second_signal_ends_a_worker_at_once(line: Line) -> None:
    process = line.worker()
    line.submit("take", 1, stall_ms=60_000)
    until(lambda: (line.data / "draws.log").exists())
    process.terminate()
    until(lambda: _ended_by_signal(process))
    line.worker()
    until(lambda: line.calls("take").total() == 2)


def _ended_by_signal(process: subprocess.Popen[str]) -> bool:
    process.terminate()
    return process.poll() == -signal.SIGTERM
