"""What every bench shares: the machine's name, and a studio of its own to measure."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx


def machine() -> dict[str, object]:
    """Processor, cores and Python, so that milliseconds mean something."""
    name = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        name = lines[0].partition(":")[2].strip() if lines else name
    return {"cpu": name, "cores": os.cpu_count(), "python": platform.python_version()}


def show(report: dict[str, Any]) -> None:
    """The report as JSON on standard output."""
    json.dump(report, sys.stdout, indent=2)
    sys.stdout.write("\n")


@contextmanager
def studio(data: Path, *extra: str) -> Generator[httpx.Client]:
    """``rushes up`` on a free port, and a client with its token; ended afterwards."""
    process, address, token = start_studio(data, *extra)
    headers = {"authorization": f"Bearer {token}"}
    try:
        with httpx.Client(base_url=address, headers=headers, timeout=60) as client:
            yield client
    finally:
        process.terminate()
        process.wait(40)


def start_studio(data: Path, *extra: str) -> tuple[subprocess.Popen[str], str, str]:
    """The process, its address and its token, once the server answers."""
    process = subprocess.Popen(
        [
            sys.executable,
            *("-m", "rushes", "up", "--no-open", "--port", "0", "--data", str(data)),
            *extra,
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    for line in process.stdout:
        if "http://" in line:
            address, _, token = line[line.index("http://") :].strip().partition("/?token=")
            return process, address, token
    raise RuntimeError("The studio ended before it was ready.")


def wait_until_warm(client: httpx.Client, engine: str = "sketch") -> None:
    """Draw once, so that the drawing process, its model and its pictures are loaded."""
    take = {
        "words": "a cosy coffee shop",
        "engine": engine,
        "count": 6,
        "width": 768,
        "height": 768,
    }
    made = client.post("/api/takes", json=take)
    made.raise_for_status()
    wait_until_done(client, made.json()["id"])


def wait_until_done(client: httpx.Client, take_id: str) -> dict[str, Any]:
    """The take's sheet, once the take has ended."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        sheet: dict[str, Any] = client.get(f"/api/takes/{take_id}").json()
        if sheet["take"]["state"] not in {"queued", "running"}:
            return sheet
        time.sleep(0.2)
    raise RuntimeError("The take did not finish within two minutes.")
