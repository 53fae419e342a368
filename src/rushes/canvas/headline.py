"""Setting a headline: where the picture is calm, as large as fits, in an ink that can be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import cv2
import numpy as np

from rushes.canvas.document import Document
from rushes.canvas.layers import TypeLayer, plain_text
from rushes.canvas.legibility import worst_contrast
from rushes.canvas.raster import Load
from rushes.canvas.render import Area, render
from rushes.canvas.typeset import fitted, plate_pad, set_type, text_metrics
from rushes.engines.request import BrandKit, Pixels, Region
from rushes.errors import BadInput
from rushes.imaging.colour import Floats, flatten, oklab
from rushes.imaging.contrast import MINIMUM, MINIMUM_LARGE, contrast

_LARGEST, _SMALLEST = 0.125, 0.028  # type size, in shares of the canvas (see _measure)
_WHITE, _BLACK = "#ffffff", "#111111"
_LOOK = 512  # px: the size at which the picture is looked at
_TRIED = 6  # places whose contrast is measured

Valign = Literal["top", "middle", "bottom"]


def headline_over(
    document: Document,
    text: str,
    load: Load,
    brand: BrandKit | None = None,
    region: Region | None = None,
) -> Document:
    """:func:`add_headline` with the document's own rendering to choose place and ink by."""
    scale = min(1.0, _LOOK / max(document.width, document.height))
    return add_headline(
        document, text, brand=brand, region=region, beneath=render(document, load, scale)
    )


def add_headline(
    document: Document,
    text: str,
    *,
    brand: BrandKit | None = None,
    region: Region | None = None,
    beneath: Pixels | None = None,
) -> Document:
    """The document with a headline on top, in the brand's typeface.

    ``beneath`` is the document as rendered, at any size: by it the calmest place is chosen (unless
    ``region`` says where) and the first ink of the brand's palette, white and near-black that
    reads at 4.5:1 in its worst spot. Where none does, the type gets a plate.
    """
    words = plain_text(text).strip()
    if not words:
        raise BadInput("The headline is empty. Write what it should say.")
    family = (brand.headline_font if brand else "") or "Inter"
    inks = _inks(brand.palette if brand else ())
    places = [region] if region else _places(document)
    if beneath is None:
        layer = _placed(document, words, places[-1], family)
        return document.with_layer(layer.model_copy(update={"colour": _WHITE, "shadow": True}))
    unrest = _unrest(beneath)
    plain = [(place, _placed(document, words, place, family)) for place in places]
    calmest = sorted(plain, key=lambda own: _cost(document, own[1], unrest))[:_TRIED]
    choices = [_inked(document, place, layer, beneath, inks) for place, layer in calmest]
    return document.with_layer(min(choices, key=lambda own: _cost(document, own, unrest)))


def _places(document: Document) -> list[Region]:
    """Where headlines usually stand; the last is the usual one where nothing is known."""
    rows = ((0.07, 0.27), (0.34, 0.32), (0.66, 0.27))
    if document.width > 1.2 * document.height:
        columns = ((0.52, 0.42), (0.65, 0.3), (0.71, 0.24), (0.05, 0.24), (0.05, 0.3), (0.05, 0.42))
        return [Region(x, y, width, height) for x, width in columns for y, height in rows]
    columns = ((0.55, 0.39), (0.45, 0.48), (0.06, 0.39), (0.07, 0.48), (0.07, 0.86))
    return [Region(x, y, width, height) for x, width in columns for y, height in (rows[0], rows[2])]


def _cost(document: Document, layer: TypeLayer, unrest: Floats) -> float:
    """How much the headline would disturb: what it covers, whether it needs a plate, how small."""
    height, width = unrest.shape
    across, down = width / document.width, height / document.height
    ink = set_type(layer).ink_box()
    rows = slice(int((layer.y + ink[1]) * down), int((layer.y + ink[3]) * down) + 1)
    columns = slice(int((layer.x + ink[0]) * across), int((layer.x + ink[2]) * across) + 1)
    covered = float(unrest[rows, columns].mean())
    largest = _measure(document) * _LARGEST
    # Plain type over texture is hard to read besides hiding it; a plate only hides.
    disturbed = covered + 0.05 if layer.plate else 2.5 * covered
    return disturbed + 0.04 * (1 - layer.size / largest)


def _unrest(beneath: Pixels) -> Floats:
    """How much the lightness changes about each point of a thumbnail."""
    small = cv2.resize(flatten(beneath), (96, 96), interpolation=cv2.INTER_AREA)
    across, down = np.gradient(oklab(np.asarray(small, np.uint8))[..., 0])
    return np.asarray(cv2.GaussianBlur(np.hypot(across, down), (0, 0), 2), np.float32)


def _placed(
    document: Document, words: str, place: Region, family: str, size: float | None = None
) -> TypeLayer:
    """White type, as large as fits the place (and no larger than ``size``), in a box as high."""
    short = _measure(document)
    box = _area(document, place)
    largest = TypeLayer(
        id=document.next_id(),
        name="Headline",
        text=words,
        family=family,
        weight=800,
        size=max(8.0, size or short * _LARGEST),
        colour=_WHITE,
        leading=1.06,
        tracking=-0.015,
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
    )
    layer = fitted(largest, smallest=max(6.0, short * _SMALLEST))
    return _tightened(layer, box, _valign(place))


def _measure(document: Document) -> float:
    """What type sizes are shares of: the shorter side; more on a banner, which has room across."""
    short = min(document.width, document.height)
    return min(2 * short, max(short, (document.width * document.height) ** 0.5 * 0.85))


def _area(document: Document, place: Region) -> Area:
    return Area(
        place.x * document.width,
        place.y * document.height,
        max(8.0, place.width * document.width),
        max(8.0, place.height * document.height),
    )


def _tightened(layer: TypeLayer, box: Area, valign: Valign) -> TypeLayer:
    """The box just as high as its lines, at the region's top, middle or bottom."""
    height = min(32_768.0, text_metrics(layer).height)
    spare = max(0.0, box.height - height)
    y = box.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[valign]
    return layer.model_copy(update={"y": round(y, 2), "height": round(height + 0.5, 2)})


def _valign(place: Region) -> Valign:
    middle = place.y + place.height / 2
    return "top" if middle < 0.4 else "bottom" if middle > 0.6 else "middle"


def _inks(palette: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(colour.lower() for colour in palette), _WHITE, _BLACK)))


def _inked(
    document: Document, place: Region, layer: TypeLayer, beneath: Pixels, inks: Sequence[str]
) -> TypeLayer:
    worst = 0.0
    for ink in inks:
        inked = layer.model_copy(update={"colour": ink})
        found = worst_contrast(inked, beneath, _area(document, Region(0, 0, 1, 1)))
        if found is None or found.ratio >= MINIMUM:
            return inked
        worst = found.ratio if ink == _WHITE else worst
    if worst >= MINIMUM_LARGE:
        return layer.model_copy(update={"shadow": True})
    return _plated(document, layer, place, inks)


def _plated(document: Document, layer: TypeLayer, place: Region, inks: Sequence[str]) -> TypeLayer:
    """The type on a plate of the brand's first colour, the plate's edge on the place's edge."""
    plate = inks[0] if inks[0] != _WHITE else _BLACK
    ink = max((_WHITE, _BLACK), key=lambda colour: contrast(colour, plate))
    across, down = plate_pad(layer)
    across, down = across / document.width, down / document.height
    inner = Region(
        place.x + across, place.y + down, place.width - 2 * across, place.height - 2 * down
    )
    smaller = _placed(document, layer.text, inner, layer.family, layer.size)
    return smaller.model_copy(update={"plate": plate, "colour": ink})
