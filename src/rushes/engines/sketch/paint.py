"""Short forms for Skia: paints, gradients mixed in OKLab, and paths. Lengths are stage units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import skia

from rushes.engines.sketch.colour import Colour, mix

Point = tuple[float, float]
Stop = Colour | tuple[Colour, float]

MULTIPLY = skia.BlendMode.kMultiply
SCREEN = skia.BlendMode.kScreen
SOFT_LIGHT = skia.BlendMode.kSoftLight
OVERLAY = skia.BlendMode.kOverlay


def ink(colour: Colour, alpha: float = 1.0) -> Any:
    """A Skia colour."""
    red, green, blue = colour.rgb
    return skia.Color4f(red, green, blue, alpha)


def fill(
    colour: Colour | None = None,
    alpha: float = 1.0,
    *,
    stroke: float = 0.0,
    blur: float = 0.0,
    mode: Any = None,
    shader: Any = None,
) -> Any:
    """A paint: a flat colour or a shader, filled or stroked, with an optional blur (sigma)."""
    paint = skia.Paint(AntiAlias=True)
    if colour is not None:
        paint.setColor4f(ink(colour, alpha), None)
    elif alpha < 1:
        paint.setAlphaf(alpha)
    if stroke:
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(stroke)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
    if blur:
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
    if mode is not None:
        paint.setBlendMode(mode)
    if shader is not None:
        paint.setShader(shader)
        paint.setDither(True)
    return paint


def linear(start: Point, end: Point, *stops: Stop) -> Any:
    """A linear gradient whose stops are mixed in OKLab, so that it never goes grey."""
    colours, places = _ramp(stops)
    points = [skia.Point(*start), skia.Point(*end)]
    return skia.GradientShader.MakeLinear(points, colours, places)


def radial(centre: Point, radius: float, *stops: Stop) -> Any:
    """A radial gradient from the centre outwards."""
    colours, places = _ramp(stops)
    return skia.GradientShader.MakeRadial(skia.Point(*centre), max(radius, 0.5), colours, places)


def down(top: float, bottom: float, *stops: Stop) -> Any:
    """A vertical gradient."""
    return linear((0, top), (0, bottom), *stops)


def across(left: float, right: float, *stops: Stop) -> Any:
    """A horizontal gradient."""
    return linear((left, 0), (right, 0), *stops)


def _ramp(stops: Sequence[Stop], steps: int = 5) -> tuple[list[int], list[float]]:
    pairs = [stop if isinstance(stop, tuple) else (stop, 1.0) for stop in stops]
    colours: list[int] = []
    places: list[float] = []
    last = len(pairs) - 2
    for index in range(len(pairs) - 1):
        (first, alpha), (second, beta) = pairs[index], pairs[index + 1]
        for step in range(steps + (index == last)):
            share = step / steps
            shade = mix(first, second, share)
            colours.append(ink(shade, alpha + (beta - alpha) * share).toColor())
            places.append((index + share) / (len(pairs) - 1))
    return colours, places


def box(left: float, top: float, width: float, height: float) -> Any:
    """A rectangle."""
    return skia.Rect.MakeXYWH(left, top, width, height)


def round_box(left: float, top: float, width: float, height: float, radius: float) -> Any:
    """A path: a rectangle with round corners."""
    path = skia.Path()
    path.addRoundRect(box(left, top, width, height), radius, radius)
    return path


def disc(x: float, y: float, radius: float) -> Any:
    """A path: a circle."""
    path = skia.Path()
    path.addCircle(x, y, radius)
    return path


def polygon(points: Iterable[Point], closed: bool = True) -> Any:
    """A path through points."""
    path = skia.Path()
    path.addPoly([skia.Point(float(x), float(y)) for x, y in points], closed)
    return path


def smooth(points: Sequence[Point], closed: bool = True) -> Any:
    """A path of quadratic curves through the middles of a polygon's sides."""
    path = skia.Path()
    if closed:
        path.moveTo(*_middle(points[-1], points[0]))
        for index, point in enumerate(points):
            path.quadTo(*point, *_middle(point, points[(index + 1) % len(points)]))
        path.close()
        return path
    path.moveTo(*points[0])
    for index in range(1, len(points) - 1):
        path.quadTo(*points[index], *_middle(points[index], points[index + 1]))
    path.lineTo(*points[-1])
    return path


def _middle(first: Point, second: Point) -> Point:
    return (first[0] + second[0]) / 2, (first[1] + second[1]) / 2


def samples(start: float, end: float, count: int) -> list[float]:
    """Evenly spaced numbers, both ends included."""
    step = (end - start) / (count - 1)
    return [start + step * index for index in range(count)]
