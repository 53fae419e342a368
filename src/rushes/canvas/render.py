"""Drawing a document. A pure function: the same document and pixels give the same picture."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
import skia

from rushes.canvas.document import Document
from rushes.canvas.layers import Blend, Layer, PictureLayer
from rushes.canvas.raster import Load, colour_of, draw_layer, extent
from rushes.engines.request import Pixels
from rushes.errors import BadInput, TooLarge
from rushes.imaging.composite import without_alpha

MAX_PIXELS = 16_384 * 8192
_STRIP = 256  # rows


class Area(NamedTuple):
    """A rectangle in pixels of the document."""

    x: float
    y: float
    width: float
    height: float


class LayerBitmap(NamedTuple):
    """A layer alone: RGBA, and where its top left pixel lies in the document at that scale."""

    pixels: Pixels
    left: int
    top: int


def render(
    document: Document, load: Load, scale: float = 1.0, region: Area | None = None
) -> Pixels:
    """The document as it will be seen, at ``scale`` pixels for each of its own.

    ``region`` (in pixels of the document) gives that part alone. The picture is RGB where nothing
    shows through, else RGBA. Blending is done on sRGB codes, as design tools do. An
    untouched picture at scale 1 comes out bit for bit.
    """
    area = region or Area(0, 0, document.width, document.height)
    untouched = _untouched(document, load, scale, region)
    if untouched is not None:
        return untouched
    width, height = _size(area.width * scale), _size(area.height * scale)
    pixels, canvas = _canvas(width, height)
    if document.background is not None:
        canvas.clear(colour_of(document.background))
    canvas.scale(width / area.width, height / area.height)
    canvas.translate(-area.x, -area.y)
    for layer in document.layers:
        if layer.visible and layer.opacity > 0:
            draw_layer(canvas, layer, load)
    return _straight(pixels)


def render_layer(document: Document, layer_id: str, load: Load, scale: float = 1.0) -> LayerBitmap:
    """One layer alone, turned, scaled and masked; its opacity and blend mode are left to the page.

    The bitmap is cut to what lies within one canvas of the document on each side.
    """
    layer = document.layer(layer_id)
    left, top, right, bottom = _pixel_box(layer, document, scale)
    pixels, canvas = _canvas(max(1, right - left), max(1, bottom - top))
    canvas.translate(-left, -top)
    canvas.scale(scale, scale)
    draw_layer(canvas, layer, load, bare=True)
    return LayerBitmap(_unpremultiplied(pixels), left, top)


def below(document: Document, layer_id: str) -> Document:
    """The document with only the layers under this one."""
    layer = document.layer(layer_id)
    index = [own.id for own in document.layers].index(layer.id)
    return document.changed(layers=document.layers[:index])


def _size(length: float) -> int:
    size = round(length)
    if size < 1:
        raise BadInput("Nothing would be left at that size. Ask for a larger scale or region.")
    return size


def _untouched(document: Document, load: Load, scale: float, region: Area | None) -> Pixels | None:
    if scale != 1 or region is not None or len(document.layers) != 1:
        return None
    layer = document.layers[0]
    if not isinstance(layer, PictureLayer) or not _plain(layer, document):
        return None
    pixels = load(layer.blob)
    if pixels.shape[:2] != (document.height, document.width):
        return None
    if pixels.shape[2] == 4 and document.background is not None:
        return None
    return pixels.copy()


def _plain(layer: PictureLayer, document: Document) -> bool:
    at_home = (layer.x, layer.y, layer.scale, layer.rotation) == (0, 0, 1, 0)
    fills = (layer.width, layer.height) == (document.width, document.height)
    seen = layer.visible and layer.opacity == 1 and layer.mask is None
    return at_home and fills and seen and layer.blend is Blend.NORMAL


def _pixel_box(layer: Layer, document: Document, scale: float) -> tuple[int, int, int, int]:
    left, top, right, bottom = extent(layer)
    width, height = document.width, document.height
    return (
        math.floor(max(left, -width) * scale),
        math.floor(max(top, -height) * scale),
        math.ceil(min(right, 2 * width) * scale),
        math.ceil(min(bottom, 2 * height) * scale),
    )


def _canvas(width: int, height: int) -> tuple[Pixels, Any]:
    """Premultiplied RGBA pixels, all clear, and a Skia canvas that draws into them."""
    if width * height > MAX_PIXELS:
        raise TooLarge(f"{width} x {height} px is too large to draw. Ask for a smaller scale.")
    pixels = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(
        pixels, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    )
    return pixels, surface.getCanvas()


def _straight(pixels: Pixels) -> Pixels:
    if bool((pixels[..., 3] == 255).all()):
        return without_alpha(pixels)
    return _unpremultiplied(pixels)


def _unpremultiplied(pixels: Pixels) -> Pixels:
    """Straight alpha; a strip at a time, for a large picture's sums would take gigabytes."""
    out = pixels.copy()
    for top in range(0, len(out), _STRIP):
        strip = out[top : top + _STRIP]
        alpha = strip[..., 3:].astype(np.uint16)
        codes = (strip[..., :3].astype(np.uint16) * 255 + alpha // 2) // np.maximum(alpha, 1)
        strip[..., :3] = np.minimum(codes, 255)
    return out
