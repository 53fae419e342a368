"""Workers that are made to be killed.

``main()``, run as a process with the arguments DATA, URL and a number, is a worker that stands
still after that blob was written. ``nursery()``, with DATA and URL, forks a worker for each line
that it reads, and says its process id: a worker's start is mostly its imports, and a test that
kills many would wait for little else.
"""

from __future__ import annotations

import os
import signal
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


def nursery() -> None:
    data, url = Path(sys.argv[1]), sys.argv[2]
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the killed ones leave nothing behind
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            _work(data, url)
        say(str(child))


def _work(data: Path, url: str) -> None:
    with open_services(settings_for(url, data)) as services:
        run_worker(services, Pool(idle_seconds=60), lambda _line: None)
    os._exit(0)
