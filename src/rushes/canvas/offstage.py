"""Rendering in a drawing process: what it needs travels with the call, so it needs no store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rushes.canvas.document import Document
from rushes.canvas.render import render
from rushes.engines.request import Pixels
from rushes.imaging.decode import decode
from rushes.storage.blobs import BlobStore

TRUSTED_BYTES, TRUSTED_PIXELS = 2**31, 2**28  # our own blobs were checked when they came in


@dataclass(frozen=True, slots=True)
class Packed:
    """A document with the files of its layers, by digest."""

    document: Document
    files: dict[str, bytes]

    def render(self, scale: float = 1.0) -> Pixels:
        """The document's pixels at that scale."""
        return render(self.document, self.load, scale)

    def load(self, digest: str) -> Pixels:
        return decode(self.files[digest], max_bytes=TRUSTED_BYTES, max_pixels=TRUSTED_PIXELS)


def pack(document: Document, blobs: BlobStore) -> Packed:
    """Read what the document's layers name."""
    return Packed(document, {digest: blobs.get(digest) for digest in document.blobs()})


def loader(blobs: BlobStore) -> Callable[[str], Pixels]:
    """Reads a layer's pixels from the store, as the renderer wants it."""
    return lambda digest: decode(
        blobs.get(digest), max_bytes=TRUSTED_BYTES, max_pixels=TRUSTED_PIXELS
    )
