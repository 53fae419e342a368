"""What the API takes and gives of exports."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from rushes.api.schema import Schema


class ExportIn(Schema):
    """Without surfaces those of the brief; without a hero the newest finished one, if any."""

    surfaces: list[str] = Field(default_factory=list, max_length=60)
    hero_id: str | None = None
    format: str | None = Field(default=None, max_length=10)


class ExportOut(Schema):
    id: str
    document_id: str
    revision_n: int
    hero_id: str | None
    brief_id: str | None
    surface: str
    state: str
    error: str | None
    blob: str | None
    preview_blob: str | None
    filename: str | None
    media_type: str | None
    bytes: int | None
    width: int | None
    height: int | None
    notes: list[str]
    created_at: datetime
    finished_at: datetime | None
