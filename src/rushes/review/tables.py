"""Tables of findings and decisions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base, Json


class Finding(Base):
    """What a check saw. ``verdict`` is the person's: ``right``, ``wrong`` or empty; the record
    of verdicts measures the check."""

    __tablename__ = "findings"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    revision_n: Mapped[int]
    hero_id: Mapped[str | None] = mapped_column(ForeignKey("heroes.id"))
    brief_id: Mapped[str | None] = mapped_column(ForeignKey("briefs.id"), index=True)
    check_name: Mapped[str] = mapped_column("check", String(60))
    severity: Mapped[str] = mapped_column(String(10))
    message: Mapped[str] = mapped_column(Text)
    box: Mapped[dict[str, Any] | None] = mapped_column(Json)  # x y width height, fractions
    measure: Mapped[dict[str, Any]]
    verdict: Mapped[str] = mapped_column(String(10), default="")
    created_at: Mapped[datetime]


class Decision(Base):
    """A person's word: ``approve`` or ``send_back``. ``rule`` names a rule that stood in."""

    __tablename__ = "decisions"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    document_id: Mapped[str] = mapped_column(ForeignKey("documents.id"), index=True)
    revision_n: Mapped[int]
    hero_id: Mapped[str | None] = mapped_column(ForeignKey("heroes.id"))
    brief_id: Mapped[str | None] = mapped_column(ForeignKey("briefs.id"), index=True)
    verdict: Mapped[str] = mapped_column(String(20))
    note: Mapped[str] = mapped_column(Text, default="")
    pin: Mapped[dict[str, Any] | None] = mapped_column(Json)  # x y, fractions
    rule: Mapped[str | None] = mapped_column(String(200))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
