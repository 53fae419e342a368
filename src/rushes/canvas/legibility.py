"""How well type can be read over what lies beneath it."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import skia

from rushes.canvas.document import Document
from rushes.canvas.layers import TypeLayer
from rushes.canvas.raster import Load, draw_type, extent, place_matrix
from rushes.canvas.render import Area, below, render
from rushes.engines.request import Pixels
from rushes.errors import BadInput
from rushes.imaging.colour import Floats, flatten
from rushes.imaging.contrast import luminance, luminance_of, ratio

_SIDE = 1024  # px: the longest side that is looked at
_TRACE = 0.02  # the share of a cell that must be ink for it to count


class WorstContrast(NamedTuple):
    """The lowest contrast ratio (WCAG, 1..21) of a type layer, and where in the document it is."""

    ratio: float
    area: Area


def contrast_of(document: Document, layer_id: str, load: Load) -> WorstContrast | None:
    """The worst spot of a type layer against all that lies beneath; None where no ink shows.

    The layer is looked at in cells of about one letter; each cell's ground is the mean
    luminance under and closely around its ink. What is transparent counts as white.
    """
    layer = document.layer(layer_id)
    if not isinstance(layer, TypeLayer):
        raise BadInput(f"Layer '{layer_id[:40]}' is not type. Contrast is a matter of type.")
    area = _seen(document, layer)
    if area is None:
        return None
    scale = min(1.0, _SIDE / max(area.width, area.height))
    return worst_contrast(layer, render(below(document, layer_id), load, scale, area), area)


def worst_contrast(layer: TypeLayer, beneath: Pixels, area: Area) -> WorstContrast | None:
    """The same for a layer over pixels that show ``area`` of the document."""
    ink = _ink(layer, beneath.shape[1], beneath.shape[0], area)
    letter = layer.size * layer.scale * beneath.shape[1] / area.width
    ground = luminance(flatten(beneath))
    if layer.plate is not None:
        ground = np.full_like(ground, luminance_of(layer.plate))
    reach = min(max(0.8, letter * 0.05), float(max(ink.shape)))
    near = np.asarray(cv2.GaussianBlur(ink, (0, 0), reach), np.float32)
    columns = max(1, round(beneath.shape[1] / max(2.0, letter * 0.7)))
    rows = max(1, round(beneath.shape[0] / max(2.0, letter * 0.7)))
    inked, weight = _cells(ink, columns, rows), _cells(near, columns, rows)
    means = _cells(near * ground, columns, rows) / np.maximum(weight, 1e-6)
    return _worst(layer, np.where(inked > _TRACE, means, np.nan), area)


def _worst(layer: TypeLayer, grounds: Floats, area: Area) -> WorstContrast | None:
    if bool(np.isnan(grounds).all()):
        return None
    ink = luminance_of(layer.colour)
    seen = ink * layer.opacity + grounds * (1 - layer.opacity)
    light, dark = np.maximum(seen, grounds), np.minimum(seen, grounds)
    ratios = (light + 0.05) / (dark + 0.05)
    row, column = np.unravel_index(int(np.nanargmin(ratios)), ratios.shape)
    rows, columns = ratios.shape
    width, height = area.width / columns, area.height / rows
    cell = Area(area.x + float(column) * width, area.y + float(row) * height, width, height)
    worst = ratio(float(seen[row, column]), float(grounds[row, column]))
    return WorstContrast(worst, cell)


def _seen(document: Document, layer: TypeLayer) -> Area | None:
    left, top, right, bottom = extent(layer)
    left, top = max(0.0, left), max(0.0, top)
    right, bottom = min(float(document.width), right), min(float(document.height), bottom)
    if right - left < 1 or bottom - top < 1:
        return None
    return Area(left, top, right - left, bottom - top)


def _ink(layer: TypeLayer, width: int, height: int, area: Area) -> Floats:
    """How much of each pixel the letters cover, 0..1."""
    pixels = np.zeros((height, width, 4), np.uint8)
    kind, alpha = skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    surface = skia.Surface(pixels, kind, alpha)
    canvas = surface.getCanvas()
    canvas.scale(width / area.width, height / area.height)
    canvas.translate(-area.x, -area.y)
    canvas.concat(place_matrix(layer))
    draw_type(canvas, layer, ink_only=True)
    return pixels[..., 3].astype(np.float32) / np.float32(255)


def _cells(plane: Floats, columns: int, rows: int) -> Floats:
    small = cv2.resize(plane, (columns, rows), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32).reshape(rows, columns)
