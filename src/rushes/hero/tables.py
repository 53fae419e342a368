"""The table of heroes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base


class Hero(Base):
    """A document rendered at final size. ``drift`` (0 to 1) says how far it left the
    composition that was chosen; see ``imaging.similarity.drift``."""

    __tablename__ = "heroes"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    revision_n: Mapped[int]
    frame_id: Mapped[str] = mapped_column(ForeignKey("frames.id"))
    brief_id: Mapped[str | None] = mapped_column(ForeignKey("briefs.id"), index=True)
    engine: Mapped[str] = mapped_column(String(40))
    width: Mapped[int]
    height: Mapped[int]
    reason: Mapped[str] = mapped_column(Text, default="")  # why the policy allowed it
    state: Mapped[str] = mapped_column(String(20), default="queued")
    error: Mapped[str | None] = mapped_column(Text)
    picture_blob: Mapped[str | None] = mapped_column(String(64), index=True)
    preview_blob: Mapped[str | None] = mapped_column(String(64), index=True)
    drift: Mapped[float | None]
    cost_micros: Mapped[int] = mapped_column(BigInteger, default=0)
    ms: Mapped[int | None]
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    cancel_requested_at: Mapped[datetime | None]
