"""The table of workers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Float, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from rushes.db.base import Base


class Worker(Base):
    """A worker process, by the executor id that its jobs carry.

    Each start is a new row. ``host`` names the machine and its process namespace, so that a
    ``pid`` means something; ``pid_started`` (epoch seconds) tells a process from a later one
    with the same number. ``stopped_at`` is set once: by itself, or by whoever found it dead.
    """

    __tablename__ = "workers"

    executor_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    host: Mapped[str] = mapped_column(String(200))
    pid: Mapped[int] = mapped_column(Integer)
    pid_started: Mapped[float] = mapped_column(Float)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    stopped_at: Mapped[datetime | None]
