"""The table of picks: who chose which frame, and when."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base


class Pick(Base):
    """A choice; ``cleared_at`` is set when it is taken back. ``rule`` names a rule that chose."""

    __tablename__ = "picks"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    frame_id: Mapped[str] = mapped_column(ForeignKey("frames.id"), index=True)
    brief_id: Mapped[str | None] = mapped_column(ForeignKey("briefs.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    rule: Mapped[str | None] = mapped_column(String(200))
    created_at: Mapped[datetime]
    cleared_at: Mapped[datetime | None]
