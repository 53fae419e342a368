"""Illustrations: recoloured towards the palette, rastered once, put down with their shadows."""

from __future__ import annotations

import math
import re
from collections import OrderedDict
from typing import Any, NamedTuple

import cv2
import numpy as np
import skia

from rushes.engines.sketch.colour import Colour, from_hex
from rushes.engines.sketch.pack import open_pack
from rushes.engines.sketch.paint import box, fill, linear
from rushes.engines.sketch.palette import Palette
from rushes.engines.sketch.stage import Stage

LARGEST = 2048  # pixels a side; more brings nothing to soft gradients
CACHE_BYTES = 48 << 20
MARGIN = 0.028  # clear space around an illustration in its raster, as a share of the raster
RIM = 0.026  # a sticker's rim, as a share of its longest side

_HEX = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b")
_SMOOTH = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)


class Raster(NamedTuple):
    """A rastered illustration and where its shape lies."""

    image: Any
    bounds: Any  # the shape's rectangle in the image
    foot: float  # width of what touches the ground, as a share of the shape's width
    lean: float  # the foot's middle off the shape's middle, as a share of the width


def recolour(body: str, palette: Palette, pull: float) -> str:
    """An SVG body with its colours drawn towards the palette.

    Hues go ``pull`` of the way to the nearest accent (less where that is far), chroma is capped
    near the accent's; greys and the set's lilac greys become the palette's neutrals.
    """
    memo: dict[str, str] = {}

    def shade(match: re.Match[str]) -> str:
        found = match.group(0)
        if found not in memo:
            memo[found] = _shade(from_hex(found), palette, pull).hex
        return memo[found]

    return _HEX.sub(shade, body)


def _shade(colour: Colour, palette: Palette, pull: float) -> Colour:
    if colour.chroma < 0.035 or (colour.chroma < 0.085 and 255 < colour.hue < 335):
        return colour.but(chroma=min(colour.chroma * 0.5, 0.03) + 0.008, hue=palette.light.hue)
    hues = (*palette.accents, palette.deep)
    far = [abs(c.hue_distance(colour.hue)) + (20 if c is palette.deep else 0) for c in hues]
    nearest = hues[far.index(min(far))]
    if min(far) > 75 and pull > 0.5:  # a foreign hue: the accent nearest in lightness takes it
        nearest = min(palette.accents, key=lambda c: abs(c.light - colour.light))
    turn = colour.hue_distance(nearest.hue)
    way = pull if abs(turn) < 75 else (0.92 if pull > 0.5 else pull * 0.55)
    cap = min(colour.chroma, max(nearest.chroma * 1.15, 0.06))
    return colour.but(hue=colour.hue + turn * way, chroma=colour.chroma * (1 - pull) + cap * pull)


class _Cache:
    """Rasters by key, the least recently used dropped beyond a number of bytes."""

    def __init__(self, limit: int) -> None:
        self._limit, self._bytes = limit, 0
        self._held: OrderedDict[Any, Raster] = OrderedDict()

    def get(self, key: Any) -> Raster | None:
        found = self._held.get(key)
        if found is not None:
            self._held.move_to_end(key)
        return found

    def add(self, key: Any, raster: Raster) -> None:
        self._held[key] = raster
        self._bytes += _weight(raster)
        while self._bytes > self._limit and len(self._held) > 1:
            _, old = self._held.popitem(last=False)
            self._bytes -= _weight(old)


def _weight(raster: Raster) -> int:
    return raster.image.width() * raster.image.height() * 16 // 3  # with its mipmaps


_cache = _Cache(CACHE_BYTES)


def raster(name: str, palette: Palette, pixels: float) -> Raster:
    """An icon in the palette's colours, at least ``pixels`` a side, from the cache if it is there.

    Sizes are powers of two, so that drafts of one take share rasters.
    """
    size = min(LARGEST, 2 ** math.ceil(math.log2(max(48.0, pixels * 1.25))))
    pull = _pull(name)
    key = (name, palette.identity, size)
    found = _cache.get(key)
    if found is None:
        found = _raster(recolour(open_pack().body(name), palette, pull), size)
        _cache.add(key, found)
    return found


def _pull(name: str) -> float:
    """Plants, food, animals and people keep most of their natural colour."""
    return 0.38 if name in open_pack().natural else 0.78


def _raster(body: str, size: int) -> Raster:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{size}" height="{size}" viewBox="-1 -1 34 34">{body}</svg>'
    )
    picture = skia.SVGDOM.MakeFromStream(skia.MemoryStream(svg.encode(), True))
    picture.setContainerSize(skia.Size(size, size))
    surface = skia.Surface(size, size)
    picture.render(surface.getCanvas())
    image = surface.makeImageSnapshot().withDefaultMipmaps()
    return _measured(image, np.asarray(image.toarray())[..., 3] > 40, size)


def _measured(image: Any, solid: Any, size: int) -> Raster:
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if not len(rows):
        return Raster(image, skia.Rect.MakeWH(size, size), 1.0, 0.0)
    top, bottom = int(rows[0]), int(rows[-1])
    left, right = int(columns[0]), int(columns[-1])
    foot = np.flatnonzero(solid[bottom - int((bottom - top) * 0.07) : bottom + 1].any(0))
    width = right - left + 1
    lean = ((int(foot[0]) + int(foot[-1])) / 2 - left) / width - 0.5
    bounds = skia.Rect(float(left), float(top), right + 1.0, bottom + 1.0)
    return Raster(image, bounds, (int(foot[-1]) - int(foot[0]) + 1) / width, lean)


def _rim(name: str, found: Raster) -> Raster:
    """The illustration's shape, grown by the rim; ``bounds.left()`` tells by how many pixels."""
    key = ("rim", name, found.image.width())
    held = _cache.get(key)
    if held is None:
        held = _grown(found)
        _cache.add(key, held)
    return held


def _grown(found: Raster) -> Raster:
    bounds = found.bounds
    left, top, right, bottom = (
        int(side) for side in (bounds.left(), bounds.top(), bounds.right(), bounds.bottom())
    )
    alpha = np.asarray(found.image.toarray())[top:bottom, left:right, 3]
    pad = max(1, round(max(alpha.shape) * RIM))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * pad + 1, 2 * pad + 1))
    grown = cv2.dilate(np.pad(alpha, pad), disc)
    shape = np.ascontiguousarray(np.repeat(grown[..., None], 4, axis=2))
    image = skia.Image.fromarray(shape, skia.kRGBA_8888_ColorType).withDefaultMipmaps()
    # Only the rim's padding is told by the bounds' corner; the picture is used whole.
    return Raster(image, skia.Rect(float(pad), float(pad), image.width(), image.height()), 1, 0)


def stand(stage: Stage, name: str, x: float, base: float, size: float) -> None:
    """An icon that stands on the ground at ``base``; ``size`` is its longest side."""
    found = raster(name, stage.palette, size * stage.scale)
    width, height = _fitted(found, size)
    _contact(stage, found, x, base, size, width)
    top = base - height + height * 0.012
    _lit(stage, found, box(x - width / 2, top, width, height))


def hover(
    stage: Stage, name: str, x: float, y: float, size: float, turn: float = 0.0, lift: float = 1.0
) -> None:
    """An icon in the air (or lying, seen from above) around (x, y), turned by degrees."""
    found = raster(name, stage.palette, size * stage.scale)
    width, height = _fitted(found, size)
    place = box(x - width / 2, y - height / 2, width, height)
    stage.canvas.save()
    stage.canvas.rotate(turn, x, y)
    _cast(stage, found, place, size, turn, lift)
    _lit(stage, found, place)
    stage.canvas.restore()


def drift(
    stage: Stage, name: str, x: float, y: float, size: float, turn: float, blur: float, alpha: float
) -> None:
    """A small thing in the air, without a shadow, out of focus by ``blur``."""
    coarse = 4 if blur > 8 else 2 if blur > 3 else 1  # what is blurred needs fewer pixels
    found = raster(name, stage.palette, size * stage.scale / coarse)
    width, height = _fitted(found, size)
    paint = skia.Paint()
    paint.setAlphaf(alpha)
    if blur:
        paint.setImageFilter(skia.ImageFilters.Blur(blur, blur, skia.TileMode.kDecal))
    stage.canvas.save()
    stage.canvas.rotate(turn, x, y)
    place = box(x - width / 2, y - height / 2, width, height)
    stage.canvas.drawImageRect(found.image, *_eased(found, place), _SMOOTH, paint)
    stage.canvas.restore()


def sticker(stage: Stage, name: str, x: float, y: float, size: float, turn: float = 0.0) -> None:
    """An icon as a die-cut sticker: a white rim and a small shadow."""
    found = raster(name, stage.palette, size * stage.scale)
    width, height = _fitted(found, size)
    place = box(x - width / 2, y - height / 2, width, height)
    stage.canvas.save()
    stage.canvas.rotate(turn, x, y)
    rim = _rim(name, found)
    scale = width / found.bounds.width()
    pad = rim.bounds.left() * scale
    around = place.makeOutset(pad, pad)
    soft = skia.ImageFilters.Blur(size * 0.022, size * 0.022, skia.TileMode.kDecal)
    whole = rim._replace(bounds=skia.Rect.MakeWH(rim.image.width(), rim.image.height()))
    shift = (size * 0.012, size * 0.03)
    _silhouette(stage, whole, around, shift, soft, stage.palette.shadow, 0.33)
    _silhouette(stage, whole, around, (0, 0), None, stage.palette.white, 1.0)
    _lit(stage, found, place)
    stage.canvas.restore()


def _eased(found: Raster, place: Any) -> tuple[Any, Any]:
    """Source and place with a clear margin, so that edges stay smooth when they are turned."""
    margin = found.image.width() * MARGIN
    scale = place.width() / found.bounds.width()
    return (
        found.bounds.makeOutset(margin, margin),
        place.makeOutset(margin * scale, margin * scale),
    )


def _fitted(found: Raster, size: float) -> tuple[float, float]:
    width, height = found.bounds.width(), found.bounds.height()
    longest = max(width, height)
    # Long thin things look small by their longest side alone: they may grow by up to a quarter.
    scale = size / longest * min((longest / min(width, height)) ** 0.3, 1.25)
    return width * scale, height * scale


def _contact(stage: Stage, found: Raster, x: float, base: float, size: float, width: float) -> None:
    """The shadow where it stands. Isometric objects stand on a point: theirs is wider, higher."""
    pointed = found.foot < 0.30
    reach = (0.70 if pointed else max(found.foot, 0.34)) * width
    middle = x + (0 if pointed else found.lean * width)
    lift = size * (0.085 if pointed else 0)
    canvas, shadow = stage.canvas, stage.palette.shadow
    canvas.save()
    canvas.translate(middle + reach * 0.24, base - lift + size * 0.012)
    canvas.skew(-0.6, 0)
    cast = box(-reach * 0.55, -size * 0.055, reach * 1.25, size * 0.11)
    canvas.drawOval(cast, fill(shadow, 0.24, blur=size * 0.035))
    canvas.restore()
    thick = size * (0.17 if pointed else 0.05)
    touch = box(middle - reach * 0.5, base - lift - thick * 0.5, reach, thick)
    canvas.drawOval(touch, fill(shadow, 0.42, blur=size * (0.03 if pointed else 0.016)))


def _cast(stage: Stage, found: Raster, place: Any, size: float, turn: float, lift: float) -> None:
    angle = math.radians(-turn)
    dx, dy = size * 0.03 * lift, size * 0.06 * lift
    offset = (
        dx * math.cos(angle) - dy * math.sin(angle),
        dx * math.sin(angle) + dy * math.cos(angle),
    )
    blur = size * 0.045 * lift
    soft = skia.ImageFilters.Blur(blur, blur, skia.TileMode.kDecal)
    _silhouette(stage, found, place, offset, soft, stage.palette.shadow, 0.30)


def _silhouette(
    stage: Stage,
    found: Raster,
    place: Any,
    offset: tuple[float, float],
    effect: Any,
    colour: Colour,
    alpha: float,
) -> None:
    red, green, blue = (int(part * 255 + 0.5) for part in colour.rgb)
    tint = skia.ColorFilters.Blend(skia.Color(red, green, blue), skia.BlendMode.kSrcIn)
    paint = skia.Paint(ImageFilter=effect, ColorFilter=tint)
    paint.setAlphaf(alpha)
    stage.canvas.save()
    stage.canvas.translate(*offset)
    stage.canvas.drawImageRect(found.image, *_eased(found, place), _SMOOTH, paint)
    stage.canvas.restore()


def _lit(stage: Stage, found: Raster, place: Any) -> None:
    """The icon in the scene's light: a warm kiss top left, the deep colour lower right."""
    palette, canvas = stage.palette, stage.canvas
    strength = 0.26 if palette.dark or stage.night else 0.16
    canvas.saveLayer(place.makeOutset(30, 30), None)
    canvas.drawImageRect(found.image, *_eased(found, place), _SMOOTH)
    wash = linear(
        (place.left(), place.top()),
        (place.right(), place.bottom()),
        (palette.acc.but(light=0.92, vivid=0.5), strength * 0.55),
        (palette.deep, 0.0),
        (palette.deep, strength * 1.1),
    )
    canvas.drawRect(place.makeOutset(2, 2), fill(mode=skia.BlendMode.kSrcATop, shader=wash))
    canvas.restore()
