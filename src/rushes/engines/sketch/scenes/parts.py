"""Parts that several settings share: skies, planks, trees, terrain, spheres."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import skia

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.paint import (
    Point,
    box,
    disc,
    down,
    fill,
    polygon,
    radial,
    round_box,
    samples,
)
from rushes.engines.sketch.stage import Stage


def sky(stage: Stage) -> tuple[Colour, Colour, Colour]:
    """The sky's colours: zenith, middle, horizon. Dawn has four forms."""
    palette, form = stage.palette, stage.form(4, 3)
    if stage.night:
        low = mix(palette.prim, palette.acc, 0.25).but(lighter=-0.06)
        return palette.deep.but(lighter=-0.04), mix(palette.deep, palette.prim, 0.38), low
    if stage.scene.time == "dawn":
        return _dawn(stage, form)
    cool = palette.nearest(225)
    light = palette.light
    return mix(cool, light, 0.45), mix(cool, light, 0.68), mix(palette.glow, light, 0.55)


def _dawn(stage: Stage, form: int) -> tuple[Colour, Colour, Colour]:
    p = stage.palette
    if form == 1:  # the blue hour
        return mix(p.deep, p.sec, 0.45), mix(p.sec, p.prim, 0.55), mix(p.glow, p.prim, 0.25)
    if form == 2:  # pale mist
        return mix(p.glow, p.light, 0.55), mix(p.light, p.sec, 0.18), mix(p.light, p.prim, 0.20)
    if form == 3:  # gold
        high, middle = mix(p.prim, p.glow, 0.35), mix(p.glow, p.prim, 0.12)
        return high, middle, p.glow.but(light=0.95, vivid=0.8)
    return mix(p.sec, p.light, 0.30), mix(p.prim, p.light, 0.42), mix(p.glow, p.light, 0.30)


def paint_sky(stage: Stage) -> tuple[Colour, Colour, Colour]:
    """Flood the picture with its sky and return the sky's colours."""
    high, middle, low = sky(stage)
    stage.flood(down(0, stage.height, high, middle, low, low))
    return high, middle, low


def ridge(stage: Stage, base: float, height: float, line: Sequence[float]) -> list[Point]:
    """A skyline's points from a little left of the picture to a little right of it."""
    xs = samples(-0.02 * stage.width, 1.02 * stage.width, len(line))
    return [(x, base - height * float(h)) for x, h in zip(xs, line, strict=True)]


def land(stage: Stage, points: Sequence[Point], bottom: float | None = None) -> Any:
    """The land under a skyline."""
    low = stage.height * 1.1 if bottom is None else bottom
    return polygon([*points, (stage.width * 1.05, low), (-stage.width * 0.05, low)])


def pine(stage: Stage, x: float, y: float, height: float, colour: Colour) -> None:
    """A fir as five tiers."""
    path = skia.Path()
    for tier in range(5):
        share = tier / 5
        half = height * 0.21 * (1 - share * 0.78)
        low = y - height * 0.10 - height * 0.74 * share
        path.moveTo(x - half, low)
        path.quadTo(x, low - height * 0.03, x + half, low)
        path.lineTo(x, low - height * 0.34)
        path.close()
    path.addRect(box(x - height * 0.018, y - height * 0.14, height * 0.036, height * 0.16))
    stage.path(path, fill(colour))


def tree(stage: Stage, x: float, y: float, height: float, colour: Colour) -> None:
    """A round tree with its shadow."""
    palette = stage.palette
    ground = box(x - height * 0.3, y - height * 0.04, height * 0.7, height * 0.09)
    stage.canvas.drawOval(ground, fill(palette.shadow, 0.22, blur=height * 0.03))
    trunk = round_box(x - height * 0.03, y - height * 0.42, height * 0.06, height * 0.43, 4)
    stage.path(trunk, fill(mix(palette.deep, palette.pop, 0.25)))
    crown = box(x - height * 0.24, y - height, height * 0.48, height * 0.70)
    shades = colour.but(lighter=0.08), colour.but(lighter=-0.09)
    stage.canvas.drawOval(crown, fill(shader=down(y - height, y - height * 0.3, *shades)))


def planks(stage: Stage, area: Any, colour: Colour, count: int, alpha: float) -> None:
    """Wooden planks across an area, with grain."""
    random, shadow = stage.dice(f"planks{count}"), stage.palette.shadow
    depth = area.height() / count
    for index in range(count):
        top = area.top() + depth * index
        tone = colour.but(lighter=random.uniform(-0.03, 0.03))
        board = box(area.left(), top, area.width(), depth * 0.98)
        stage.canvas.drawRect(board, fill(tone, min(alpha * 1.6, 1)))
        seam = box(area.left(), top + depth * 0.965, area.width(), depth * 0.035)
        stage.canvas.drawRect(seam, fill(shadow, 0.30))
        for _ in range(9):
            _grain_line(stage, area, top, depth, random)


def _grain_line(
    stage: Stage, area: Any, top: float, depth: float, random: np.random.Generator
) -> None:
    y, x = top + depth * random.random(), area.left() + area.width() * random.random()
    length, first, second = (
        area.width() * random.uniform(0.1, 0.4),
        random.normal(),
        random.normal(),
    )
    path = skia.Path()
    path.moveTo(x, y)
    bend = depth * 0.05
    path.cubicTo(
        x + length * 0.3, y + bend * first, x + length * 0.6, y + bend * second, x + length, y
    )
    stage.path(path, fill(stage.palette.shadow, 0.09, stroke=max(1.0, depth * 0.010)))


def sphere(stage: Stage, x: float, y: float, radius: float, colour: Colour) -> None:
    """A glossy ball lit from the upper left, with a rim of bounced light."""
    palette = stage.palette
    shadow = fill(palette.shadow, 0.34, blur=radius * 0.20)
    stage.canvas.drawCircle(x + radius * 0.12, y + radius * 0.28, radius * 0.96, shadow)
    tones = (
        colour.but(lighter=0.20, vivid=0.75),
        colour.but(lighter=0.05),
        colour.but(lighter=-0.07),
        mix(colour, palette.deep, 0.55),
        mix(colour, palette.deep, 0.75),
    )
    light = (x - radius * 0.36, y - radius * 0.42)
    stage.canvas.drawCircle(x, y, radius, fill(shader=radial(light, radius * 1.55, *tones)))
    stage.clip(disc(x, y, radius))
    bounce = mix(colour, palette.acc, 0.5).but(lighter=0.12)
    rim = fill(bounce, 0.45, stroke=radius * 0.10, blur=radius * 0.12)
    stage.canvas.drawCircle(x + radius * 0.35, y + radius * 0.45, radius * 0.95, rim)
    shine = box(x - radius * 0.62, y - radius * 0.72, radius * 0.55, radius * 0.34)
    stage.canvas.drawOval(shine, fill(palette.white, 0.55, blur=radius * 0.09))
    stage.canvas.restore()


def sprig(stage: Stage, x: float, y: float, length: float, turn: float, colour: Colour) -> None:
    """A stem with six pairs of leaves."""
    canvas = stage.canvas
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.drawLine(0, 0, 0, -length, fill(colour, stroke=4))
    for pair in range(6):
        size = length * 0.26 * (1 - 0.08 * pair)
        for side in (-52, 52):
            canvas.save()
            canvas.translate(0, -length * (0.2 + 0.13 * pair))
            canvas.rotate(side)
            canvas.drawOval(box(-length * 0.055, -size, length * 0.11, size), fill(colour))
            canvas.restore()
    canvas.restore()


def wave_line(
    stage: Stage, y: float, swing: float, waves: float, phase: float, count: int = 60
) -> list[Point]:
    """A sine across the picture."""
    xs = samples(-0.05 * stage.width, 1.05 * stage.width, count)
    turn = 2 * math.pi * waves / stage.width
    return [(x, y - swing * math.sin(x * turn + phase)) for x in xs]
