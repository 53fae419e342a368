"""What the API takes and gives of brands."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, Field

from rushes.api.schema import Schema

Colour = Annotated[
    str,
    Field(pattern=r"^#[0-9a-fA-F]{6}$", description="#rrggbb, sRGB"),
    AfterValidator(str.lower),
]


class BrandIn(Schema):
    name: str = Field(min_length=1, max_length=120)
    palette: list[Colour] = Field(default_factory=list, max_length=12)
    style: str = Field(default="", max_length=400)
    headline_font: str = Field(default="Inter", max_length=80)
    body_font: str = Field(default="Inter", max_length=80)


class BrandPatch(Schema):
    name: str | None = Field(default=None, min_length=1, max_length=120)
    palette: list[Colour] | None = Field(default=None, max_length=12)
    style: str | None = Field(default=None, max_length=400)
    headline_font: str | None = Field(default=None, max_length=80)
    body_font: str | None = Field(default=None, max_length=80)


class BrandOut(BrandIn):
    id: str
    logo_blob: str | None
    created_at: datetime
    updated_at: datetime
