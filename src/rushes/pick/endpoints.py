"""Marks over HTTP."""

from __future__ import annotations

from fastapi import APIRouter

from rushes.api.deps import ERRORS, Deps
from rushes.api.schema import Schema
from rushes.draft.schemas import Mark, MarksIn
from rushes.pick import service

router = APIRouter(tags=["pick"], responses=ERRORS)


class MarkOut(Schema):
    id: str
    mark: Mark
    rating: int


@router.post("/frames/marks", operation_id="markFrames")
def mark_frames(deps: Deps, given: MarksIn) -> list[MarkOut]:
    """Pick, reject, clear or rate frames, many at once."""
    with deps.db.session() as session:
        frames = service.mark(session, deps, given)
        marks = [MarkOut.model_validate(frame) for frame in frames]
    deps.wake()
    return marks
