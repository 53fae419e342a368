"""What the stages need, put together once at a composition root and handed down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy.orm import Session

from rushes.config import Settings
from rushes.db.session import Database
from rushes.storage.blobs import BlobStore


class Submit(Protocol):
    """Hands a job to the workers in the transaction that writes its row: both or neither."""

    def __call__(
        self, workflow: str, job_id: str, *, queue: str, priority: int, session: Session
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Services:
    """The parts that every stage may use. ``person_id`` is who acts when nobody is named."""

    settings: Settings
    db: Database
    blobs: BlobStore
    submit: Submit
    person_id: str
    wake: Callable[[], None] = lambda: None  # tells event streams to look at once
    warm: Callable[[], None] = lambda: None  # loads what is slow to load, on another thread
