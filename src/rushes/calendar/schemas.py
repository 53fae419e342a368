"""What the API takes and gives of batch runs."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from rushes.api.schema import Schema


class BatchIn(Schema):
    """Draft many briefs, one after another, behind interactive work."""

    brief_ids: list[str] = Field(min_length=1, max_length=500)
    count: int = Field(default=12, ge=1, le=48, description="Frames for each brief.")
    name: str = Field(default="", max_length=200)


class BatchOut(Schema):
    id: str
    name: str
    brief_ids: list[str]
    count: int
    done: int
    state: str
    error: str | None
    created_at: datetime
    finished_at: datetime | None
