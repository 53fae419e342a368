"""The stage: a canvas in units of a thousandth of the picture's short side.

Drawing in units makes a picture the same at every size: Skia scales lengths, strokes and blurs.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any

import numpy as np
import skia

from rushes.engines.sketch.colour import Colour
from rushes.engines.sketch.paint import Point, box, fill, ink
from rushes.engines.sketch.palette import Palette
from rushes.engines.sketch.scene import Scene

SHORT = 1000.0
SAME_RATIO = 0.015  # a ratio this near the scene's own keeps its composition exactly


@dataclass(frozen=True, slots=True)
class Setting:
    """What a painted setting offers to whatever is put into it. Lengths in units."""

    ground: float | None = None  # where things stand; None: they float
    podium: bool = False  # things stand on podiums
    flat: bool = False  # seen from above
    gobo: str | None = None  # light through a "window" or "leaf", laid under the subjects
    focus: Point | None = None  # the hero's place, where the setting moves it
    size: float = 1.0
    drift: bool = True  # leaves, snow and the like may drift through


class Stage:
    """A picture being drawn."""

    def __init__(self, scene: Scene, width: int, height: int) -> None:
        self.scene = scene
        self.palette: Palette = scene.palette
        self.surface = skia.Surface.MakeRaster(
            skia.ImageInfo.Make(
                width,
                height,
                skia.ColorType.kBGRA_8888_ColorType,
                skia.AlphaType.kPremul_AlphaType,
            )
        )
        self.canvas = self.surface.getCanvas()
        self.width, self.height = _extent(scene, width, height)
        self.pixels = (width, height)
        self.scale = min(width, height) / SHORT
        self.canvas.scale(width / self.width, height / self.height)
        self.focus: Point = (scene.focus[0] * self.width, scene.focus[1] * self.height)
        self.random = self.dice("setting")

    @property
    def ratio(self) -> float:
        """Width over height."""
        return self.width / self.height

    @property
    def wide(self) -> bool:
        return self.ratio > 2.0

    @property
    def tall(self) -> bool:
        return self.ratio < 0.87

    @property
    def night(self) -> bool:
        return self.scene.time == "night"

    @property
    def frame(self) -> Any:
        """The whole picture, as a rectangle."""
        return box(0, 0, self.width, self.height)

    @property
    def copy(self) -> Any | None:
        """The copy space, as a rectangle."""
        region = self.scene.copy
        if region is None:
            return None
        width, height = self.width, self.height
        return box(
            region.x * width, region.y * height, region.width * width, region.height * height
        )

    def dice(self, part: str) -> np.random.Generator:
        """A generator for one part of the picture, so that parts do not disturb each other."""
        scene = self.scene
        key = zlib.crc32(f"{part}/{scene.setting}/{scene.variant}".encode())
        return np.random.default_rng([scene.seed & 0xFFFFFFFF, scene.index & 0xFFFF, key])

    def form(self, count: int, salt: int = 0) -> int:
        """Which of ``count`` forms this variant takes; neighbouring variants differ."""
        return (self.scene.variant + salt * 7 + salt) % count

    def flood(self, shader: Any) -> None:
        """Cover the picture with a shader."""
        self.canvas.drawPaint(fill(shader=shader))

    def path(self, path: Any, paint: Any) -> None:
        self.canvas.drawPath(path, paint)

    def shade(self, path: Any, dx: float, dy: float, blur: float, alpha: float) -> None:
        """A path's soft shadow, offset by (dx, dy)."""
        self.canvas.save()
        self.canvas.translate(dx, dy)
        self.canvas.drawPath(path, fill(self.palette.shadow, alpha, blur=blur))
        self.canvas.restore()

    def edge_shade(self, line: Any, reach: float, alpha: float) -> None:
        """A soft shadow along a line, as nested strokes: much quicker than a blurred large path."""
        steps = 7
        for step in range(1, steps + 1):
            paint = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style)
            paint.setStrokeWidth(2 * reach * (step / steps) ** 1.4)
            paint.setColor4f(ink(self.palette.shadow, alpha / steps), None)
            self.canvas.drawPath(line, paint)

    def clip(self, path: Any) -> None:
        """Save the canvas and clip it to a path; ``self.canvas.restore()`` ends it."""
        self.canvas.save()
        self.canvas.clipPath(path, doAntiAlias=True)

    def snapshot(self) -> Any:
        """The picture so far, in pixels; draw it to :attr:`frame`."""
        return self.surface.makeImageSnapshot()

    def colour(self, index: int) -> Colour:
        """One of the four accents, going round."""
        return self.palette.accents[index % 4]


def _extent(scene: Scene, width: int, height: int) -> tuple[float, float]:
    ratio, own = width / height, scene.width / scene.height
    if abs(ratio / own - 1) < SAME_RATIO:
        ratio = own
    return (SHORT * ratio, SHORT) if ratio >= 1 else (SHORT, SHORT / ratio)
