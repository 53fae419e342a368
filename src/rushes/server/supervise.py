"""Keeping a worker beside the server: started again if it dies, ended with the server."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading

from rushes.config import Settings

log = logging.getLogger("rushes.server")

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds before a dead worker is started again
STEADY_SECONDS = 60.0  # a worker that lived this long is not in a crash loop
STOP_SECONDS = 25.0


class WorkerKeeper:
    """Runs ``rushes worker`` as a child whose stdin ends with this process, however it ends."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="worker-keeper", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Let the worker put its work down, and end it."""
        self._stopping.set()
        process = self._process
        if process is not None:
            _let_go(process)
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
        if self._thread.is_alive():
            self._thread.join()

    def _keep(self) -> None:
        pause = FIRST_PAUSE
        while not self._stopping.is_set():
            process = self._process = self._start()
            if self._stopping.is_set():  # that was too late for :meth:`stop` to see
                _let_go(process)
            try:
                process.wait(STEADY_SECONDS)
            except subprocess.TimeoutExpired:
                pause = FIRST_PAUSE
                process.wait()
            if self._stopping.is_set():
                return
            log.warning("The worker ended (%s); starting it again.", process.returncode)
            self._stopping.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _start(self) -> subprocess.Popen[bytes]:
        settings = self._settings
        environment = os.environ | {
            "RUSHES_DATA": str(settings.data),
            "RUSHES_DATABASE_URL": settings.database_url,
            "RUSHES_BLOBS_URL": settings.blobs_url,
            "RUSHES_DRAFT_IDLE_SECONDS": str(settings.draft_idle_seconds),
        }
        return subprocess.Popen(
            [sys.executable, "-m", "rushes", "worker", "--with-parent"],
            stdin=subprocess.PIPE,
            env=environment,
        )


def _let_go(process: subprocess.Popen[bytes]) -> None:
    """End the worker's stdin, at which it puts its work down and ends."""
    if process.stdin is not None:
        process.stdin.close()
