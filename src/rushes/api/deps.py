"""Dependencies of endpoints, and the base of their schemas."""

from __future__ import annotations

from typing import Annotated, Any, cast

from fastapi import Depends, Request
from pydantic import BaseModel

from rushes.services import Services


class ErrorBody(BaseModel):
    """What went wrong: ``code`` for a program, ``message`` for a person."""

    code: str
    message: str
    detail: dict[str, Any] = {}


class ErrorOut(BaseModel):
    """The body of every error."""

    error: ErrorBody


def _services(request: Request) -> Services:
    return cast(Services, request.app.state.services)


Deps = Annotated[Services, Depends(_services)]

ERRORS: dict[int | str, dict[str, Any]] = {
    401: {"model": ErrorOut, "description": "No token: open the studio by its start address."},
    403: {"model": ErrorOut, "description": "The policy, the host or the origin forbids it."},
    404: {"model": ErrorOut, "description": "There is no such thing; the message names it."},
    409: {"model": ErrorOut, "description": "Somebody else changed it first; load it again."},
    413: {"model": ErrorOut, "description": "More bytes or pixels than the limits allow."},
    422: {"model": ErrorOut, "description": "It cannot be done as asked; the message says how."},
    507: {"model": ErrorOut, "description": "The disk is full or cannot be written."},
}
