"""What the line adds to each frame over calling the engine directly.

The same request is drawn by the engine in this process and, in turn, by a take through the
studio: queue, drawing process, encoding, blobs, row, event. The line's time per frame is the
spacing of a take's frames as its rows were written. Prints JSON, milliseconds and the ratio.
Usage: python bench/line.py [--engine sketch] [--frames 24] [--rounds 3]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import httpx

from machine import machine, show, studio, wait_until_done, wait_until_warm
from rushes.engines import registry
from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest

WORDS = "a cosy coffee shop in autumn"
SIDE = 768


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", default="sketch")
    parser.add_argument("--frames", type=int, default=24)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, studio(Path(folder)) as client:
        wait_until_warm(client, given.engine)
        directly(given.engine, 2, seed=0)
        bare: list[float] = []
        line: list[float] = []
        inside: list[float] = []
        for round_ in range(given.rounds):
            bare += directly(given.engine, given.frames, seed=round_)
            spaced, drawn = through_line(client, given.engine, given.frames, seed=round_)
            line, inside = line + spaced, inside + drawn
    report = {
        "machine": machine(),
        "engine": given.engine,
        "frames": len(bare),
        "engine_called_directly_ms": round(statistics.median(bare), 1),
        "engine_inside_the_line_ms": round(statistics.median(inside), 1),
        "line_ms": round(statistics.median(line), 1),
        "line_adds_ms": round(statistics.median(line) - statistics.median(bare), 1),
        "line_adds_to_its_own_drawing_ms": round(
            statistics.median(a - b for a, b in zip(line, inside, strict=True)), 1
        ),
    }
    show(report)
    return 0


def directly(engine: str, count: int, seed: int) -> list[float]:
    """Milliseconds of each call."""
    drawer = registry.engine(engine)
    times: list[float] = []
    for index in range(count):
        request = EngineRequest(
            task=Task.DRAFT,
            width=SIDE,
            height=SIDE,
            prompt=WORDS,
            seed=seed,
            index=index,
            count=count,
        )
        started = time.perf_counter()
        drawer.run(request)
        times.append((time.perf_counter() - started) * 1000)
    return times[1:]


def through_line(
    client: httpx.Client, engine: str, count: int, seed: int
) -> tuple[list[float], list[float]]:
    """Spacing of a take's frames, and the time of each inside the engine; both less the first."""
    take = {
        "words": WORDS,
        "engine": engine,
        "count": count,
        "seed": seed,
        "width": SIDE,
        "height": SIDE,
    }
    made = client.post("/api/takes", json=take)
    made.raise_for_status()
    frames = wait_until_done(client, made.json()["id"])["frames"]
    at = [datetime.fromisoformat(frame["created_at"]).timestamp() * 1000 for frame in frames]
    spaced = [later - earlier for earlier, later in pairwise(at)]
    return spaced, [float(frame["ms"]) for frame in frames[1:]]


if __name__ == "__main__":
    raise SystemExit(main())
