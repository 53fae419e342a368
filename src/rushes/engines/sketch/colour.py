"""Colour in OKLCH: what palettes are made of.

Formulas: Björn Ottosson, "A perceptual color space for image processing" (2020), and the WCAG 2
definition of relative luminance and contrast. ``light`` runs 0 to 1, ``chroma`` from 0 to about
0.37, ``hue`` in degrees. Output is sRGB, 0 to 1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

LMS_FROM_LAB = np.array(
    [
        [1.0, 0.3963377774, 0.2158037573],
        [1.0, -0.1055613458, -0.0638541728],
        [1.0, -0.0894841775, -1.2914855480],
    ]
)
RGB_FROM_LMS = np.array(
    [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.7076147010],
    ]
)


def linear(value: float) -> float:
    """An sRGB component (0 to 1) in linear light."""
    return ((value + 0.055) / 1.055) ** 2.4 if value > 0.04045 else value / 12.92


def encoded(value: float) -> float:
    """A linear-light component (0 to 1) as sRGB."""
    return 1.055 * value ** (1 / 2.4) - 0.055 if value > 0.0031308 else 12.92 * value


@dataclass(frozen=True, slots=True)
class Colour:
    """One OKLCH colour."""

    light: float
    chroma: float
    hue: float

    def but(
        self,
        *,
        light: float | None = None,
        chroma: float | None = None,
        hue: float | None = None,
        lighter: float = 0.0,
        vivid: float = 1.0,
        turn: float = 0.0,
    ) -> Colour:
        """The same colour with a part replaced, lightened, made more vivid or turned in hue."""
        new_light = (self.light if light is None else light) + lighter
        new_chroma = (self.chroma if chroma is None else chroma) * vivid
        new_hue = (self.hue if hue is None else hue) + turn
        return Colour(min(max(new_light, 0.0), 1.0), max(new_chroma, 0.0), new_hue % 360)

    @property
    def lab(self) -> tuple[float, float, float]:
        """OKLab."""
        angle = math.radians(self.hue)
        return self.light, self.chroma * math.cos(angle), self.chroma * math.sin(angle)

    @property
    def rgb(self) -> tuple[float, float, float]:
        """sRGB, 0 to 1; chroma gives way until the colour is inside the gamut."""
        return _rgb(self)

    @property
    def hex(self) -> str:
        """``#rrggbb``."""
        return "#" + "".join(f"{int(part * 255 + 0.5):02x}" for part in self.rgb)

    @property
    def luminance(self) -> float:
        """WCAG relative luminance, 0 to 1."""
        red, green, blue = (linear(part) for part in self.rgb)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def hue_distance(self, hue: float) -> float:
        """The signed way from this hue to another, -180 to 180 degrees."""
        return (hue - self.hue + 180) % 360 - 180


@lru_cache(maxsize=8192)
def _rgb(colour: Colour) -> tuple[float, float, float]:
    chroma = colour.chroma
    raw = (0.0, 0.0, 0.0)
    for _ in range(16):
        raw = _raw(Colour(colour.light, chroma, colour.hue))
        if min(raw) >= -0.001 and max(raw) <= 1.001:
            break
        chroma *= 0.9
    red, green, blue = (encoded(min(max(part, 0.0), 1.0)) for part in raw)
    return red, green, blue


def _raw(colour: Colour) -> tuple[float, float, float]:
    """Linear sRGB, perhaps outside 0 to 1. Plain floats: numpy is slower for three numbers."""
    light, a, b = colour.lab
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def from_lab(light: float, a: float, b: float) -> Colour:
    """A colour of OKLab coordinates."""
    return Colour(light, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


@lru_cache(maxsize=8192)
def from_hex(text: str) -> Colour:
    """A colour of ``#rgb`` or ``#rrggbb``."""
    digits = text.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (linear(int(digits[i : i + 2], 16) / 255) for i in (0, 2, 4))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return from_lab(
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


@lru_cache(maxsize=8192)
def mix(first: Colour, second: Colour, share: float) -> Colour:
    """The mixture in OKLab; a share of 0 is the first, of 1 the second."""
    parts = (a + (b - a) * share for a, b in zip(first.lab, second.lab, strict=True))
    return from_lab(*parts)


def contrast(first: Colour, second: Colour) -> float:
    """WCAG contrast, 1 to 21."""
    low, high = sorted((first.luminance, second.luminance))
    return (high + 0.05) / (low + 0.05)


def lab_to_srgb(lab: NDArray[np.float64]) -> NDArray[np.float64]:
    """OKLab pixels (..., 3) as sRGB, 0 to 1, clipped."""
    light = np.clip((lab @ LMS_FROM_LAB.T) ** 3 @ RGB_FROM_LMS.T, 0, 1)
    return np.where(light > 0.0031308, 1.055 * light ** (1 / 2.4) - 0.055, 12.92 * light)
