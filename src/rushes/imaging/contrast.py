"""Contrast of type, by WCAG 2.2.

Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
Contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

import numpy as np

from rushes.engines.request import Pixels
from rushes.imaging.colour import Floats, parse_hex, to_linear

MINIMUM = 4.5  # success criterion 1.4.3, level AA
MINIMUM_LARGE = 3.0  # the same for type of 24 CSS px and more, or bold from 18.66 px

_WEIGHTS = np.array([0.2126, 0.7152, 0.0722], np.float32)


def luminance(pixels: Pixels) -> Floats:
    """Relative luminance of each pixel, 0..1; alpha is ignored."""
    return to_linear(pixels[..., :3]) @ _WEIGHTS


def luminance_of(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, 0..1."""
    return float(luminance(np.array(parse_hex(colour), np.uint8)))


def ratio(one: float, other: float) -> float:
    """Contrast ratio of two relative luminances: 1 (none) to 21 (black on white)."""
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


def contrast(colour: str, other: str) -> float:
    """Contrast ratio of two ``#rrggbb`` colours, 1..21."""
    return ratio(luminance_of(colour), luminance_of(other))
