"""Layouts of things in the air or lying flat: a badge, a flight, stickers, a table from above."""

from __future__ import annotations

import math

from rushes.engines.sketch.colour import mix
from rushes.engines.sketch.layouts.registry import layout
from rushes.engines.sketch.layouts.standing import hero_size
from rushes.engines.sketch.light import glow
from rushes.engines.sketch.paint import SCREEN, disc, fill, linear, polygon
from rushes.engines.sketch.stage import Setting, Stage
from rushes.engines.sketch.subjects import hover, sticker


@layout("badge")
def badge(stage: Stage, setting: Setting) -> None:
    """The subject on a round badge."""
    palette, (x, y) = stage.palette, stage.focus
    radius = hero_size(stage, setting) * 0.62
    start = palette.light if palette.key == "bold" else palette.prim
    colour = mix(start, palette.ground, 0.08)
    if stage.form(2, 1):
        colour = mix(palette.white, palette.ground, 0.15)
    stage.shade(disc(x, y, radius), 12, 30, 30, 0.32)
    tone = linear(
        (x - radius, y - radius),
        (x + radius, y + radius),
        colour.but(lighter=0.07),
        colour.but(lighter=-0.06),
    )
    stage.path(disc(x, y, radius), fill(shader=tone))
    stage.path(disc(x, y, radius * 0.93), fill(palette.light, 0.5, stroke=4))
    hover(stage, stage.scene.subjects[0], x, y, radius * 1.16, lift=0.7)


@layout("fly")
def fly(stage: Stage, setting: Setting) -> None:
    """The subject in flight, with a trail if it is a rocket, and two more things around it."""
    (x, y), palette = stage.focus, stage.palette
    size = hero_size(stage, setting) * 1.05
    first, *rest = stage.scene.subjects
    if "rocket" in first:
        _trail(stage, size)
    else:
        glow(stage, (x, y), size * 0.9, palette.acc, 0.35)
    near = 0.7 if stage.tall else 1.0
    places = ((-0.62 * near, -0.42, -16), (0.58 * near, 0.46, 14))
    for name, (dx, dy, turn) in zip(rest, places, strict=False):
        hover(stage, name, x + dx * size, y + dy * size, size * 0.36, turn)
    hover(stage, first, x, y, size, 0 if "rocket" in first else -8)


def _trail(stage: Stage, size: float) -> None:
    (x, y), palette = stage.focus, stage.palette
    path = polygon(
        [
            (x - size * 0.30, y + size * 0.18),
            (x - size * 0.18, y + size * 0.30),
            (x - size * 1.5, y + size * 1.5),
        ]
    )
    flame = linear(
        (x - size * 0.25, y + size * 0.25),
        (x - size * 1.1, y + size * 1.1),
        (palette.acc.but(light=0.95), 0.95),
        (palette.pop, 0.5),
        (palette.prim, 0.0),
    )
    stage.path(path, fill(blur=20, shader=flame, mode=SCREEN))
    glow(stage, (x - size * 0.30, y + size * 0.30), size * 0.5, palette.acc, 0.7)


@layout("stickers")
def stickers(stage: Stage, setting: Setting) -> None:
    """A cluster of die-cut stickers around the focus, the hero on top."""
    (x, y), size = stage.focus, hero_size(stage, setting)
    first, *rest = stage.scene.subjects
    ring = rest[:4]
    start = stage.dice("stickers").uniform(0, 360)
    for index, name in enumerate(ring):
        angle = math.radians(start + 360 * index / max(len(ring), 1))
        dx, dy = math.cos(angle) * size * 0.70, math.sin(angle) * size * 0.62
        sticker(stage, name, x + dx, y + dy, size * 0.54, 14 * math.cos(angle * 2))
    sticker(stage, first, x, y, size * 0.98, -6 * stage.scene.side)


@layout("table")
def table(stage: Stage, setting: Setting) -> None:
    """A table from above: the hero at the focus, the others around it, cropped by the edges."""
    (x, y), size = stage.focus, hero_size(stage, setting)
    random = stage.dice("table")
    first, *rest = stage.scene.subjects
    names = rest or [first]
    for index, (dx, dy) in enumerate(_around(stage)):
        at = (x + dx * size, y + dy * size)
        if not _covers_copy(stage, at, size * 0.34):
            share = (0.62, 0.50)[index % 2]
            hover(stage, names[index % len(names)], *at, size * share, random.uniform(-30, 30), 0.6)
    hover(stage, first, x, y, size * 1.1, -8 * stage.scene.side, 0.7)


def _around(stage: Stage) -> list[tuple[float, float]]:
    if stage.tall:
        return [(-0.72, -0.78), (0.78, -0.62), (0.70, 0.80), (-0.78, 0.72), (0.05, -1.25)]
    return [(-0.88, -0.58), (0.86, -0.62), (0.92, 0.58), (-0.80, 0.66), (1.75, 0.05), (-1.7, 0.0)]


def _covers_copy(stage: Stage, at: tuple[float, float], reach: float) -> bool:
    copy = stage.copy
    return copy is not None and copy.makeOutset(reach, reach).contains(*at)


@layout("own")
def own(stage: Stage, setting: Setting) -> None:
    """The setting has put its subjects where they belong."""
