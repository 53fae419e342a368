"""What the API takes and gives of heroes."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from rushes.api.schema import Schema


class HeroIn(Schema):
    """Without a size the largest that the brief's channels need. A ``reason`` overrides the
    policy and is recorded."""

    width: int | None = Field(default=None, ge=16, le=8192)
    height: int | None = Field(default=None, ge=16, le=8192)
    engine: str | None = Field(default=None, max_length=40)
    reason: str = Field(default="", max_length=400)


class HeroPolicyOut(Schema):
    """Whether the policy allows a hero, and what it would be."""

    allowed: bool
    reason: str
    engine: str
    engine_title: str
    width: int
    height: int
    cost_micros: int
    expected_ms: int | None


class HeroOut(Schema):
    id: str
    document_id: str
    revision_n: int
    frame_id: str
    brief_id: str | None
    engine: str
    width: int
    height: int
    reason: str
    state: str
    error: str | None
    picture_blob: str | None
    preview_blob: str | None
    drift: float | None = Field(description="0: the chosen composition; 1: another picture.")
    cost_micros: int
    ms: int | None
    created_at: datetime
    finished_at: datetime | None
