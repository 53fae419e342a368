"""Layouts of things that stand: a hero with companions, a trio, a row."""

from __future__ import annotations

import re

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.layouts.podium import podium
from rushes.engines.sketch.layouts.registry import layout
from rushes.engines.sketch.light import steam
from rushes.engines.sketch.paint import Point
from rushes.engines.sketch.stage import Setting, Stage
from rushes.engines.sketch.subjects import hover, stand

HOT = re.compile(r"hot-bev|steaming|teapot|teacup|oden|pot-of")
HERO = 460.0  # the hero's longest side, in units
HERO_WIDE = 600.0


def hero_size(stage: Stage, setting: Setting) -> float:
    """The hero's longest side, in units."""
    return (HERO_WIDE if stage.wide else HERO) * setting.size * stage.scene.size


@layout("none")
def nothing(stage: Stage, setting: Setting) -> None:
    """The setting alone."""


@layout("hero")
def hero(stage: Stage, setting: Setting) -> None:
    """One subject, alone on its podium or with up to two smaller ones on the same ground."""
    size, x = hero_size(stage, setting), stage.focus[0]
    if setting.ground is None:
        _floating(stage, size)
    elif setting.podium:
        _raised(stage, setting.ground, x, size)
    else:
        _grounded(stage, setting.ground, x, size)


def _floating(stage: Stage, size: float) -> None:
    (x, y), side = stage.focus, stage.scene.side
    first, *rest = stage.scene.subjects
    if rest and stage.form(2) == 0:
        hover(stage, rest[0], x - size * 0.52 * side, y + size * 0.36, size * 0.44, -10 * side)
    hover(stage, first, x, y, size * 1.06, -6 * side)


def _raised(stage: Stage, ground: float, x: float, size: float) -> None:
    first, *rest = stage.scene.subjects
    if rest and stage.form(3, 1) != 2:
        way = 1 if stage.tall else -stage.scene.side
        stand(stage, rest[0], _inside(stage, x + size * 0.92 * way, size), ground + 55, size * 0.42)
    top = podium(stage, x, ground + 35, size * 1.22, 100, pedestal(stage, 0))
    _put(stage, first, x, top, size)


def _grounded(stage: Stage, ground: float, x: float, size: float) -> None:
    first, *rest = stage.scene.subjects
    count = stage.form(3, 2)
    for place, name in list(zip((-0.64, 0.62), rest, strict=False))[:count]:
        at = _inside(stage, x + size * place, size * 0.9)
        stand(stage, name, at, ground - 20, size * (0.46 if place < 0 else 0.40))
    _put(stage, first, x, ground, size)


def _inside(stage: Stage, x: float, size: float) -> float:
    return min(max(x, size * 0.28), stage.width - size * 0.28)


def _put(stage: Stage, name: str, x: float, base: float, size: float) -> None:
    stand(stage, name, x, base, size)
    if HOT.search(name):
        steam(stage, (x - size * 0.06, base - size * 0.80), size * 0.62)


def pedestal(stage: Stage, index: int) -> Colour:
    """A podium's colour."""
    palette = stage.palette
    start = palette.prim if palette.dark else palette.light
    return mix(start, (palette.prim, palette.sec, palette.acc)[index % 3], 0.38)


@layout("trio")
def trio(stage: Stage, setting: Setting) -> None:
    """Three subjects side by side, the middle one larger and in front."""
    names = stage.scene.subjects[:3]
    if len(names) < 3 or setting.ground is None:
        hero(stage, setting)
        return
    scale = setting.size * stage.scene.size * (1.3 if stage.wide else 1.0)
    if stage.ratio < 1.3:
        scale = min(scale, 0.90)  # three abreast just fit
    middle = stage.width / 2 if stage.ratio < 1.3 else stage.focus[0]
    shapes = ((-1, 300, 75, -5), (1, 270, 55, -5), (0, 400, 130, 30))
    for (place, size, height, nearer), name in zip(
        shapes, (names[1], names[2], names[0]), strict=True
    ):
        x, base = middle + place * 335 * scale, setting.ground + nearer
        if setting.podium:
            base = podium(stage, x, base, size * scale * 1.02, height, pedestal(stage, place))
        _put(stage, name, x, base, size * scale)


@layout("row")
def row(stage: Stage, setting: Setting) -> None:
    """A row of subjects along the ground, across the picture."""
    names = stage.scene.subjects[:5]
    if len(names) < 3 or setting.ground is None:
        hero(stage, setting)
        return
    count = min(len(names), 3 if stage.tall else 5)
    pitch = stage.width / count
    for index in range(count):
        size = min(245.0 if index % 2 else 205.0, pitch * 0.86)
        at: Point = (pitch * (index + 0.5), setting.ground + 8 * (index % 2))
        _put(stage, names[index], *at, size)
