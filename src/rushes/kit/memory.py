"""Giving memory back to the system after large pictures."""

from __future__ import annotations

import ctypes
import sys

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8  # mallopt(3)
_LARGE = 1 << 18  # bytes


def give_back_large_blocks() -> None:
    """Let glibc take every block of 256 KiB and more from the system and return it when freed.

    Left alone it raises that limit to the largest block it has seen, and a server that rendered
    one large picture keeps its memory for good. Elsewhere than on glibc this does nothing.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return
    mallopt(_M_MMAP_THRESHOLD, _LARGE)
    mallopt(_M_ARENA_MAX, 2)
