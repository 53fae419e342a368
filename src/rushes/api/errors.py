"""Errors as HTTP answers with a machine-readable body."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from rushes.errors import RushesError

log = logging.getLogger("rushes.api")

_CODES = {400: "bad_input", 404: "not_found", 405: "not_allowed", 413: "too_large"}


def answer(status: int, code: str, message: str, **detail: Any) -> JSONResponse:
    """An error's answer; its message is one line, even if it repeats what was given."""
    body = {"error": {"code": code, "message": " ".join(message.split()), "detail": detail}}
    return JSONResponse(body, status_code=status)


def install(app: FastAPI) -> None:
    """Register the handlers of errors."""

    async def ours(_request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, RushesError)
        return answer(error.status, error.code, error.message, **error.detail)

    async def invalid(_request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, RequestValidationError)
        return answer(422, "bad_input", _first(error.errors()))

    async def http(_request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, HTTPException)
        code = _CODES.get(error.status_code, "http")
        return answer(error.status_code, code, str(error.detail))

    async def unforeseen(_request: Request, error: Exception) -> JSONResponse:
        log.error("An unforeseen error", exc_info=error)
        return answer(500, "error", "Something failed here; nothing was changed. See the log.")

    app.add_exception_handler(RushesError, ours)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(Exception, unforeseen)


def _first(errors: Sequence[Any]) -> str:
    first = errors[0]
    where = ".".join(str(part) for part in first["loc"] if part not in {"body", "query", "path"})
    message = str(first["msg"]).removeprefix("Value error, ")
    return f"{where}: {message}." if where else f"{message}."
