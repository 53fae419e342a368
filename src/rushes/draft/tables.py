"""Tables of takes and frames."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, SmallInteger, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base


class Take(Base):
    """One asking of an engine for ``count`` frames.

    ``seq`` orders takes by their making and, with a frame's ``idx``, orders the whole library.
    ``state``: queued, running, done, cancelled or failed.
    """

    __tablename__ = "takes"
    __table_args__ = (
        Index("ix_takes_state", "state"),
        Index("ix_takes_seq_done", "seq", "done"),
        {"sqlite_autoincrement": True},
    )

    seq: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True
    )
    id: Mapped[str] = mapped_column(String(40), unique=True)
    brief_id: Mapped[str | None] = mapped_column(ForeignKey("briefs.id"), index=True)
    parent_frame_id: Mapped[str | None] = mapped_column(String(40))
    task: Mapped[str] = mapped_column(String(20))
    engine: Mapped[str] = mapped_column(String(40))
    words: Mapped[str] = mapped_column(Text)
    negative: Mapped[str] = mapped_column(Text, default="")
    headline: Mapped[str] = mapped_column(String(400), default="")
    brand: Mapped[dict[str, Any]]  # the brand kit as it was; empty for none
    options: Mapped[dict[str, Any]]
    width: Mapped[int]
    height: Mapped[int]
    seed: Mapped[int] = mapped_column(BigInteger)
    count: Mapped[int]
    done: Mapped[int] = mapped_column(default=0)  # finished frames, kept with their rows
    search_text: Mapped[str] = mapped_column(Text, default="")  # see draft.search
    state: Mapped[str] = mapped_column(String(20), default="queued")
    error: Mapped[str | None] = mapped_column(Text)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    cancel_requested_at: Mapped[datetime | None]


class Frame(Base):
    """One finished picture with all that makes it again.

    ``id`` follows from the take and the index, so a frame cannot be stored twice. ``recipe`` is
    the request less its pixels, ``scene`` what the engine resolved it to. ``mark`` is empty,
    ``pick`` or ``reject``; ``rating`` is 0 for none, else 1 to 5.
    """

    __tablename__ = "frames"
    __table_args__ = (
        Index("ix_frames_order", text("take_seq DESC"), "idx"),
        Index("ix_frames_mark_order", "mark", text("take_seq DESC"), "idx"),
        Index("ix_frames_rating_order", "rating", text("take_seq DESC"), "idx"),
        Index("ix_frames_brief_order", "brief_id", text("take_seq DESC"), "idx"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    take_id: Mapped[str] = mapped_column(ForeignKey("takes.id"), index=True)
    take_seq: Mapped[int] = mapped_column(BigInteger)
    idx: Mapped[int] = mapped_column(SmallInteger)
    brief_id: Mapped[str | None] = mapped_column(ForeignKey("briefs.id"))
    engine: Mapped[str] = mapped_column(String(40))
    engine_version: Mapped[str] = mapped_column(String(40))
    width: Mapped[int]
    height: Mapped[int]
    seed: Mapped[int] = mapped_column(BigInteger)
    picture_blob: Mapped[str] = mapped_column(String(64), index=True)
    preview_blob: Mapped[str] = mapped_column(String(64), index=True)
    colour: Mapped[str] = mapped_column(String(7))
    recipe: Mapped[dict[str, Any]]
    scene: Mapped[dict[str, Any]]
    notes: Mapped[list[str]]
    parent_frame_id: Mapped[str | None] = mapped_column(String(40), index=True)
    cost_micros: Mapped[int] = mapped_column(BigInteger, default=0)
    ms: Mapped[int]  # time inside the engine
    mark: Mapped[str] = mapped_column(String(10), default="")
    rating: Mapped[int] = mapped_column(SmallInteger, default=0)
    created_at: Mapped[datetime]


class FrameFault(Base):
    """A frame that an engine failed or refused, kept so that a resumed take does not ask again."""

    __tablename__ = "frame_faults"

    take_id: Mapped[str] = mapped_column(ForeignKey("takes.id"), primary_key=True)
    idx: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    code: Mapped[str] = mapped_column(String(40))
    message: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
