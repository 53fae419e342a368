"""Writing one file format at one quality, with its metadata in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pyvips

from rushes.surfaces.model import Format

_KEEP = "xmp:icc"


@dataclass(frozen=True, slots=True)
class Codec:
    """A web format. Qualities are 1..100: ``best`` is tried first, below ``fair`` the loss begins
    to show, ``floor`` is the last resort. A lossless format has one quality, 100, and ``floor``
    stands for its palette form."""

    format: Format
    media_type: str
    extension: str
    best: int
    fair: int
    floor: int
    alpha: bool
    write: Callable[[Any, int], bytes]

    @property
    def lossless(self) -> bool:
        return self.best == 100


def _jpeg(image: Any, quality: int) -> bytes:
    # Red type on a picture frays when the colours have half the resolution.
    subsample = "off" if quality >= 80 else "on"
    return image.jpegsave_buffer(
        Q=quality, optimize_coding=True, interlace=True, subsample_mode=subsample, keep=_KEEP
    )


def _png(image: Any, quality: int) -> bytes:
    if quality == 100:
        return image.pngsave_buffer(compression=7, keep=_KEEP)
    return image.pngsave_buffer(compression=8, palette=True, Q=quality, effort=5, keep=_KEEP)


def _webp(image: Any, quality: int) -> bytes:
    return image.webpsave_buffer(Q=quality, effort=4, smart_subsample=True, keep=_KEEP)


def _avif(image: Any, quality: int) -> bytes:
    # Effort 4 takes five times as long for a few percent of the bytes.
    return image.heifsave_buffer(Q=quality, effort=2, compression="av1", bitdepth=8, keep=_KEEP)


CODECS: dict[Format, Codec] = {
    "jpeg": Codec("jpeg", "image/jpeg", "jpg", 90, 66, 30, False, _jpeg),
    "png": Codec("png", "image/png", "png", 100, 100, 60, True, _png),
    "webp": Codec("webp", "image/webp", "webp", 86, 62, 25, True, _webp),
    "avif": Codec("avif", "image/avif", "avif", 66, 45, 20, True, _avif),
}


@lru_cache(maxsize=1)
def _srgb_profile() -> bytes:
    """libvips' own sRGB profile, 480 bytes: a file without one is at the mercy of its reader."""
    grey = pyvips.Image.black(1, 1, bands=3).copy(interpretation="srgb")
    tagged: Any = grey.icc_transform("srgb", input_profile="srgb")
    return bytes(tagged.get("icc-profile-data"))


def tag(image: Any, packet: bytes) -> Any:
    """The sRGB image with its colour profile and an XMP packet, for the writers to keep."""
    tagged = image.copy()
    tagged.set_type(pyvips.GValue.blob_type, "icc-profile-data", _srgb_profile())
    tagged.set_type(pyvips.GValue.blob_type, "xmp-data", packet)
    return tagged
