"""Writing picture files. Metadata is the business of the export; these write pixels alone."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pyvips

from rushes.engines.request import Pixels
from rushes.errors import EngineError, TooLarge
from rushes.imaging.colour import flatten

_WEBP_SIDE = 16_383  # pixels, by its format

# On two cores a 768 px picture with film grain takes 14 ms and 980 kB so; libvips at level 1
# takes 12 ms and 1180 kB, OpenCV's level 1 takes 37 ms and 820 kB, its level 0 14 ms and 1770 kB.
_FAST_PNG = [
    cv2.IMWRITE_PNG_COMPRESSION,
    1,
    cv2.IMWRITE_PNG_STRATEGY,
    cv2.IMWRITE_PNG_STRATEGY_HUFFMAN_ONLY,
    cv2.IMWRITE_PNG_FILTER,
    cv2.IMWRITE_PNG_FILTER_AVG,
]


def png(pixels: Pixels, *, fast: bool = True) -> bytes:
    """A lossless PNG of RGB or RGBA; ``fast`` spends about a quarter more bytes to save time."""
    if not fast:
        return _vips(pixels).pngsave_buffer(compression=7, keep="none")
    order = cv2.COLOR_RGB2BGR if pixels.shape[2] == 3 else cv2.COLOR_RGBA2BGRA
    done, data = cv2.imencode(".png", cv2.cvtColor(pixels, order), _FAST_PNG)
    if not done:
        raise EngineError("The picture could not be written as a PNG.")
    return data.tobytes()


def mask_png(mask: Pixels) -> bytes:
    """A lossless grey PNG of a (height, width) mask."""
    return _vips(mask).pngsave_buffer(compression=1, filter="none", keep="none")


def webp(pixels: Pixels, quality: int = 80, *, effort: int = 2) -> bytes:
    """A lossy WebP; alpha is kept. ``effort`` 0..6 trades time for bytes. :class:`TooLarge` for
    more than the format holds."""
    if max(pixels.shape[:2]) > _WEBP_SIDE:
        raise TooLarge(
            f"A WebP has at most {_WEBP_SIDE:,} px a side. Make it smaller, or ask for a PNG."
        )
    return _vips(pixels).webpsave_buffer(Q=quality, effort=effort, keep="none")


def jpeg(pixels: Pixels, quality: int = 88, *, background: str = "#ffffff") -> bytes:
    """A JPEG with optimised tables; what is transparent shows the background.

    From quality 90 the colours keep full resolution, which red type on a picture needs.
    """
    subsample = "off" if quality >= 90 else "on"
    image = _vips(flatten(pixels, background))
    return image.jpegsave_buffer(
        Q=quality, optimize_coding=True, subsample_mode=subsample, keep="none"
    )


def avif(pixels: Pixels, quality: int = 60, *, effort: int = 2) -> bytes:
    """An 8-bit AVIF; alpha is kept. Effort 4 takes about five times as long as 2."""
    return _vips(pixels).heifsave_buffer(
        Q=quality, effort=effort, compression="av1", bitdepth=8, keep="none"
    )


def _vips(pixels: Pixels) -> Any:
    image = pyvips.Image.new_from_array(np.ascontiguousarray(pixels))
    return image.copy(interpretation="srgb" if pixels.ndim == 3 else "b-w")
