"""The durable job of a take. Rows are its checkpoints, so it may be run again from the start.

For each frame: draw, write the blobs, then the row and its event in one transaction. A kill loses
at most the one drawing that was under way. A frame that has a row, or a fault, is not drawn again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.brief import repository as repository_of_briefs
from rushes.brief import service as briefs
from rushes.brief.schemas import Status
from rushes.draft import repository, service
from rushes.draft.drawing import Drawn, draw
from rushes.draft.requests import request_of
from rushes.draft.tables import Frame, FrameFault, Take
from rushes.engines.request import EngineRequest
from rushes.errors import EngineError
from rushes.events import log
from rushes.jobs.current import Current, checkpoint
from rushes.jobs.pool import Lane
from rushes.kit.clock import now


def run_take(
    current: Current, take_id: str, *, lane: Lane = "draft", job_id: str | None = None
) -> None:
    """Draw what is still missing of a take, in the lane of its haste.

    ``job_id`` is the job that runs it, where that is not the take's own: a batch.
    """
    services, held = current.services, job_id or take_id
    with current.writing(held) as session:
        take = repository.take(session, take_id)
        if take.state in {"done", "cancelled", "failed"}:
            return
        _start(session, take)
        todo = _missing(session, take)
        cancelled = take.cancel_requested_at is not None
    with services.db.reading() as session:
        asked = request_of(session, services.blobs, take, 0)
    for idx in todo:
        checkpoint()
        if cancelled:
            break
        request = replace(asked, index=idx)
        drawn = _drawn(current, lane, take, request)
        with current.writing(held) as session:
            if isinstance(drawn, EngineError):
                _keep_fault(session, take, idx, drawn)
            else:
                _keep(session, take, idx, drawn, request)
            cancelled = repository.take(session, take_id).cancel_requested_at is not None
    with current.writing(held) as session:
        _finish(session, repository.take(session, take_id))


def fail_take(session: Session, take_id: str, why: str) -> None:
    """End a take that cannot go on; what is done stays."""
    take = repository.take(session, take_id)
    if take.state in {"queued", "running"}:
        _end(session, take, "failed", why)


def _start(session: Session, take: Take) -> None:
    if take.state != "queued":
        return
    take.state, take.started_at = "running", now()
    log.record(session, "take.started", brief_id=take.brief_id, subject_id=take.id)


def _missing(session: Session, take: Take) -> list[int]:
    have = set(session.scalars(select(Frame.idx).where(Frame.take_id == take.id)))
    have |= set(session.scalars(select(FrameFault.idx).where(FrameFault.take_id == take.id)))
    return [idx for idx in range(take.count) if idx not in have]


@dataclass(frozen=True, slots=True)
class Kept:
    """A drawn frame whose pictures are in the store, by their digests."""

    drawn: Drawn
    picture: str
    preview: str


def _drawn(current: Current, lane: Lane, take: Take, request: EngineRequest) -> Kept | EngineError:
    blobs = current.services.blobs
    try:
        drawn: Drawn = current.pool.run(lane, draw, take.engine, request)
    except EngineError as error:
        return error
    return Kept(drawn, blobs.put(drawn.picture), blobs.put(drawn.preview))


def _keep(session: Session, take: Take, idx: int, kept: Kept, request: EngineRequest) -> None:
    row, drawn = repository.take(session, take.id), kept.drawn
    frame = Frame(
        id=frame_id(take.id, idx),
        take_id=take.id,
        take_seq=take.seq,
        idx=idx,
        brief_id=take.brief_id,
        engine=take.engine,
        engine_version=drawn.engine_version,
        width=drawn.width,
        height=drawn.height,
        seed=take.seed,
        picture_blob=kept.picture,
        preview_blob=kept.preview,
        colour=drawn.colour,
        recipe=recipe_of(request),
        scene=drawn.scene,
        notes=drawn.notes,
        parent_frame_id=take.parent_frame_id,
        cost_micros=drawn.cost_micros,
        ms=drawn.ms,
        created_at=now(),
    )
    session.add(frame)
    row.done += 1
    session.flush()
    if row.done == 1:
        _first_frame(session, row, frame)
    log.record(
        session,
        "frame.finished",
        brief_id=take.brief_id,
        subject_id=frame.id,
        take_id=take.id,
        done=row.done,
        count=take.count,
        cost_micros=drawn.cost_micros,
        frame=service.frame_out(frame, take.words).model_dump(mode="json"),
    )


def _first_frame(session: Session, take: Take, frame: Frame) -> None:
    waited = round((now() - take.created_at).total_seconds() * 1000)
    log.record(
        session,
        "take.first_frame",
        brief_id=take.brief_id,
        subject_id=take.id,
        engine=take.engine,
        ms=waited,
        queued_ms=round(((take.started_at or now()) - take.created_at).total_seconds() * 1000),
    )
    if take.brief_id:
        briefs.move(session, take.brief_id, Status.DRAFTED, only_from=(Status.NEW,))
        if repository_of_briefs.brief(session, take.brief_id).cover is None:
            briefs.show(session, take.brief_id, frame.preview_blob, frame.colour)


def _keep_fault(session: Session, take: Take, idx: int, error: EngineError) -> None:
    session.add(
        FrameFault(
            take_id=take.id,
            idx=idx,
            code=error.code,
            message=error.message,
            created_at=now(),
        )
    )
    log.record(
        session,
        "frame.failed",
        brief_id=take.brief_id,
        subject_id=frame_id(take.id, idx),
        take_id=take.id,
        idx=idx,
        code=error.code,
        message=error.message,
    )


def _finish(session: Session, take: Take) -> None:
    faults = repository.faults_of(session, take.id)
    complete = take.done + len(faults) >= take.count
    if not complete and take.cancel_requested_at is not None:
        _end(session, take, "cancelled")
    elif take.done == 0 and faults:
        _end(session, take, "failed", faults[0].message)
    else:
        _end(session, take, "done")


def _end(session: Session, take: Take, state: str, error: str | None = None) -> None:
    take.state, take.error, take.finished_at = state, error, now()
    log.record(
        session,
        "take.finished",
        brief_id=take.brief_id,
        subject_id=take.id,
        state=state,
        done=take.done,
        count=take.count,
        error=error,
    )


def frame_id(take_id: str, idx: int) -> str:
    """The id of a take's frame; it follows from both, so that none can be stored twice."""
    return f"fr_{take_id.removeprefix('tk_')}-{idx:03d}"


def recipe_of(request: EngineRequest) -> dict[str, Any]:
    """The request less its pixels, as JSON values."""
    brand = request.brand
    return {
        "task": request.task.value,
        "width": request.width,
        "height": request.height,
        "prompt": request.prompt,
        "negative": request.negative,
        "seed": request.seed,
        "index": request.index,
        "count": request.count,
        "brand": None if brand is None else {k: getattr(brand, k) for k in brand.__slots__},
        "headline": request.headline,
        "copy_space": list(request.copy_space) if request.copy_space else None,
        "options": dict(request.options),
    }
