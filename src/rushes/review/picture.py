"""Checks of the picture as a whole: empty or clipped, drifted, off the brand, seen before."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from rushes.engines.request import Pixels
from rushes.imaging.colour import Floats, flatten, oklab, parse_hex
from rushes.review.checks import CheckInput, FindingDraft

_SIDE = 256  # px: these checks look at the picture small
_FLAT = 0.012  # spread (standard deviation) of OKLab below which there is nothing to see
_PLAIN = 0.03
_CLIPPED = 0.5  # share of the picture that is pure black or pure white
_DRIFT_WARN, _DRIFT_FLAG = 0.12, 0.25
_COLOURED = 0.045  # OKLab chroma from which a pixel counts as coloured
_NEAR = 0.10  # OKLab distance to a brand colour that still looks like it
_LIGHTNESS = 0.35  # weight of lightness: tints and shades of a brand colour are the brand's
_BRAND_WARN, _BRAND_INFO = 0.15, 0.35
_ENOUGH_COLOUR = 0.05
_SAME, _ALIKE = 0.04, 0.08


def emptiness(given: CheckInput) -> Iterator[FindingDraft]:
    """Nearly one colour, or large parts of pure black or white."""
    small = _small(given.pixels)
    spread = float(oklab(small).reshape(-1, 3).std(axis=0).max())
    measure = {"spread": round(spread, 4)}
    if spread < _FLAT:
        yield FindingDraft(
            "emptiness",
            "flag",
            "The picture is nearly empty. Pick another frame or draft again.",
            measure=measure,
        )
        return
    if spread < _PLAIN:
        yield FindingDraft(
            "emptiness",
            "info",
            "The picture is very flat. Raise its contrast, unless it is meant so.",
            measure=measure,
        )
    yield from _clipping(small)


def hero_drift(given: CheckInput) -> Iterator[FindingDraft]:
    """How far the hero left the chosen composition."""
    if given.drift is None or given.drift < _DRIFT_WARN:
        return
    far = given.drift >= _DRIFT_FLAG
    yield FindingDraft(
        "hero-drift",
        "flag" if far else "warn",
        f"The hero drifted {given.drift:.0%} from the chosen composition. Compare the two; "
        f"{'send it back and render it again' if far else 'render it again if it matters'}.",
        measure={"drift": round(given.drift, 4)},
    )


def brand_palette(given: CheckInput) -> Iterator[FindingDraft]:
    """The share of the coloured area that is near a brand colour, in OKLab.

    Lightness counts for a third, so that tints and shades pass. Natural colours (skin, leaves,
    sky) are not excepted, which is why this is never a flag.
    """
    if not given.palette:
        return
    lab = oklab(_small(given.pixels)).reshape(-1, 3)
    coloured = lab[np.hypot(lab[:, 1], lab[:, 2]) >= _COLOURED]
    if len(coloured) < len(lab) * _ENOUGH_COLOUR:
        return
    share = float((_nearest(coloured, given.palette) <= _NEAR).mean())
    if share >= _BRAND_INFO:
        return
    yield FindingDraft(
        "brand-palette",
        "warn" if share < _BRAND_WARN else "info",
        f"{share:.0%} of the coloured area is near the brand's palette. Pick a frame closer to "
        "it, or draft with the brand's colours in the words.",
        measure={"share": round(share, 4)},
    )


def duplicate(given: CheckInput) -> Iterator[FindingDraft]:
    """Much the same picture as one that went out before."""
    near = given.nearest
    if near is None or near.distance >= _ALIKE:
        return
    same = near.distance < _SAME
    yield FindingDraft(
        "near-duplicate",
        "warn" if same else "info",
        f"{'Much the same as' if same else 'Close to'} “{near.title[:60]}”, which came before. "
        "Pick another frame, unless it is meant to repeat.",
        measure={"distance": round(near.distance, 4)},
    )


def _clipping(small: Pixels) -> Iterator[FindingDraft]:
    shares = {
        "black": float((small.max(axis=2) <= 1).mean()),
        "white": float((small.min(axis=2) >= 254).mean()),
    }
    tone = max(shares, key=lambda name: shares[name])
    if shares[tone] >= _CLIPPED:
        yield FindingDraft(
            "emptiness",
            "info",
            f"{shares[tone]:.0%} of the picture is pure {tone}, without any detail. "
            "Mend the exposure, unless it is a plain ground.",
            measure={name: round(share, 4) for name, share in shares.items()},
        )


def _nearest(lab: Floats, palette: tuple[str, ...]) -> Floats:
    """The distance of each colour to the palette's nearest."""
    own = np.array([[parse_hex(colour) for colour in palette]], np.uint8)
    weights = np.array([_LIGHTNESS, 1, 1], np.float32)
    gaps = (lab[:, None] - oklab(own)[0][None]) * weights
    return np.asarray(np.sqrt(np.square(gaps).sum(axis=2)).min(axis=1), np.float32)


def _small(pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    ratio = _SIDE / max(height, width)
    flat = flatten(pixels)
    if ratio >= 1:
        return flat
    size = (max(1, round(width * ratio)), max(1, round(height * ratio)))
    return np.asarray(cv2.resize(flat, size, interpolation=cv2.INTER_AREA), np.uint8)
