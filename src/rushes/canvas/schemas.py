"""What the API takes and gives of documents and fixes."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from rushes.api.schema import Schema
from rushes.canvas.document import Document
from rushes.canvas.layers import Layer

MAX_REVISION = 2**31 - 1


class DocumentOut(Schema):
    """A document as it is at its head."""

    id: str
    frame_id: str
    brief_id: str | None
    head: int
    can_undo: bool
    can_redo: bool
    undo_label: str | None
    redo_label: str | None
    document: Document
    updated_at: datetime


class Based(Schema):
    """A change names the revision that it was made on; another head is a conflict (409)."""

    base: int = Field(ge=0, le=MAX_REVISION)


class ChangeIn(Based):
    label: str = Field(min_length=1, max_length=120, description="What was done, for undo.")
    document: Document


class CropIn(Based):
    """A crop to a shape or size; ``x`` and ``y`` (fractions) are what should stay in the middle."""

    width: int = Field(ge=16, le=8192)
    height: int = Field(ge=16, le=8192)
    x: float = Field(default=0.5, ge=0, le=1)
    y: float = Field(default=0.5, ge=0, le=1)


class HeadlineIn(Based):
    text: str = Field(max_length=2000)


class BitmapIn(Schema):
    """A layer to be drawn alone, for the page to place; sizes are the document's."""

    layer: Layer
    width: int = Field(ge=16, le=8192)
    height: int = Field(ge=16, le=8192)
    scale: float = Field(default=1.0, gt=0, le=4)


class FixOut(Schema):
    id: str
    document_id: str
    base_n: int
    task: Literal["remove", "replace", "extend", "cutout", "upscale"]
    engine: str
    words: str
    mask_blob: str | None
    result_blob: str | None
    result_n: int | None
    state: str
    error: str | None
    created_at: datetime
    finished_at: datetime | None
