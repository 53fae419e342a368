"""Where a headline and a logo are clear on all of a brief's channels at once."""

from __future__ import annotations

from collections.abc import Sequence

from rushes.canvas.document import Document
from rushes.canvas.layers import LogoLayer
from rushes.engines.request import Region
from rushes.imaging.resize import cover_box
from rushes.surfaces import Surface

_MARGIN = 0.07  # of the shared area's shorter side
LOGO = 0.12  # its side, as a share of the canvas's shorter one
_LEAST = 0.12  # share of a side below which there is no room for words


def shared_area(width: int, height: int, surfaces: Sequence[Surface]) -> Region | None:
    """What every channel shows clear of its interface, in fractions; None where that is too little.

    Channels crop about the middle; what an interface covers at the bottom is cut off whole.
    """
    left, top, right, bottom = 0.0, 0.0, 1.0, 1.0
    for surface in surfaces:
        box = cover_box((width, height), (surface.width, surface.height))
        across, down = box[2] / width, box[3] / height
        safe = surface.safe.region()
        low = min((c.y for c in surface.covered if c.y > 0.3), default=1.0)
        left = max(left, box[0] / width + safe.x * across)
        top = max(top, box[1] / height + safe.y * down)
        right = min(right, box[0] / width + (safe.x + safe.width) * across)
        bottom = min(bottom, box[1] / height + min(safe.y + safe.height, low) * down)
    if right - left < _LEAST or bottom - top < _LEAST:
        return None
    return Region(left, top, right - left, bottom - top)


def headline_places(area: Region, ratio: float) -> list[Region]:
    """Where in the area a headline may stand: across its top or bottom, or in a half if it is wide.

    ``ratio`` is the picture's width to its height.
    """
    shorter = min(area.width * ratio, area.height)
    across, down = _MARGIN * shorter / ratio, _MARGIN * shorter
    inner = Region(area.x + across, area.y + down, area.width - 2 * across, area.height - 2 * down)
    if area.width * ratio <= 1.3 * area.height:
        return _parts(inner, [(0.0, 0.0, 1.0, 0.3), (0.0, 0.7, 1.0, 0.3)])
    low = area.width * ratio > 3 * area.height  # so low that the type takes its whole height
    rows = [(0.0, 1.0)] if low else [(0.0, 0.6), (0.2, 0.6), (0.4, 0.6)]
    return _parts(inner, [(x, y, 0.48, high) for x in (0.0, 0.52) for y, high in rows])


def corners(document: Document, area: Region) -> list[Region]:
    """The places for a logo, in the corners of the area, in fractions of the canvas."""
    side = LOGO * min(document.width, document.height)
    wide, high = side / document.width, side / document.height
    left, top = area.x + 0.45 * wide, area.y + 0.45 * high
    right, bottom = area.x + area.width - 1.45 * wide, area.y + area.height - 1.45 * high
    return [Region(x, y, wide, high) for y in (bottom, top) for x in (left, right)]


def logo_layer(document: Document, blob: str, place: Region) -> LogoLayer:
    """The brand's (square) logo at that place."""
    return LogoLayer(
        id=document.next_id(),
        name="Logo",
        blob=blob,
        x=place.x * document.width,
        y=place.y * document.height,
        width=place.width * document.width,
        height=place.height * document.height,
    )


def overlap(one: Region, other: Region) -> bool:
    """Whether the two share any area, or nearly touch."""
    gap = 0.02
    return (
        one.x < other.x + other.width + gap
        and other.x < one.x + one.width + gap
        and one.y < other.y + other.height + gap
        and other.y < one.y + one.height + gap
    )


def _parts(inner: Region, parts: Sequence[tuple[float, float, float, float]]) -> list[Region]:
    return [
        Region(
            inner.x + x * inner.width,
            inner.y + y * inner.height,
            wide * inner.width,
            high * inner.height,
        )
        for x, y, wide, high in parts
    ]
