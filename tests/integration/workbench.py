"""A data folder at work, for tests of many stages: services, a worker, and briefs to work on."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import cv2
import numpy as np
from sqlalchemy import select

import rushes.workflows  # noqa: F401  # pyright: ignore[reportUnusedImport]  registers jobs
from rushes.brands.schemas import BrandIn
from rushes.brands.service import create_brand
from rushes.brief import repository as briefs
from rushes.brief.schemas import BriefIn, CampaignIn, Stakes
from rushes.brief.service import create_brief, create_campaign
from rushes.brief.tables import Brief
from rushes.canvas import service as documents
from rushes.compose import open_services
from rushes.config import Settings
from rushes.draft import repository as drafts
from rushes.draft.schemas import TakeIn
from rushes.draft.service import create_take
from rushes.draft.tables import Frame, Take
from rushes.events.tables import Event
from rushes.imaging.encode import mask_png, png
from rushes.jobs.pool import Pool
from rushes.jobs.worker import WorkerProcess
from rushes.services import Services

T = TypeVar("T")

ENDED = {"done", "failed", "cancelled"}


def eventually(look: Callable[[], T], seconds: float = 120) -> T:
    """What ``look`` gives as soon as it gives something true."""
    end = time.monotonic() + seconds
    while not (seen := look()):
        assert time.monotonic() < end, "This did not come to pass."
        time.sleep(0.005)
    return seen


@dataclass(frozen=True)
class Bench:
    """Services with what tests do again and again."""

    services: Services

    def brief(self, **fields: Any) -> Brief:
        """A brief of a brand and campaign of its own."""
        with self.services.db.session() as session:
            brand = create_brand(session, self.services, BrandIn(name="Alder", palette=["#1B4D3E"]))
            campaign = create_campaign(
                session, self.services, CampaignIn(name="Spring", brand_id=brand.id)
            )
            given: dict[str, Any] = {
                "campaign_id": campaign.id,
                "title": "Tea",
                "words": "a cup of tea",
                "channels": ["instagram/feed-4x5"],
                "stakes": Stakes.EVERYDAY,
                **fields,
            }
            return create_brief(session, self.services, BriefIn(**given))

    def take(self, words: str = "a checker", **fields: Any) -> Take:
        """A take of the testing engine, small unless told otherwise."""
        given: dict[str, Any] = {
            "words": words,
            "engine": "testing",
            "count": 2,
            "width": 64,
            "height": 80,
        }
        with self.services.db.session() as session:
            return create_take(session, self.services, TakeIn(**{**given, **fields}))

    def ended(self, take: Take) -> Take:
        """The take when it has ended, however it has."""
        return self.until_ended(lambda: self.take_now(take.id))

    def until_ended(self, read: Callable[[], Any]) -> Any:
        return eventually(lambda: found if (found := read()).state in ENDED else None)

    def take_now(self, take_id: str) -> Take:
        with self.services.db.reading() as session:
            return drafts.take(session, take_id)

    def frames(self, take: Take) -> list[Frame]:
        with self.services.db.reading() as session:
            return list(drafts.frames_of(session, take.id))

    def frame(self, **fields: Any) -> Frame:
        """A finished frame of a take of one."""
        given: dict[str, Any] = {"count": 1, **fields}
        take = self.ended(self.take(**given))
        assert take.state == "done", take.error
        return self.frames(take)[0]

    def document(self, **fields: Any) -> str:
        """The id of an untouched document over a fresh frame."""
        frame = self.frame(**fields)
        with self.services.db.session() as session:
            return documents.open_document(session, self.services, frame.id).id

    def now(self, brief: Brief) -> Brief:
        with self.services.db.reading() as session:
            return briefs.brief(session, brief.id)

    def events(self, subject_id: str) -> list[str]:
        """The kinds of what happened to something, in order."""
        with self.services.db.reading() as session:
            chosen = select(Event.kind).where(Event.subject_id == subject_id).order_by(Event.seq)
            return list(session.scalars(chosen))


def settings_for(url: str, data: Path, **more: Any) -> Settings:
    return Settings(data=data, database_url="" if url.startswith("sqlite") else url, **more)


@contextmanager
def bench_at(url: str, data: Path, **more: Any) -> Generator[Bench]:
    """A bench without a worker, over an empty database; ``more`` are other settings."""
    with open_services(settings_for(url, data, **more)) as services:
        yield Bench(services)


@contextmanager
def worker_of(services: Services) -> Generator[WorkerProcess]:
    """A worker in this process, for the duration. One at a time."""
    worker = WorkerProcess(services, Pool(idle_seconds=60))
    worker.start()
    try:
        yield worker
    finally:
        assert worker.stop()


def acting_as(services: Services, person_id: str) -> Services:
    return replace(services, person_id=person_id)


def calendar(*rows: dict[str, str], columns: str = "title,words,channels,stakes,due") -> bytes:
    """Rows as a calendar file, quoted as spreadsheets do."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns.split(","), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def mask_of(width: int, height: int, box: tuple[int, int, int, int] | None) -> bytes:
    """A mask file, white inside the box (left, top, right, bottom)."""
    mask = np.zeros((height, width), np.uint8)
    if box is not None:
        cv2.rectangle(mask, box[:2], (box[2] - 1, box[3] - 1), 255, -1)
    return mask_png(mask)


def picture(width: int = 64, height: int = 48, seed: int = 1) -> bytes:
    """A PNG of noise."""
    noise = np.random.default_rng(seed).integers(0, 256, (height, width, 3))
    return png(noise.astype(np.uint8))
