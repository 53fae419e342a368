"""Cutting a subject out of its background.

GrabCut: Rother, Kolmogorov and Blake, "GrabCut: interactive foreground extraction using iterated
graph cuts" (SIGGRAPH 2004), by OpenCV, at reduced size; the edge is then fitted to the picture by
a guided filter: He, Sun and Tang, "Guided image filtering" (TPAMI 2013).
"""

from __future__ import annotations

import cv2
import numpy as np

from rushes.engines.request import Mask, Pixels
from rushes.imaging.colour import Floats
from rushes.imaging.mask import bounds, grow

_CUT_SIDE = 320  # px: GrabCut takes a third of a second
_EDGE_SIDE = 1280  # px: the finest edge that is looked for
_NO_SUBJECT = "No clear subject was found. Paint roughly over it and cut out again."


def cut_out(source: Pixels, hint: Mask | None, *, seed: int) -> tuple[Mask, tuple[str, ...]]:
    """The subject's alpha at the picture's size, and notes for a person.

    ``hint`` is painted roughly over the subject; without it the subject is taken to be in the
    middle and unlike the picture's border.
    """
    height, width = source.shape[:2]
    small = _reduced(source[..., :3], _CUT_SIDE)
    labels = _labels(small.shape[0], small.shape[1], hint)
    subject = _grab(small, labels, seed)
    share = float(subject.mean()) / 255
    notes = () if 0.01 < share < 0.95 else (_NO_SUBJECT,)
    edge = _fit_edge(_reduced(source[..., :3], _EDGE_SIDE), subject)
    alpha = cv2.resize(edge, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(alpha, np.uint8), notes


def _reduced(pixels: Pixels, side: int) -> Pixels:
    height, width = pixels.shape[:2]
    ratio = min(1.0, side / max(height, width))
    size = (max(1, round(width * ratio)), max(1, round(height * ratio)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _labels(height: int, width: int, hint: Mask | None) -> Mask:
    """GrabCut's four labels for each pixel of the reduced picture."""
    if hint is None or bounds(hint) is None:
        return _centre_labels(height, width)
    painted = np.asarray(cv2.resize(hint, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    inside = np.where(painted > 127, 255, 0).astype(np.uint8)
    reach = max(2, round(max(height, width) * 0.06))
    labels = np.full((height, width), cv2.GC_BGD, np.uint8)
    labels[grow(inside, reach) > 0] = cv2.GC_PR_BGD
    labels[inside > 0] = cv2.GC_PR_FGD
    labels[grow(inside, -max(1, reach // 2)) > 0] = cv2.GC_FGD
    return labels


def _centre_labels(height: int, width: int) -> Mask:
    labels = np.full((height, width), cv2.GC_BGD, np.uint8)
    rim_y, rim_x = max(1, height // 24), max(1, width // 24)
    labels[rim_y : height - rim_y, rim_x : width - rim_x] = cv2.GC_PR_BGD
    rows, columns = np.ogrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    labels[np.hypot(rows, columns) < 0.62] = cv2.GC_PR_FGD
    return labels


def _grab(small: Pixels, labels: Mask, seed: int) -> Mask:
    known = set(np.unique(labels).tolist())
    if not known & {cv2.GC_BGD, cv2.GC_PR_BGD} or not known & {cv2.GC_FGD, cv2.GC_PR_FGD}:
        return np.where(np.isin(labels, (cv2.GC_FGD, cv2.GC_PR_FGD)), 255, 0).astype(np.uint8)
    cv2.setRNGSeed(seed & 0x7FFFFFFF)  # its clusters start at random
    cuts = labels.copy()
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(small, cuts, (0, 0, 0, 0), *models, 6, cv2.GC_INIT_WITH_MASK)
    inside = np.where((cuts == cv2.GC_FGD) | (cuts == cv2.GC_PR_FGD), 255, 0).astype(np.uint8)
    return _without_specks(inside)


def _without_specks(inside: Mask) -> Mask:
    """Drops islands, and closes holes, that are under a fiftieth of the subject."""
    least = float(np.count_nonzero(inside)) / 50
    for value in (255, 0):
        _, parts, facts, _ = cv2.connectedComponentsWithStats((inside == value).astype(np.uint8))
        for part in range(1, len(facts)):
            if facts[part, cv2.CC_STAT_AREA] < least:
                inside[parts == part] = 255 - value
    return inside


def _fit_edge(picture: Pixels, subject: Mask) -> Mask:
    """The subject's edge fitted to the picture's own edges; far from it 0 and 255 stay pure."""
    height, width = picture.shape[:2]
    resized = cv2.resize(subject, (width, height), interpolation=cv2.INTER_LINEAR)
    coarse = np.asarray(resized, np.uint8)
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    radius = max(2, round(max(height, width) / _CUT_SIDE * 2))
    fitted = _guided(_unit(grey), _unit(coarse), radius, 1e-4)
    crisp = np.clip((fitted - 0.15) / 0.7, 0, 1) * 255
    near_edge = grow(coarse, 3 * radius) != grow(coarse, -3 * radius)
    return np.round(np.where(near_edge, crisp, coarse)).astype(np.uint8)


def _unit(codes: Mask) -> Floats:
    return codes.astype(np.float32) / np.float32(255)


def _guided(guide: Floats, values: Floats, radius: int, smoothness: float) -> Floats:
    side = (2 * radius + 1, 2 * radius + 1)

    def mean(plane: Floats) -> Floats:
        return np.asarray(cv2.blur(plane, side), np.float32)

    mean_guide, mean_values = mean(guide), mean(values)
    variance = mean(guide * guide) - mean_guide * mean_guide
    shared = mean(guide * values) - mean_guide * mean_values
    slope = np.divide(shared, variance + np.float32(smoothness), dtype=np.float32)
    offset = mean_values - slope * mean_guide
    return mean(slope) * guide + mean(offset)
