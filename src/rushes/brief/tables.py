"""Tables of campaigns and briefs."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base


class Campaign(Base):
    __tablename__ = "campaigns"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    brand_id: Mapped[str] = mapped_column(ForeignKey("brands.id"), index=True)
    name: Mapped[str] = mapped_column(String(160))
    created_at: Mapped[datetime]
    archived_at: Mapped[datetime | None]


class Brief(Base):
    """What is wanted. ``status`` is where it stands on the line; see ``brief.status``."""

    __tablename__ = "briefs"
    __table_args__ = (Index("ix_briefs_status_due", "status", "due"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    campaign_id: Mapped[str] = mapped_column(ForeignKey("campaigns.id"), index=True)
    brand_id: Mapped[str] = mapped_column(ForeignKey("brands.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(40))
    words: Mapped[str] = mapped_column(Text)
    negative: Mapped[str] = mapped_column(Text, default="")
    headline: Mapped[str] = mapped_column(String(400), default="")
    channels: Mapped[list[str]]
    stakes: Mapped[str] = mapped_column(String(20), default="everyday")
    status: Mapped[str] = mapped_column(String(20), default="new")
    due: Mapped[date | None] = mapped_column(Date, index=True)
    # What later stages made of it, written by them so that a list of briefs is one query.
    cover: Mapped[str | None] = mapped_column(String(64), index=True)
    cover_colour: Mapped[str | None] = mapped_column(String(7))
    frame_id: Mapped[str | None] = mapped_column(String(40))
    document_id: Mapped[str | None] = mapped_column(String(40))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    archived_at: Mapped[datetime | None]
