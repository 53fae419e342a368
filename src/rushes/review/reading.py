"""Checks of type: contrast and overflow, and how type is read from a document."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from rushes.canvas.document import Document
from rushes.canvas.layers import TypeLayer
from rushes.canvas.raster import Load, place_matrix
from rushes.canvas.render import render_layer
from rushes.canvas.typeset import set_type
from rushes.engines.request import Mask, Pixels, Region
from rushes.imaging.colour import flatten, parse_hex, to_hex
from rushes.imaging.contrast import MINIMUM, MINIMUM_LARGE, luminance, luminance_of
from rushes.review.checks import CheckInput, FindingDraft, Severity, TypeBox

PHONE = 390  # CSS px: the width at which most people see a post
_LARGE, _LARGE_BOLD = 24.0, 18.66  # CSS px from which WCAG asks for less
_BOLD = 700
_TENTH = 10  # percentile: nine tenths of what is around the letters contrast at least so much
_GRAVE = 2 / 3  # below this share of what is needed, a finding is a flag


def contrast(given: CheckInput) -> Iterator[FindingDraft]:
    """WCAG 2.2, 1.4.3 (AA), with the picture as wide as a phone."""
    for each in given.type_boxes:
        if each.around.size == 0:
            continue
        found, needed = _contrast(each), _needed(each)
        if found < needed:
            grave: Severity = "flag" if found < needed * _GRAVE else "warn"
            yield FindingDraft(
                "type-contrast",
                grave,
                f"{quoted(each)} has a contrast of {found:.1f} to what is behind it; "
                f"{needed:g} is needed. Change its colour, or put a plate or a shadow behind it.",
                each.box,
                {"contrast": round(found, 2), "needed": needed},
            )


def overflow(given: CheckInput) -> Iterator[FindingDraft]:
    """Type that is larger than the box it was given."""
    for each in given.type_boxes:
        if each.overflow:
            yield FindingDraft(
                "type-overflow",
                "flag",
                f"{quoted(each)} does not fit its box. Make the type smaller, the box larger or "
                "the text shorter.",
                each.box,
            )


def quoted(each: TypeBox, longest: int = 32) -> str:
    """The text on one line, shortened, in quotation marks."""
    words = " ".join(each.text.split())
    return f"“{words if len(words) <= longest else words[: longest - 1].rstrip() + '…'}”"


def type_boxes(document: Document, load: Load, picture: Pixels) -> tuple[TypeBox, ...]:
    """Every visible type layer of the document as ``picture`` (the document drawn at any scale)
    shows it."""
    layers = [layer for layer in document.layers if isinstance(layer, TypeLayer)]
    seen = flatten(picture)
    return tuple(
        _type_box(document, layer, load, seen)
        for layer in layers
        if layer.visible and layer.opacity > 0 and layer.text.strip()
    )


def _contrast(each: TypeBox) -> float:
    behind = luminance(each.around[None, ...])
    own = luminance_of(each.colour)
    ratios = (np.maximum(behind, own) + 0.05) / (np.minimum(behind, own) + 0.05)
    return float(np.percentile(ratios, _TENTH))


def _needed(each: TypeBox) -> float:
    shown = each.size * PHONE
    return MINIMUM_LARGE if shown >= (_LARGE_BOLD if each.bold else _LARGE) else MINIMUM


def _type_box(document: Document, layer: TypeLayer, load: Load, seen: Pixels) -> TypeBox:
    done = set_type(layer)
    box = place_matrix(layer).mapRect(skia.Rect.MakeLTRB(*done.ink_box()))
    around = _around(document, layer, load, seen)
    return TypeBox(
        text=layer.text,
        box=Region(
            box.left() / document.width,
            box.top() / document.height,
            box.width() / document.width,
            box.height() / document.height,
        ),
        colour=_seen_colour(layer, around),
        size=layer.size * layer.scale / document.width,
        bold=layer.weight >= _BOLD,
        overflow=done.metrics.overflow,
        around=around,
    )


def _seen_colour(layer: TypeLayer, around: NDArray[np.uint8]) -> str:
    """The type's colour, thinned by what shows through it where it is not opaque."""
    if layer.opacity == 1 or around.size == 0:
        return layer.colour
    own, behind = np.array(parse_hex(layer.colour)), around.mean(axis=0)
    red, green, blue = own * layer.opacity + behind * (1 - layer.opacity)
    return to_hex(float(red), float(green), float(blue))


def _around(document: Document, layer: TypeLayer, load: Load, seen: Pixels) -> NDArray[np.uint8]:
    """The pixels of a ring about the letters."""
    scale = seen.shape[1] / document.width
    letters = _letters(document, layer, load, seen, scale)
    reach = min(max(2, round(layer.size * layer.scale * scale * 0.12)), max(seen.shape))
    near = cv2.dilate(letters, np.ones((3, 3), np.uint8)) > 0
    wide = cv2.dilate(letters, np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)) > 0
    return seen[wide & ~near]


def _letters(document: Document, layer: TypeLayer, load: Load, seen: Pixels, scale: float) -> Mask:
    """Where letters cover the picture at all, as a mask of the picture's size."""
    bare = layer.model_copy(update={"plate": None, "shadow": False})
    alone = render_layer(document.with_layer(bare), layer.id, load, scale)
    mask: Mask = np.zeros((seen.shape[0], seen.shape[1]), np.uint8)
    height, width = alone.pixels.shape[:2]
    top, left = max(0, alone.top), max(0, alone.left)
    bottom = min(seen.shape[0], alone.top + height)
    right = min(seen.shape[1], alone.left + width)
    if bottom > top and right > left:
        part = alone.pixels[top - alone.top : bottom - alone.top, left - alone.left :, 3]
        mask[top:bottom, left:right] = part[:, : right - left] > 24
    return mask
