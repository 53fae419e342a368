"""Light and air: glows, the sun, clouds, stars, bokeh, light through a window, vignette, grain."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import skia

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.fields import Field
from rushes.engines.sketch.paint import (
    MULTIPLY,
    OVERLAY,
    SCREEN,
    SOFT_LIGHT,
    Point,
    box,
    down,
    fill,
    radial,
    samples,
    smooth,
)
from rushes.engines.sketch.stage import Stage


def glow(
    stage: Stage, at: Point, radius: float, colour: Colour, alpha: float = 0.6, mode: Any = SCREEN
) -> None:
    """A soft round light."""
    stops = ((colour, alpha), (colour, alpha * 0.35), (colour, alpha * 0.08), (colour, 0.0))
    shader = radial(at, radius, *stops)
    stage.canvas.drawCircle(*at, radius, fill(mode=mode, shader=shader))


def sun(stage: Stage, at: Point, radius: float, colour: Colour) -> None:
    """A sun or moon with its halo."""
    glow(stage, at, radius * 4.2, colour, 0.55)
    glow(stage, at, radius * 2, colour, 0.5)
    face = radial(
        at, radius, colour.but(light=0.985, vivid=0.35), colour.but(light=0.95, vivid=0.7)
    )
    stage.canvas.drawCircle(*at, radius, fill(shader=face))


def cloud(
    stage: Stage, at: Point, size: float, colour: Colour, alpha: float, random: np.random.Generator
) -> None:
    """A flat, soft-edged cloud."""
    x, y = at
    path = skia.Path()
    for layer in range(3):
        width, height = size * random.uniform(0.6, 1.5), size * 0.085
        left = x - width / 2 + size * 0.3 * random.normal()
        path.addRoundRect(
            box(left, y - height * layer * 0.85, width, height), height / 2, height / 2
        )
    path = skia.Simplify(path) or path
    shader = down(y - size * 0.25, y + size * 0.09, (colour, alpha), (colour, alpha * 0.35))
    stage.path(path, fill(blur=size * 0.022, shader=shader))


def stars(stage: Stage, count: int, reach: float = 0.7) -> None:
    """Stars over the upper part of the picture."""
    random, colour = stage.dice("stars"), stage.palette.light
    for _ in range(count):
        x = random.random() * stage.width
        y = random.random() ** 1.3 * stage.height * reach
        size = 1.1 * (1 + 2.2 * random.random() ** 4)
        stage.canvas.drawCircle(x, y, size, fill(colour, 0.3 + 0.65 * random.random()))
        if random.random() < 0.04:
            glow(stage, (x, y), size * 9, colour, 0.5)


def bokeh(
    stage: Stage,
    colours: Sequence[Colour],
    count: int,
    sizes: tuple[float, float],
    reach: tuple[float, float] = (0.0, 1.0),
    alpha: float = 0.35,
) -> None:
    """Discs of light out of focus; sizes in units, reach in fractions of the height."""
    random = stage.dice(f"bokeh{count}")
    for _ in range(count):
        size = random.uniform(*sizes)
        at = (stage.width * random.random(), stage.height * random.uniform(*reach))
        colour = colours[int(random.integers(len(colours)))]
        strength = (0.75, 0.70, 0.68, 0.85, 0.10)
        stops = [(colour, alpha * part) for part in strength]
        blur = max(0.6, size * float(random.choice([0.04, 0.10, 0.22])))
        paint = fill(mode=SCREEN, blur=blur, shader=radial(at, size, *stops))
        stage.canvas.drawCircle(*at, size, paint)


def gobo(stage: Stage, kind: str, alpha: float) -> None:
    """Light through a window, or the shadow of leaves: most of the realism for little."""
    random = stage.dice("gobo")
    canvas = stage.canvas
    canvas.save()
    canvas.rotate(-18 + random.uniform(-6, 6), stage.width / 2, stage.height / 2)
    canvas.skew(-0.18, 0)
    if kind == "window":
        _panes(stage, alpha, random)
    else:
        _leaves(stage, alpha, random)
    canvas.restore()


def _panes(stage: Stage, alpha: float, random: np.random.Generator) -> None:
    light = stage.palette.acc.but(light=0.97, vivid=0.5)
    paint = fill(light, alpha * 1.15, blur=18, mode=SOFT_LIGHT)
    left, top = stage.width * random.uniform(0.05, 0.45), stage.height * random.uniform(-0.1, 0.2)
    for row in range(3):
        for column in range(3):
            stage.canvas.drawRect(box(left + column * 335, top + row * 395, 300, 360), paint)


def _leaves(stage: Stage, alpha: float, random: np.random.Generator) -> None:
    from_left = random.random() < 0.5
    x0 = stage.width * (-0.02 if from_left else 1.0)
    y0 = stage.height * random.uniform(-0.05, 0.1)
    way = 1 if from_left else -1
    path = skia.Path()
    for branch in range(4):
        angle = math.radians(18 + 24 * branch + random.uniform(-6, 6))
        length = random.uniform(600, 950)
        for knot in range(1, 10):
            share = knot / 10
            x = x0 + way * math.cos(angle) * length * share
            y = y0 + math.sin(angle) * length * share
            lean = angle if way > 0 else math.pi - angle
            for side in (-0.75, 0.75):
                _leaf(path, x, y, lean + side, 130 * (1 - 0.45 * share))
    stage.path(path, fill(stage.palette.shadow, alpha * 0.62, blur=14, mode=MULTIPLY))


def _leaf(path: Any, x: float, y: float, angle: float, length: float, plump: float = 0.16) -> None:
    tip_x, tip_y = x + math.cos(angle) * length, y + math.sin(angle) * length
    nx, ny = -math.sin(angle) * length * plump, math.cos(angle) * length * plump
    middle_x, middle_y = (x + tip_x) / 2, (y + tip_y) / 2
    path.moveTo(x, y)
    path.quadTo(middle_x + nx, middle_y + ny, tip_x, tip_y)
    path.quadTo(middle_x - nx, middle_y - ny, x, y)
    path.close()


def foreground(stage: Stage) -> None:
    """Foliage out of focus in one lower corner: depth for free."""
    random, palette = stage.dice("foreground"), stage.palette
    side = -1 if stage.focus[0] > stage.width * 0.5 else 1
    x0, y0 = stage.width * (0.5 + 0.5 * side), stage.height * 1.02
    colour = mix(palette.deep, (palette.prim, palette.sec)[int(random.integers(2))], 0.45)
    blur = skia.ImageFilters.Blur(12, 12, skia.TileMode.kDecal)
    stage.canvas.saveLayer(stage.frame, skia.Paint(ImageFilter=blur))
    for _ in range(9):
        angle = math.radians(-90 - side * random.uniform(-8, 72))
        path = skia.Path()
        _leaf(path, x0, y0, angle, random.uniform(160, 340), 0.22)
        stage.path(path, fill(colour.but(lighter=random.uniform(-0.06, 0.08)), 0.95))
    stage.canvas.restore()


def steam(stage: Stage, at: Point, height: float) -> None:
    """Three wisps of steam rising from a point."""
    x, y = at
    light, random = stage.palette.light, stage.dice("steam")
    for wisp in range(3):
        start = x + (wisp - 1) * height * 0.20
        bend = wisp * 2 + random.uniform(0, 0.5)
        points = [
            (start + height * 0.10 * math.sin(share * 5 + bend) * share, y - height * share)
            for share in samples(0, 1, 12)
        ]
        shader = down(y, y - height, (light, 0.0), (light, 0.50), (light, 0.0))
        paint = fill(stroke=height * 0.085, blur=height * 0.05, shader=shader)
        stage.path(smooth(points, False), paint)


def vignette(stage: Stage) -> None:
    """Darker corners, in eased stops so that no ring shows."""
    palette = stage.palette
    if palette.key == "light" and not stage.night:
        return
    depth = 0.30 if palette.dark or stage.night else 0.10
    tone = mix(palette.shadow, palette.light, 0.15)
    steps = (0.0, 0.0, 0.06, 0.25, 0.6, 1.0)
    shader = radial((500, 470), 760, *[(tone, depth * step) for step in steps])
    stage.canvas.save()
    stage.canvas.scale(stage.width / 1000, stage.height / 1000)
    stage.canvas.drawRect(box(0, 0, 1000, 1000), fill(mode=MULTIPLY, shader=shader))
    stage.canvas.restore()


@lru_cache(maxsize=1)
def _grain_tile() -> Any:
    noise = np.random.default_rng(1).normal(0, 1, (256, 256))
    noise = noise - 0.35 * (np.roll(noise, 1, 0) + np.roll(noise, 1, 1))
    grey = np.clip(128 + noise * 42, 0, 255).astype(np.uint8)
    tile = np.dstack([grey, grey, grey, np.full_like(grey, 255)])
    return skia.Image.fromarray(np.ascontiguousarray(tile))


def grain(stage: Stage) -> None:
    """Film grain, a pixel fine up to a short side of 1000 pixels and growing from there."""
    size = max(1.0, stage.scale)
    tile = skia.TileMode.kRepeat
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    shader = _grain_tile().makeShader(tile, tile, sampling, skia.Matrix().setScale(size, size))
    paint = skia.Paint(Shader=shader, BlendMode=OVERLAY)
    paint.setAlphaf(0.045 if stage.palette.dark else 0.055)
    stage.canvas.save()
    stage.canvas.resetMatrix()
    stage.canvas.drawPaint(paint)
    stage.canvas.restore()


def spread(stage: Stage, field: Field, mode: Any = None, alpha: float = 1.0) -> None:
    """A small picture (h, w, 3), sRGB 0 to 1, smoothly spread over the whole picture."""
    bytes_ = np.clip(field * 255 + 0.5, 0, 255).astype(np.uint8)
    opaque = np.full(bytes_.shape[:2], 255, np.uint8)
    small = np.ascontiguousarray(np.dstack([bytes_, opaque]))
    image = skia.Image.fromarray(small, skia.kRGBA_8888_ColorType)
    paint = skia.Paint(Dither=True)
    paint.setAlphaf(alpha)
    if mode is not None:
        paint.setBlendMode(mode)
    height, width = small.shape[:2]
    # Cubic to four times the size, then linear: as smooth as cubic all the way, and quicker.
    middle = skia.Surface(width * 4, height * 4)
    source = skia.Rect(0.75, 0.75, width - 0.75, height - 0.75)
    cubic = skia.SamplingOptions(skia.CubicResampler.Mitchell())
    middle.getCanvas().drawImageRect(image, source, skia.Rect(0, 0, width * 4, height * 4), cubic)
    inner = skia.Rect(0.5, 0.5, width * 4 - 0.5, height * 4 - 0.5)
    linear = skia.SamplingOptions(skia.FilterMode.kLinear)
    stage.canvas.drawImageRect(middle.makeImageSnapshot(), inner, stage.frame, linear, paint)
