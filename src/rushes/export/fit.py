"""Bringing one picture to many sizes: reduced in linear light, from halvings that are kept."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import cv2
import numpy as np
import pyvips
from numpy.typing import NDArray

from rushes.engines.request import Pixels
from rushes.imaging.colour import from_linear, to_linear
from rushes.imaging.resize import cover, cover_box

Linear = NDArray[np.uint16]
"""Linear light, (height, width, 3), 65535 being white: the darkest step of sRGB is 20."""

_CENTRE = (0.5, 0.5)
_LEAST_REDUCTION = 0.8  # a halving is used while the last step still has this much to do
_SHARPEN, _SHARPEN_FULL = 0.25, 0.7  # the most, and the scale up to which it is given

_TO_LINEAR = np.round(to_linear(np.arange(256, dtype=np.uint8)) * 65535).astype(np.uint16)
_TO_SRGB = from_linear(np.arange(65536) / 65535)


class Source:
    """A picture about to be exported, perhaps to many surfaces. Pixels: sRGB, RGB or RGBA."""

    def __init__(self, pixels: Pixels) -> None:
        self.pixels = np.ascontiguousarray(pixels)
        self.height, self.width = (int(side) for side in pixels.shape[:2])
        self._halvings: list[Linear] = []

    @cached_property
    def has_transparency(self) -> bool:
        return self.pixels.shape[2] == 4 and bool((self.pixels[..., 3] < 255).any())

    def enlargement(self, width: int, height: int) -> float:
        """By how much the picture must grow to cover a size; below 1 it is reduced."""
        return max(width / self.width, height / self.height)

    def cover(self, width: int, height: int, focus: tuple[float, float] = _CENTRE) -> Any:
        """A vips image of exactly this size in sRGB, 3 or 4 bands, cropped around ``focus``.

        ``focus`` is in fractions of the picture and lands as near the middle as the edges allow.
        """
        scale = self.enlargement(width, height)
        if self.has_transparency or scale >= 1:
            drawn = cover(self._plain, width, height, focus)
        else:
            drawn = self._reduced(width, height, scale, focus)
        return pyvips.Image.new_from_array(drawn).copy(interpretation="srgb")

    @property
    def _plain(self) -> Pixels:
        return self.pixels if self.has_transparency else self.pixels[..., :3]

    def _reduced(self, width: int, height: int, scale: float, focus: tuple[float, float]) -> Pixels:
        depth = 0
        while scale * 2 ** (depth + 1) <= _LEAST_REDUCTION:
            depth += 1
        window = self._window(depth, (width, height), focus)
        return _to_srgb(_reduce(window, width, height))

    def _window(self, depth: int, size: tuple[int, int], focus: tuple[float, float]) -> Linear:
        """What the size shows of the picture after ``depth`` halvings."""
        whole: NDArray[Any] = self.pixels if depth == 0 else self._halved(depth)
        box = cover_box((whole.shape[1], whole.shape[0]), size, focus)
        left, top, across, down = box
        window = whole[top : top + down, left : left + across]
        return _to_linear(window) if depth == 0 else np.asarray(window, np.uint16)

    def _halved(self, depth: int) -> Linear:
        while len(self._halvings) < depth:
            last = self._halvings[-1] if self._halvings else _to_linear(self.pixels)
            size = (max(1, last.shape[1] // 2), max(1, last.shape[0] // 2))
            half = cv2.resize(last, size, interpolation=cv2.INTER_AREA)
            self._halvings.append(np.asarray(half, np.uint16))
        return self._halvings[depth - 1]


def _reduce(window: Linear, width: int, height: int) -> Linear:
    """Averaged over the area of each new pixel, and the softness that this brings undone.

    The mean over a pixel's own area dampens the finest detail to 0.64 (sinc of a half); an unsharp
    mask over 3 x 3 pixels raises it to 0.8, less where there is little to reduce.
    """
    small = cv2.resize(window, (width, height), interpolation=cv2.INTER_AREA)
    scale = max(width / window.shape[1], height / window.shape[0])
    amount = _SHARPEN * min(1.0, (1 - scale) / (1 - _SHARPEN_FULL))
    if amount <= 0:
        return np.asarray(small, np.uint16)
    soft = cv2.GaussianBlur(small, (3, 3), 0)
    return np.asarray(cv2.addWeighted(small, 1 + amount, soft, -amount, 0), np.uint16)


def _to_linear(pixels: Pixels) -> Linear:
    return np.asarray(cv2.LUT(np.ascontiguousarray(pixels[..., :3]), _TO_LINEAR), np.uint16)


def _to_srgb(linear: Linear) -> Pixels:
    return np.asarray(cv2.LUT(linear, _TO_SRGB), np.uint8)
