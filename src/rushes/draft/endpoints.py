"""Takes and frames over HTTP."""

from __future__ import annotations

from typing import Annotated

import orjson
from fastapi import APIRouter, Query, Response

from rushes.api.deps import ERRORS, Deps
from rushes.draft import repository, service
from rushes.draft.schemas import (
    EstimateOut,
    FaultOut,
    FrameDetail,
    FramePage,
    Mark,
    SheetOut,
    TakeIn,
    TakeOut,
)

router = APIRouter(tags=["draft"], responses=ERRORS)

MAX_OFFSET = 2**40  # no library is that long


@router.post("/takes/estimate", operation_id="estimateTake")
def estimate_take(deps: Deps, given: TakeIn) -> EstimateOut:
    """Which engine a take would use, what it would cost and how long it would take."""
    with deps.db.reading() as session:
        return service.estimate_take(session, given)


@router.post("/takes", status_code=201, operation_id="createTake")
def create_take(deps: Deps, given: TakeIn) -> TakeOut:
    """Ask an engine for frames. They arrive on the event stream as each is finished."""
    with deps.db.session() as session:
        take = service.create_take(session, deps, given)
    deps.wake()
    return service.take_out(take)


@router.get("/takes", operation_id="listTakes")
def list_takes(
    deps: Deps,
    brief_id: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 60,
) -> list[TakeOut]:
    """The newest takes first, each with a few previews."""
    with deps.db.reading() as session:
        takes = repository.takes(session, brief_id, limit)
        covers = repository.covers(session, [take.id for take in takes])
        return [service.take_out(take, covers.get(take.id)) for take in takes]


@router.get("/takes/{take_id}", operation_id="getTake")
def get_take(deps: Deps, take_id: str) -> SheetOut:
    """A take with all its frames so far."""
    with deps.db.reading() as session:
        take = repository.take(session, take_id)
        frames = repository.frames_of(session, take_id)
        faults = repository.faults_of(session, take_id)
        return SheetOut(
            take=service.take_out(take),
            frames=[service.frame_out(frame, take.words) for frame in frames],
            faults=[FaultOut(idx=f.idx, code=f.code, message=f.message) for f in faults],
        )


@router.post("/takes/{take_id}/cancel", operation_id="cancelTake")
def cancel_take(deps: Deps, take_id: str) -> TakeOut:
    """Stop a take before its next frame; what is done stays."""
    with deps.db.session() as session:
        return service.take_out(service.cancel_take(session, deps, take_id))


@router.get("/frames", operation_id="listFrames", response_model=FramePage)
def list_frames(
    deps: Deps,
    q: Annotated[str, Query(max_length=400, description="Words to search for")] = "",
    mark: Mark | None = None,
    rating_min: Annotated[int, Query(ge=0, le=5)] = 0,
    engine: str | None = None,
    brief_id: str | None = None,
    offset: Annotated[int, Query(ge=0, le=MAX_OFFSET)] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Response:
    """The library: the newest take first, its frames in turn."""
    wanted = repository.FrameFilter(q, mark, rating_min, engine, brief_id)
    with deps.db.reading() as session:
        rows, total = repository.page(session, wanted, offset, limit)
    # Written out at once: a page scrolls through thousands, and checking each again shows.
    body = orjson.dumps({"items": [dict(row) for row in rows], "total": total})
    return Response(body, media_type="application/json")


@router.get("/frames/{frame_id}", operation_id="getFrame")
def get_frame(deps: Deps, frame_id: str) -> FrameDetail:
    """A frame with all that makes it again."""
    with deps.db.reading() as session:
        frame = repository.frame(session, frame_id)
        words = repository.take(session, frame.take_id).words
    return FrameDetail(**service.frame_fields(frame, words), scene=frame.scene, recipe=frame.recipe)
