"""Masks: (height, width) bytes; 255 is inside, 0 outside, between is a soft edge."""

from __future__ import annotations

import cv2
import numpy as np

from rushes.engines.request import Mask, Pixels

_WIDE = 48  # px


def from_pixels(pixels: Pixels) -> Mask:
    """A picture read as a mask: its luma (Rec. 709, on sRGB codes) times its alpha."""
    if pixels.ndim == 2:
        return pixels
    luma = pixels[..., :3] @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    if pixels.shape[2] == 4:
        luma = luma * (pixels[..., 3] / np.float32(255))
    return np.round(luma).astype(np.uint8)


def feather(mask: Mask, radius: float) -> Mask:
    """A softer edge: a Gaussian whose standard deviation is half of ``radius`` px.

    The edge is soft over about ``radius`` px to either side. 0 changes nothing.
    """
    if radius <= 0:
        return mask
    height, width = mask.shape
    radius = min(radius, 2 * max(width, height))  # all is one grey by then
    if radius <= _WIDE:
        return _blurred(mask, radius)
    # Nothing fine is left of so wide an edge, and at full size it would take minutes.
    share = _WIDE / radius
    size = (max(1, round(width * share)), max(1, round(height * share)))
    small = np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA), np.uint8)
    soft = cv2.resize(_blurred(small, _WIDE), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(soft, np.uint8)


def _blurred(mask: Mask, radius: float) -> Mask:
    soft = cv2.GaussianBlur(mask, (0, 0), radius / 2, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(soft, np.uint8)


def grow(mask: Mask, pixels: int) -> Mask:
    """The mask grown by a disc of that many px; shrunk where the number is negative."""
    if pixels == 0:
        return mask
    radius = abs(pixels)
    rows, columns = np.ogrid[-radius : radius + 1, -radius : radius + 1]
    disc = (rows**2 + columns**2 <= (radius + 0.5) ** 2).astype(np.uint8)
    change = cv2.dilate if pixels > 0 else cv2.erode
    return np.asarray(change(mask, disc), np.uint8)


def bounds(mask: Mask) -> tuple[int, int, int, int] | None:
    """Left, top, width, height of all that is not 0; None where the mask is empty."""
    left, top, width, height = cv2.boundingRect(mask)
    return (left, top, width, height) if width else None


def invert(mask: Mask) -> Mask:
    """Inside becomes outside."""
    return 255 - mask
