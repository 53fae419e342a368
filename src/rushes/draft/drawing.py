"""What runs inside a drawing process: the engine, then the encoding of what it drew."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from rushes.engines import registry
from rushes.engines.request import EngineRequest
from rushes.imaging.encode import png
from rushes.imaging.resize import dominant_colour, preview

PREVIEW_SIDE = 512  # pixels
_ENCODERS = ThreadPoolExecutor(1, thread_name_prefix="preview")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn picture, encoded. ``ms`` is the time inside the engine alone."""

    picture: bytes  # PNG
    preview: bytes  # WebP
    colour: str
    width: int
    height: int
    scene: dict[str, Any]
    notes: list[str]
    cost_micros: int
    ms: int
    engine_version: str


def load(engine_name: str) -> None:
    """Have the engine loaded in this process before it is asked to draw."""
    registry.engine(engine_name)


def draw(engine_name: str, request: EngineRequest) -> Drawn:
    """Draw one picture and encode it."""
    engine = registry.engine(engine_name)
    started = time.perf_counter()
    result = engine.run(request)
    ms = round((time.perf_counter() - started) * 1000)
    height, width = result.pixels.shape[:2]
    # Both encoders let go of the interpreter, so two cores take the time of the longer one.
    small = _ENCODERS.submit(preview, result.pixels, PREVIEW_SIDE)
    return Drawn(
        picture=png(result.pixels),
        preview=small.result(),
        colour=dominant_colour(result.pixels),
        width=width,
        height=height,
        scene=dict(result.scene),
        notes=list(result.notes),
        cost_micros=result.cost_micros,
        ms=ms,
        engine_version=registry.profile(engine_name).version,
    )
