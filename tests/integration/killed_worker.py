"""A worker that stops still after a chosen blob was written, and waits there to be killed.

Run as a process: ``main()`` with the arguments DATA, URL and the number of the blob.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from workbench import settings_for

from rushes.compose import open_services
from rushes.jobs.pool import Pool
from rushes.jobs.worker import run_worker
from rushes.storage.blobs import Blobs


class StopsAfter(Blobs):
    """A store of which the put number ``n`` is done, but never returns."""

    def stop_after(self, n: int, reached: Path) -> None:
        self._left, self._reached = n, reached

    def put(self, data: bytes) -> str:
        digest = super().put(data)
        self._left -= 1
        if self._left == 0:
            self._reached.touch()
            threading.Event().wait()
        return digest


def reached(data: Path) -> Path:
    """The file that is there once the worker stands still."""
    return data / "stands-still"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    data, url, n = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    blobs = StopsAfter.open("", data)
    assert isinstance(blobs, StopsAfter)
    blobs.stop_after(n, reached(data))
    with open_services(settings_for(url, data), blobs=blobs) as services:
        run_worker(services, Pool(idle_seconds=60), say)
