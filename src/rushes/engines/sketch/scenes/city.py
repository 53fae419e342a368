"""The city: a skyline, and a market street at night."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import skia

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.light import bokeh, cloud, glow, stars, sun
from rushes.engines.sketch.paint import (
    SCREEN,
    Point,
    across,
    box,
    down,
    fill,
    linear,
    polygon,
    radial,
    round_box,
    samples,
    smooth,
)
from rushes.engines.sketch.scenes.parts import paint_sky
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage
from rushes.engines.sketch.subjects import drift


@setting(
    "skyline",
    "city skyline buildings downtown banks corporate urban architecture business",
    keys="soft",
    literal=0.30,
    variants=6,
    night=True,
)
def skyline(stage: Stage) -> Setting:
    """Four rows of buildings into the haze; a river or a street front."""
    random, palette = stage.random, stage.palette
    _, middle, low = paint_sky(stage)
    if stage.night:
        stars(stage, 110, 0.5)
    x = stage.focus[0] if stage.ratio > 1.15 else stage.width * random.uniform(0.2, 0.8)
    sun(stage, (x, stage.height * random.uniform(0.34, 0.5)), 90, palette.glow.but(light=0.95))
    for _ in range(3):
        place = (stage.width * random.random(), stage.height * random.uniform(0.15, 0.4))
        alpha = 0.3 if stage.night else 0.6
        cloud(stage, place, random.uniform(150, 300), palette.white, alpha, random)
    for row in range(4):
        share = (row + 1) / 4
        last = palette.deep.but(lighter=-0.02)
        near = last if stage.night or row == 3 else mix(palette.deep, palette.prim, 0.4)
        tone = mix(mix(low, middle, 0.4), near, share**1.2 * 0.95)
        _blocks(stage, row, tone)
        haze = mix(low, palette.prim, 0.3)
        strength = 0.30 * (1 - share)
        area = box(0, stage.height * 0.5, stage.width, stage.height * 0.5)
        shader = down(stage.height * 0.62, stage.height, (low, 0.0), (haze, strength))
        stage.canvas.drawRect(area, fill(shader=shader))
    if stage.form(2):
        _river(stage, low)
    return Setting(drift=False)


def _blocks(stage: Stage, row: int, tone: Colour) -> None:
    random = stage.random
    tallest = stage.height * (0.44 - 0.075 * row) * (1.35 if stage.wide else 1.0)
    x = -50 * random.random()
    dip = stage.copy
    while x < stage.width:
        width = random.uniform(60, 130) * (1 + 0.12 * row) * (1.5 if stage.wide else 1.0)
        height = tallest * random.uniform(0.45, 1.0)
        if dip is not None and not stage.tall and dip.left() < x + width / 2 < dip.right():
            height *= 0.62  # lower roofs under the headline
        _building(stage, row, x, width, height, tone.but(lighter=random.uniform(-0.015, 0.015)))
        x += width * random.uniform(0.92, 1.15)


def _building(stage: Stage, row: int, x: float, width: float, height: float, tone: Colour) -> None:
    style, bottom = stage.random.random(), stage.height
    y, path = bottom * 0.99 - height, skia.Path()
    if style < 0.15:
        roof = [
            (x, y + width * 0.3),
            (x + width / 2, y - width * 0.15),
            (x + width, y + width * 0.3),
        ]
        path = polygon([*roof, (x + width, bottom), (x, bottom)])
    elif style < 0.3:
        path = round_box(x, y, width, height + width * 2, width * 0.45)
    else:
        path.addRect(box(x, y, width, height + 40))
    if 0.3 < style < 0.45:
        path.addRect(box(x + width * 0.47, y - height * 0.13, width * 0.05, height * 0.14))
    if 0.45 < style < 0.6:
        path.addRect(box(x + width * 0.2, y - height * 0.06, width * 0.6, height * 0.08))
    shades = tone.but(lighter=0.025), tone.but(lighter=-0.03)
    stage.path(path, fill(shader=across(x, x + width, *shades)))
    if row:
        _windows(stage, row, x, y + (width * 0.3 if style < 0.3 else 0), width)


def _windows(stage: Stage, row: int, x: float, top: float, width: float) -> None:
    random, palette = stage.random, stage.palette
    size = 10.5 * (1 + 0.25 * row)
    columns = int((width - size) / (size * 1.9))
    left = x + (width - (columns - 1) * size * 1.9 - size) / 2
    path, y = skia.Path(), top + size * 2.2
    while y < stage.height * 0.985:
        for column in range(max(columns, 0)):
            if random.random() < (0.42 if stage.night else 0.30):
                path.addRect(box(left + column * size * 1.9, y, size, size * 1.25))
        y += size * 2.3
    if stage.night:
        stage.path(path, fill(palette.acc.but(light=0.9), 0.25 + 0.18 * row))
    else:
        stage.path(path, fill(palette.white, 0.28))


def _river(stage: Stage, low: Colour) -> None:
    """The lower edge as water that mirrors the town."""
    top = stage.height * 0.88
    image, canvas = stage.snapshot(), stage.canvas
    canvas.save()
    canvas.clipRect(box(0, top, stage.width, stage.height - top))
    canvas.translate(0, 2 * top)
    canvas.scale(1, -1)
    soft = skia.ImageFilters.Blur(4, 10, skia.TileMode.kClamp)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    canvas.drawImageRect(image, stage.frame, sampling, skia.Paint(ImageFilter=soft))
    canvas.restore()
    area = box(0, top, stage.width, stage.height - top)
    tint = down(
        top, stage.height, (mix(low, stage.palette.prim, 0.3), 0.25), (stage.palette.deep, 0.5)
    )
    canvas.drawRect(area, fill(shader=tint))
    canvas.drawRect(box(0, top - 5, stage.width, 10), fill(low.but(light=0.95), 0.5, blur=5))


class _View(NamedTuple):
    """One-point perspective of the street."""

    x: float
    y: float
    half: float  # half the street's width at the viewer
    deep: Colour


@setting(
    "street",
    "night market street food stalls lanterns festival Taipei Asia evening",
    layouts="own",
    keys="dark",
    literal=0.42,
    variants=6,
    night=True,
    wide=False,
    people=True,
)
def street(stage: Stage) -> Setting:
    """A street of stalls in perspective, lanterns overhead, a crowd unless it is barred."""
    random, palette = stage.random, stage.palette
    x = stage.width * (0.30, 0.62, 0.42, 0.70, 0.52)[stage.form(5)]
    view = _View(
        x,
        stage.height * random.uniform(0.46, 0.58),
        max(stage.width / 2, 500),
        palette.deep.but(light=0.17),
    )
    deep = view.deep
    tones = (
        deep.but(lighter=-0.02),
        mix(deep, palette.sec, 0.45),
        mix(deep, palette.prim, 0.5),
        deep,
    )
    stage.flood(down(0, stage.height, *tones))
    stars(stage, 60, 0.35)
    glow(stage, (view.x, view.y), 900, palette.glow, 0.55)
    glow(stage, (view.x, view.y), 450, palette.glow.but(light=0.93), 0.6)
    _far_houses(stage, view)
    ground = view.y + stage.height * 0.02
    floor = (
        mix(palette.glow, palette.prim, 0.5).but(light=0.55),
        mix(deep, palette.prim, 0.35),
        deep,
    )
    area = box(0, ground, stage.width, stage.height - ground)
    stage.canvas.drawRect(area, fill(shader=down(ground, stage.height, *floor)))
    for row in range(5):
        for side in (-1, 1):
            _stall(stage, view, row, side)
    _reflections(stage, view, ground)
    if not stage.scene.has("no-people"):
        _crowd(stage, view, ground)
    _lanterns(stage, view)
    bokeh(stage, (palette.glow, palette.prim, palette.pop), 10, (15, 50), (0, 0.7), 0.28)
    return Setting(drift=False)


def _far_houses(stage: Stage, view: _View) -> None:
    for index in range(7):
        width = stage.width * stage.random.uniform(0.07, 0.14)
        height = stage.height * stage.random.uniform(0.16, 0.34)
        left = stage.width * index / 6 - width / 2
        tone = fill(mix(view.deep, stage.palette.prim, 0.22), 0.9)
        stage.canvas.drawRect(box(left, view.y - height, width, height + stage.height * 0.1), tone)


class _Side(NamedTuple):
    """One stall's front: edges far (0) and near (1) along the street."""

    x0: float
    x1: float
    top0: float
    top1: float
    low0: float
    low1: float

    def at(self, along: float, down_: float) -> Point:
        top = self.top0 + (self.top1 - self.top0) * along
        low = self.low0 + (self.low1 - self.low0) * along
        return self.x0 + (self.x1 - self.x0) * along, top + (low - top) * down_

    def strip(self, a: float, b: float, high: float, low: float) -> Any:
        return polygon([self.at(a, high), self.at(b, high), self.at(b, low), self.at(a, low)])


def _stall(stage: Stage, view: _View, row: int, side: int) -> None:
    palette, tall = stage.palette, stage.height * 0.17
    near = 5 - row
    far_scale = 1 / (0.42 + near * 0.42)
    near_scale = 1 / (0.42 + (near - 0.78) * 0.42) if near > 1 else 2.6
    reach = side * view.half * 0.52
    front = _Side(
        view.x + reach * far_scale,
        view.x + reach * near_scale,
        view.y - tall * far_scale,
        view.y - tall * near_scale,
        view.y + tall * far_scale,
        view.y + tall * near_scale,
    )
    cloth = (palette.prim, palette.pop, palette.sec, palette.glow)[(row + (side > 0) * 2) % 4]
    fog = 0.55 * (1 - row / 5)
    lit = (
        mix(palette.glow, palette.prim, 0.2).but(light=0.78),
        mix(palette.glow, palette.prim, 0.45).but(light=0.6),
    )
    stage.path(
        front.strip(0, 1, 0, 1), fill(shader=linear(front.at(0, 0.5), front.at(1, 0.5), *lit))
    )
    stage.path(front.strip(0, 1, 0.62, 1), fill(mix(cloth, palette.deep, 0.45)))
    stage.path(front.strip(0, 1, 0.62, 0.67), fill(mix(palette.glow, palette.light, 0.4)))
    if row:
        _banners(stage, front, row + (side > 0), fog)
        _goods(stage, front, row, side, (far_scale, near_scale))
    _awning(stage, view, front, (far_scale, near_scale), side, cloth, fog)
    middle = front.at(0.5, 0.5)
    glow(stage, middle, abs(front.x1 - front.x0) * 0.7 + 50, palette.glow, 0.35)
    if row:
        _sign(stage, front, (far_scale + near_scale) / 2, side, stage.colour(row + side))


def _banners(stage: Stage, front: _Side, turn: int, fog: float) -> None:
    palette = stage.palette
    tone = mix(
        (palette.prim, palette.pop, palette.sec, palette.glow)[(turn + 1) % 4],
        palette.deep,
        0.30 + 0.25 * fog,
    )
    for flag in range(5):
        left, right = (flag + 0.06) / 5, (flag + 0.94) / 5
        stage.path(front.strip(left, right, 0.0, 0.20), fill(tone, 0.92))
    stage.path(front.strip(0, 1, 0.36, 0.375), fill(palette.wood.but(light=0.42)))


def _goods(stage: Stage, front: _Side, row: int, side: int, scales: tuple[float, float]) -> None:
    """Two of the subjects on the stall's counter."""
    names = stage.scene.subjects[:5]
    for place in range(2 if names else 0):
        along = 0.30 + 0.42 * place
        size = max(18.0, 105 * (scales[0] + (scales[1] - scales[0]) * along))
        x, y = front.at(along, 0.63)
        if -0.05 * stage.width < x < 1.05 * stage.width:
            name = names[(row + place * 2 + (side > 0)) % len(names)]
            drift(stage, name, x, y - size * 0.42, size, 0, 0, 1.0 if row > 1 else 0.85)


def _awning(
    stage: Stage,
    view: _View,
    front: _Side,
    scales: tuple[float, float],
    side: int,
    cloth: Colour,
    fog: float,
) -> None:
    palette, unit = stage.palette, stage.height * 0.035
    for stripe in range(7):
        ends: list[tuple[float, float, float, float]] = []
        for share in (stripe / 7, (stripe + 1) / 7):
            scale = scales[0] + (scales[1] - scales[0]) * share
            x, y = front.at(share, 0)
            ends.append((x, y, scale, -side * view.half * 0.10 * scale))
        (xa, ya, sa, oa), (xb, yb, sb, ob) = ends
        path = skia.Path()
        path.moveTo(xa, ya - unit * sa)
        path.lineTo(xb, yb - unit * sb)
        path.lineTo(xb + ob, yb + unit * sb)
        dip = (ya + yb) / 2 + unit * 1.77 * (sa + sb) / 2
        path.quadTo((xa + xb + oa + ob) / 2, dip, xa + oa, ya + unit * sa)
        path.close()
        tone = mix(cloth if stripe % 2 else palette.light.but(light=0.93), palette.glow, 0.35 * fog)
        shades = tone.but(lighter=-0.08), tone.but(lighter=0.02)
        stage.path(path, fill(shader=down(ya - unit * sa, ya + unit * 1.7 * sa, *shades)))


def _sign(stage: Stage, front: _Side, scale: float, side: int, tone: Colour) -> None:
    size = 45 * scale
    x, y = front.at(0.25, 0)
    x -= side * size * 0.7
    glow(stage, (x, y - size * 2.1), size * 3.2, tone, 0.5)
    stage.path(
        round_box(x - size / 2, y - size * 3.6, size, size * 3, size * 0.15),
        fill(tone.but(lighter=0.06)),
    )
    for row in range(4):
        place = round_box(
            x - size * 0.26, y - size * (3.3 - 0.72 * row), size * 0.52, size * 0.42, size * 0.1
        )
        stage.path(place, fill(stage.palette.light, 0.9, stroke=size * 0.1))


def _reflections(stage: Stage, view: _View, ground: float) -> None:
    random, palette = stage.dice("wet"), stage.palette
    for index in range(40):
        share = random.random() ** 0.7
        y, width = ground + (stage.height - ground) * share, (20 + 200 * share) * random.random()
        x = view.x + random.normal(0, stage.width * 0.28 * (0.2 + share)) - width / 2
        tone = (palette.glow, palette.prim, palette.pop)[index % 3].but(lighter=0.05)
        path = round_box(x, y, width, 2 + 6 * share, 4)
        stage.path(path, fill(tone, 0.45 * (1 - 0.4 * share), mode=SCREEN))


def _crowd(stage: Stage, view: _View, ground: float) -> None:
    """Walkers from behind, the near ones darker, a warm rim on the side of the light."""
    random = stage.dice("crowd")
    crowd = [
        (share, view.x + random.normal(0, stage.width * 0.16 * (0.25 + share)))
        for share in (random.uniform(0.06, 0.80) ** 1.2 for _ in range(13))
    ]
    for share, x in sorted(crowd):
        height = stage.height * (0.035 + 0.20 * share)
        y = ground + (stage.height - ground) * share * 0.52 + height * 0.04
        _walker(stage, view, x, y, height, share, random)


def _walker(
    stage: Stage,
    view: _View,
    x: float,
    y: float,
    height: float,
    share: float,
    random: np.random.Generator,
) -> None:
    palette, canvas, width = stage.palette, stage.canvas, height * 0.27
    night = view.deep.but(lighter=-0.03)
    tone = mix(palette.glow.but(light=0.5, chroma=0.08), night, min(1.0, 0.35 + share * 1.2))
    coat = mix(tone, stage.colour(int(random.integers(4))), 0.22)
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(1, -0.5)
    mirror = round_box(-width / 2, -height * 0.78, width, height * 0.78, width * 0.45)
    canvas.drawPath(mirror, fill(view.deep, 0.35, blur=height * 0.03))
    canvas.restore()
    legs, stride = skia.Path(), height * random.uniform(0.02, 0.06)
    for left, length in ((-0.34, 0.45), (0.04, 0.45 - stride / height)):
        legs.addRoundRect(
            box(x + width * left, y - height * 0.45, width * 0.30, height * length), 6, 6
        )
    stage.path(legs, fill(mix(tone, night, 0.5)))
    path = skia.Path()
    path.moveTo(x - width * 0.30, y - height * 0.80)
    path.quadTo(x, y - height * 0.86, x + width * 0.30, y - height * 0.80)
    path.quadTo(x + width * 0.55, y - height * 0.60, x + width * 0.46, y - height * 0.30)
    path.lineTo(x - width * 0.46, y - height * 0.30)
    path.quadTo(x - width * 0.55, y - height * 0.60, x - width * 0.30, y - height * 0.80)
    path.addCircle(x, y - height * 0.905, height * 0.078)
    rim, body = mix(coat, palette.glow, 0.55), (coat, coat)
    ends = (rim, *body) if x > view.x else (*body, rim)
    stage.path(path, fill(shader=across(x - width * 0.6, x + width * 0.6, *ends)))


def _lanterns(stage: Stage, view: _View) -> None:
    palette, random = stage.palette, stage.dice("lanterns")
    red = palette.prim if abs(palette.prim.hue_distance(35)) < 50 else palette.prim.but(hue=30)
    for row, near in enumerate((3.6, 2.2, 1.15)):
        scale = 1 / (0.25 + near * 0.35)
        top, sag = view.y - stage.height * (0.25 * scale + 0.03), stage.height * 0.045 * scale

        def height(x: float, top: float = top, sag: float = sag) -> float:
            off = (x - stage.width / 2) / (stage.width / 2)
            return top + sag * (1 - off * off)

        line = [(x, height(x)) for x in samples(-0.08 * stage.width, 1.08 * stage.width, 24)]
        stage.path(smooth(line, False), fill(view.deep.but(light=0.12), 0.8, stroke=3 * scale))
        count = round((6 if row < 2 else 4) * max(1.0, stage.ratio))
        for index in range(count):
            x, radius = stage.width * (index + 0.5) / count + 20 * random.normal(), 38 * scale
            tone = red if random.random() < 0.8 else palette.glow.but(light=0.8, chroma=0.15)
            lantern(stage, x, height(x) + radius * 1.1, radius, tone)


def lantern(stage: Stage, x: float, y: float, radius: float, tone: Colour) -> None:
    """A paper lantern lit from within."""
    palette, canvas = stage.palette, stage.canvas
    glow(stage, (x, y), radius * 3.6, mix(tone, palette.glow, 0.5), 0.6)
    body = box(x - radius, y - radius * 0.92, 2 * radius, 1.84 * radius)
    shades = (
        palette.glow.but(light=0.95),
        mix(tone, palette.glow, 0.35).but(light=0.74),
        tone.but(lighter=-0.06),
    )
    canvas.drawOval(body, fill(shader=radial((x - radius * 0.1, y), radius * 1.25, *shades)))
    for rib in (-0.45, 0.0, 0.45):
        half = radius * (abs(rib) + 0.02)
        arc = box(x - half, y - radius * 0.92, 2 * half, 1.84 * radius)
        paint = fill(tone.but(lighter=-0.15), 0.35, stroke=radius * 0.05)
        canvas.drawArc(arc, 90, 180 if rib < 0 else -180, False, paint)
    for edge in (-1.02, 0.86):
        cap = box(x - radius * 0.35, y + radius * edge, radius * 0.7, radius * 0.16)
        canvas.drawRect(cap, fill(palette.shadow))
    tassel = fill(palette.glow, 0.9, stroke=radius * 0.07)
    canvas.drawLine(x, y + radius, x, y + radius * 1.5, tassel)
