"""Laying one picture over another."""

from __future__ import annotations

import cv2
import numpy as np

from rushes.engines.request import Mask, Pixels


def over(bottom: Pixels, top: Pixels, x: int = 0, y: int = 0, opacity: float = 1.0) -> Pixels:
    """``top`` (RGB or RGBA) laid over ``bottom`` with its top left corner at x, y px.

    Straight alpha, mixed in sRGB as design tools do; Porter and Duff, "Compositing digital
    images" (1984). What hangs over the edges is cut. Gives RGB for an RGB bottom, else RGBA.
    """
    out = bottom.copy()
    window, part = _overlap(out, top, x, y)
    if window.size:
        window[...] = _mix(window, part, opacity)
    return out


def blend(before: Pixels, after: Pixels, mask: Mask) -> Pixels:
    """``before`` where the mask is 0, ``after`` where it is 255, a mix between; of one size.

    Where the mask is 0 every byte is ``before``'s own.
    """
    weight = mask[..., None].astype(np.uint32)
    mixed = (before * (255 - weight) + after * weight + 127) // 255
    return mixed.astype(np.uint8)


def with_alpha(pixels: Pixels) -> Pixels:
    """RGBA: an opaque alpha is added where there is none."""
    if pixels.shape[2] == 4:
        return pixels
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2RGBA), np.uint8)


def without_alpha(pixels: Pixels) -> Pixels:
    """RGB: an alpha, whatever it hides, is dropped."""
    if pixels.shape[2] == 3:
        return pixels
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB), np.uint8)


def _overlap(bottom: Pixels, top: Pixels, x: int, y: int) -> tuple[Pixels, Pixels]:
    left, right = max(0, x), min(bottom.shape[1], x + top.shape[1])
    upper, lower = max(0, y), min(bottom.shape[0], y + top.shape[0])
    right, lower = max(left, right), max(upper, lower)
    return bottom[upper:lower, left:right], top[upper - y : lower - y, left - x : right - x]


def _mix(under: Pixels, part: Pixels, opacity: float) -> Pixels:
    part = with_alpha(part)
    alpha = part[..., 3:].astype(np.float32) * np.float32(opacity / 255)
    behind = under[..., 3:].astype(np.float32) / 255 if under.shape[2] == 4 else np.ones_like(alpha)
    total = alpha + behind * (1 - alpha)
    share = np.divide(alpha, total, out=np.zeros_like(alpha), where=total > 0)
    colour = part[..., :3] * share + under[..., :3] * (1 - share)
    if under.shape[2] == 3:
        return np.round(colour).astype(np.uint8)
    return np.round(np.dstack([colour, total * 255])).astype(np.uint8)
