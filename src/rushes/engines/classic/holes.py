"""Holes that lie apart are filled apart, so that the picture between them costs nothing."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

from rushes.engines.request import Mask
from rushes.imaging.mask import bounds

_MARGIN = (64, 256)  # px of surroundings to copy from, at least and at most
_MOST = 32  # holes that are told apart


class Box(NamedTuple):
    """A rectangle in pixels; right and bottom lie just outside."""

    left: int
    top: int
    right: int
    bottom: int


def widened(box: Box) -> Box:
    """The box with as much of the picture around it as it is large, within limits."""
    size = max(box.right - box.left, box.bottom - box.top)
    margin = min(max(size, _MARGIN[0]), _MARGIN[1])
    return Box(box.left - margin, box.top - margin, box.right + margin, box.bottom + margin)


def separate_boxes(mask: Mask) -> list[Box]:
    """Boxes around the mask's parts; none reaches into the surroundings of another.

    Parts whose surroundings hold another part share a box, so that nothing that should go is ever
    taken as something to copy from.
    """
    whole = bounds(mask)
    if whole is None:
        return []
    left, top, width, height = whole
    inside = (mask[top : top + height, left : left + width] > 0).astype(np.uint8)
    count, _, facts, _ = cv2.connectedComponentsWithStats(inside, connectivity=8)
    if count - 1 > _MOST:
        return [Box(left, top, left + width, top + height)]
    boxes: list[Box] = []
    for x, y, across, down, _ in facts[1:].tolist():
        new = Box(left + x, top + y, left + x + across, top + y + down)
        boxes = _joined(boxes, new)
    return sorted(boxes, key=lambda box: (box.top, box.left))


def _joined(boxes: list[Box], new: Box) -> list[Box]:
    for index, box in enumerate(boxes):
        if _meet(widened(box), new) or _meet(widened(new), box):
            rest = boxes[:index] + boxes[index + 1 :]
            return _joined(rest, _union(box, new))
    return [*boxes, new]


def _meet(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


def _union(one: Box, other: Box) -> Box:
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
