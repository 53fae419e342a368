"""Bringing one picture to many sizes: scaled in linear light, from halvings that are kept."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
import pyvips

from rushes.engines.request import Pixels
from rushes.imaging.colour import from_linear, to_linear
from rushes.imaging.resize import cover

_CENTRE = (0.5, 0.5)
_LEAST_REDUCTION = 0.8  # a halving is used while the last, sharp step still has this much to do


def _table(values: Any, dtype: type) -> Any:
    return pyvips.Image.new_from_array(np.asarray(values, dtype).reshape(1, -1))


# 16 bits hold linear light finely enough: the darkest step of sRGB is 20 of 65535.
_TO_LINEAR = _table(np.round(to_linear(np.arange(256, dtype=np.uint8)) * 65535), np.uint16)
_TO_SRGB = _table(from_linear(np.arange(65536) / 65535), np.uint8)


class Source:
    """A picture about to be exported, perhaps to many surfaces. Pixels: sRGB, RGB or RGBA."""

    def __init__(self, pixels: Pixels) -> None:
        self.pixels = np.ascontiguousarray(pixels)
        self.height, self.width = (int(side) for side in pixels.shape[:2])
        self._halvings: list[Any] = []

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
        if self.has_transparency:
            image = pyvips.Image.new_from_array(cover(self.pixels, width, height, focus))
            return image.copy(interpretation="srgb")
        image = self._level(self.enlargement(width, height))
        scale = max(width / image.width, height / image.height)
        across, down = (
            max(width, round(image.width * scale)),
            max(height, round(image.height * scale)),
        )
        scaled = image.resize(across / image.width, vscale=down / image.height)
        left, top = _offset(focus[0], across, width), _offset(focus[1], down, height)
        window = scaled.crop(left, top, width, height)
        return window.maplut(_TO_SRGB).copy(interpretation="srgb").copy_memory()

    def _level(self, scale: float) -> Any:
        """The smallest kept halving, in 16-bit linear light, that still has pixels enough."""
        depth = 0
        while scale * 2 ** (depth + 1) <= _LEAST_REDUCTION:
            depth += 1
        while len(self._halvings) <= depth:
            self._halvings.append(self._next_halving())
        return self._halvings[depth]

    def _next_halving(self) -> Any:
        if not self._halvings:
            whole = pyvips.Image.new_from_array(np.ascontiguousarray(self.pixels[..., :3]))
            return whole.maplut(_TO_LINEAR)
        return self._halvings[-1].shrink(2, 2).copy_memory()


def _offset(focus: float, whole: int, part: int) -> int:
    return min(max(0, round(focus * whole - part / 2)), whole - part)
