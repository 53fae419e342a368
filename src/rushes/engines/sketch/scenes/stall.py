"""A stall: a counter under a striped awning, by day before tiles, at night before lights."""

from __future__ import annotations

import math

import skia

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.light import bokeh, glow
from rushes.engines.sketch.paint import box, disc, down, fill, linear, radial, round_box
from rushes.engines.sketch.scenes.city import lantern
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage


@setting(
    "stall",
    "market stall street food shop front cafe bakery counter festival awning coffee roastery",
    layouts="trio hero row",
    keys="light soft dark",
    literal=0.38,
    variants=6,
    night=True,
)
def stall(stage: Stage) -> Setting:
    """A counter with things on it."""
    palette = stage.palette
    if stage.night or palette.dark:
        _evening(stage)
    else:
        _tiles(stage)
    top = stage.height * (0.80 if stage.ratio < 0.7 else 0.76)
    _counter(stage, top)
    drop = _awning(stage)
    _bulbs(stage, drop)
    return Setting(top + 47)


def _evening(stage: Stage) -> None:
    palette = stage.palette
    deep = palette.deep.but(light=0.20) if stage.night else mix(palette.deep, palette.prim, 0.35)
    stage.flood(
        down(0, stage.height, deep, mix(deep, palette.sec, 0.5), mix(deep, palette.prim, 0.55))
    )
    reach = max(stage.width, stage.height) * 0.5
    glow(stage, (stage.width / 2, stage.height * 0.45), reach, palette.glow, 0.45)
    warm = palette.glow.but(light=0.8, chroma=0.14)
    bokeh(stage, (warm, palette.prim, palette.pop, palette.acc), 28, (15, 60), (0.15, 0.75), 0.42)


def _tiles(stage: Stage) -> None:
    """Brick-laid tiles or a plain plastered wall."""
    palette, random = stage.palette, stage.random
    wall = mix(palette.light, palette.prim, 0.28)
    stage.flood(down(0, stage.height, wall.but(lighter=0.03), wall.but(lighter=-0.05)))
    if stage.form(3) != 2:
        wide = 130.0
        for row in range(round(stage.height / 65) + 1):
            for column in range(-1, round(stage.width / wide) + 2):
                left = column * wide - (wide / 2 if row % 2 else 0)
                tone = wall.but(lighter=0.02 + random.uniform(-0.012, 0.012))
                stage.path(round_box(left, row * 65, wide * 0.96, 60, 5), fill(tone, 0.75))
    glow(stage, (stage.focus[0], stage.height * 0.45), 700, palette.light, 0.5)


def _counter(stage: Stage, top: float) -> None:
    palette, canvas = stage.palette, stage.canvas
    wood = palette.wood.but(light=0.46 if stage.night else 0.60)
    canvas.drawRect(box(0, top - 60, stage.width, 60), fill(palette.shadow, 0.22, blur=30))
    shades = wood.but(lighter=0.14), wood.but(lighter=0.06)
    canvas.drawRect(box(0, top, stage.width, 85), fill(shader=down(top, top + 85, *shades)))
    tone, front = mix(palette.prim, palette.deep, 0.18), top + 85
    count = round(stage.width / 160)
    for index in range(count):
        left = stage.width * index / count
        board = box(left, front, stage.width / count * 0.985, stage.height - front)
        shade = tone.but(lighter=stage.random.uniform(-0.012, 0.012))
        canvas.drawRect(board, fill(shade))
    dusk = down(front, front + 50, (palette.shadow, 0.45), (palette.shadow, 0.0))
    canvas.drawRect(box(0, front, stage.width, 50), fill(shader=dusk))


def _awning(stage: Stage) -> float:
    """Stripes of cloth; returns the height of its lower edge."""
    palette = stage.palette
    count = max(7, round(stage.width / 125))
    wide = stage.width / count
    depth = stage.height * (0.12 if stage.tall else 0.15)
    if stage.copy is not None and stage.tall:
        depth *= 0.6
    shadow = skia.Path()
    paths: list[tuple[skia.Path, Colour]] = []
    for index in range(count):
        path, middle = skia.Path(), stage.width / 2
        left = index * wide
        path.moveTo(middle + (left - middle) * 0.94, -5)
        path.lineTo(middle + (left + wide - middle) * 0.94, -5)
        path.lineTo(left + wide, depth)
        path.arcTo(box(left, depth - wide * 0.42, wide, wide * 0.84), 0, 180, False)
        path.close()
        shadow.addPath(path)
        tone = palette.prim if index % 2 else palette.light.but(light=0.95)
        paths.append((path, mix(tone, palette.deep, 0.18) if stage.night else tone))
    stage.shade(shadow, 6, 22, 18, 0.30)
    for path, tone in paths:
        shades = [tone.but(lighter=step) for step in (-0.10, 0.03, 0.0, -0.10)]
        stage.path(path, fill(shader=down(0, depth + wide * 0.4, *shades)))
    return depth + wide * 0.42


def _bulbs(stage: Stage, drop: float) -> None:
    palette = stage.palette
    if stage.copy is not None and stage.tall:
        return
    count = 4 if stage.ratio < 1.2 else 7
    red = palette.prim.but(hue=32)
    for index in range(count):
        x = stage.width * (index + 0.5) / count
        y = drop + 85 + 30 * math.sin(index * 2.1 + stage.random.uniform(0, 1))
        stage.canvas.drawLine(x, drop - 20, x, y, fill(palette.shadow, 0.8, stroke=3))
        if stage.night:
            lantern(stage, x, y + 20, 42, red if index % 2 else red.but(turn=8, lighter=0.05))
            continue
        glow(stage, (x, y), 180, palette.glow, 0.4)
        light = palette.glow.but(light=0.985), palette.glow.but(light=0.93)
        stage.path(disc(x, y, 26), fill(shader=radial((x, y), 26, *light)))
        stage.canvas.drawRect(box(x - 9, y - 40, 18, 21), fill(palette.shadow))


@setting(
    "arches",
    "boho calm organic natural bakery wellness autumn mid-century arch",
    layouts="hero trio hero",
    keys="light soft bold",
    literal=0.28,
    variants=4,
)
def arches(stage: Stage) -> Setting:
    """Nested arches like a rainbow behind the subject, sprigs at the edges."""
    from rushes.engines.sketch.scenes.parts import sprig

    palette, random = stage.palette, stage.random
    far = mix(palette.ground, palette.ground2, 0.5)
    stage.flood(down(0, stage.height, palette.ground, far))
    x, base = stage.focus[0], stage.height * 0.84
    tones = (palette.prim, palette.acc, palette.sec, palette.pop)
    top = min(stage.focus[1], base - 250)
    if stage.copy is not None and stage.ratio < 1.15:
        top = max(top, min(stage.copy.bottom() + 470, base - 40))
    rings = 4 if stage.form(2) else 3
    for ring in range(rings):
        radius = 460 - (85 if rings == 4 else 120) * ring
        tone = mix(tones[(ring + stage.form(4, 1)) % 4], palette.ground, 0.12)
        path = skia.Path()
        path.moveTo(x - radius, base)
        path.lineTo(x - radius, top)
        path.arcTo(box(x - radius, top - radius, 2 * radius, 2 * radius), 180, 180, False)
        path.lineTo(x + radius, base)
        path.close()
        stage.path(path, fill(palette.shadow, 0.22, blur=20))
        shades = tone.but(lighter=0.04), tone.but(lighter=-0.04)
        stage.path(
            path, fill(shader=linear((x - radius, top - radius), (x + radius, base), *shades))
        )
    floor = mix(palette.ground, palette.prim, 0.30).but(lighter=-0.02)
    area = box(0, base, stage.width, stage.height - base)
    shades = floor.but(lighter=-0.03), floor.but(lighter=0.05)
    stage.canvas.drawRect(area, fill(shader=down(base, stage.height, *shades)))
    for index in range(7):
        edge = random.uniform(0, 0.12) if index % 2 else random.uniform(0.88, 1)
        tone = mix(tones[index % 4], palette.deep, 0.25)
        place = stage.width * edge, stage.height * random.uniform(0.9, 1.04)
        sprig(stage, *place, random.uniform(200, 340), random.uniform(-30, 30), tone)
    return Setting(stage.height * 0.90)
