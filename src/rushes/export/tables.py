"""The table of exports."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base


class Export(Base):
    """One document, or its hero, made ready for one surface."""

    __tablename__ = "exports"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    revision_n: Mapped[int]
    hero_id: Mapped[str | None] = mapped_column(ForeignKey("heroes.id"))
    brief_id: Mapped[str | None] = mapped_column(ForeignKey("briefs.id"), index=True)
    surface: Mapped[str] = mapped_column(String(80))
    format: Mapped[str | None] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(20), default="queued")
    error: Mapped[str | None] = mapped_column(Text)
    blob: Mapped[str | None] = mapped_column(String(64), index=True)
    preview_blob: Mapped[str | None] = mapped_column(String(64), index=True)
    filename: Mapped[str | None] = mapped_column(String(200))
    media_type: Mapped[str | None] = mapped_column(String(60))
    bytes: Mapped[int | None] = mapped_column(BigInteger)
    width: Mapped[int | None]
    height: Mapped[int | None]
    notes: Mapped[list[str]]
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    cancel_requested_at: Mapped[datetime | None]
