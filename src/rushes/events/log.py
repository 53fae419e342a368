"""Writing and reading the event log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rushes.events.tables import Event
from rushes.kit.clock import now


def record(
    session: Session,
    kind: str,
    *,
    person_id: str | None = None,
    brief_id: str | None = None,
    subject_id: str | None = None,
    **data: Any,
) -> Event:
    """Append an event in this transaction. ``kind`` is ``stage.what``, such as ``frame.finished``.

    Readers follow the log by ``seq``, so a lower one must never appear after a higher one; that
    there is one writer at a time (:mod:`rushes.db.session`) sees to it.
    """
    event = Event(
        at=now(),
        kind=kind,
        person_id=person_id,
        brief_id=brief_id,
        subject_id=subject_id,
        data=data,
    )
    session.add(event)
    session.flush()
    return event


def after(session: Session, seq: int, limit: int = 500) -> Sequence[Event]:
    """Events later than ``seq``, in order."""
    query = select(Event).where(Event.seq > seq).order_by(Event.seq).limit(limit)
    return session.scalars(query).all()


def last_seq(session: Session) -> int:
    """The newest event's ``seq``, 0 for an empty log."""
    return session.scalar(select(func.max(Event.seq))) or 0
