"""What the API takes and gives of takes and frames."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from rushes.api.schema import Schema

Mark = Literal["", "pick", "reject"]
State = Literal["queued", "running", "done", "cancelled", "failed"]


class TakeIn(Schema):
    """Ask for frames. A brief gives what is not said here; so does a parent frame for a variation.

    The size is ``width`` and ``height``, or that of a ``surface`` brought to draft size.
    """

    brief_id: str | None = None
    words: str = Field(default="", max_length=20_000)
    negative: str = Field(default="", max_length=2000)
    headline: str | None = Field(default=None, max_length=400)
    brand_id: str | None = None
    engine: str | None = Field(default=None, max_length=40)
    surface: str | None = Field(default=None, max_length=80)
    width: int | None = None
    height: int | None = None
    seed: int | None = Field(default=None, ge=0, lt=2**53)
    count: int = Field(default=24, ge=1, le=200)
    parent_frame_id: str | None = None
    options: dict[str, str | int | float | bool] = Field(default_factory=dict, max_length=20)


class EstimateOut(Schema):
    """What a take would use. ``expected_ms`` is empty where nobody has measured it."""

    engine: str
    engine_title: str
    width: int
    height: int
    count: int
    cost_micros: int
    expected_ms: int | None
    measured_first_ms: int | None = Field(
        description="Median time to the first frame of recent takes on this engine, measured here."
    )


class FrameOut(Schema):
    id: str
    take_id: str
    idx: int
    brief_id: str | None
    engine: str
    engine_version: str
    width: int
    height: int
    seed: int
    picture: str = Field(description="Digest of the full picture (PNG).")
    preview: str = Field(description="Digest of the preview (WebP, 512 px at most).")
    colour: str = Field(description="Dominant colour, to fill the box before the pixels.")
    mark: Mark
    rating: int
    notes: list[str]
    cost_micros: int
    ms: int
    parent_frame_id: str | None
    words: str
    created_at: datetime


class FrameDetail(FrameOut):
    scene: dict[str, Any]
    recipe: dict[str, Any]


class FaultOut(Schema):
    idx: int
    code: str
    message: str


class TakeOut(Schema):
    id: str
    brief_id: str | None
    parent_frame_id: str | None
    task: str
    engine: str
    words: str
    negative: str
    headline: str
    width: int
    height: int
    seed: int
    count: int
    done: int
    state: State
    error: str | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    covers: list[str] = Field(default_factory=list, description="Digests of a few previews.")


class SheetOut(Schema):
    """A take with its frames in the order of their index, and what failed."""

    take: TakeOut
    frames: list[FrameOut]
    faults: list[FaultOut]


class FramePage(Schema):
    items: list[FrameOut]
    total: int


class MarksIn(Schema):
    """Mark or rate frames; what is left out stays as it is."""

    ids: list[str] = Field(min_length=1, max_length=1000)
    mark: Mark | None = None
    rating: int | None = Field(default=None, ge=0, le=5)
