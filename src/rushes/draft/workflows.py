"""The durable job of a take. Rows are its checkpoints, so it may be run again from the start.

For each frame: draw, write the blobs, then the row and its event in one transaction. A kill loses
at most the one drawing that was under way. A frame that has a row, or a fault, is not drawn again.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rushes.brief import repository as repository_of_briefs
from rushes.brief import service as briefs
from rushes.brief.schemas import Status
from rushes.draft import repository, service
from rushes.draft.drawing import Drawn, draw
from rushes.draft.requests import request_of
from rushes.draft.tables import Frame, FrameFault, Take
from rushes.engines.request import EngineRequest
from rushes.errors import EngineError, RushesError
from rushes.events import log
from rushes.jobs.current import Current, checkpoint
from rushes.jobs.pool import Lane
from rushes.kit.clock import now
from rushes.services import Services


def run_take(current: Current, take_id: str, lane: Lane = "draft") -> None:
    """Draw what is still missing of a take, in the lane of its haste."""
    services = current.services
    with services.db.session() as session:
        take = repository.take(session, take_id)
        if take.state in {"done", "cancelled", "failed"}:
            return
        _start(session, take)
        todo = _missing(session, take)
    for idx in todo:
        checkpoint()
        with services.db.reading() as session:
            if repository.take(session, take_id).cancel_requested_at is not None:
                break
            request = request_of(session, services.blobs, take, idx)
        _one(current, lane, take, idx, request)
    _finish(services, take_id)


def _start(session: Session, take: Take) -> None:
    if take.state != "queued":
        return
    take.state, take.started_at = "running", now()
    log.record(session, "take.started", brief_id=take.brief_id, subject_id=take.id)


def _missing(session: Session, take: Take) -> list[int]:
    have = set(session.scalars(select(Frame.idx).where(Frame.take_id == take.id)))
    have |= set(session.scalars(select(FrameFault.idx).where(FrameFault.take_id == take.id)))
    return [idx for idx in range(take.count) if idx not in have]


def _one(current: Current, lane: Lane, take: Take, idx: int, request: EngineRequest) -> None:
    services = current.services
    try:
        drawn: Drawn = current.pool.run(lane, draw, take.engine, request)
    except EngineError as error:
        _keep_fault(services, take, idx, error)
        return
    picture, preview = services.blobs.put(drawn.picture), services.blobs.put(drawn.preview)
    with services.db.session() as session:
        _keep(session, take, idx, drawn, picture, preview, request)


def _keep(
    session: Session,
    take: Take,
    idx: int,
    drawn: Drawn,
    picture: str,
    preview: str,
    request: EngineRequest,
) -> None:
    row = repository.take(session, take.id)
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
        picture_blob=picture,
        preview_blob=preview,
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
    )
    if take.brief_id:
        briefs.move(session, take.brief_id, Status.DRAFTED, only_from=(Status.NEW,))
        if repository_of_briefs.brief(session, take.brief_id).cover is None:
            briefs.show(session, take.brief_id, frame.preview_blob, frame.colour)


def _keep_fault(services: Services, take: Take, idx: int, error: RushesError) -> None:
    with services.db.session() as session:
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


def _finish(services: Services, take_id: str) -> None:
    with services.db.session() as session:
        take = repository.take(session, take_id)
        faults = repository.faults_of(session, take_id)
        complete = take.done + len(faults) >= take.count
        if not complete and take.cancel_requested_at is not None:
            take.state = "cancelled"
        elif take.done == 0 and faults:
            take.state, take.error = "failed", faults[0].message
        else:
            take.state = "done"
        take.finished_at = now()
        log.record(
            session,
            "take.finished",
            brief_id=take.brief_id,
            subject_id=take.id,
            state=take.state,
            done=take.done,
            failed=len(faults),
            error=take.error,
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


def spent_micros(session: Session) -> int:
    """What all frames cost."""
    return session.scalar(select(func.coalesce(func.sum(Frame.cost_micros), 0))) or 0
