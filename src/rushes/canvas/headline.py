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
from rushes.canvas.typeset import fitted, text_metrics
from rushes.engines.request import BrandKit, Pixels, Region
from rushes.errors import BadInput
from rushes.imaging.colour import flatten, oklab
from rushes.imaging.contrast import MINIMUM, MINIMUM_LARGE, contrast

_LARGEST, _SMALLEST = 0.125, 0.028  # type size, in shares of the canvas's shorter side
_WHITE, _BLACK = "#ffffff", "#111111"
_LOOK = 512  # px: the size at which the picture is looked at

Valign = Literal["top", "middle", "bottom"]

_TOP = Region(0.07, 0.07, 0.86, 0.27)
_BOTTOM = Region(0.07, 0.66, 0.86, 0.27)
_LEFT = Region(0.06, 0.14, 0.42, 0.72)
_RIGHT = Region(0.52, 0.14, 0.42, 0.72)


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
    place = region or _calmest(document, beneath)
    layer = _placed(document, words, place, (brand.headline_font if brand else "") or "Inter")
    inks = _inks(brand.palette if brand else ())
    return document.with_layer(_inked(document, layer, beneath, inks))


def _placed(document: Document, words: str, place: Region, family: str) -> TypeLayer:
    short = min(document.width, document.height)
    box = Area(
        place.x * document.width,
        place.y * document.height,
        max(8.0, place.width * document.width),
        max(8.0, place.height * document.height),
    )
    largest = TypeLayer(
        id=document.next_id(),
        name="Headline",
        text=words,
        family=family,
        weight=800,
        size=max(8.0, short * _LARGEST),
        leading=1.06,
        tracking=-0.015,
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
    )
    layer = fitted(largest, smallest=max(6.0, short * _SMALLEST))
    return _tightened(layer, box, _valign(place))


def _tightened(layer: TypeLayer, box: Area, valign: Valign) -> TypeLayer:
    """The box just as high as its lines, at the region's top, middle or bottom."""
    height = min(32_768.0, text_metrics(layer).height)
    spare = max(0.0, box.height - height)
    y = box.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[valign]
    return layer.model_copy(update={"y": round(y, 2), "height": round(height + 0.5, 2)})


def _valign(place: Region) -> Valign:
    middle = place.y + place.height / 2
    return "top" if middle < 0.4 else "bottom" if middle > 0.6 else "middle"


def _calmest(document: Document, beneath: Pixels | None) -> Region:
    wide = document.width > 1.2 * document.height
    places = (_LEFT, _RIGHT, _TOP, _BOTTOM) if wide else (_TOP, _BOTTOM)
    if beneath is None:
        return _LEFT if wide else _BOTTOM
    small = cv2.resize(flatten(beneath), (96, 96), interpolation=cv2.INTER_AREA)
    light = oklab(np.asarray(small, np.uint8))[..., 0]
    across, down = np.gradient(light)
    unrest = np.hypot(across, down)

    def busy(place: Region) -> float:
        rows = slice(int(place.y * 96), int((place.y + place.height) * 96))
        columns = slice(int(place.x * 96), int((place.x + place.width) * 96))
        return float(unrest[rows, columns].mean()) + 0.1 * float(light[rows, columns].std())

    return min(places, key=busy)


def _inks(palette: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(colour.lower() for colour in palette), _WHITE, _BLACK)))


def _inked(
    document: Document, layer: TypeLayer, beneath: Pixels | None, inks: Sequence[str]
) -> TypeLayer:
    if beneath is None:
        return layer.model_copy(update={"colour": _WHITE, "shadow": True})
    whole = Area(0, 0, document.width, document.height)
    worst: dict[str, float] = {}
    for ink in inks:
        found = worst_contrast(layer.model_copy(update={"colour": ink}), beneath, whole)
        worst[ink] = found.ratio if found else 21.0
        if worst[ink] >= MINIMUM:
            return layer.model_copy(update={"colour": ink})
    best = max(worst, key=lambda ink: worst[ink])
    if worst[best] >= MINIMUM_LARGE and best == _WHITE:
        return layer.model_copy(update={"colour": best, "shadow": True})
    return layer.model_copy(update=_plated(inks))


def _plated(inks: Sequence[str]) -> dict[str, str]:
    """The brand's first colour as a plate, under whichever ink reads best on it."""
    plate = inks[0] if inks[0] != _WHITE else _BLACK
    ink = max((_WHITE, _BLACK), key=lambda colour: contrast(colour, plate))
    return {"plate": plate, "colour": ink}
