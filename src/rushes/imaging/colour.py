"""Colour: hex notation, the sRGB transfer curve and OKLab.

sRGB curve: IEC 61966-2-1. OKLab: Björn Ottosson, "A perceptual color space for image
processing" (2020), https://bottosson.github.io/posts/oklab/ (matrices in the public domain).
"""

from __future__ import annotations

import re
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from rushes.engines.request import Pixels
from rushes.errors import BadInput

Floats = NDArray[np.float32]

_HEX = re.compile(r"^#[0-9a-fA-F]{6}$")


def _curve() -> Floats:
    code = np.arange(256) / 255
    linear = np.where(code <= 0.04045, code / 12.92, ((code + 0.055) / 1.055) ** 2.4)
    return linear.astype(np.float32)


def _inverse_curve() -> NDArray[np.uint8]:
    linear = np.arange(65536) / 65535
    code = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.round(code * 255).astype(np.uint8)


_TO_LINEAR = _curve()
_TO_SRGB = _inverse_curve()

_RGB_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    np.float32,
)
_LMS_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    np.float32,
)


def parse_hex(text: str) -> tuple[int, int, int]:
    """``#rrggbb`` as three bytes; :class:`BadInput` for any other notation."""
    if not _HEX.match(text):
        raise BadInput(f"'{text[:20]}' is not a colour. Write it as #rrggbb, such as #1a7f5a.")
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def to_hex(red: float, green: float, blue: float) -> str:
    """Three values of 0..255 as ``#rrggbb``, rounded and clipped."""
    parts = (min(255, max(0, round(value))) for value in (red, green, blue))
    return "#" + "".join(f"{part:02x}" for part in parts)


def to_linear(srgb: NDArray[np.uint8]) -> Floats:
    """sRGB bytes of any shape as linear light, 0..1."""
    return _TO_LINEAR[srgb]


def from_linear(linear: NDArray[np.floating[Any]]) -> NDArray[np.uint8]:
    """Linear light (clipped to 0..1) of any shape as sRGB bytes."""
    steps = np.clip(linear, 0, 1) * np.float32(65535) + np.float32(0.5)
    return _TO_SRGB[steps.astype(np.uint16)]


def oklab(pixels: Pixels) -> Floats:
    """OKLab of a picture, alpha ignored: (height, width, 3); L 0..1, a and b about ±0.3."""
    linear = to_linear(pixels[..., :3])
    lms = np.cbrt(cv2.transform(linear, _RGB_TO_LMS))
    return np.asarray(cv2.transform(lms, _LMS_TO_LAB), np.float32)


def flatten(pixels: Pixels, background: str = "#ffffff") -> Pixels:
    """An RGB picture: what is transparent shows the background."""
    if pixels.shape[2] == 3:
        return pixels
    alpha = pixels[..., 3:].astype(np.float32) / 255
    under = np.array(parse_hex(background), np.float32)
    mixed = pixels[..., :3] * alpha + under * (1 - alpha)
    return np.round(mixed).astype(np.uint8)
