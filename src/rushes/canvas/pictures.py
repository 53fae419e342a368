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
from rushes.canvas.offstage import loader
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


def rendered(services: Services, document_id: str, n: int | None, scale: float, form: str) -> bytes:
    """The document as PNG or WebP."""
    with services.db.reading() as session:
        body = repository.body(session, document_id, n)
    if body.width * body.height * scale * scale > MAX_RENDERED:
        raise BadInput("That is too large to render at once. Ask for a smaller scale.")
    pixels = render(body, loader(services.blobs), scale)
    return png(pixels) if form == "png" else webp(pixels, 82)


def layer_bitmap(services: Services, given: BitmapIn) -> Bitmap:
    """One layer drawn alone, with what the type setter says of it."""
    layer = given.layer
    if given.width * given.height * given.scale**2 > MAX_RENDERED:
        raise BadInput("That is too large to render at once. Ask for a smaller scale.")
    body = Document(width=given.width, height=given.height, layers=(layer,))
    service.check_blobs(services.blobs, body)
    drawn = render_layer(body, layer.id, loader(services.blobs), given.scale)
    metrics = text_metrics(layer) if isinstance(layer, TypeLayer) else None
    return Bitmap(
        data=png(drawn.pixels),
        left=drawn.left,
        top=drawn.top,
        lines=metrics.lines if metrics else 0,
        overflow=metrics.overflow if metrics else False,
    )


def with_headline(services: Services, document_id: str, base: int, text: str) -> Document:
    """The document of revision ``base`` with a headline in its brand's face. It is looked at for
    that, which takes a moment, so nothing is written here."""
    words = clean(text, name="headline", limit=400)
    with services.db.reading() as session:
        brand = brand_of(session, repository.document(session, document_id))
        body = repository.body(session, document_id, base)
    return headline_over(body, words, loader(services.blobs), brand)


def brand_of(session: Session, row: DocumentRow) -> BrandKit | None:
    """The brand of the document's brief, as far as type is concerned."""
    if row.brief_id is None:
        return None
    return kit_of(session.get(Brand, briefs.brief(session, row.brief_id).brand_id))
