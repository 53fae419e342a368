"""The renderer and the codecs, measured: ``python bench/render.py`` prints JSON.

A document of 1080 x 1350 px with a picture, a masked fill, a logo and a headline; the same at
4096 px; a preview at 512 px; the headline alone; PNG writing at 768 px. Medians in milliseconds.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np

from rushes.canvas.document import Document
from rushes.canvas.layers import LogoLayer
from rushes.canvas.legibility import contrast_of
from rushes.canvas.operations import add_fill, from_picture, headline_over
from rushes.canvas.raster import Load
from rushes.canvas.render import render, render_layer
from rushes.engines.request import Pixels
from rushes.imaging.decode import decode
from rushes.imaging.encode import png, webp
from rushes.imaging.resize import preview
from rushes.imaging.similarity import drift

RUNS = 7
A, B, C, D = "a" * 64, "b" * 64, "c" * 64, "d" * 64


def grainy(width: int, height: int, seed: int = 0) -> Pixels:
    rows, columns = np.mgrid[0:height, 0:width]
    base = np.dstack([80 + 120 * columns / width, 60 + 100 * rows / height, 200 - rows / 20])
    grain = np.random.default_rng(seed).normal(0, 4, (height, width, 1))
    return np.clip(base + grain, 0, 255).astype(np.uint8)


def sample() -> tuple[Document, Load]:
    mask = np.zeros((1350, 1080), np.uint8)
    cv2.circle(mask, (500, 700), 75, (255,), -1)
    logo = np.dstack([grainy(200, 80), np.full((80, 200), 220, np.uint8)])
    blobs = {
        A: grainy(1080, 1350),
        B: grainy(1080, 1350, 1),
        C: np.dstack([mask] * 3),
        D: logo,
    }
    document = add_fill(from_picture(A, 1080, 1350), B, C)
    document = document.with_layer(LogoLayer(id="g", blob=D, x=800, y=1200, width=200, height=80))
    return headline_over(document, "Ready in seconds", blobs.__getitem__), blobs.__getitem__


def median(job: Callable[[], Any]) -> float:
    job()
    taken: list[float] = []
    for _ in range(RUNS):
        start = time.perf_counter()
        job()
        taken.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(taken), 1)


def main() -> None:
    document, load = sample()
    headline = document.layers[-1].id
    frame = grainy(768, 768)
    written, large = png(frame), grainy(4096, 4096)
    result = {
        "render_1080x1350_ms": median(lambda: render(document, load)),
        "render_4096_high_ms": median(lambda: render(document, load, 4096 / 1350)),
        "render_512_high_ms": median(lambda: render(document, load, 512 / 1350)),
        "headline_bitmap_ms": median(lambda: render_layer(document, headline, load)),
        "headline_placed_ms": median(lambda: headline_over(document, "Ready", load)),
        "contrast_ms": median(lambda: contrast_of(document, headline, load)),
        "drift_1080x1350_ms": median(lambda: drift(load(A), load(B))),
        "png_768_ms": median(lambda: png(frame)),
        "png_768_bytes": len(written),
        "decode_png_768_ms": median(lambda: decode(written)),
        "webp_768_ms": median(lambda: webp(frame)),
        "preview_of_768_ms": median(lambda: preview(frame)),
        "preview_of_4096_ms": median(lambda: preview(large)),
    }
    sys.stdout.write(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
