"""Remove and its kin, measured: ``python bench/classic.py`` prints JSON.

A hole of 150 px in a 1024 px picture, by the classic engine and by bare pypatchmatch on the same
neighbourhood; the same hole in a 4096 px picture; a cutout; an enlargement to 4096 px. Times are
medians in milliseconds, runs interleaved.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import patchmatch

from rushes.engines.classic import plugin
from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest, Mask, Pixels

RUNS = 5


def scene(side: int) -> Pixels:
    """Sky over a field with blades and grain, the same at each size in pixels."""
    rows, columns = np.mgrid[0:side, 0:side].astype(np.float32)
    sky = np.dstack([150 + rows / 30, 180 + rows / 40, np.full_like(rows, 225)])
    blades = 18 * np.sin(columns / 3 + 4 * np.sin(rows / 11))
    field = np.dstack([70 + blades, 120 + blades, 55 + blades / 2])
    picture = np.where((rows > 480)[..., None], field, sky)
    picture += np.random.default_rng(1).normal(0, 4, (side, side, 1))
    return np.clip(picture, 0, 255).astype(np.uint8)


def hole(side: int) -> Mask:
    canvas = np.zeros((side, side), np.uint8)
    return np.asarray(cv2.circle(canvas, (512, 500), 75, (255,), -1), np.uint8)


def bare(source: Pixels, mask: Mask) -> Pixels:
    """What a script without an engine would run: the library on the hole and 150 px around it."""
    rows, columns = slice(275, 726), slice(287, 738)
    patchmatch.set_random_seed(0)
    out = source.copy()
    crop = np.ascontiguousarray(source[rows, columns])
    out[rows, columns] = patchmatch.inpaint(crop, (mask[rows, columns] > 0), patch_size=5)
    return out


def medians(jobs: dict[str, Callable[[], Any]]) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for job in jobs.values():
        job()
    for _ in range(RUNS):
        for name, job in jobs.items():
            start = time.perf_counter()
            job()
            times[name].append((time.perf_counter() - start) * 1000)
    return {name: round(statistics.median(taken), 1) for name, taken in times.items()}


def main() -> None:
    engine = plugin.load()
    small, large, mask = scene(1024), scene(4096), hole(1024)
    remove = EngineRequest(Task.REMOVE, 1024, 1024, source=small, mask=mask)
    remove_large = replace(remove, width=4096, height=4096, source=large, mask=hole(4096))
    cutout = EngineRequest(Task.CUTOUT, 1024, 1024, source=small)
    hero = EngineRequest(Task.HERO, 4096, 4096, source=small)
    result: dict[str, Any] = medians(
        {
            "bare_patchmatch_ms": lambda: bare(small, mask),
            "remove_1024_ms": lambda: engine.run(remove),
            "remove_4096_ms": lambda: engine.run(remove_large),
            "cutout_1024_ms": lambda: engine.run(cutout),
            "hero_1024_to_4096_ms": lambda: engine.run(hero),
        }
    )
    result["remove_to_bare"] = round(result["remove_1024_ms"] / result["bare_patchmatch_ms"], 3)
    result["large_to_small"] = round(result["remove_4096_ms"] / result["remove_1024_ms"], 3)
    sys.stdout.write(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
