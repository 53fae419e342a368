"""Every blob that some row names, over all tables and the documents' revisions.

This list decides what is garbage, so a column that holds a digest must be here; a test compares
it with the tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from rushes.brands.tables import Brand
from rushes.brief.tables import Brief
from rushes.canvas.document import Document
from rushes.canvas.tables import Fix, Revision
from rushes.draft.tables import Frame
from rushes.export.tables import Export
from rushes.hero.tables import Hero

COLUMNS: tuple[InstrumentedAttribute[str] | InstrumentedAttribute[str | None], ...] = (
    Brand.logo_blob,
    Brief.cover,
    Frame.picture_blob,
    Frame.preview_blob,
    Fix.mask_blob,
    Fix.result_blob,
    Hero.picture_blob,
    Hero.preview_blob,
    Export.blob,
    Export.preview_blob,
)
_BATCH = 2000  # rows read at once


def references(session: Session) -> dict[str, str]:
    """Each digest that is named, with the place that names it, such as ``frames.picture_blob``."""
    found: dict[str, str] = {}
    for digest, place in _all(session):
        found.setdefault(digest, place)
    return found


def _all(session: Session) -> Iterator[tuple[str, str]]:
    for column in COLUMNS:
        place = f"{column.class_.__tablename__}.{column.key}"
        digests = session.scalars(select(column).where(column.is_not(None)).distinct())
        for digest in digests.yield_per(_BATCH):
            yield str(digest), place
    for body in session.scalars(select(Revision.body)).yield_per(_BATCH):
        for digest in Document.model_validate(body).blobs():
            yield digest, "revisions.body"
