"""Who counts as alive, and that DBOS's tables and ours can share a database."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import psutil
import pytest
from sqlalchemy import create_engine, inspect

from rushes.db.schema import metadata
from rushes.db.session import Database
from rushes.jobs import current, system, workers
from rushes.jobs.tables import Worker
from rushes.kit.clock import now


def worker(pid: int, *, host: str = "", silent: float = 0, started: float = 0) -> Worker:
    moment = now() - timedelta(seconds=silent)
    return Worker(
        executor_id="wk_test",
        host=host or workers.here(),
        pid=pid,
        pid_started=started,
        started_at=moment,
        seen_at=moment,
        stopped_at=None,
    )


def test_here_a_process_lives_as_long_as_it_is_there() -> None:
    started = psutil.Process().create_time()
    assert workers.is_alive(worker(os.getpid(), silent=3600, started=started))
    assert not workers.is_alive(worker(os.getpid(), silent=3600, started=started - 60))
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert not workers.is_alive(worker(ended.pid, started=started))


def test_here_a_process_nobody_has_buried_is_dead() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.read()  # at its end the child has exited, but it is still in the table
    process = psutil.Process(child.pid)
    started = process.create_time()
    while process.status() != psutil.STATUS_ZOMBIE:
        pass
    assert not workers.is_alive(worker(child.pid, started=started))
    child.communicate()


def test_elsewhere_the_heartbeat_counts() -> None:
    assert workers.is_alive(worker(1, host="another machine", silent=5))
    assert not workers.is_alive(worker(1, host="another machine", silent=16))


def test_a_heartbeat_is_refused_to_the_dead(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path / 'rushes.db'}")
    system.migrate(db.url)
    metadata.create_all(db.engine, tables=[metadata.tables["workers"]])
    executor_id = workers.register(db)
    assert workers.beat(db, executor_id)
    workers.retire(db, executor_id)
    assert not workers.beat(db, executor_id)
    db.close()


def test_tables_of_both_share_a_file(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'rushes.db'}"
    system.migrate(url)
    engine = create_engine(url)
    theirs = set(inspect(engine).get_table_names())
    engine.dispose()
    assert "workflow_status" in theirs
    assert theirs.isdisjoint(metadata.tables)


def test_workflows_find_their_parts_in_a_worker_only() -> None:
    with pytest.raises(RuntimeError, match="rushes worker"):
        current.checkpoint()
