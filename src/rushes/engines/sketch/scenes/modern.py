"""Layouts as settings: tiles, a pattern, a browser window, a framed view."""

from __future__ import annotations

import math

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.light import glow, sun
from rushes.engines.sketch.paint import (
    Point,
    box,
    disc,
    down,
    fill,
    linear,
    polygon,
    round_box,
)
from rushes.engines.sketch.scenes.abstract import paint_mesh
from rushes.engines.sketch.scenes.parts import sky, sprig, tree, wave_line
from rushes.engines.sketch.scenes.people import bust
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage
from rushes.engines.sketch.subjects import hover, sticker

Tile = tuple[float, float, float, float]  # left, top, width, height in cells


@setting(
    "tiles",
    "app features overview modern interface tips guide list services technology dashboard",
    layouts="own",
    keys="light soft dark",
    literal=0.30,
    prior=0.05,
    variants=6,
)
def tiles(stage: Stage) -> Setting:
    """A bento of rounded tiles: one large with the hero, the others with companions and shapes."""
    palette = stage.palette
    stage.flood(linear((0, 0), (stage.width * 0.5, stage.height), palette.ground, palette.ground2))
    left, top, cell = _bento_place(stage)
    names = stage.scene.subjects
    for index, (x, y, wide, high) in enumerate(_BENTOS[stage.form(len(_BENTOS))]):
        area = (left + x * cell, top + y * cell, wide * cell - 20, high * cell - 20)
        tone = mix(stage.colour(index + stage.form(4, 1)), palette.ground, 0.10 if index else 0.0)
        _tile(stage, area, tone)
        middle = (area[0] + area[2] / 2, area[1] + area[3] / 2)
        short = min(area[2], area[3])
        if index < len(names):
            hover(stage, names[index], *middle, short * (0.74 if index else 0.80), lift=0.7)
        else:
            _ornament(stage, area, index, tone)
    return Setting(drift=False)


_BENTOS: tuple[tuple[Tile, ...], ...] = (
    ((0, 0, 2, 2), (2, 0, 1, 1), (2, 1, 1, 1), (0, 2, 1, 1), (1, 2, 2, 1)),
    ((1, 0, 2, 2), (0, 0, 1, 1), (0, 1, 1, 2), (1, 2, 1, 1), (2, 2, 1, 1)),
    ((0, 1, 2, 2), (0, 0, 1, 1), (1, 0, 2, 1), (2, 1, 1, 1), (2, 2, 1, 1)),
)


def _bento_place(stage: Stage) -> tuple[float, float, float]:
    (x, y), reach = stage.focus, 0.0
    room = stage.width if stage.ratio < 1.15 else stage.width * 0.52
    reach = min(stage.height * 0.90, room * 0.90, 900.0 * stage.scene.size)
    if stage.copy is not None and stage.ratio < 1.15:
        reach = min(reach, (stage.height - stage.copy.bottom()) * 0.92)
        y = (stage.height + stage.copy.bottom()) / 2
    elif stage.ratio < 1.15:
        y = stage.height / 2
    left = min(max(x - reach / 2, stage.width * 0.04), stage.width * 0.96 - reach)
    top = min(max(y - reach / 2, stage.height * 0.03), stage.height * 0.97 - reach)
    return left + 10, top + 10, reach / 3


def _tile(stage: Stage, area: Tile, tone: Colour) -> None:
    left, top, width, height = area
    path = round_box(left, top, width, height, 44)
    stage.shade(path, 6, 18, 20, 0.20)
    shades = tone.but(lighter=0.06), tone.but(lighter=-0.05)
    stage.path(path, fill(shader=linear((left, top), (left + width, top + height), *shades)))


def _ornament(stage: Stage, area: Tile, index: int, tone: Colour) -> None:
    left, top, width, height = area
    stage.clip(round_box(*area, 44))
    if index % 2:
        for ring in range(4):
            radius = min(width, height) * (0.3 + 0.25 * ring)
            paint = fill(stage.palette.white, 0.5, stroke=6)
            stage.canvas.drawCircle(left + width, top + height, radius, paint)
    else:
        for row in range(3):
            y = top + height * (0.3 + 0.22 * row)
            line = round_box(left + width * 0.16, y, width * (0.66 - 0.16 * row), 18, 9)
            stage.path(line, fill(stage.palette.white, 0.65))
    stage.canvas.restore()


@setting(
    "pattern",
    "pattern wrapping paper wallpaper gift repeat festive sale collection",
    layouts="own",
    keys="light soft bold",
    literal=0.30,
    prior=0.02,
    variants=6,
    wide=False,
)
def pattern(stage: Stage) -> Setting:
    """A neat half-drop repeat of the subjects; a round or square panel where copy goes."""
    palette, names = stage.palette, stage.scene.subjects[:4]
    stage.flood(down(0, stage.height, palette.ground, palette.ground.but(lighter=-0.02)))
    pitch = 250.0 if stage.form(2) else 210.0
    columns = max(3, round(stage.width / pitch))
    rows = max(3, round(stage.height / pitch))
    wide, high = stage.width / columns, stage.height / rows
    for column in range(-1, columns + 1):
        for row in range(-1, rows + 1):
            x = (column + 0.5) * wide
            y = (row + (0.5 if column % 2 else 0.0) + 0.25) * high
            _motif(stage, names, column, row, (x, y), min(wide, high))
    if stage.copy is not None:
        _panel(stage)
    return Setting(drift=False)


def _motif(
    stage: Stage, names: tuple[str, ...], column: int, row: int, at: Point, cell: float
) -> None:
    turn = ((column * 2 + row * 3) % 5 - 2) * 9
    if not names or (column + row * 2) % 4 == 3:
        tone = mix(stage.colour(column + row), stage.palette.ground, 0.25)
        stage.path(disc(*at, cell * 0.10), fill(tone))
        return
    hover(stage, names[(column + row * 2) % len(names)], *at, cell * 0.78, turn, 0.45)


def _panel(stage: Stage) -> None:
    copy, palette = stage.copy, stage.palette
    assert copy is not None
    path = round_box(copy.left() - 30, copy.top() - 30, copy.width() + 60, copy.height() + 60, 36)
    stage.shade(path, 0, 14, 24, 0.28)
    tone = palette.white if palette.key != "bold" else palette.light
    stage.path(path, fill(tone))
    stage.path(path, fill(palette.prim, 0.35, stroke=3))


@setting(
    "browser",
    "webinar website software app screen online video call laptop product update tutorial",
    layouts="own",
    keys="light soft dark",
    literal=0.32,
    variants=6,
)
def browser(stage: Stage) -> Setting:
    """A window of software: a video call, a player or a page, stickers leaning on it."""
    palette = stage.palette
    paint_mesh(stage)
    (x, y), scale = stage.focus, min(stage.scene.size, 1.0)
    width = (820 if stage.ratio < 1.15 else 900) * scale
    width = min(width, stage.width * (0.90 if stage.ratio < 1.15 else 0.54))
    height = width * 0.68
    if height > stage.height * 0.84:
        height = stage.height * 0.84
        width = height / 0.68
    left = min(max(x - width / 2, 30), stage.width - width - 30)
    top = min(max(y - height / 2, 30), stage.height - height - 30)
    glow(stage, (left + width / 2, top + height / 2), width * 0.8, palette.white, 0.25)
    _window(stage, left, top, width, height)
    inner = (left + 24, top + height * 0.14, width - 48, height * 0.82)
    form = stage.form(3)
    stage.clip(round_box(left, top, width, height, 28))
    (_call, _player, _page)[form](stage, inner)
    stage.canvas.restore()
    _leaning(stage, left, top, width, height, 0 if form else 1)
    return Setting(drift=False)


def _window(stage: Stage, left: float, top: float, width: float, height: float) -> None:
    palette = stage.palette
    path = round_box(left, top, width, height, 28)
    stage.shade(path, 14, 40, 42, 0.34)
    stage.path(path, fill(palette.white))
    stage.clip(path)
    bar = mix(palette.light, palette.prim, 0.14)
    stage.canvas.drawRect(box(left, top, width, height * 0.11), fill(bar))
    stage.canvas.restore()
    for index, tone in enumerate((palette.pop, palette.acc, palette.sec)):
        stage.path(disc(left + 38 + 34 * index, top + height * 0.055, 10), fill(tone))
    address = round_box(left + width * 0.24, top + height * 0.032, width * 0.52, height * 0.046, 14)
    stage.path(address, fill(palette.white, 0.9))


def _call(stage: Stage, area: Tile) -> None:
    """Four or six callers."""
    left, top, width, height = area
    columns = 3
    wide, high = width / columns, height / 2
    for index in range(6):
        x, y = left + (index % columns) * wide + 6, top + (index // columns) * high + 6
        pane = round_box(x, y, wide - 12, high - 12, 16)
        tone = mix(stage.colour(index + index // columns), stage.palette.light, 0.35)
        stage.clip(pane)
        stage.canvas.drawRect(box(x, y, wide, high), fill(tone))
        if stage.scene.has("no-people"):
            radius = min(wide, high) * 0.22
            middle = x + wide / 2 - 6, y + high / 2 - 6
            stage.path(disc(*middle, radius), fill(stage.palette.white, 0.7))
        else:
            bust(stage, x + wide / 2 - 6, y + high - 12, high * 0.80, index + stage.form(7))
        stage.canvas.restore()


def _player(stage: Stage, area: Tile) -> None:
    """A video player over a landscape of the palette."""
    palette = stage.palette
    left, top, width, height = area
    screen = round_box(left, top, width, height * 0.84, 18)
    stage.clip(screen)
    high, middle, low = palette.prim, mix(palette.prim, palette.acc, 0.5), palette.glow
    stage.canvas.drawRect(box(*area), fill(shader=down(top, top + height, high, middle, low)))
    for layer in range(3):
        points = [
            (
                left + width * share / 40,
                top
                + height * (0.56 + 0.1 * layer)
                - 36 * math.sin(share / (5 - layer) + layer * 2),
            )
            for share in range(41)
        ]
        tone = mix(palette.prim, palette.deep, 0.2 + 0.3 * layer)
        shape = polygon([*points, (left + width, top + height), (left, top + height)])
        stage.path(shape, fill(tone))
    stage.canvas.restore()
    at = left + width / 2, top + height * 0.42
    stage.shade(disc(*at, 76), 0, 10, 14, 0.3)
    stage.path(disc(*at, 76), fill(palette.white, 0.95))
    play = polygon([(at[0] - 22, at[1] - 34), (at[0] - 22, at[1] + 34), (at[0] + 38, at[1])])
    stage.path(play, fill(palette.prim, 1.0))
    track = top + height * 0.92
    stage.path(round_box(left, track, width, 12, 6), fill(mix(palette.light, palette.prim, 0.3)))
    stage.path(round_box(left, track, width * 0.38, 12, 6), fill(palette.pop))
    stage.path(disc(left + width * 0.38, track + 6, 15), fill(palette.pop))


def _page(stage: Stage, area: Tile) -> None:
    """A page: a picture with the subject, lines of text, a button."""
    palette = stage.palette
    left, top, width, height = area
    picture = round_box(left, top, width * 0.46, height * 0.94, 22)
    tone = mix(palette.prim, palette.light, 0.25)
    ends = (left, top), (left + width * 0.46, top + height)
    stage.path(picture, fill(shader=linear(*ends, tone.but(lighter=0.06), tone.but(lighter=-0.05))))
    if stage.scene.subjects:
        middle = left + width * 0.23, top + height * 0.47
        hover(stage, stage.scene.subjects[0], *middle, min(width * 0.36, height * 0.6), -5, 0.8)
    x, line = left + width * 0.52, mix(palette.light, palette.deep, 0.25)
    for row, (share, thick) in enumerate(
        ((0.44, 30), (0.34, 30), (0.42, 14), (0.38, 14), (0.40, 14))
    ):
        y = top + height * (0.08 + 0.11 * row)
        shade = mix(palette.deep, palette.prim, 0.3) if thick == 30 else line
        stage.path(round_box(x, y, width * share, thick, thick / 2), fill(shade))
    button = round_box(x, top + height * 0.72, width * 0.24, height * 0.13, height * 0.065)
    stage.path(button, fill(palette.pop))


def _leaning(
    stage: Stage, left: float, top: float, width: float, height: float, first: int
) -> None:
    names = stage.scene.subjects[1 - first :][:2] if stage.scene.subjects else ()
    places = (
        (left + width * 0.98, top + height * 0.86, 10),
        (left + width * 0.03, top + height * 0.12, -12),
    )
    for name, (x, y, turn) in zip(names, places, strict=False):
        size = min(220.0, width * 0.28)
        if stage.copy is not None and stage.copy.makeOutset(size * 0.4, size * 0.4).contains(x, y):
            continue
        x = min(max(x, size * 0.55), stage.width - size * 0.55)
        sticker(stage, name, x, y, size, turn)


@setting(
    "frame",
    "travel view window picture frame gallery holiday destination landscape art exhibition",
    layouts="hero",
    keys="light soft bold",
    literal=0.30,
    prior=0.02,
    variants=6,
)
def frame(stage: Stage) -> Setting:
    """A landscape seen through an arch or a round window, the subject on its sill."""
    palette, x = stage.palette, stage.focus[0]
    wall = mix(palette.ground, palette.ground2, 0.4)
    stage.flood(down(0, stage.height, wall.but(lighter=0.02), wall.but(lighter=-0.03)))
    sill = stage.height * (0.82 if stage.wide else 0.78)
    wide = min(620.0, sill * 0.95)
    top = max(sill - 900, stage.height * 0.08)
    if stage.copy is not None and stage.tall:
        top = max(top, stage.copy.bottom() + 40)
    round_ = wide / 2 if stage.form(2) else 40
    opening = round_box(x - wide / 2, top, wide, sill - top + 60, round_)
    stage.canvas.save()
    stage.canvas.clipRect(box(0, 0, stage.width, sill))
    stage.path(opening, fill(wall.but(lighter=-0.10), stroke=46))
    stage.path(opening, fill(wall.but(lighter=0.06), stroke=30))
    stage.clip(opening)
    _view(stage, x, top, sill, wide)
    stage.path(opening, fill(palette.shadow, 0.4, stroke=36, blur=18))
    stage.canvas.restore()
    stage.canvas.restore()
    board = palette.wood.but(light=0.68)
    ledge = box(0, sill, stage.width, stage.height - sill)
    shades = board.but(lighter=0.10), board.but(lighter=-0.06)
    stage.canvas.drawRect(ledge, fill(shader=down(sill, stage.height, *shades)))
    stage.canvas.drawRect(box(0, sill - 30, stage.width, 30), fill(palette.shadow, 0.18, blur=16))
    green = mix(palette.nearest(145), palette.deep, 0.3)
    for turn in (-24, 0, 22):
        sprig(stage, x + stage.scene.side * -wide * 0.62, sill + 40, 300, turn, green)
    gobo = "window" if stage.form(3) else "leaf"
    return Setting(sill + (stage.height - sill) * 0.42, size=0.72, gobo=gobo)


def _view(stage: Stage, x: float, top: float, sill: float, wide: float) -> None:
    """The landscape in the opening: a sky, a sun, water or hills."""
    palette = stage.palette
    high, middle, low = sky(stage)
    area = box(x - wide, top, wide * 2, sill - top + 60)
    stage.canvas.drawRect(area, fill(shader=down(top, sill, high, middle, low)))
    depth = sill - top
    sun(stage, (x + wide * 0.14, top + depth * 0.36), 62, palette.glow.but(light=0.95))
    water = stage.form(3, 1) == 0
    green = palette.nearest(190 if water else 140)
    for layer in range(4):
        base = top + depth * (0.52 + 0.14 * layer)
        tone = mix(mix(green, low, 0.55), mix(green, palette.deep, 0.3), layer / 3)
        swing, waves = (8, 5 - layer) if water else (depth * 0.05, 1.6 * stage.width / 1000)
        points = wave_line(stage, base, swing, waves * stage.width / 1000, layer * 1.7)
        shape = polygon(
            [*points, (stage.width * 1.05, sill + 80), (-stage.width * 0.05, sill + 80)]
        )
        shades = tone.but(lighter=0.04), tone.but(lighter=-0.05)
        stage.path(shape, fill(shader=down(base, base + depth * 0.3, *shades)))
        if not water and layer == 2:
            for step in (-0.3, 0.02, 0.31):
                tree(stage, x + wide * step, base + 20, 110 + 40 * abs(step), green)
