"""Graphic grounds: confetti shapes, a sunburst, contour lines, spheres, a table top."""

from __future__ import annotations

import math

import numpy as np
import skia

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.fields import Field
from rushes.engines.sketch.light import glow
from rushes.engines.sketch.paint import (
    Point,
    box,
    disc,
    down,
    fill,
    linear,
    polygon,
    radial,
    round_box,
    samples,
    smooth,
)
from rushes.engines.sketch.scenes.abstract import paint_mesh
from rushes.engines.sketch.scenes.parts import planks, sphere
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage


@setting(
    "memphis",
    "fun playful energetic kids pop party learn creative youth",
    layouts="hero stickers badge",
    keys="light bold soft",
    literal=0.26,
    variants=4,
)
def memphis(stage: Stage) -> Setting:
    """Large discs off the edges and a scatter of small shapes around the subject."""
    palette, random = stage.palette, stage.random
    stage.flood(down(0, stage.height, palette.ground, palette.ground.but(lighter=-0.015)))
    anchors = (
        (0.0, random.uniform(0.6, 1.0)),
        (1.0, random.uniform(0.0, 0.5)),
        (random.uniform(0.2, 0.8), 1.0),
    )
    for index, (across_, down_) in enumerate(anchors):
        tone = mix(stage.colour(index), palette.ground, 0.12)
        reach = random.uniform(220, 360)
        stage.path(disc(stage.width * across_, stage.height * down_, reach), fill(tone))
        if stage.form(2):
            ring = disc(stage.width * across_, stage.height * down_, reach + 46)
            stage.path(ring, fill(tone, 0.7, stroke=7))
    placed: list[Point] = []
    for _ in range(round(110 * max(stage.width, stage.height) / 1000)):
        at = (stage.width * random.random(), stage.height * random.random())
        size, turn = random.uniform(22, 50), random.uniform(0, 360)
        tone, kind = stage.colour(int(random.integers(4))), int(random.integers(6))
        if _free(stage, at, placed):
            placed.append(at)
            _shape(stage, at, size, turn, tone, kind)
    return Setting(drift=False)


def _free(stage: Stage, at: Point, placed: list[Point]) -> bool:
    if math.dist(at, stage.focus) < 360:
        return False
    if stage.copy is not None and stage.copy.makeOutset(40, 40).contains(*at):
        return False
    return all(math.dist(at, other) >= 130 for other in placed)


def _shape(stage: Stage, at: Point, size: float, turn: float, tone: Colour, kind: int) -> None:
    canvas = stage.canvas
    canvas.save()
    canvas.translate(*at)
    canvas.rotate(turn)
    if kind == 0:
        canvas.drawCircle(0, 0, size * 0.6, fill(tone))
    elif kind == 1:
        canvas.drawCircle(0, 0, size * 0.7, fill(tone, stroke=8))
    elif kind == 2:
        zigzag = [(-size * 1.8 + size * 0.6 * i, size * (0.4 if i % 2 else -0.4)) for i in range(7)]
        stage.path(smooth(zigzag, False), fill(tone, stroke=9))
    elif kind == 3:
        stage.path(polygon([(-size, size * 0.7), (size, size * 0.7), (0, -size)]), fill(tone))
    elif kind == 4:
        for dot in range(9):
            place = (dot % 3 - 1) * size * 0.6, (dot // 3 - 1) * size * 0.6
            canvas.drawCircle(*place, 4.5, fill(tone.but(lighter=-0.1)))
    else:
        half = skia.Path()
        half.addArc(box(-size, -size, 2 * size, 2 * size), 0, 180)
        half.close()
        stage.path(half, fill(tone))
    canvas.restore()


@setting(
    "sunburst",
    "energetic announcement sale launch exciting celebration comic",
    layouts="hero stickers badge hero",
    keys="bold dark light",
    literal=0.26,
    variants=4,
    wide=True,
)
def sunburst(stage: Stage) -> Setting:
    """Rays from behind the subject."""
    palette, random = stage.palette, stage.random
    base = mix(palette.acc, palette.light, 0.2) if palette.key == "light" else palette.ground
    ray = mix(base, palette.light, 0.5) if palette.key == "light" else mix(base, palette.acc, 0.30)
    stage.flood(down(0, stage.height, base, base))
    x, y = stage.focus
    reach, count = math.hypot(stage.width, stage.height), 22 if stage.form(2) else 14
    turn, path = random.uniform(0, 1), skia.Path()
    for index in range(count):
        start = (index + turn) / count * 2 * math.pi
        end = start + math.pi / count
        path.moveTo(x, y)
        path.lineTo(x + reach * math.cos(start), y + reach * math.sin(start))
        path.lineTo(x + reach * math.cos(end), y + reach * math.sin(end))
        path.close()
    stage.path(path, fill(shader=radial((x, y), reach * 0.7, ray, mix(base, ray, 0.35))))
    glow(stage, (x, y), 750, palette.light, 0.65)
    if stage.scene.layout == "hero":
        _plate(stage, x, y)
    for index in range(30):
        angle, far = random.uniform(0, 2 * math.pi), random.uniform(400, 850)
        at = x + far * math.cos(angle) * max(1, stage.ratio * 0.7), y + far * math.sin(angle)
        if stage.copy is None or not stage.copy.contains(*at):
            tone = (palette.acc, palette.pop, palette.light, palette.sec)[index % 4]
            stage.canvas.drawCircle(*at, random.uniform(4, 14), fill(tone, 0.9))
    return Setting(drift=False, size=0.92)


def _plate(stage: Stage, x: float, y: float) -> None:
    palette, radius = stage.palette, 300 * stage.scene.size
    tone = palette.light if palette.key == "bold" else palette.prim
    stage.shade(disc(x, y, radius), 8, 20, 20, 0.3)
    shades = tone.but(lighter=0.06), tone.but(lighter=-0.06)
    ends = (x - radius, y - radius), (x + radius, y + radius)
    stage.path(disc(x, y, radius), fill(shader=linear(*ends, *shades)))
    stage.path(disc(x, y, radius * 0.88), fill(mix(tone, palette.light, 0.5), 0.6, stroke=4))


@setting(
    "topo",
    "map outdoor adventure minimal lines travel abstract data",
    layouts="hero badge",
    keys="light dark",
    literal=0.28,
    variants=3,
    plain=True,
    minimal=True,
)
def topo(stage: Stage) -> Setting:
    """Contour lines of a smooth terrain."""
    palette = stage.palette
    stage.flood(linear((0, 0), (stage.width * 0.7, stage.height), palette.ground, palette.ground2))
    field = _terrain(stage)
    for index, level in enumerate(np.linspace(0.06, 0.94, 15)):
        bold = index % 4 == 0
        tone = mix(palette.prim, palette.acc, index / 15)
        paint = fill(tone, 0.8 if bold else 0.42, stroke=3.0 if bold else 1.6)
        stage.path(_contour(stage, field, float(level)), paint)
    glow(stage, stage.focus, 750, palette.ground, 0.9, skia.BlendMode.kSrcOver)
    return Setting(drift=False)


def _terrain(stage: Stage) -> Field:
    random = stage.random
    width = 72 if stage.ratio >= 1 else round(72 * stage.ratio) + 20
    height = max(12, round(width / stage.ratio))
    y, x = np.mgrid[0:height, 0:width] / min(width, height)
    field, strength = np.zeros((height, width)), 1.0
    for octave in range(3):
        for _ in range(3):
            along, across_ = random.normal(0, 4.8 * 1.7**octave, 2) * 0.9
            field += strength * np.sin(x * along + y * across_ + random.uniform(0, 6))
        strength *= 0.45
    return (field - field.min()) / np.ptp(field)


def _contour(stage: Stage, field: Field, level: float) -> skia.Path:
    """Marching squares, each cell's crossings joined."""
    path, above = skia.Path(), (field > level).astype(int)
    mixed = (above[:-1, :-1] + above[1:, :-1] + above[:-1, 1:] + above[1:, 1:]) % 4 != 0
    scale_x = stage.width / (field.shape[1] - 1)
    scale_y = stage.height / (field.shape[0] - 1)
    for row, column in zip(*np.where(mixed), strict=True):
        r, c = int(row), int(column)
        corners = [(c, r), (c + 1, r), (c + 1, r + 1), (c, r + 1)]
        values = [float(field[y, x]) for x, y in corners]
        cut: list[Point] = []
        for edge in range(4):
            first, second = values[edge], values[(edge + 1) % 4]
            if (first > level) != (second > level):
                share = (level - first) / (second - first)
                (xa, ya), (xb, yb) = corners[edge], corners[(edge + 1) % 4]
                cut.append(((xa + (xb - xa) * share) * scale_x, (ya + (yb - ya) * share) * scale_y))
        for index in range(0, len(cut) - 1, 2):
            path.moveTo(*cut[index])
            path.lineTo(*cut[index + 1])
    return path


@setting(
    "orbs",
    "abstract dream imagination synergy thoughts modern technology creative spheres",
    keys="light soft dark bold",
    prior=0.05,
    variants=4,
    plain=True,
)
def orbs(stage: Stage) -> Setting:
    """Glossy spheres over a mesh, one of them ringed, with a pane of frosted glass."""
    random, palette = stage.dice("orbs"), stage.palette
    paint_mesh(stage)
    x, y = stage.focus
    placed: list[tuple[float, float, float, Colour]] = []
    for _ in range(400):
        count = len(placed)
        size = 240 if not count else 130 if count < 3 else 70 if count < 6 else 35
        radius = size * random.uniform(0.85, 1.15)
        wide = 1.0 if count else 0.2
        at = x + random.normal(0, 240 * wide), y + random.normal(0, 220 * wide)
        clear = stage.copy is None or not stage.copy.makeOutset(radius, radius).contains(*at)
        if clear and all(math.dist(at, p[:2]) > (radius + p[2]) * 1.06 for p in placed):
            placed.append((*at, radius, palette.accents[count % 4]))
        if len(placed) >= 9:
            break
    for ball in sorted(placed, key=lambda item: item[2]):
        sphere(stage, *ball)
    if placed and stage.form(2):
        _rings(stage, *placed[0][:3])
    if placed and stage.form(3) != 1:
        _glass(stage, *placed[0][:3])
    return Setting(drift=False)


def _rings(stage: Stage, x: float, y: float, radius: float) -> None:
    for reach in (1.45, 1.8):
        stage.canvas.save()
        stage.canvas.rotate(-22, x, y)
        path, half = skia.Path(), radius * reach
        path.addArc(box(x - half, y - half * 0.3, 2 * half, half * 0.6), -8, 196)
        stage.path(path, fill(stage.palette.light, 0.55, stroke=4))
        stage.canvas.restore()


def _glass(stage: Stage, x: float, y: float, radius: float) -> None:
    palette, canvas = stage.palette, stage.canvas
    left = min(max(x - radius * 1.1, 30.0), stage.width - 370)
    top = min(y + radius * 0.25, stage.height - 260)
    pane = round_box(left, top, 340, 220, 30)
    image = stage.snapshot()
    stage.shade(pane, 6, 18, 22, 0.28)
    stage.clip(pane)
    soft = skia.ImageFilters.Blur(22, 22, skia.TileMode.kClamp)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    canvas.drawImageRect(image, stage.frame, sampling, skia.Paint(ImageFilter=soft))
    sheen = linear(
        (left, top), (left + 340, top + 220), (palette.white, 0.42), (palette.light, 0.1)
    )
    canvas.drawPaint(fill(shader=sheen))
    canvas.restore()
    stage.path(pane, fill(palette.white, 0.55, stroke=2.5))


@setting(
    "desk",
    "desk table flat lay workspace recipe ingredients tools office food from above",
    layouts="table table stickers",
    keys="light soft dark",
    literal=0.26,
    prior=0.03,
    variants=6,
)
def desk(stage: Stage) -> Setting:
    """A table top from above: wood, plain paper, two papers, or marble."""
    palette = stage.palette
    base = mix(palette.ground, palette.ground2, 0.5)
    form = stage.form(4)
    far = (stage.width * 0.7, stage.height)
    if form == 0:
        wood = palette.wood.but(light=0.36 if palette.dark else 0.74)
        stage.flood(down(0, stage.height, wood, wood.but(lighter=-0.03)))
        planks(stage, stage.frame, wood, 6, 0.25)
    else:
        stage.flood(linear((0, 0), far, base.but(lighter=0.015), base.but(lighter=-0.03)))
        (_plain, _papers, _marble)[form - 1](stage, base)
    return Setting(flat=True, gobo=("window", "leaf")[stage.form(2, 1)])


def _plain(stage: Stage, base: Colour) -> None:
    """One sheet of paper under the hero, a little turned."""
    palette, (x, y) = stage.palette, stage.focus
    stage.canvas.save()
    stage.canvas.rotate(-7 * stage.scene.side, x, y)
    sheet = round_box(x - 300, y - 360, 600, 720, 10)
    stage.shade(sheet, 8, 16, 18, 0.25)
    stage.path(sheet, fill(mix(base, palette.prim, 0.45)))
    stage.canvas.restore()


def _papers(stage: Stage, base: Colour) -> None:
    share = stage.random.uniform(0.38, 0.60)
    width, height = stage.width, stage.height
    path = polygon(
        [
            (-5, height * share),
            (width + 5, height * (share - 0.12)),
            (width + 5, height + 5),
            (-5, height + 5),
        ]
    )
    if stage.ratio >= 0.8:
        path = polygon(
            [
                (width * share, -5),
                (width + 5, -5),
                (width + 5, height + 5),
                (width * (share - 0.16), height + 5),
            ]
        )
    stage.shade(path, 0, 0, 15, 0.25)
    stage.path(path, fill(mix(stage.palette.prim, base, 0.12)))


def _marble(stage: Stage, base: Colour) -> None:
    random = stage.random
    for _ in range(9):
        y, slope = stage.height * random.uniform(-0.2, 1.2), random.uniform(-0.5, 0.5)
        points = [
            (x, y + slope * x + random.normal(0, 26))
            for x in samples(-0.05 * stage.width, 1.05 * stage.width, 16)
        ]
        vein = mix(base, stage.palette.deep, 0.35)
        stage.path(smooth(points, False), fill(vein, 0.20, stroke=random.uniform(2, 14), blur=5))
