"""The best quality that keeps within a number of bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Squeezed(NamedTuple):
    """A file, and the quality that it was written at."""

    data: bytes
    quality: int


def squeeze(
    write: Callable[[int], bytes], best: int, floor: int, max_bytes: int | None
) -> Squeezed | None:
    """The file of the highest quality from ``floor`` to ``best`` that keeps within the limit.

    None where even the lowest is too large. Sizes are taken to grow with quality, as they all but
    do; what is returned was written and weighed, so it keeps the limit whatever the codec does.
    """
    data = write(best)
    if max_bytes is None or len(data) <= max_bytes:
        return Squeezed(data, best)
    found: Squeezed | None = None
    low, high = floor, best - 1
    while low <= high:
        middle = (low + high) // 2
        data = write(middle)
        if len(data) <= max_bytes:
            found, low = Squeezed(data, middle), middle + 1
        else:
            high = middle - 1
    return found
