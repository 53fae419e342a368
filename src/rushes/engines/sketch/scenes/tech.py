"""Technology and figures: space, a neon grid, an isometric platform, charts."""

from __future__ import annotations

import numpy as np
import skia

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.fields import ridge_line, value_noise
from rushes.engines.sketch.light import glow, spread, stars
from rushes.engines.sketch.paint import (
    SCREEN,
    Point,
    box,
    disc,
    down,
    fill,
    linear,
    polygon,
    radial,
    round_box,
    smooth,
)
from rushes.engines.sketch.scenes.parts import land, ridge
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage


@setting(
    "space",
    "space rocket galaxy planets launch astronomy science fiction game",
    layouts="fly",
    keys="dark",
    literal=0.36,
    variants=4,
    night=True,
)
def space(stage: Stage) -> Setting:
    """Nebulae, stars and planets."""
    palette, random = stage.palette, stage.random
    deep = palette.deep.but(light=0.17)
    tones = deep, mix(deep, palette.prim, 0.35), mix(deep, palette.sec, 0.35)
    lean = random.uniform(-0.4, 0.4)
    stage.flood(
        linear((stage.width * (0.5 - lean), 0), (stage.width * (0.5 + lean), stage.height), *tones)
    )
    _nebula(stage)
    stars(stage, round(180 * max(stage.width, stage.height) / 1000), 1.0)
    right = stage.focus[0] > stage.width / 2
    side = stage.width * (0.14 if right else 0.86)
    if stage.copy is None or not stage.tall:
        _planet(stage, side, stage.height * random.uniform(0.16, 0.3), 90, palette.pop, ring=True)
    if stage.form(2):
        x = stage.width * random.uniform(0.4, 0.6)
        _planet(stage, x, stage.height * 1.05 + 320, 580, palette.prim.but(lighter=0.03))
    else:
        _planet(stage, side, stage.height * 0.86, 210, palette.sec)
    return Setting(drift=False)


def _nebula(stage: Stage) -> None:
    palette, random = stage.palette, stage.dice("nebula")
    width = 64
    height = min(160, max(16, round(width / stage.ratio)))
    cloud = (
        value_noise(random, 4, width, height) * 0.6 + value_noise(random, 9, width, height) * 0.3
    )
    cloud += value_noise(random, 18, width, height) * 0.15
    cloud = np.clip((cloud - 0.45) * 2.6, 0, 1)[..., None] ** 1.5
    blend = value_noise(random, 3, width, height)[..., None]
    first, second = (np.array(c.but(lighter=0.05).rgb) for c in (palette.prim, palette.sec))
    spread(stage, (first * blend + second * (1 - blend)) * cloud, SCREEN, 0.75)


def _planet(
    stage: Stage, x: float, y: float, radius: float, tone: Colour, ring: bool = False
) -> None:
    palette, canvas, random = stage.palette, stage.canvas, stage.random
    deep = palette.deep.but(light=0.17)
    glow(stage, (x, y), radius * 1.7, tone, 0.35)
    stage.clip(disc(x, y, radius))
    canvas.drawCircle(x, y, radius, fill(tone))
    for band in range(5):
        top = y - radius + 2 * radius * (band + 0.5) / 5 + radius * 0.1 * random.normal()
        shade = tone.but(lighter=-0.07 if random.random() < 0.5 else 0.07)
        thick = radius * random.uniform(0.08, 0.22)
        stage.path(
            round_box(x - radius * 1.2, top, radius * 2.4, thick, thick / 2), fill(shade, 0.55)
        )
    light = (x - radius * 0.4, y - radius * 0.45)
    shades = (palette.light, 0.35), (tone, 0.0), (deep, 0.75), (deep, 0.92)
    canvas.drawPaint(fill(shader=radial(light, radius * 1.7, *shades)))
    canvas.restore()
    if ring:
        canvas.save()
        canvas.rotate(-18, x, y)
        for reach, flat, alpha, thick, colour in (
            (1.8, 0.42, 0.9, 0.10, palette.acc),
            (1.55, 0.34, 0.6, 0.05, palette.light),
        ):
            path = skia.Path()
            path.addArc(
                box(x - radius * reach, y - radius * flat, 2 * radius * reach, 2 * radius * flat),
                -12,
                204,
            )
            stage.path(path, fill(colour, alpha, stroke=radius * thick))
        canvas.restore()


@setting(
    "grid",
    "video game arcade retro synthwave coding cyber computer technology neon",
    layouts="fly none fly",
    keys="dark",
    literal=0.34,
    variants=4,
    night=True,
)
def grid(stage: Stage) -> Setting:
    """A neon grid to the horizon under a striped sun."""
    palette, canvas = stage.palette, stage.canvas
    horizon, deep = stage.height * 0.62, palette.deep.but(light=0.17)
    stage.flood(down(0, horizon, deep, mix(deep, palette.prim, 0.5), palette.sec))
    ground = down(horizon, stage.height, mix(deep, palette.prim, 0.5), deep)
    canvas.drawRect(box(0, horizon, stage.width, stage.height - horizon), fill(shader=ground))
    stars(stage, 120, 0.5)
    tall = stage.tall or not stage.scene.subjects
    x = stage.focus[0] if tall else stage.width - stage.focus[0]
    if stage.copy is not None:
        x = stage.focus[0]
    glow(stage, (x, horizon - 104), 676, palette.sec, 0.6)
    _striped_sun(stage, x, horizon)
    bowl = np.abs(np.linspace(-1.4, 1.4, 90)).clip(0.15, 1)
    line = ridge_line(stage.random, 90, 4, 6) * bowl
    hills = ridge(stage, horizon, stage.height * 0.12, list(line))
    stage.path(land(stage, hills, horizon + 3), fill(mix(deep, palette.prim, 0.25)))
    canvas.save()
    canvas.clipRect(box(0, horizon, stage.width, stage.height - horizon))
    for index in range(-24, 25):
        top, low = (
            stage.width / 2 + index * stage.width * 0.028,
            stage.width / 2 + index * stage.width * 0.22,
        )
        canvas.drawLine(top, horizon, low, stage.height, fill(palette.pop, 0.55, stroke=2.5))
    for index in range(14):
        share = (index / 14) ** 2.1
        y = horizon + (stage.height - horizon) * share
        paint = fill(palette.pop, 0.25 + 0.45 * share, stroke=1.5 + 3 * share)
        canvas.drawLine(0, y, stage.width, y, paint)
    canvas.restore()
    glow(stage, (stage.width / 2, horizon), stage.width * 0.5, palette.pop, 0.28)
    return Setting(drift=False)


def _striped_sun(stage: Stage, x: float, horizon: float) -> None:
    palette, radius = stage.palette, 260.0
    y = horizon - radius * 0.45
    shape = disc(x, y, radius)
    for index in range(6):
        bar = skia.Path()
        top = horizon - radius * (0.5 - 0.09 * index - 0.012 * index * index)
        bar.addRect(box(x - radius, top, 2 * radius, radius * (0.015 + 0.012 * index)))
        shape = skia.Op(shape, bar, skia.PathOp.kDifference_PathOp)
    stage.canvas.save()
    stage.canvas.clipRect(box(0, 0, stage.width, horizon))
    shades = palette.acc, palette.sec, palette.prim
    stage.path(shape, fill(shader=down(horizon - radius * 1.4, horizon + radius * 0.4, *shades)))
    stage.canvas.restore()


class _Iso:
    """Isometric coordinates: (i, j) on the floor and a height, to stage units."""

    def __init__(self, stage: Stage, x: float, y: float, size: float) -> None:
        self.stage, self.x, self.y, self.size = stage, x, y, size

    def at(self, i: float, j: float, high: float = 0.0) -> Point:
        return (
            self.x + (i - j) * self.size * 0.866,
            self.y + (i + j) * self.size * 0.5 - high,
        )

    def block(
        self, i: float, j: float, wide: float, deep: float, low: float, high: float, tone: Colour
    ) -> None:
        """A box whose floor corner is (i, j), from height ``low`` by ``high``."""
        stage, up = self.stage, low + high
        top = [
            self.at(i, j, up),
            self.at(i + wide, j, up),
            self.at(i + wide, j + deep, up),
            self.at(i, j + deep, up),
        ]
        right, front, left = (
            self.at(i + wide, j, low),
            self.at(i + wide, j + deep, low),
            self.at(i, j + deep, low),
        )
        lit = tone.but(lighter=-0.02), tone.but(lighter=-0.09)
        dark = tone.but(lighter=-0.12), tone.but(lighter=-0.20)
        roof = tone.but(lighter=0.12), tone.but(lighter=0.07)
        stage.path(polygon([top[3], top[2], front, left]), fill(shader=linear(top[3], left, *lit)))
        stage.path(
            polygon([top[1], top[2], front, right]), fill(shader=linear(top[1], right, *dark))
        )
        stage.path(polygon(top), fill(shader=linear(top[0], top[2], *roof)))


@setting(
    "iso",
    "business growth data chart results statistics quarterly finance blocks technology cloud"
    " infrastructure",
    layouts="hero",
    keys="light soft dark",
    literal=0.30,
    variants=6,
)
def iso(stage: Stage) -> Setting:
    """An isometric platform: a bar chart for growth, else a plinth among blocks."""
    palette = stage.palette
    stage.flood(linear((0, 0), (stage.width * 0.5, stage.height), palette.ground, palette.ground2))
    x, y = stage.focus
    size = (98 if stage.ratio < 1.15 else 112) * min(stage.scene.size, 1.05)
    reach = min(5.4 * size, stage.width / 2)
    x = min(max(x, reach), stage.width - reach)
    scene = _Iso(stage, x, y + (120 if stage.wide else 150), size)
    for index in range(-14, 15):
        for start, end in (((index, -14), (index, 14)), ((-14, index), (14, index))):
            paint = fill(palette.prim, 0.10, stroke=1.8)
            stage.canvas.drawLine(*scene.at(*start), *scene.at(*end), paint)
    corners = [scene.at(*c) for c in ((-2.9, -2.4), (3.1, -2.4), (3.1, 2.6), (-2.9, 2.6))]
    stage.path(polygon(corners), fill(palette.shadow, 0.28, blur=40))
    scene.block(
        -3,
        -2.5,
        6,
        5,
        -scene.size * 0.25,
        scene.size * 0.25,
        mix(palette.ground, palette.light, 0.6),
    )
    if stage.scene.has("growth") and stage.form(3) != 2:
        _bars(stage, scene)
        return Setting(size=0.0, drift=False)
    return _plinth(stage, scene)


def _bars(stage: Stage, scene: _Iso) -> None:
    palette = stage.palette
    for index in range(5):
        high = scene.size * (0.7 + 0.62 * index + stage.random.uniform(-0.15, 0.25))
        tone = mix(palette.sec, palette.prim, index / 4) if index < 4 else palette.acc
        scene.block(-2.5 + index * 1.05, -0.4, 0.78, 0.9, 0, high, tone)


def _plinth(stage: Stage, scene: _Iso) -> Setting:
    palette, random, size = stage.palette, stage.random, scene.size
    spots = ((-3, -2), (-2, -2.4), (0, -2.4), (1.6, -2.2), (2, -1), (-2.9, -0.5))
    fronts = ((2.1, 0.6), (-2.8, 1), (-1.5, 1.6), (1.4, 1.6))
    heights = (0.2, 0.35, 0.6, 0.95)

    def cubes(places: tuple[tuple[float, float], ...], limit: int) -> None:
        for i, j in places:
            high = size * heights[int(random.integers(limit))]
            scene.block(i, j, 0.62, 0.62, 0, high, stage.colour(int(random.integers(4))))

    cubes(spots, 4)
    scene.block(-1.25, -1.25, 2.5, 2.5, 0, size * 0.22, mix(palette.ground, palette.prim, 0.35))
    scene.block(
        -0.95, -0.95, 1.9, 1.9, size * 0.22, size * 0.2, mix(palette.prim, palette.light, 0.25)
    )
    cubes(fronts, 2)
    _, y = scene.at(0.35, 0.35, size * 0.42)
    glow(stage, (scene.x, y - size), size * 2.6, palette.light, 0.35)
    return Setting(y, focus=(scene.x, stage.focus[1]), size=0.62, drift=False)


@setting(
    "chart",
    "growth chart results quarterly report figures revenue statistics analytics increase",
    layouts="none",
    keys="light dark soft",
    literal=0.36,
    variants=6,
    side=1,
)
def chart(stage: Stage) -> Setting:
    """A chart large enough to be the picture: rising area, columns, or a ring."""
    palette = stage.palette
    stage.flood(linear((0, 0), (stage.width * 0.6, stage.height), palette.ground, palette.ground2))
    glow(stage, stage.focus, 900, palette.prim if palette.dark else palette.white, 0.45)
    (_area, _columns, _ring)[stage.form(3)](stage)
    return Setting(drift=False)


def _rising(stage: Stage, base: float, rise: float, salt: str) -> list[Point]:
    random = stage.dice(salt)
    steps = 9
    points: list[Point] = []
    for index in range(steps + 1):
        share = index / steps
        level = share**1.3 + (random.uniform(-0.09, 0.09) if 0 < index < steps else 0)
        points.append((stage.width * (-0.03 + 1.06 * share), base - rise * level))
    return points


def _area(stage: Stage) -> None:
    palette, height = stage.palette, stage.height
    for row in range(1, 6):
        y = height * (0.36 + 0.12 * row)
        stage.canvas.drawLine(0, y, stage.width, y, fill(palette.prim, 0.14, stroke=2))
    for base, rise, tone, alpha in (
        (0.98, 0.30, palette.sec, 0.55),
        (0.95, 0.50, palette.prim, 0.85),
    ):
        line = _rising(stage, height * base, height * rise, f"area{base}")
        path = smooth(line, False)
        body = skia.Path(path)
        body.lineTo(line[-1][0], height * 1.1)
        body.lineTo(line[0][0], height * 1.1)
        body.close()
        shader = down(height * (base - rise), height, (tone, alpha), (tone, alpha * 0.15))
        stage.path(body, fill(shader=shader))
        stage.path(path, fill(tone.but(lighter=0.05), stroke=9))
    for index in (4, 6, 8):
        x, y = line[index]
        stage.shade(disc(x, y, 20), 0, 8, 10, 0.3)
        stage.path(disc(x, y, 20), fill(palette.white))
        stage.path(disc(x, y, 11), fill(palette.acc if index == 8 else palette.prim))


def _columns(stage: Stage) -> None:
    palette, height = stage.palette, stage.height
    count = max(6, round(stage.width / 150))
    wide = stage.width / count
    tallest = 0.52 if stage.tall or stage.ratio < 1.15 else 0.68
    for index in range(count):
        share = index / (count - 1)
        high = height * (0.10 + tallest * share**1.5 + stage.random.uniform(-0.02, 0.02))
        left = wide * index + wide * 0.14
        tone = palette.acc if index == count - 1 else mix(palette.sec, palette.prim, share)
        path = round_box(left, height - high, wide * 0.72, high + 80, wide * 0.16)
        stage.shade(path, 10, 10, 18, 0.22)
        shades = tone.but(lighter=0.06), tone.but(lighter=-0.07)
        stage.path(path, fill(shader=down(height - high, height, *shades)))


def _ring(stage: Stage) -> None:
    """Rings of progress around the focus."""
    palette, (x, y) = stage.palette, stage.focus
    radius = 330 * stage.scene.size
    for ring, (tone, share) in enumerate(
        ((palette.prim, 0.82), (palette.sec, 0.66), (palette.acc, 0.48), (palette.pop, 0.3))
    ):
        reach = radius - 74 * ring
        area = box(x - reach, y - reach, 2 * reach, 2 * reach)
        stage.canvas.drawOval(area, fill(tone, 0.16, stroke=48))
        arc = skia.Path()
        arc.addArc(area, -90, 360 * share)
        stage.canvas.save()
        stage.canvas.translate(4, 12)
        stage.path(arc, fill(palette.shadow, 0.25, stroke=48, blur=12))
        stage.canvas.restore()
        shades = tone.but(lighter=0.07), tone.but(lighter=-0.06)
        shader = linear((x - reach, y - reach), (x + reach, y + reach), *shades)
        stage.path(arc, fill(stroke=48, shader=shader))
