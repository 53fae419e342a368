"""The contact sheet: a take's frames on one neutral page, as a photographer prints them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np
import skia

from rushes.canvas.layers import TypeLayer
from rushes.canvas.raster import draw_type, image_of
from rushes.canvas.typeset import text_metrics
from rushes.engines.request import Pixels
from rushes.errors import BadInput
from rushes.imaging.resize import scale_to

# Neutral greys only: a tinted ground would tint the eye.
_GROUND, _WELL, _RULE = "#262626", "#303030", "#444444"
_TEXT, _QUIET, _FAINT = "#f2f2f2", "#ababab", "#8a8a8a"
_MARK = "#ffb224"  # the china marker

_MARGIN, _GUTTER, _CAPTION, _HEAD, _FOOT = 80, 36, 64, 176, 72
_PROPORTION = 1.5  # of the whole page, width to height
_SIZE = {"title": 52.0, "line": 26.0, "caption": 22.0}
_DIM = 0.22
_LEGIBLE = 0.8  # a label of which less would be left is left out


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """One frame: its label stands by its number; ``rating`` is 0 to 5 stars."""

    pixels: Pixels
    label: str = ""
    mark: Literal["", "pick", "reject"] = ""
    rating: int = 0


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words around the frames, each on one line and shortened where it is too long."""

    title: str
    line: str = ""  # beneath the title
    aside: str = ""  # opposite the title
    aside_line: str = ""
    foot: str = ""


class Grid(NamedTuple):
    """Columns, and the box of one frame in px."""

    columns: int
    rows: int
    cell_width: int
    cell_height: int


def contact_sheet(frames: Sequence[SheetFrame], words: SheetWords, *, width: int = 2400) -> Pixels:
    """The page as RGB, ``width`` px wide and as high as it needs; :class:`BadInput` if empty.

    The picked frame is framed in the marker's colour, rejected ones are dimmed and crossed.
    """
    if not frames:
        raise BadInput("A contact sheet needs at least one frame.")
    grid = lay_out([frame.pixels.shape[:2] for frame in frames], width)
    height = _HEAD + grid.rows * (grid.cell_height + _CAPTION + _GUTTER) + _FOOT
    page = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(page, skia.ColorType.kRGBA_8888_ColorType)
    canvas = surface.getCanvas()
    canvas.clear(skia.Color(*_rgb(_GROUND)))
    _head(canvas, words, width)
    for index, frame in enumerate(frames):
        row, column = divmod(index, grid.columns)
        left = _MARGIN + column * (grid.cell_width + _GUTTER)
        top = _HEAD + row * (grid.cell_height + _CAPTION + _GUTTER)
        _cell(canvas, frame, index + 1, (left, top), grid)
    _line(canvas, words.foot, (_MARGIN, height - _FOOT, width - 2 * _MARGIN), "caption", _FAINT)
    del surface, canvas  # they look into the page
    return np.ascontiguousarray(page[..., :3])


def lay_out(shapes: Sequence[tuple[int, ...]], width: int) -> Grid:
    """The grid whose page comes nearest to 3:2, empty places counting against it.

    ``shapes`` are (height, width) of the frames; cells take their median proportion.
    """
    proportion = float(np.median([shape[1] / shape[0] for shape in shapes]))
    grids = [_grid(columns, len(shapes), proportion, width) for columns in range(1, 13)]
    return min(grids, key=lambda grid: _awkwardness(grid, len(shapes), width))


def _grid(columns: int, count: int, proportion: float, width: int) -> Grid:
    room = width - 2 * _MARGIN - (columns - 1) * _GUTTER
    cell = max(16, room // columns)
    return Grid(columns, math.ceil(count / columns), cell, max(16, round(cell / proportion)))


def _awkwardness(grid: Grid, count: int, width: int) -> float:
    height = _HEAD + _FOOT + grid.rows * (grid.cell_height + _CAPTION + _GUTTER)
    empty = (grid.columns * grid.rows - count) / count
    return abs(math.log(width / height / _PROPORTION)) + 1.2 * empty


def _head(canvas: Any, words: SheetWords, width: int) -> None:
    whole = width - 2 * _MARGIN
    left, right = round(whole * 0.68), round(whole * 0.3)
    _line(canvas, words.title, (_MARGIN, 46, left), "title", _TEXT, weight=700)
    _line(canvas, words.line, (_MARGIN, 112, left), "line", _QUIET)
    at = width - _MARGIN - right
    _line(canvas, words.aside, (at, 62, right), "line", _TEXT, weight=600, align="right")
    _line(canvas, words.aside_line, (at, 112, right), "line", _QUIET, align="right")


def _cell(canvas: Any, frame: SheetFrame, number: int, at: tuple[int, int], grid: Grid) -> None:
    box = _contained(frame.pixels.shape, at, grid)
    rejected, picked = frame.mark == "reject", frame.mark == "pick"
    paint = skia.Paint(Alphaf=_DIM if rejected else 1.0)
    canvas.drawRect(box, skia.Paint(Color=_colour(_WELL)))
    scaled = scale_to(frame.pixels, round(box.width()), round(box.height()))
    canvas.drawImage(image_of(scaled), box.left(), box.top(), skia.SamplingOptions(), paint)
    if picked:
        _stroke(canvas, box.makeOutset(9, 9), _MARK, 7)
    if rejected:
        _cross(canvas, box)
    _caption(canvas, frame, number, (at[0], at[1] + grid.cell_height), grid.cell_width)


def _caption(canvas: Any, frame: SheetFrame, number: int, at: tuple[int, int], width: int) -> None:
    left, top = at[0], at[1] + 20
    rejected = frame.mark == "reject"
    ink = _MARK if frame.mark == "pick" else _FAINT if rejected else _TEXT
    used = _line(canvas, f"{number:02d}", (left, top, width), "caption", ink, weight=600)
    stars = _stars(canvas, frame.rating, left + width, top + 15)
    start = left + used + 16
    room = width - used - 16 - stars
    if frame.mark == "pick":
        used = _line(canvas, "Pick", (start, top, room), "caption", ink, weight=600)
        start, room = start + used + 16, room - used - 16
    if _width(frame.label, "caption", 400) * _LEGIBLE <= room:
        _line(canvas, frame.label, (start, top, room), "caption", _FAINT if rejected else _QUIET)


def _stars(canvas: Any, rating: int, right: float, middle: float) -> float:
    """Stars that end at ``right``; gives the width that they take."""
    count, step = min(5, max(0, rating)), 24.0
    for place in range(count):
        path = _star(right - 10 - place * step, middle)
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=_colour(_TEXT)))
    return count * step + (8 if count else 0)


def _star(x: float, y: float, radius: float = 10.0) -> Any:
    points: list[Any] = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.42
        angle = math.pi * corner / 5 - math.pi / 2
        points.append(skia.Point(x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return skia.Path.Polygon(points, True)


def _cross(canvas: Any, box: Any) -> None:
    paint = skia.Paint(
        AntiAlias=True, Color=_colour(_RULE), StrokeWidth=3, Style=skia.Paint.kStroke_Style
    )
    canvas.drawLine(box.left(), box.top(), box.right(), box.bottom(), paint)
    canvas.drawLine(box.left(), box.bottom(), box.right(), box.top(), paint)


def _stroke(canvas: Any, box: Any, colour: str, width: float) -> None:
    paint = skia.Paint(
        AntiAlias=True, Color=_colour(colour), StrokeWidth=width, Style=skia.Paint.kStroke_Style
    )
    canvas.drawRoundRect(box, 6, 6, paint)


def _contained(shape: tuple[int, ...], at: tuple[int, int], grid: Grid) -> Any:
    """The frame's box within its cell, whole and in the middle, on whole pixels."""
    height, width = shape[:2]
    scale = min(grid.cell_width / width, grid.cell_height / height)
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    left = at[0] + (grid.cell_width - across) // 2
    top = at[1] + (grid.cell_height - down) // 2
    return skia.Rect.MakeXYWH(left, top, across, down)


def _line(
    canvas: Any,
    text: str,
    box: tuple[float, float, float],
    size: Literal["title", "line", "caption"],
    colour: str,
    *,
    weight: int = 400,
    align: Literal["left", "right"] = "left",
) -> float:
    """One line of type at (left, top, width); gives the width that it takes."""
    left, top, room = box
    plain = " ".join(text.split())
    if not plain or room < _SIZE[size]:
        return 0.0
    layer = TypeLayer(
        id="line",
        text=_shortened(plain, size, weight, room),
        weight=weight,
        size=_SIZE[size],
        colour=colour,
        align=align,
        leading=1.2,
        width=room + 2,
        height=_SIZE[size] * 2,
    )
    canvas.save()
    canvas.translate(left, top)
    draw_type(canvas, layer)
    canvas.restore()
    return text_metrics(layer).width


def _shortened(text: str, size: str, weight: int, room: float) -> str:
    """As much of the text as fits, with an ellipsis where something is left out."""
    low, high = 0, min(len(text), 400)
    if high == len(text) and _width(text, size, weight) <= room:
        return text
    while low < high:
        middle = (low + high + 1) // 2
        fits = _width(text[:middle].rstrip() + "…", size, weight) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


def _width(text: str, size: str, weight: int) -> float:
    wide = TypeLayer(
        id="line", text=text[:400], weight=weight, size=_SIZE[size], width=30_000, height=200
    )
    return text_metrics(wide).width


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _colour(colour: str) -> int:
    return skia.Color(*_rgb(colour))
