"""The durable job of a hero: the frame's scene drawn anew at final size, the fixes and the type
laid over it, and the result measured against the composition that was chosen."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
from sqlalchemy.orm import Session

from rushes.canvas import repository as documents
from rushes.canvas.document import Document
from rushes.canvas.offstage import Packed, pack
from rushes.draft import repository as frames
from rushes.draft.drawing import Drawn, draw
from rushes.draft.tables import Frame
from rushes.engines.request import EngineRequest
from rushes.events import log
from rushes.hero import repository
from rushes.hero.redraw import framed, over, scene_request
from rushes.hero.tables import Hero
from rushes.imaging.decode import decode
from rushes.imaging.encode import png
from rushes.imaging.resize import preview, scale_to
from rushes.imaging.similarity import drift
from rushes.jobs.current import Current
from rushes.kit.clock import now


def run_hero(current: Current, hero_id: str) -> None:
    """Render the hero unless it was rendered already."""
    with current.writing(hero_id) as session:
        hero = repository.hero(session, hero_id)
        if hero.state not in {"queued", "running"}:
            return
        if hero.cancel_requested_at is not None:
            _end(session, hero, "cancelled")
            return
        hero.state, hero.started_at = "running", now()
        body = framed(
            documents.body(session, hero.document_id, hero.revision_n), hero.width, hero.height
        )
        frame = frames.frame(session, hero.frame_id)
        log.record(session, "hero.started", brief_id=hero.brief_id, subject_id=hero.id)
    _make(current, hero, frame, body)


def fail_hero(session: Session, hero_id: str, why: str) -> None:
    """End a hero that cannot be made."""
    hero = repository.hero(session, hero_id)
    if hero.state in {"queued", "running"}:
        _end(session, hero, "failed", why)


def _make(current: Current, hero: Hero, frame: Frame, body: Document) -> None:
    started = time.perf_counter()
    blobs, run = current.services.blobs, current.pool.run
    chosen, size = pack(body, blobs), (hero.width, hero.height)
    base: Drawn = run("heavy", draw, hero.engine, _request(current, hero, frame, body))
    grown = over(chosen, base.picture, base.width, base.height)
    _progress(current, hero, 0.6)
    made: Composed = run("heavy", compose, chosen, grown, size)
    picture, small = blobs.put(made.picture), blobs.put(made.preview)
    with current.writing(hero.id) as session:
        row = repository.hero(session, hero.id)
        if row.cancel_requested_at is not None:
            _end(session, row, "cancelled")
            return
        row.picture_blob, row.preview_blob, row.drift = picture, small, made.drift
        row.cost_micros = base.cost_micros
        row.ms = round((time.perf_counter() - started) * 1000)
        _end(session, row, "done")


@dataclass(frozen=True, slots=True)
class Composed:
    """A finished hero: PNG, preview (WebP), and its drift from the chosen composition."""

    picture: bytes
    preview: bytes
    drift: float


def compose(chosen: Packed, grown: Packed, size: tuple[int, int]) -> Composed:
    """In a drawing process: the layers over the new base, at exactly ``size``."""
    width, height = size
    pixels = grown.render(width / grown.document.width)
    if pixels.shape[:2] != (height, width):  # rounding; the promise is the size itself
        pixels = scale_to(pixels, width, height)
    return Composed(png(pixels), preview(pixels), drift(chosen.render(), pixels))


def _request(current: Current, hero: Hero, frame: Frame, body: Document) -> EngineRequest:
    """The frame's scene at the scale of the hero, or its pixels for an engine that enlarges."""
    scale = hero.width / body.width
    if hero.engine == frame.engine and frame.scene:
        return scene_request(frame, body, scale)
    source = decode(current.services.blobs.get(frame.picture_blob))
    return scene_request(frame, body, scale, np.ascontiguousarray(source[..., :3]))


def _progress(current: Current, hero: Hero, part: float) -> None:
    with current.writing(hero.id) as session:
        log.record(session, "hero.progress", brief_id=hero.brief_id, subject_id=hero.id, part=part)


def _end(session: Session, hero: Hero, state: str, error: str | None = None) -> None:
    hero.state, hero.error, hero.finished_at = state, error, now()
    log.record(
        session,
        "hero.finished",
        brief_id=hero.brief_id,
        subject_id=hero.id,
        document_id=hero.document_id,
        state=state,
        drift=hero.drift,
        ms=hero.ms,
        cost_micros=hero.cost_micros,
        error=error,
    )
