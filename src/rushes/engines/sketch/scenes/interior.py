"""Interiors: a café room and a table in front of evening lights."""

from __future__ import annotations

import skia

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.light import bokeh, glow
from rushes.engines.sketch.paint import across, box, disc, down, fill, linear, round_box
from rushes.engines.sketch.scenes.parts import planks, sky, sprig
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage


@setting(
    "cafe",
    "cosy coffee shop interior cafe bakery roastery kitchen restaurant table food home",
    layouts="hero trio hero",
    keys="light dark soft",
    literal=0.34,
    variants=6,
)
def cafe(stage: Stage) -> Setting:
    """A wall, a window or shelves, pendant lamps and a wooden table."""
    palette = stage.palette
    edge = stage.height * (0.76 if stage.wide else 0.72)
    dark = palette.dark or palette.key == "bold"
    wall = mix(palette.deep, palette.prim, 0.30) if dark else mix(palette.light, palette.sec, 0.32)
    stage.flood(down(0, edge, wall.but(lighter=0.03), wall.but(lighter=-0.04)))
    if stage.form(2):
        _panelling(stage, wall, edge)
    if stage.form(3, 1) == 2:
        _shelves(stage, wall, edge)
    else:
        _window(stage, wall, edge)
    if stage.copy is None or not stage.tall:
        _lamps(stage)
    _table(stage, palette.wood.but(light=0.42 if dark else 0.62), edge)
    return Setting(edge + (stage.height - edge) * 0.40)


def _panelling(stage: Stage, wall: Colour, edge: float) -> None:
    top, tone = edge - stage.height * 0.26, mix(wall, stage.palette.prim, 0.28)
    count = round(stage.width / 85)
    step = stage.width / count
    for index in range(count):
        shade = tone.but(lighter=-0.02 if index % 2 else -0.012)
        stage.canvas.drawRect(box(index * step, top, step * 0.985, edge - top), fill(shade))
    rail = box(0, top - stage.height * 0.012, stage.width, stage.height * 0.017)
    stage.canvas.drawRect(rail, fill(wall.but(lighter=0.07)))


def _opposite(stage: Stage) -> float:
    """A place on the wall that leaves the hero free."""
    middle, x = stage.width / 2, stage.focus[0]
    if abs(x - middle) > stage.width * 0.08:
        return middle + (middle - x) * 0.9
    return stage.width * (0.24 if stage.scene.side > 0 else 0.76)


def _window(stage: Stage, wall: Colour, edge: float) -> None:
    palette, random, x = stage.palette, stage.random, _opposite(stage)
    width, height, top = 420.0, min(620.0, edge * 0.74), edge * 0.10
    round_ = width / 2 if stage.form(2, 2) else 24
    path = round_box(x - width / 2, top, width, height, round_)
    frame = wall.but(lighter=0.10)
    stage.shade(path, 0, 10, 22, 0.25)
    stage.path(path, fill(frame, stroke=35))
    stage.clip(path)
    high, _, low = sky(stage)
    view = down(top, top + height, mix(high, palette.light, 0.3), low)
    stage.canvas.drawRect(box(x - width / 2, top, width, height), fill(shader=view))
    for index in range(9):
        tone = mix((palette.acc, palette.prim, palette.pop)[index % 3], low, 0.35)
        at = x - width / 2 + width * random.random(), top + height * random.uniform(0.55, 1.05)
        stage.canvas.drawCircle(*at, random.uniform(50, 110), fill(tone, 0.9, blur=12))
    stage.canvas.drawLine(x, top, x, top + height, fill(frame, stroke=14))
    middle = top + height * 0.5
    stage.canvas.drawLine(x - width / 2, middle, x + width / 2, middle, fill(frame, stroke=14))
    stage.canvas.restore()
    glow(stage, (x, middle), 650, palette.glow, 0.35)


def _shelves(stage: Stage, wall: Colour, edge: float) -> None:
    """Two boards with jars, books and a plant."""
    palette, random, x = stage.palette, stage.random, _opposite(stage)
    board = palette.wood.but(light=0.5 if palette.dark else 0.66)
    for row in range(2):
        y = edge * (0.40 + 0.26 * row)
        left, width = x - 270, 540.0
        place = left + 30.0
        while place < left + width - 80:
            wide, tall = random.uniform(26, 84), random.uniform(80, 150)
            tone = mix(stage.colour(int(random.integers(4))), wall, 0.35)
            shades = tone.but(lighter=0.05), tone.but(lighter=-0.05)
            shader = across(place, place + wide, *shades)
            radius = 6 if wide < 50 else 16
            stage.path(round_box(place, y - tall, wide, tall, radius), fill(shader=shader))
            place += wide + random.uniform(4, 40)
        plank = box(left, y, width, 20)
        stage.canvas.drawRect(box(left, y + 14, width, 26), fill(palette.shadow, 0.3, blur=12))
        stage.canvas.drawRect(plank, fill(shader=down(y, y + 20, board.but(lighter=0.06), board)))
    for turn in (-28, -6, 20):
        green = mix(palette.nearest(145), palette.deep, 0.25)
        sprig(stage, x + 210, edge * 0.40, 170, turn, green)


def _lamps(stage: Stage) -> None:
    palette, random = stage.palette, stage.random
    count = 5 if stage.wide else 3
    for index in range(count):
        x = stage.width * (index + 0.5) / count + 20 * random.normal()
        y, radius = stage.height * random.uniform(0.13, 0.20), 50.0
        stage.canvas.drawLine(x, 0, x, y, fill(palette.deep, 0.8, stroke=4))
        glow(stage, (x, y + 30), 300, palette.glow, 0.5)
        bulb = fill(palette.glow.but(light=0.97, vivid=0.6))
        stage.canvas.drawCircle(x, y + radius * 0.72, radius * 0.36, bulb)
        shade = skia.Path()
        shade.moveTo(x - radius, y + radius * 0.7)
        shade.arcTo(box(x - radius, y - radius * 0.3, 2 * radius, 2 * radius), 180, 180, False)
        shade.close()
        tones = mix(palette.deep, palette.prim, 0.35), palette.deep
        stage.path(shade, fill(shader=across(x - radius, x + radius, *tones)))


def _table(stage: Stage, wood: Colour, edge: float) -> None:
    area = box(0, edge, stage.width, stage.height - edge)
    shades = wood.but(lighter=0.09), wood.but(lighter=-0.10)
    stage.canvas.drawRect(area, fill(shader=down(edge, stage.height, *shades)))
    planks(stage, area, wood, 4, 0.12)
    stage.canvas.drawRect(box(0, edge - 4, stage.width, 10), fill(wood.but(lighter=0.2), 0.9))
    under = fill(stage.palette.shadow, 0.20, blur=25)
    stage.canvas.drawRect(box(0, edge - 50, stage.width, 50), under)
    glow(stage, (stage.focus[0], edge), 600, stage.palette.glow, 0.25)


@setting(
    "bokeh",
    "night lights evening party festival warm cosy celebration glow",
    layouts="hero trio hero",
    keys="dark",
    literal=0.36,
    variants=4,
    night=True,
)
def lights(stage: Stage) -> Setting:
    """Evening lights out of focus behind a wooden table."""
    palette = stage.palette
    deep = palette.deep
    tones = deep.but(lighter=-0.03), mix(deep, palette.prim, 0.45), mix(deep, palette.sec, 0.5)
    stage.flood(linear((stage.width * 0.3, 0), (stage.width * 0.7, stage.height), *tones))
    at = (stage.width * stage.random.uniform(0.2, 0.8), stage.height * 0.25)
    glow(stage, at, max(stage.width, stage.height) * 0.5, palette.glow, 0.28)
    warm = palette.glow.but(light=0.82, chroma=0.13)
    colours = (warm, palette.prim.but(lighter=0.1), palette.pop, warm.but(turn=-20), palette.light)
    many = max(1.0, (stage.width * stage.height) ** 0.5 / 1100)
    bokeh(stage, colours, round(26 * many), (12, 35), (0, 0.75), 0.5)
    bokeh(stage, colours, round(22 * many), (40, 85), (0, 0.7), 0.36)
    bokeh(stage, colours, 6, (100, 160), (0, 0.9), 0.2)
    if stage.form(2):
        _strings(stage)
    edge, wood = stage.height * 0.80, palette.wood.but(light=0.33)
    area = box(0, edge, stage.width, stage.height - edge)
    shades = wood.but(lighter=0.12), wood.but(lighter=-0.06)
    stage.canvas.drawRect(area, fill(shader=down(edge, stage.height, *shades)))
    shine = fill(palette.acc.but(light=0.85), 0.35, blur=6)
    stage.canvas.drawRect(box(0, edge - 1, stage.width, 12), shine)
    glow(stage, (stage.focus[0], edge), 500, palette.acc, 0.35)
    planks(stage, area, wood, 5, 0.10)
    return Setting(edge + 85)


def _strings(stage: Stage) -> None:
    """Two sagging strings of small bulbs."""
    palette = stage.palette
    for row in range(2):
        top = stage.height * (0.08 + 0.08 * row)
        count = round(14 * max(1.0, stage.ratio))
        for index in range(count):
            share = (index + 0.5) / count
            y = top + stage.height * 0.07 * 4 * share * (1 - share)
            at = (stage.width * share, y)
            glow(stage, at, 38, palette.glow, 0.8)
            stage.path(disc(*at, 7), fill(palette.glow.but(light=0.97)))
