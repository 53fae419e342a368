"""Drawing one layer onto a Skia canvas, in the document's coordinates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import skia

from rushes.canvas.layers import Blend, Layer, LogoLayer, MaskRef, PictureLayer, ShapeLayer
from rushes.canvas.layers import TypeLayer as Type
from rushes.canvas.typeset import SetType, plate_box, set_type
from rushes.engines.request import Mask, Pixels
from rushes.errors import BadPicture
from rushes.imaging.composite import with_alpha
from rushes.imaging.mask import bounds, feather, from_pixels, invert

Load = Callable[[str], Pixels]
"""Gives the pixels of a stored picture or mask by its digest."""

_BLEND = {
    Blend.NORMAL: skia.BlendMode.kSrcOver,
    Blend.MULTIPLY: skia.BlendMode.kMultiply,
    Blend.SCREEN: skia.BlendMode.kScreen,
    Blend.OVERLAY: skia.BlendMode.kOverlay,
    Blend.DARKEN: skia.BlendMode.kDarken,
    Blend.LIGHTEN: skia.BlendMode.kLighten,
    Blend.COLOR_DODGE: skia.BlendMode.kColorDodge,
    Blend.COLOR_BURN: skia.BlendMode.kColorBurn,
    Blend.HARD_LIGHT: skia.BlendMode.kHardLight,
    Blend.SOFT_LIGHT: skia.BlendMode.kSoftLight,
    Blend.DIFFERENCE: skia.BlendMode.kDifference,
    Blend.EXCLUSION: skia.BlendMode.kExclusion,
    Blend.HUE: skia.BlendMode.kHue,
    Blend.SATURATION: skia.BlendMode.kSaturation,
    Blend.COLOR: skia.BlendMode.kColor,
    Blend.LUMINOSITY: skia.BlendMode.kLuminosity,
}


def draw_layer(canvas: Any, layer: Layer, load: Load, *, bare: bool = False) -> None:
    """The layer where it lies; ``bare`` leaves its opacity and blend mode to whoever places it."""
    paint = skia.Paint()
    if not bare:
        paint.setAlphaf(layer.opacity)
        paint.setBlendMode(_BLEND[layer.blend])
    plain = bare or (layer.opacity == 1 and layer.blend is Blend.NORMAL)
    canvas.save()
    canvas.concat(place_matrix(layer))
    if layer.mask is not None:
        _draw_masked(canvas, layer, _mask_of(layer, layer.mask, load), paint, load)
    elif plain:
        _draw_content(canvas, layer, load)
    else:
        canvas.saveLayer(None, paint)
        _draw_content(canvas, layer, load)
        canvas.restore()
    canvas.restore()


def place_matrix(layer: Layer) -> Any:
    """The matrix from a layer's own pixels to the document's."""
    matrix = skia.Matrix()
    centre_x = layer.x + layer.width * layer.scale / 2
    centre_y = layer.y + layer.height * layer.scale / 2
    matrix.preRotate(layer.rotation, centre_x, centre_y)
    matrix.preTranslate(layer.x, layer.y)
    matrix.preScale(layer.scale, layer.scale)
    return matrix


def extent(layer: Layer) -> tuple[float, float, float, float]:
    """Left, top, right, bottom in the document of all that the layer may draw."""
    box = skia.Rect.MakeLTRB(*_own_extent(layer))
    shown = place_matrix(layer).mapRect(box)
    return shown.left(), shown.top(), shown.right(), shown.bottom()


def _own_extent(layer: Layer) -> tuple[float, float, float, float]:
    left, top, right, bottom = 0.0, 0.0, layer.width, layer.height
    if isinstance(layer, Type) and layer.mask is None:
        done = set_type(layer)
        ink, room = plate_box(layer, done), layer.size * 0.5  # accents, swashes, the shadow
        left, top = min(left, ink[0] - room), min(top, ink[1] - room)
        right, bottom = max(right, ink[2] + room), max(bottom, ink[3] + room)
    return left, top, right, bottom


def _draw_content(canvas: Any, layer: Layer, load: Load) -> None:
    if isinstance(layer, PictureLayer | LogoLayer):
        _draw_picture(canvas, layer, load(layer.blob))
    elif isinstance(layer, ShapeLayer):
        _draw_shape(canvas, layer)
    else:
        draw_type(canvas, layer)


def _draw_picture(canvas: Any, layer: Layer, pixels: Pixels) -> None:
    rect = skia.Rect.MakeWH(layer.width, layer.height)
    image = image_of(pixels)
    canvas.drawImageRect(image, rect, _sampling(canvas, layer, pixels), skia.Paint(AntiAlias=True))


def _sampling(canvas: Any, layer: Layer, pixels: Pixels) -> Any:
    """Exact where pixel falls on pixel, averaged where it shrinks, smooth where it grows."""
    matrix = canvas.getTotalMatrix()
    grow = matrix.mapRadius(1.0) * layer.width / pixels.shape[1]
    steps = matrix.getTranslateX(), matrix.getTranslateY()
    straight = matrix.isScaleTranslate() and all(step == round(step) for step in steps)
    if straight and abs(grow - 1) < 1e-6:
        return skia.SamplingOptions(skia.FilterMode.kNearest)
    if grow < 1:
        return skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    return skia.SamplingOptions(skia.CubicResampler.Mitchell())


def _draw_shape(canvas: Any, layer: ShapeLayer) -> None:
    paint = skia.Paint(AntiAlias=True, Color=colour_of(layer.fill))
    rect = skia.Rect.MakeWH(layer.width, layer.height)
    if layer.shape == "ellipse":
        canvas.drawOval(rect, paint)
    else:
        canvas.drawRoundRect(rect, layer.radius, layer.radius, paint)


def draw_type(canvas: Any, layer: Type, *, ink_only: bool = False) -> None:
    """Plate, shadow and letters in the layer's own box; or the letters alone."""
    done = set_type(layer)
    if layer.plate is not None and not ink_only and layer.text.strip():
        rect = skia.Rect.MakeLTRB(*plate_box(layer, done))
        corner = layer.size * 0.12
        paint = skia.Paint(AntiAlias=True, Color=colour_of(layer.plate))
        canvas.drawRoundRect(rect, corner, corner, paint)
    if layer.shadow and not ink_only:
        _draw_shadowed(canvas, layer, done)
    else:
        _paint(canvas, done)


def _paint(canvas: Any, done: SetType) -> None:
    """The letters. Turned ones are drawn as outlines: as bitmaps they dance on the line, for
    Skia places those by quarters of a pixel. The least perspective brings it to do so."""
    canvas.save()
    if not canvas.getTotalMatrix().isScaleTranslate():
        outlines = skia.Matrix()
        outlines.setPerspX(1e-9)
        canvas.concat(outlines)
    done.paragraph.paint(canvas, 0, done.top)
    canvas.restore()


def _draw_shadowed(canvas: Any, layer: Type, done: SetType) -> None:
    blur = layer.size * 0.09
    colour = skia.ColorSetARGB(150, 0, 0, 0)
    paint = skia.Paint(ImageFilter=skia.ImageFilters.DropShadow(0, blur / 3, blur, blur, colour))
    canvas.saveLayer(None, paint)
    _paint(canvas, done)
    canvas.restore()


def _mask_of(layer: Layer, mask: MaskRef, load: Load) -> Mask:
    """The mask as it is used: turned round and softened, still of its blob's size."""
    shown = from_pixels(load(mask.blob))
    shown = invert(shown) if mask.inverted else shown
    per_pixel = shown.shape[1] / (layer.width * layer.scale)
    return feather(shown, mask.feather * per_pixel)


def _draw_masked(canvas: Any, layer: Layer, mask: Mask, paint: Any, load: Load) -> None:
    """The layer's content where its mask shows it; only there is anything drawn at all."""
    box = bounds(mask)
    if box is None:
        return
    across, down = layer.width / mask.shape[1], layer.height / mask.shape[0]
    left, top, width, height = box
    corner = (left - 2) * across, (top - 2) * down
    canvas.clipRect(skia.Rect.MakeXYWH(*corner, (width + 4) * across, (height + 4) * down))
    canvas.saveLayer(None, paint)
    _draw_content(canvas, layer, load)
    canvas.saveLayer(None, skia.Paint(BlendMode=skia.BlendMode.kDstIn))
    alpha = np.zeros((*mask.shape, 4), np.uint8)
    alpha[..., 3] = mask
    _draw_picture(canvas, layer, alpha)
    canvas.restore()
    canvas.restore()


def image_of(pixels: Pixels) -> Any:
    """A Skia image of RGB or RGBA pixels."""
    if pixels.ndim != 3 or pixels.shape[2] not in (3, 4):
        raise BadPicture("A layer's picture has neither three nor four channels.")
    rgba = np.ascontiguousarray(with_alpha(pixels))
    return skia.Image.fromarray(rgba, skia.ColorType.kRGBA_8888_ColorType)


def colour_of(text: str) -> int:
    """``#rrggbb`` as Skia's opaque colour."""
    return int(text[1:], 16) | 0xFF000000
