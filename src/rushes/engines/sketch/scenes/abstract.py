"""Abstract grounds: mesh, paper cut, ribbons, flowing lines."""

from __future__ import annotations

import math

import numpy as np
import skia

from rushes.engines.sketch.colour import Colour, lab_to_srgb, mix
from rushes.engines.sketch.fields import value_noise
from rushes.engines.sketch.light import bokeh, glow, spread
from rushes.engines.sketch.paint import (
    across,
    down,
    fill,
    linear,
    polygon,
    samples,
    smooth,
)
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage


@setting(
    "mesh",
    "abstract gradient dream modern idea thoughts digital soft minimal",
    layouts="badge hero",
    keys="light dark soft bold",
    prior=0.04,
    variants=3,
    plain=True,
    minimal=True,
)
def mesh(stage: Stage) -> Setting:
    """A warped gradient of the palette, mixed in OKLab."""
    paint_mesh(stage)
    if stage.form(3) == 1 or not stage.scene.subjects:
        _arcs(stage)
    return Setting()


def paint_mesh(stage: Stage) -> None:
    """Flood the picture with a colour mesh, computed small and spread."""
    palette, random = stage.palette, stage.dice("mesh")
    height, width = _grid(stage.ratio)
    longest = max(width, height)
    ground = palette.ground
    deep = palette.dark or palette.key == "bold"
    colours = [
        mix(ground, palette.prim, 0.85),
        ground,
        mix(ground, palette.sec, 0.9),
        mix(ground, palette.acc, 0.75),
        mix(palette.prim, palette.deep, 0.35) if deep else palette.light,
        mix(ground, palette.pop, 0.55),
    ]
    y, x = np.mgrid[0:height, 0:width] / longest
    x = x + 0.36 * (value_noise(random, 3, width, height) - 0.5)
    y = y + 0.36 * (value_noise(random, 3, width, height) - 0.5)
    total = np.full((height, width, 3), np.array(ground.lab) * 0.12)
    weight = np.full((height, width, 1), 0.12)
    for index in range(9):
        at_x, at_y = random.random() * width / longest, random.random() * height / longest
        wide = random.uniform(0.13, 0.24)
        near = np.exp(-((x - at_x) ** 2 + (y - at_y) ** 2) / (2 * wide * wide))[..., None]
        near = near * (1.2 if index < 3 else 1.0)
        total += near * np.array(colours[index % 6].lab)
        weight += near
    spread(stage, lab_to_srgb(total / weight))


def _grid(ratio: float) -> tuple[int, int]:
    if ratio >= 1:
        width = 128 if ratio > 2 else 64
        return max(8, round(width / ratio)), width
    return 64, max(8, round(64 * ratio))


def _arcs(stage: Stage) -> None:
    """Thin concentric rings, cropped by an edge: something to hold the eye."""
    x = stage.width * (0.92 if stage.scene.side > 0 else 0.08)
    y = stage.height * (0.86 if stage.form(2) else 0.2)
    for ring in range(7):
        radius = 170 + ring * 85
        paint = fill(stage.palette.white, 0.55 - 0.06 * ring, stroke=2.5)
        stage.canvas.drawCircle(x, y, radius, paint)
    glow(stage, (x, y), 330, stage.palette.glow, 0.55)


@setting(
    "papercut",
    "abstract layered paper imagination depth creativity thoughts calm",
    layouts="hero hero",
    keys="soft light dark",
    prior=0.08,
    variants=3,
    wide=False,
    plain=True,
    minimal=True,
)
def papercut(stage: Stage) -> Setting:
    """Layers of paper with a hole around the subject, each layer casting its shadow."""
    palette, random = stage.palette, stage.random
    inner = mix(palette.light, palette.acc, 0.35)
    outer = mix(palette.prim, palette.light, 0.25)
    if palette.dark:
        inner, outer = mix(palette.acc, palette.light, 0.3), mix(palette.deep, palette.prim, 0.35)
    stage.flood(down(0, stage.height, inner, mix(inner, palette.acc, 0.3)))
    x, y = stage.focus
    glow(stage, (x, y), 700, palette.light, 0.5)
    phases = random.uniform(0, 2 * math.pi, 3)
    stretch = max(stage.ratio * 0.8, 1.0)
    for layer in range(6):
        tone = mix(inner, outer, layer / 5 * 0.9 + 0.1)
        tone = mix(tone, (palette.sec, palette.prim, palette.pop)[layer % 3], 0.22)
        path = smooth(_blob(stage, (x, y), 400 + 130 * layer, layer, phases, stretch))
        stage.clip(path)
        stage.canvas.translate(5, 12)
        stage.edge_shade(path, 52, 0.46)
        stage.canvas.restore()
        path.setFillType(skia.PathFillType.kInverseWinding)
        shades = tone.but(lighter=0.04), tone.but(lighter=-0.04)
        stage.path(path, fill(shader=linear((0, 0), (stage.width, stage.height), *shades)))
    return Setting(size=0.95)


def _blob(
    stage: Stage,
    centre: tuple[float, float],
    radius: float,
    layer: int,
    phases: np.ndarray[tuple[int], np.dtype[np.float64]],
    stretch: float,
) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    tall = 1.15 if stage.tall else 0.92
    for angle in samples(0, 2 * math.pi, 26)[:-1]:
        wave = 0.10 * math.sin(3 * angle + phases[0] + layer * 0.5)
        wave += 0.06 * math.sin(5 * angle + phases[1] - layer * 0.4)
        wave += 0.03 * math.sin(8 * angle + phases[2])
        reach = radius * (1 + wave)
        points.append(
            (
                centre[0] + reach * stretch * math.cos(angle),
                centre[1] + reach * math.sin(angle) * tall,
            )
        )
    return points


@setting(
    "ribbon",
    "abstract waves presentation corporate modern flow progress growth",
    layouts="hero none hero",
    keys="light soft dark",
    prior=0.06,
    variants=4,
    plain=True,
    minimal=True,
)
def ribbon(stage: Stage) -> Setting:
    """Sheets of colour rising across the picture, each with a lit edge."""
    palette, random = stage.palette, stage.random
    stage.flood(linear((0, 0), (stage.width * 0.6, stage.height), palette.ground, palette.ground2))
    tones = [
        mix(palette.sec, palette.ground, 0.25),
        palette.prim,
        palette.acc,
        mix(palette.pop, palette.prim, 0.3),
        mix(palette.deep, palette.prim, 0.6),
    ]
    phase, rise = random.uniform(0, 2 * math.pi), -stage.scene.side
    for index, tone in enumerate(tones):
        points = [(x, _sheet(stage, x, index, phase, rise)) for x in _along(stage, 40)]
        path = polygon(
            [*points, (stage.width * 1.1, stage.height * 1.2), (-80, stage.height * 1.2)]
        )
        edge = smooth(points, False)
        stage.canvas.save()
        stage.canvas.translate(0, -4)
        stage.edge_shade(edge, 60, 0.40)
        stage.canvas.restore()
        shades = [tone.but(lighter=step) for step in (0.08, -0.03, -0.10)]
        shader = linear((0, stage.height * 0.4), (stage.width, stage.height), *shades)
        stage.path(path, fill(shader=shader))
        stage.path(edge, fill(tone.but(lighter=0.14), 0.6, stroke=3))
    return Setting()


def _along(stage: Stage, count: int) -> list[float]:
    return samples(-0.05 * stage.width, 1.05 * stage.width, count)


def _sheet(stage: Stage, x: float, index: int, phase: float, rise: int) -> float:
    share = x / stage.width
    wave = 0.075 * math.sin(share * 4.2 + phase + index * 0.55)
    slope = rise * 0.24 * (share - 0.5)
    return stage.height * (0.62 + 0.10 * index + slope + wave)


@setting(
    "flow",
    "technology data network cloud security digital trust waves abstract connection",
    layouts="hero none hero",
    keys="dark light",
    prior=0.04,
    variants=4,
    plain=True,
)
def flow(stage: Stage) -> Setting:
    """Bundles of fine lines that flow across the picture."""
    palette = stage.palette
    far = mix(palette.ground, palette.ground2, 0.7)
    stage.flood(linear((0, 0), (stage.width, stage.height * 0.4), palette.ground, far))
    glow(stage, stage.focus, 900, palette.prim if palette.dark else palette.light, 0.5)
    pairs = (
        (palette.prim, palette.sec),
        (palette.sec, palette.acc),
        (palette.acc, palette.prim),
    )
    for first, second in pairs:
        _bundle(stage, first, second)
    bokeh(stage, (palette.acc, palette.light), 9, (4, 12), (0.2, 0.9), 0.8)
    return Setting()


def _bundle(stage: Stage, first: Colour, second: Colour) -> None:
    random, height, width = stage.random, stage.height, stage.width
    phase, middle = random.uniform(0, 2 * math.pi), height * random.uniform(0.40, 0.75)
    swing, waves = height * random.uniform(0.14, 0.26), random.uniform(0.6, 1.0)
    for line in range(22):
        share = line / 22
        points: list[tuple[float, float]] = []
        for x in _along(stage, 50):
            wave = math.sin(x / width * 2 * math.pi * waves + phase + share * 1.1)
            lean = math.sin(x / width * math.pi + phase) * (share - 0.5)
            points.append((x, middle + swing * wave * (1 - 0.4 * share) + height * 0.10 * lean))
        strong = 0.95 * (1 - share * 0.4)
        stops = ((first, 0.1), (first, strong), (second, strong), (second, 0.1))
        stage.path(smooth(points, False), fill(stroke=2.2, shader=across(0, width, *stops)))
