"""Landscapes: mountains, hills and the sea. They take no subjects: icons in them look cheap."""

from __future__ import annotations

import math

import skia

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.fields import ridge_line
from rushes.engines.sketch.light import cloud, glow, stars, sun
from rushes.engines.sketch.paint import (
    SOFT_LIGHT,
    Point,
    box,
    down,
    fill,
    polygon,
    round_box,
    smooth,
)
from rushes.engines.sketch.scenes.parts import land, paint_sky, pine, ridge, tree, wave_line
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage


@setting(
    "mountain",
    "mountain lake nature landscape sunrise quiet outdoors hiking wilderness retreat",
    keys="soft",
    literal=0.36,
    variants=6,
    night=True,
)
def mountain(stage: Stage) -> Setting:
    """Ranges into the haze, over a lake or forested foothills."""
    random = stage.random
    high, middle, low = paint_sky(stage)
    horizon = stage.height * random.uniform(0.58, 0.68)
    light = _sun_place(stage, horizon, 0.16, 0.30)
    lake = stage.scene.has("lake") or stage.form(2) == 0
    tones = _ranges(stage, horizon, low, middle)
    if lake:
        _lake(stage, horizon + stage.height * 0.02, light, high, low)
    else:
        _foothills(stage, horizon, low, tones)
    _shore(stage, light, tones[-1].but(lighter=-0.05), lake)
    return Setting(drift=False)


def _sun_place(stage: Stage, horizon: float, near: float, far: float) -> Point:
    random, palette = stage.random, stage.palette
    x = stage.width * random.uniform(0.25, 0.75)
    if stage.copy is not None and not stage.tall and stage.ratio > 1.15:
        x = stage.focus[0]
    at = (x, horizon - stage.height * random.uniform(near, far))
    if stage.night:
        stars(stage, 140, 0.6)
    sun(stage, at, 62, palette.light if stage.night else palette.glow.but(light=0.94))
    for _ in range(3):
        place = (stage.width * random.random(), horizon * random.uniform(0.25, 0.6))
        cloud(stage, place, random.uniform(140, 300), palette.white, 0.35, random)
    return at


def _ranges(stage: Stage, horizon: float, low: Colour, middle: Colour) -> list[Colour]:
    palette = stage.palette
    far = mix(low, middle, 0.45)
    near = palette.deep if palette.deep.light < 0.4 else palette.deep.but(light=0.3)
    tones: list[Colour] = []
    for layer in range(4):
        line = ridge_line(stage.random, 220, 5, 3 + layer, 0.46) ** 1.25
        tone = mix(far, near, ((layer + 1) / 4) ** 1.25 * 0.92)
        base = horizon + stage.height * 0.012 * layer
        tall = stage.height * (0.34 - 0.075 * layer) * (0.95 if stage.wide else 1.12)
        points = ridge(stage, base, tall, list(line))
        _range(stage, points, base, tone, low, lit=layer < 2)
        tones.append(tone)
    return tones


def _range(
    stage: Stage, points: list[Point], base: float, tone: Colour, low: Colour, lit: bool
) -> None:
    path = land(stage, points, base + stage.height * 0.1)
    top = min(y for _, y in points)
    stage.path(path, fill(shader=down(top, base, tone.but(lighter=0.035), mix(tone, low, 0.42))))
    if lit:  # facets: the same skyline moved aside, as the shaded flank
        stage.clip(path)
        flank = [(x + 30 + (y - top) * 0.35, y) for x, y in points]
        shape = polygon([*flank, (stage.width * 1.3, base), (-0.1 * stage.width, base)])
        stage.path(shape, fill(mix(tone, stage.palette.deep, 0.5), 0.16))
        stage.canvas.restore()


def _lake(stage: Stage, top: float, light: Point, high: Colour, low: Colour) -> None:
    palette, canvas, random = stage.palette, stage.canvas, stage.random
    image = stage.snapshot()
    canvas.save()
    canvas.clipRect(box(0, top, stage.width, stage.height - top))
    canvas.save()
    canvas.translate(0, 2 * top)
    canvas.scale(1, -1)
    soft = skia.ImageFilters.Blur(3, 12, skia.TileMode.kClamp)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    canvas.drawImageRect(image, stage.frame, sampling, skia.Paint(ImageFilter=soft))
    canvas.restore()
    depth = down(top, stage.height, (high, 0.10), (mix(palette.deep, high, 0.45), 0.78))
    canvas.drawRect(box(0, top, stage.width, stage.height), fill(shader=depth))
    for _ in range(46):
        share = random.random() ** 1.6
        y, width = top + (stage.height - top) * share, (30 + 250 * share) * random.random()
        off = abs(random.normal(0, 0.10 + 0.25 * share))
        x = light[0] + (1 if random.random() < 0.5 else -1) * off * stage.width * 0.6
        shine = fill(
            palette.acc.but(light=0.96, vivid=0.6), max(0, 0.5 * (1 - off) * (1 - share / 2))
        )
        stage.path(round_box(x - width / 2, y, width, 1.5 + 4 * share, 2), shine)
    mist = fill(low.but(light=0.97), 0.45, blur=18)
    canvas.drawRect(box(0, top - 10, stage.width, 40), mist)
    canvas.restore()


def _foothills(stage: Stage, horizon: float, low: Colour, tones: list[Colour]) -> None:
    random, depth = stage.random, stage.height - horizon
    for step in range(3):
        base = horizon + depth * (0.10 + 0.30 * step)
        tone = mix(mix(tones[0], tones[-1], 0.75), tones[-1], (step + 1) / 3.2)
        points = ridge(stage, base, stage.height * 0.05, list(ridge_line(random, 120, 3, 3)))
        for _ in range(round(46 * max(1.0, stage.ratio * 0.8))):
            x, y = points[int(random.integers(0, 119))]
            pine(stage, x, y + 12, (35 + 30 * step) * random.uniform(0.7, 1.3), tone)
        shader = down(base - stage.height * 0.05, base + depth * 0.35, tone, mix(tone, low, 0.30))
        stage.path(land(stage, points), fill(shader=shader))


def _shore(stage: Stage, light: Point, tone: Colour, lake: bool) -> None:
    """Firs on a dark bank, in the corner away from the sun."""
    random = stage.random
    left = light[0] > stage.width / 2
    reach = 0.17 if lake else 0.15
    points: list[Point] = []
    for x, h in ridge(stage, 0, 1, list(ridge_line(random, 120, 3, 2))):
        share = x / stage.width if left else 1 - x / stage.width
        rise = max(0.0, 1 - share / 0.62) ** 1.5
        points.append((x, stage.height * (1.02 - reach * rise) + 10 * h))
    stage.path(land(stage, points), fill(tone))
    for _ in range(11):
        x, y = points[int(random.integers(0, 70) if left else random.integers(50, 119))]
        edge = abs(x - (0 if left else stage.width)) < stage.width * 0.2
        if y < stage.height * 0.985:
            height = random.uniform(90, 240) * (1.15 if edge else 0.75)
            pine(stage, x, y + 10, height, tone.but(lighter=random.uniform(-0.02, 0.02)))


@setting(
    "hills",
    "green hills countryside farm nature sustainable fields eco landscape growth",
    keys="soft",
    literal=0.30,
    variants=6,
    night=True,
)
def hills(stage: Stage) -> Setting:
    """Rolling hills with round trees, furrows or a winding road."""
    random, palette = stage.random, stage.palette
    _, _, low = paint_sky(stage)
    x = stage.width * random.uniform(0.15, 0.85)
    if stage.night:
        stars(stage, 120)
    light = (x, stage.height * random.uniform(0.26, 0.40))
    sun(stage, light, 80, palette.glow.but(light=0.95))
    for _ in range(4):
        place = (stage.width * random.random(), stage.height * random.uniform(0.12, 0.38))
        cloud(stage, place, random.uniform(180, 340), palette.white, 0.7, random)
    wanted = 60 if stage.scene.mood == "roast" else 140
    green = palette.nearest(wanted)
    far = mix(green, low, 0.6)
    for layer in range(4):
        _hill(stage, layer, green, far, light)
    return Setting(drift=False)


def _hill(stage: Stage, layer: int, green: Colour, far: Colour, light: Point) -> None:
    random, palette, height = stage.random, stage.palette, stage.height
    base = height * (0.56 + 0.115 * layer)
    phase, waves = random.uniform(0, 2 * math.pi), random.uniform(0.7, 1.2) * (1 - 0.08 * layer)
    points = [
        (x, y - height * 0.02 * math.sin(x / stage.width * 13 + phase * 2))
        for x, y in wave_line(stage, base, height * 0.055, waves, phase)
    ]
    near = green.but(lighter=-0.12) if layer < 3 else mix(green, palette.deep, 0.45)
    tone = mix(far, near, (layer + 1) / 4)
    path = land(stage, points)
    stage.edge_shade(smooth(points, False), 36, 0.2)
    shades = tone.but(lighter=0.05), tone.but(lighter=-0.05)
    stage.path(path, fill(shader=down(base - height * 0.07, base + height * 0.2, *shades)))
    stage.clip(path)
    glow(stage, (light[0], base - height * 0.05), 500, palette.acc, 0.28, SOFT_LIGHT)
    if stage.form(3) == layer % 3 and layer > 0:
        _furrows(stage, points, tone)
    stage.canvas.restore()
    if layer in (1, 2):
        autumn = stage.scene.mood in ("roast", "dawn", "retro")
        choices = (
            (palette.acc, palette.pop, green, green) if autumn else (green, green.but(lighter=0.06))
        )
        for _ in range(round((6 - layer) * max(1.0, stage.ratio * 0.7))):
            x, y = points[int(random.integers(3, 57))]
            leaf = mix(tone, choices[int(random.integers(len(choices)))], 0.6).but(lighter=-0.05)
            tree(stage, x, y + 12, (70 + 60 * layer) * random.uniform(0.8, 1.2), leaf)


def _furrows(stage: Stage, points: list[Point], tone: Colour) -> None:
    """Lines of a field, parallel to the hill's edge and further apart towards the viewer."""
    for row in range(1, 9):
        shift = 14 * row**1.35
        line = [(x, y + shift) for x, y in points]
        stage.path(smooth(line, False), fill(tone.but(lighter=0.07), 0.5, stroke=2 + row * 0.8))


@setting(
    "sea",
    "sea ocean beach sunset water calm horizon holiday retreat",
    keys="soft",
    literal=0.36,
    variants=6,
    night=True,
)
def sea(stage: Stage) -> Setting:
    """A sun over the sea; waves, dunes or palms near by."""
    random, palette = stage.random, stage.palette
    high, _, low = paint_sky(stage)
    horizon = stage.height * random.uniform(0.50, 0.60)
    x = stage.width * random.uniform(0.28, 0.72)
    if stage.copy is not None and not stage.tall and stage.ratio > 1.15:
        x = stage.focus[0]
    if stage.night:
        stars(stage, 120, 0.5)
    sun(stage, (x, horizon - 45), 120, palette.glow.but(light=0.95))
    for _ in range(4):
        place = (stage.width * random.random(), horizon - stage.height * random.uniform(0.1, 0.36))
        cloud(stage, place, random.uniform(160, 320), palette.white, 0.5, random)
    water = palette.deep.but(lighter=0.03) if stage.night else mix(palette.sec, high, 0.4)
    water = water if stage.night else water.but(lighter=-0.08)
    shades = mix(water, low, 0.55), water, mix(water, palette.deep, 0.5)
    area = box(0, horizon, stage.width, stage.height - horizon)
    stage.canvas.drawRect(area, fill(shader=down(horizon, stage.height, *shades)))
    _glitter(stage, x, horizon)
    (_swell, _island, _dune)[stage.form(3)](stage, water, horizon, x)
    return Setting(drift=False)


def _glitter(stage: Stage, x: float, horizon: float) -> None:
    random, shine = stage.random, stage.palette.acc.but(light=0.97, vivid=0.7)
    for index in range(60):
        share = (index / 60) ** 1.4
        y = horizon + (stage.height - horizon) * share * 0.8
        width = (40 + 220 * share) * random.uniform(0.4, 1)
        left = x + random.normal(0, 60 + 140 * share) - width / 2
        stage.path(round_box(left, y, width, 2 + 6 * share, 4), fill(shine, 0.75 * (1 - share)))


def _swell(stage: Stage, water: Colour, horizon: float, x: float) -> None:
    for index in range(4):
        tone = mix(water, stage.palette.deep, 0.25 + 0.18 * index)
        phase = stage.random.uniform(0, 6)
        y = stage.height * (0.80 + 0.06 * index)
        points = wave_line(stage, y, 18, (7 - index) * stage.width / 6283, phase, 90)
        path = land(stage, points)
        stage.path(path, fill(stage.palette.shadow, 0.18, blur=12))
        stage.path(path, fill(tone))


def _island(stage: Stage, water: Colour, horizon: float, x: float) -> None:
    """Headlands in the haze on both sides, and the swell."""
    for side, share in ((-1, 0.5), (1, 0.8)):
        tone = mix(water, stage.palette.deep, 0.25 * share)
        edge = 0.0 if side < 0 else stage.width
        line = ridge_line(stage.random, 60, 4, 3)
        reach = stage.width * (0.30 + 0.12 * share)
        points = [
            (
                edge - side * reach * i / 59,
                horizon + 6 - (130 * share + 60) * float(h) * (1 - i / 59),
            )
            for i, h in enumerate(line)
        ]
        stage.path(polygon([*points, (edge, horizon + 6)]), fill(tone))
    _swell(stage, water, horizon, x)


def _dune(stage: Stage, water: Colour, horizon: float, x: float) -> None:
    """A beach across the lower edge, foam along it."""
    sand = stage.palette.glow.but(light=0.88, vivid=0.7)
    points = wave_line(stage, stage.height * 0.86, 40, 0.8, stage.random.uniform(0, 6))
    foam = [(px, py - 16) for px, py in points]
    stage.path(land(stage, foam), fill(stage.palette.white, 0.7, blur=4))
    path = land(stage, points)
    shades = sand.but(lighter=-0.06), sand, sand.but(lighter=-0.10)
    stage.path(path, fill(shader=down(stage.height * 0.8, stage.height, *shades)))
