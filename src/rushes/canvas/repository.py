"""Queries of documents, revisions and fixes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rushes.canvas.document import Document
from rushes.canvas.tables import DocumentRow, Fix, Revision
from rushes.errors import NotFound


def document(session: Session, document_id: str) -> DocumentRow:
    found = session.get(DocumentRow, document_id)
    if found is None:
        raise NotFound(f"There is no document {document_id[:40]}.")
    return found


def latest_of_frame(session: Session, frame_id: str) -> DocumentRow | None:
    return session.scalar(
        select(DocumentRow)
        .where(DocumentRow.frame_id == frame_id)
        .order_by(DocumentRow.updated_at.desc())
        .limit(1)
    )


def revision(session: Session, document_id: str, n: int) -> Revision:
    found = session.get(Revision, (document_id, n))
    if found is None:
        raise NotFound(f"Document {document_id[:40]} has no revision {n}.")
    return found


def body(session: Session, document_id: str, n: int | None = None) -> Document:
    """The document as it was at revision ``n``, at its head for ``None``."""
    number = document(session, document_id).head if n is None else n
    return Document.model_validate(revision(session, document_id, number).body)


def next_n(session: Session, document_id: str) -> int:
    top = session.scalar(select(func.max(Revision.n)).where(Revision.document_id == document_id))
    return 0 if top is None else top + 1


def fix(session: Session, fix_id: str) -> Fix:
    found = session.get(Fix, fix_id)
    if found is None:
        raise NotFound(f"There is no fix {fix_id[:40]}.")
    return found


def fixes_of(session: Session, document_id: str) -> Sequence[Fix]:
    return session.scalars(
        select(Fix).where(Fix.document_id == document_id).order_by(Fix.id.desc()).limit(1000)
    ).all()
