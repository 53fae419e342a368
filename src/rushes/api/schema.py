"""The base of what the API takes and gives; apart, so that a worker need not load the server."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Schema(BaseModel):
    """Base of what the API takes and gives; unknown fields are an error, and so are numbers that
    JSON does not know (NaN, Infinity)."""

    model_config = ConfigDict(from_attributes=True, extra="forbid", allow_inf_nan=False)
