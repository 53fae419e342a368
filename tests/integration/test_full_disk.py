"""A disk that fills up: nothing is half written, and the work can be asked for again."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select
from workbench import ENDED, Bench, bench_at, eventually, worker_of

from rushes.draft.tables import FrameFault, Take
from rushes.errors import StorageError
from rushes.storage.blobs import Blobs


class FullStore:
    """A store on a disk that fills up after ``room`` pictures."""

    def __init__(self, bench: Bench, room: int) -> None:
        self._inner = bench.services.blobs
        self.room = room

    def put(self, data: bytes) -> str:
        if self.room <= 0:
            raise StorageError("The disk is full. Free some space and try again; nothing was lost.")
        self.room -= 1
        return self._inner.put(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)


def test_a_full_disk_ends_a_take_with_the_remedy_and_it_can_be_asked_again(bench: Bench) -> None:
    store = FullStore(bench, room=5)  # two frames and a half
    full = Bench(replace(bench.services, blobs=store))  # pyright: ignore[reportArgumentType]
    with worker_of(full.services):
        take = full.ended(full.take(count=4))
        assert (take.state, take.done) == ("failed", 2)
        assert "Free some space" in (take.error or "")
        assert all(full.services.blobs.has(f.picture_blob) for f in full.frames(take))
        store.room = 100
        again = full.ended(full.take(count=4, seed=take.seed))
    assert (again.state, again.done) == ("done", 4)
    with bench.services.db.reading() as session:
        assert session.scalar(select(func.count()).select_from(FrameFault)) == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Generator[Path]:
    """A file system of 4 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("A small disk can be mounted by root only; the test above does without.")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def test_a_store_on_a_full_disk_keeps_no_half_blob(small_disk: Path) -> None:
    blobs = Blobs.open("", small_disk)
    kept = [blobs.put(os.urandom(300_000)) for _ in range(5)]

    def fill() -> None:
        kept.extend(blobs.put(os.urandom(300_000)) for _ in range(20))

    with pytest.raises(StorageError, match="disk is full"):
        fill()
    assert sorted(kept) == sorted(digest for digest, _size, _at in blobs.all())
    assert all(len(blobs.get(digest)) == 300_000 for digest in kept)
    blobs.delete(kept[0])
    assert blobs.get(blobs.put(b"there is room again")) == b"there is room again"


def test_a_database_on_a_full_disk_loses_nothing_and_says_so(small_disk: Path) -> None:
    with bench_at("sqlite", small_disk) as bench:
        before = bench.take("the first")
        ballast = small_disk / "ballast"
        with pytest.raises(OSError, match="space"):
            ballast.write_bytes(bytes(5_000_000))
        with pytest.raises(StorageError, match="disk is full"):
            _ask_much(bench)
        with bench.services.db.reading() as session:
            takes = session.scalar(select(func.count()).select_from(Take)) or 0
        assert bench.take_now(before.id).words == "the first"
        ballast.unlink()
        bench.take("there is room again")
        with bench.services.db.reading() as session:
            assert session.scalar(select(func.count()).select_from(Take)) == takes + 1


def test_work_that_meets_a_full_disk_ends_and_can_be_asked_for_again(small_disk: Path) -> None:
    """Neither picture nor row nor the fault itself can be written: the worker lives through it."""
    with bench_at("sqlite", small_disk) as bench, worker_of(bench.services):
        take = bench.take("a checker [stall=30]", count=120)
        eventually(lambda: bench.take_now(take.id).done >= 2)
        ballast = small_disk / "ballast"
        with pytest.raises(OSError, match="space"):
            ballast.write_bytes(bytes(5_000_000))
        _until_nothing_moves(bench, take)
        ballast.unlink()
        ended = bench.ended(take)
        frames = bench.frames(take)
        assert ended.done == len(frames) >= 2
        assert ended.state in {"failed", "done"}
        assert ended.state == "done" or "Free some space" in (ended.error or "")
        assert all(bench.services.blobs.get(frame.picture_blob) for frame in frames)
        again = bench.ended(bench.take(count=4))
        assert (again.state, again.done) == ("done", 4)


def _until_nothing_moves(bench: Bench, take: Take) -> None:
    """Two seconds without a frame, or the end of the take."""
    done, since = -1, time.monotonic()

    def still() -> bool:
        nonlocal done, since
        now = bench.take_now(take.id)
        if now.done != done:
            done, since = now.done, time.monotonic()
        return now.state in ENDED or time.monotonic() - since > 2

    eventually(still)


def _ask_much(bench: Bench) -> None:
    for _ in range(50):
        bench.take("word " * 790)
