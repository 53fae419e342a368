"""Drawing processes: real ones, that crash, stall and rest."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import drawing
import numpy as np
import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rushes.errors import EngineError, EngineRefused
from rushes.jobs.interrupt import Interrupted
from rushes.jobs.pool import HEAVY_NICE, LanePlan, Pool


@pytest.fixture
def pool() -> Generator[Pool]:
    pool = Pool(plans={"draft": LanePlan(2, 0), "heavy": LanePlan(1, HEAVY_NICE)})
    yield pool
    pool.close()


def gone(pids: list[int]) -> bool:
    left = [psutil.Process(pid) for pid in pids if psutil.pid_exists(pid)]
    return not psutil.wait_procs(left, timeout=30)[1]


def test_nothing_runs_until_it_is_asked_for(pool: Pool) -> None:
    assert pool.processes() == []
    first = pool.run("draft", drawing.pid)
    assert pool.processes() == [first]
    assert pool.run("draft", drawing.pid) == first


def test_pixels_and_bytes_pass_whole(pool: Pool) -> None:
    picture = np.random.default_rng(7).integers(0, 256, (1500, 1000, 3), np.uint8)
    answer = pool.run("draft", drawing.inverted, picture)
    np.testing.assert_array_equal(answer["picture"], 255 - picture)
    assert answer["bytes"] == b"\x00" * 1000
    answer["picture"][0] = 0  # it is ours to write to


@pytest.fixture(scope="module")
def shared_pool() -> Generator[Pool]:
    pool = Pool()
    yield pool
    pool.close()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    shape=st.lists(st.integers(0, 40), min_size=1, max_size=3),
    kind=st.sampled_from(["u1", "f4", "i8"]),
    turned=st.booleans(),
)
def test_any_array_passes(shared_pool: Pool, shape: list[int], kind: str, turned: bool) -> None:
    array = np.arange(np.prod(shape)).reshape(shape).astype(kind)
    array = array.T[::-1] if turned else array
    answer = shared_pool.run("draft", np.copy, array)
    assert answer.dtype == array.dtype
    np.testing.assert_array_equal(answer, array)


def test_our_errors_come_back_as_raised(pool: Pool) -> None:
    with pytest.raises(EngineRefused, match=r"Not this\.") as caught:
        pool.run("draft", drawing.refuse)
    assert caught.value.detail == {"reason": "policy"}


def test_other_errors_become_one_line(pool: Pool) -> None:
    with pytest.raises(EngineError, match=r"^The engine failed \(ValueError: no\)\. Try"):
        pool.run("draft", drawing.stumble)
    with pytest.raises(EngineError, match="TypeError"):
        pool.run("draft", drawing.unsendable)
    assert len(pool.processes()) == 1


@pytest.mark.parametrize(
    ("crash", "code"), [(drawing.exit_at_once, 70), (drawing.segfault, -signal.SIGSEGV)]
)
def test_a_crash_is_an_error_and_the_next_call_is_well(
    pool: Pool, crash: object, code: int
) -> None:
    before = pool.run("draft", drawing.pid)
    with pytest.raises(EngineError, match=rf"exit code {code}\)"):
        pool.run("draft", crash)  # pyright: ignore[reportArgumentType]
    assert pool.run("draft", drawing.pid) != before


def test_a_process_that_died_at_rest_is_replaced(pool: Pool) -> None:
    before = pool.run("draft", drawing.pid)
    psutil.Process(before).kill()
    assert pool.run("draft", drawing.pid) != before


def test_a_call_that_takes_too_long_is_stopped(pool: Pool) -> None:
    with pytest.raises(EngineError, match=r"more than 0\.5 s"):
        pool.run("draft", drawing.sleep, 60.0, timeout=0.5)
    assert pool.run("draft", drawing.sleep, 0.0, timeout=60.0) in pool.processes()


def test_idle_processes_rest() -> None:
    pool = Pool(idle_seconds=0.2)
    pids = [pool.run("draft", drawing.pid), pool.run("heavy", drawing.pid)]
    assert gone(pids)
    assert pool.processes() == []
    assert pool.run("draft", drawing.pid) not in pids
    pool.close()


def test_heavy_work_stands_back(pool: Pool) -> None:
    nice = pool.run("draft", drawing.niceness)
    assert pool.run("heavy", drawing.niceness) == min(19, nice + HEAVY_NICE)


def test_a_lane_works_side_by_side_up_to_its_size(pool: Pool, tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        meetings = [
            threads.submit(pool.run, "draft", drawing.meet, str(tmp_path), name, 1) for name in "ab"
        ]
        assert len({meeting.result() for meeting in meetings}) == 2
        pids = set(threads.map(lambda _: pool.run("draft", drawing.pid), range(40)))
    assert pids <= set(pool.processes())
    assert len(pool.processes()) == 2


def test_warming_starts_a_process(pool: Pool, tmp_path: Path) -> None:
    pool.warm("draft", drawing.meet, str(tmp_path), "warmed", 1)
    pool.run("draft", drawing.meet, str(tmp_path), "asked", 1)
    assert len(pool.processes()) == 2


def test_closing_interrupts_those_at_work_and_those_waiting() -> None:
    pool = Pool(plans={"draft": LanePlan(1, 0)})
    pool.run("draft", drawing.pid)
    outcomes: list[type[BaseException]] = []

    def call() -> None:
        try:
            pool.run("draft", drawing.sleep, 60.0)
        except BaseException as error:
            outcomes.append(type(error))

    threads = [threading.Thread(target=call) for _ in range(3)]
    for thread in threads:
        thread.start()
    pids = pool.processes()
    pool.close()
    for thread in threads:
        thread.join()
    assert outcomes == [Interrupted] * 3
    assert gone(pids)
    with pytest.raises(Interrupted):
        pool.run("draft", drawing.pid)


def test_drawing_processes_end_with_their_parent() -> None:
    program = (
        "import sys, threading, time; import drawing; from rushes.jobs.pool import Pool\n"
        "pool = Pool(); pool.run('draft', drawing.pid)\n"
        "threading.Thread(target=pool.run, args=('heavy', drawing.sleep, 600.0)).start()\n"
        "while len(pool.processes()) < 2: time.sleep(0.01)\n"
        "print(*pool.processes(), flush=True); time.sleep(600)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(Path(drawing.__file__).parent)},
    )
    assert parent.stdout is not None
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    parent.kill()
    parent.communicate()
    assert len(pids) == 2
    assert gone(pids)
