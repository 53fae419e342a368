"""The time, in UTC; one place so that every stored time is alike."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The current time in UTC, aware, to the microsecond."""
    return datetime.now(UTC)
