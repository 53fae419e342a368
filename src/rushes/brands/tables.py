"""Tables of people and brands."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base


class Person(Base):
    """Somebody who acts. For now one local owner; the demo's rule is a person of its own."""

    __tablename__ = "people"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    created_at: Mapped[datetime]


class Brand(Base):
    """A brand kit. Colours are ``#rrggbb`` in order of importance."""

    __tablename__ = "brands"

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    palette: Mapped[list[str]]
    style: Mapped[str] = mapped_column(String(400), default="")
    headline_font: Mapped[str] = mapped_column(String(80), default="Inter")
    body_font: Mapped[str] = mapped_column(String(80), default="Inter")
    logo_blob: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
