"""The table of batch runs."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base


class Batch(Base):
    """Takes for many briefs, run one after another behind interactive work."""

    __tablename__ = "batches"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    brief_ids: Mapped[list[str]]
    count: Mapped[int]
    done: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(String(20), default="queued")
    error: Mapped[str | None] = mapped_column(Text)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    cancel_requested_at: Mapped[datetime | None]
