"""The rules that stand in for a person in the demo, and the measures that they go by.

They are for demonstrations: nobody has shown that they choose as a person would.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from rushes.engines.request import Pixels
from rushes.imaging.colour import Floats, flatten, oklab, parse_hex
from rushes.imaging.similarity import thumb_distance

PICK_RULE = (
    "Rule of the demo: the highest product of calm for the headline (or about the subject), a "
    "subject that stands out, colours of the brand, and unlikeness to the pictures chosen before."
)
APPROVE_RULE = "Rule of the demo: approved, as no check raised a flag."
REMEDY_RULE = "Rule of the demo: approved after one automatic remedy, as no flag was left."
UNLIKE = 0.5  # of thumb_distance: from here on two pictures have nothing in common

_SIDE = 96  # px
_NEAR = 0.12  # OKLab distance at which a colour counts half as the brand's
# Where headlines stand, as (left, top, width, height) in fractions.
_TALL = ((0.08, 0.06, 0.84, 0.26), (0.08, 0.68, 0.84, 0.26))
_WIDE = ((0.05, 0.14, 0.45, 0.7), (0.5, 0.14, 0.45, 0.7))


@dataclass(frozen=True, slots=True)
class Score:
    """Each measure is 0 to 1, the more the better."""

    calm: float
    subject: float
    brand: float

    @property
    def product(self) -> float:
        return self.calm * self.subject * self.brand

    def as_json(self) -> dict[str, float]:
        parts = {"calm": self.calm, "subject": self.subject, "brand": self.brand}
        return {name: round(value, 4) for name, value in parts.items()} | {
            "product": round(self.product, 4)
        }


def score(pixels: Pixels, palette: Sequence[str], headline: bool) -> Score:
    """Measure a frame: RGB or RGBA of any size.

    Calm is that of the calmest place for a headline or, without one, all around the subject.
    """
    lab = _small_lab(pixels)
    unrest = _unrest(lab)
    ratio = pixels.shape[1] / pixels.shape[0]
    boxes = _WIDE if ratio > 1.2 else _TALL
    quiet = min(_mean(unrest, box) for box in boxes) if headline else _around(unrest)
    busiest = float(np.percentile(unrest, 97))
    return Score(
        calm=1 / (1 + quiet / 0.012),
        subject=float(np.clip(busiest / 0.12, 0.05, 1)),
        brand=_brand(lab, palette),
    )


def unrest_of(pixels: Pixels) -> Floats:
    """How much the lightness changes about each point of a thumbnail, in OKLab's L a pixel."""
    return _unrest(_small_lab(pixels))


def choose(frames: Sequence[tuple[str, Pixels, Score]], before: Sequence[Pixels]) -> str:
    """The id of the best frame, those that look like one ``before`` standing back."""

    def worth(own: tuple[str, Pixels, Score]) -> tuple[float, str]:
        nearest = min((thumb_distance(own[1], other) for other in before), default=1.0)
        unlike = float(np.clip(nearest / UNLIKE, 0.1, 1))
        return -own[2].product * unlike, own[0]

    return min(frames, key=worth)[0]


def _brand(lab: Floats, palette: Sequence[str]) -> float:
    """How near the colours are to the palette, lightness counting for a third: 0.3 to 1."""
    if not palette:
        return 1.0
    own = np.array([[parse_hex(colour) for colour in palette]], np.uint8)
    weights = np.array([0.35, 1, 1], np.float32)
    gaps = (lab.reshape(-1, 1, 3) - oklab(own)) * weights
    nearest = np.sqrt(np.square(gaps).sum(axis=2)).min(axis=1)
    return 0.3 + 0.7 * float((1 / (1 + np.square(nearest / _NEAR))).mean())


def _unrest(lab: Floats) -> Floats:
    across, down = np.gradient(lab[..., 0])
    return np.asarray(cv2.GaussianBlur(np.hypot(across, down), (0, 0), 1.5), np.float32)


def _around(unrest: Floats) -> float:
    """The outer fifth of the picture at each edge."""
    height, width = unrest.shape
    inner = np.zeros(unrest.shape, bool)
    inner[height // 5 : height - height // 5, width // 5 : width - width // 5] = True
    return float(unrest[~inner].mean())


def _mean(unrest: Floats, box: tuple[float, float, float, float]) -> float:
    height, width = unrest.shape
    left, top, across, down = box
    rows = slice(int(top * height), int((top + down) * height))
    return float(unrest[rows, int(left * width) : int((left + across) * width)].mean())


def _small_lab(pixels: Pixels) -> Floats:
    height, width = pixels.shape[:2]
    ratio = _SIDE / min(height, width)
    size = (round(width * ratio), round(height * ratio))
    return oklab(
        np.asarray(cv2.resize(flatten(pixels), size, interpolation=cv2.INTER_AREA), np.uint8)
    )
