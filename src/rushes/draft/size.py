"""The size of drafts: the shape of the surface, with few enough pixels to be quick."""

from __future__ import annotations

from rushes.surfaces import surface

DRAFT_AREA = 768 * 768  # pixels


def draft_size(surface_id: str) -> tuple[int, int]:
    """Width and height in pixels, multiples of 8, of the surface's shape and about 768² in area.

    A surface that is smaller than that keeps its own size.
    """
    target = surface(surface_id)
    scale = min(1.0, (DRAFT_AREA / (target.width * target.height)) ** 0.5)
    return _eighth(target.width * scale), _eighth(target.height * scale)


def _eighth(side: float) -> int:
    return max(64, round(side / 8) * 8)
