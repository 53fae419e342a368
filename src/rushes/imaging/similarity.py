"""How far one picture is from another, as a person sees it."""

from __future__ import annotations

import cv2
import numpy as np

from rushes.engines.request import Pixels
from rushes.imaging.colour import Floats, flatten, oklab

_SIDE = 256
_SAME_COLOUR = 0.25  # an OKLab distance at which two colours have nothing in common


def drift(before: Pixels, after: Pixels) -> float:
    """How far ``after``'s composition is from ``before``'s: 0 (the same) to 1 (another picture).

    Both are brought to the same size of at most 256 px (``after`` takes ``before``'s
    proportions) and lightly blurred, so that resolution, grain and sharpening do not count.
    70 % is 1 − mean SSIM of OKLab lightness, 30 % the mean OKLab distance (0.25 and more counts as
    wholly different). SSIM: Wang et al., "Image quality assessment" (2004), Gaussian window of
    σ = 1.5. A re-encoded or enlarged picture stays below 0.05; unrelated pictures reach 0.5.
    """
    one, other = _lab_pair(before, after, _SIDE)
    structure = 1 - _ssim(one[..., 0], other[..., 0])
    return float(np.clip(0.7 * structure + 0.3 * _colour_distance(one, other), 0, 1))


def thumb_distance(one: Pixels, other: Pixels) -> float:
    """How unlike two pictures look at a glance, 0..1: the mean OKLab distance at 24 px."""
    return _colour_distance(*_lab_pair(one, other, 24))


def _lab_pair(one: Pixels, other: Pixels, side: int) -> tuple[Floats, Floats]:
    height, width = one.shape[:2]
    ratio = min(1.0, side / max(height, width))
    size = (max(8, round(width * ratio)), max(8, round(height * ratio)))
    return _lab(one, size), _lab(other, size)


def _lab(pixels: Pixels, size: tuple[int, int]) -> Floats:
    enlarged = pixels.shape[1] < size[0] or pixels.shape[0] < size[1]
    way = cv2.INTER_LINEAR if enlarged else cv2.INTER_AREA
    small = np.asarray(cv2.resize(flatten(pixels), size, interpolation=way), np.uint8)
    return np.asarray(cv2.GaussianBlur(oklab(small), (0, 0), 1.0), np.float32)


def _colour_distance(one: Floats, other: Floats) -> float:
    distance = np.sqrt(np.square(one - other).sum(axis=-1))
    return float(np.minimum(distance / _SAME_COLOUR, 1).mean())


def _ssim(one: Floats, other: Floats) -> float:
    def local(values: Floats) -> Floats:
        return np.asarray(cv2.GaussianBlur(values, (11, 11), 1.5), np.float32)

    mean_one, mean_other = local(one), local(other)
    var_one = local(one * one) - mean_one * mean_one
    var_other = local(other * other) - mean_other * mean_other
    shared = local(one * other) - mean_one * mean_other
    c1, c2 = 0.01**2, 0.03**2  # the paper's constants for a range of 1
    top = (2 * mean_one * mean_other + c1) * (2 * shared + c2)
    bottom = (mean_one**2 + mean_other**2 + c1) * (var_one + var_other + c2)
    return float((top / bottom).mean())
