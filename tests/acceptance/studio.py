"""A studio of its own for the browser's tests: ``rushes up`` over a folder, and its API."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest

ROOT = Path(__file__).parents[2]
WEB = Path(os.environ.get("RUSHES_WEB") or ROOT / "web" / "dist")  # read before a test clears it
T = TypeVar("T")
ENDED = {"done", "failed", "cancelled"}


@dataclass
class Studio:
    """A running studio. ``client`` is a person's program beside the page, with the token."""

    data: Path
    process: subprocess.Popen[str]
    address: str
    token: str
    client: httpx.Client

    @property
    def start_url(self) -> str:
        return f"{self.address}/?token={self.token}"

    def post(self, path: str, **body: Any) -> Any:
        answer = self.client.post(f"/api{path}", json=body)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def get(self, path: str, **query: Any) -> Any:
        answer = self.client.get(f"/api{path}", params=query)
        answer.raise_for_status()
        return answer.json()

    def take(self, words: str, **fields: Any) -> str:
        """The id of a take that was asked for; six small checkers unless told otherwise."""
        given = {"engine": "testing", "count": 6, "width": 320, "height": 400, **fields}
        return str(self.post("/takes", words=words, **given)["id"])

    def ended(self, path: str) -> Any:
        """What is at ``path`` once its state says that it has ended."""
        return self.until(lambda: seen if _has_ended(seen := self.get(path)) else None)

    def until(self, look: Callable[[], T]) -> T:
        """What ``look`` gives as soon as it gives something true."""
        deadline = time.monotonic() + 60
        while not (seen := look()):
            assert time.monotonic() < deadline, "This did not come to pass."
            time.sleep(0.05)
        return seen

    def kill(self) -> None:
        """End the server as a power cut would."""
        self.process.kill()
        _wait(self.process)

    def restart(self) -> None:
        """The same studio again: its folder, its port."""
        port = self.address.rpartition(":")[2]
        self.process, _, _ = _start(self.data, port)


def _has_ended(seen: Any) -> bool:
    return seen.get("take", seen)["state"] in ENDED


@contextmanager
def studio_at(data: Path) -> Generator[Studio]:
    """A studio on a free port. Its server may not have stumbled by the end."""
    process, address, token = _start(data, "0")
    headers = {"authorization": f"Bearer {token}"}
    with httpx.Client(base_url=address, headers=headers, timeout=30) as client:
        studio = Studio(data, process, address, token, client)
        try:
            yield studio
        finally:
            studio.process.terminate()
            _wait(studio.process)
    log = _log(data).read_text()
    assert "Traceback" not in log, log


def _start(data: Path, port: str) -> tuple[subprocess.Popen[str], str, str]:
    """The process, its address and its token, once the server answers."""
    if not (WEB / "index.html").is_file():
        pytest.fail(f"The page is not built in {WEB}. Run: make page", pytrace=False)
    own = {name: value for name, value in os.environ.items() if not name.startswith("RUSHES_")}
    command = [sys.executable, "-m", "rushes", "up", "--no-open", "--port", port]
    with _log(data).open("a") as log:
        process = subprocess.Popen(
            [*command, "--data", str(data)],
            env=own | {"RUSHES_WEB": str(WEB)},
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    assert process.stdout is not None
    for line in process.stdout:
        if "http://" in line:
            address, _, token = line[line.index("http://") :].strip().partition("/?token=")
            return process, address, token
    _wait(process)
    raise AssertionError(f"The studio ended before it was ready: {_log(data).read_text()}")


def _wait(process: subprocess.Popen[str]) -> None:
    process.wait(40)
    if process.stdout is not None:
        process.stdout.close()


def _log(data: Path) -> Path:
    return data.with_name(f"{data.name}.log")
