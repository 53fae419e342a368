"""Pictures of documents and layers, and the headline that suits a picture."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from rushes.brands.service import kit_of
from rushes.brands.tables import Brand
from rushes.brief import repository as briefs
from rushes.brief.words import clean
from rushes.canvas import repository, service
from rushes.canvas.document import Document
from rushes.canvas.layers import TypeLayer
from rushes.canvas.operations import headline_over
from rushes.canvas.render import render, render_layer
from rushes.canvas.schemas import BitmapIn
from rushes.canvas.tables import DocumentRow
from rushes.canvas.typeset import text_metrics
from rushes.engines.request import BrandKit
from rushes.errors import BadInput
from rushes.imaging.encode import png, webp
from rushes.services import Services

MAX_RENDERED = 64_000_000  # pixels of one rendering over HTTP


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A layer's pixels as PNG, and where they lie in the scaled document."""

    data: bytes
    left: int
    top: int
    lines: int
    overflow: bool


def rendered(
    services: Services, document_id: str, n: int | None, scale: float, form: str
) -> bytes:
    """The document as PNG or WebP."""
    with services.db.reading() as session:
        body = repository.body(session, document_id, n)
    if body.width * body.height * scale * scale > MAX_RENDERED:
        raise BadInput("That is too large to render at once. Ask for a smaller scale.")
    pixels = render(body, service.loader(services.blobs), scale)
    return png(pixels) if form == "png" else webp(pixels, 82)
