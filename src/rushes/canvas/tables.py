"""Tables of documents, their revisions, and fixes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base


class DocumentRow(Base):
    """A layered document over a frame. ``head`` is the revision in view; ``redo`` holds the
    revisions that were undone, the next one last."""

    __tablename__ = "documents"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    frame_id: Mapped[str] = mapped_column(ForeignKey("frames.id"), index=True)
    brief_id: Mapped[str | None] = mapped_column(ForeignKey("briefs.id"), index=True)
    head: Mapped[int] = mapped_column(default=0)
    redo: Mapped[list[Any]]
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Revision(Base):
    """A document as it was after one step. Nothing is ever overwritten: ``n`` only grows."""

    __tablename__ = "revisions"

    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    parent_n: Mapped[int | None]
    label: Mapped[str] = mapped_column(String(120))
    body: Mapped[dict[str, Any]]
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]


class Fix(Base):
    """A model-made or model-free repair of a document, run as a job."""

    __tablename__ = "fixes"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    base_n: Mapped[int]
    task: Mapped[str] = mapped_column(String(20))
    engine: Mapped[str] = mapped_column(String(40))
    words: Mapped[str] = mapped_column(Text, default="")
    mask_blob: Mapped[str | None] = mapped_column(String(64), index=True)
    result_blob: Mapped[str | None] = mapped_column(String(64), index=True)
    result_n: Mapped[int | None]  # the revision that it made
    state: Mapped[str] = mapped_column(String(20), default="queued")
    error: Mapped[str | None] = mapped_column(Text)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    cancel_requested_at: Mapped[datetime | None]
