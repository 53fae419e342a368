"""Filling a hole with the picture's own texture.

PatchMatch: Barnes, Shechtman, Finkelstein and Goldman, "PatchMatch: a randomized correspondence
algorithm for structural image editing" (SIGGRAPH 2009), by the library pypatchmatch.
"""

from __future__ import annotations

import cv2
import numpy as np
import patchmatch

from rushes.engines.classic.holes import Box, separate_boxes, widened
from rushes.engines.request import Mask, Pixels
from rushes.errors import BadInput
from rushes.imaging.composite import blend

_MOST_HOLE = 90_000  # px of hole filled at full resolution: about 5 s on one core
_SOFTER = "The hole is large: its fill was made at {:.0%} of the size and is a little softer."
_SMEARED = "PatchMatch is not available here: the hole was smoothed over, which may show."


def fill_hole(
    source: Pixels, mask: Mask, *, seed: int, patch: int
) -> tuple[Pixels, tuple[str, ...]]:
    """The picture without what lies under the mask, and notes for a person.

    Only the hole's neighbourhood is looked at, so the picture's size does not matter. Where the
    mask is 0 every byte stays; from 128 up the fill stands alone; below, it fades.
    """
    boxes = separate_boxes(mask)
    if not boxes:
        raise BadInput("The mask is empty. Paint over what should go.")
    out, notes = source.copy(), dict[str, None]()
    for box in boxes:
        rows, columns = _neighbourhood(box, mask.shape[1], mask.shape[0])
        crop, hole = source[rows, columns], mask[rows, columns]
        if int(np.count_nonzero(hole == 0)) < (4 * patch + 1) ** 2:
            raise BadInput("The mask covers too much to fill. Leave some of the picture around it.")
        filled, remarks = _fill(np.ascontiguousarray(crop[..., :3]), hole, seed, patch)
        weight = np.minimum(hole.astype(np.uint16) * 2, 255).astype(np.uint8)
        out[rows, columns, :3] = blend(crop[..., :3], filled, weight)
        notes.update(dict.fromkeys(remarks))
    return out, tuple(notes)


def _neighbourhood(box: Box, width: int, height: int) -> tuple[slice, slice]:
    left, top, right, bottom = widened(box)
    return slice(max(0, top), min(height, bottom)), slice(max(0, left), min(width, right))


def _fill(crop: Pixels, hole: Mask, seed: int, patch: int) -> tuple[Pixels, tuple[str, ...]]:
    if not patchmatch.patchmatch_available:
        smooth = cv2.inpaint(crop, (hole > 0).astype(np.uint8), 5, cv2.INPAINT_TELEA)
        return np.asarray(smooth, np.uint8), (_SMEARED,)
    share = min(1.0, (_MOST_HOLE / int(np.count_nonzero(hole))) ** 0.5)
    if share == 1.0:
        return _patch_match(crop, hole, seed, patch), ()
    return _fill_reduced(crop, hole, seed, patch, share), (_SOFTER.format(share),)


def _patch_match(crop: Pixels, hole: Mask, seed: int, patch: int) -> Pixels:
    patchmatch.set_random_seed(seed)
    return patchmatch.inpaint(crop, (hole > 0).astype(np.uint8), patch_size=patch)


def _fill_reduced(crop: Pixels, hole: Mask, seed: int, patch: int, share: float) -> Pixels:
    height, width = crop.shape[:2]
    size = (max(1, round(width * share)), max(1, round(height * share)))
    small = np.asarray(cv2.resize(crop, size, interpolation=cv2.INTER_AREA), np.uint8)
    # A pixel that holds a trace of the hole belongs to the hole: else what should go leaks back.
    covered = cv2.resize((hole > 0).astype(np.float32), size, interpolation=cv2.INTER_AREA)
    small_hole = (np.asarray(covered) > 0).astype(np.uint8)
    filled = _patch_match(small, small_hole, seed, patch)
    return np.asarray(cv2.resize(filled, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)
