"""Sizes as people type them."""

from __future__ import annotations

import re

from rushes.errors import BadInput

MIN_SIDE = 16
MAX_SIDE = 16_384
MAX_PIXELS = 80_000_000

_SIZE = re.compile(r"\s*([+-]?[0-9]{1,12})\s*[xX×*]\s*([+-]?[0-9]{1,12})\s*")


def parse_size(text: str, *, max_pixels: int = MAX_PIXELS) -> tuple[int, int]:
    """Width and height in pixels of a text such as ``1080x1350``; or :class:`BadInput`."""
    match = _SIZE.fullmatch(text[:64])
    if match is None or len(text) > 64:
        raise BadInput(
            f"{text[:40]!r} is not a size. Write width x height in whole pixels, such as 1080x1350."
        )
    width, height = int(match[1]), int(match[2])
    check_size(width, height, max_pixels=max_pixels)
    return width, height


def check_size(width: int, height: int, *, max_pixels: int = MAX_PIXELS) -> None:
    """Raise :class:`BadInput` unless both sides and their product are within the limits."""
    for side, label in ((width, "width"), (height, "height")):
        if not MIN_SIDE <= side <= MAX_SIDE:
            raise BadInput(
                f"A {label} of {side} px is out of range: give {MIN_SIDE} to {MAX_SIDE} px."
            )
    if width * height > max_pixels:
        raise BadInput(
            f"{width} x {height} is {width * height / 1e6:.0f} megapixels; "
            f"at most {max_pixels / 1e6:.0f} can be drawn. Give a smaller size."
        )
