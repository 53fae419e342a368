"""The error tree. Each error is for a person: one line that names what is wrong and the remedy.

RushesError
 ├── BadInput          422, exit 2   what was asked for cannot be done as asked
 │    └── BadPicture   422, exit 2   a file is not a picture, or of another size
 ├── NotFound          404, exit 2   no such brief, frame, engine, preset …
 ├── Conflict          409, exit 1   somebody else changed it first
 ├── NotAllowed        403, exit 1   the tier policy, the token or the host says no
 ├── TooLarge          413, exit 2   more bytes or pixels than the limits allow
 ├── EngineError       502, exit 1   an engine failed
 │    ├── EngineRefused 422, exit 1  an engine declined to draw this (a content policy)
 │    └── EngineMissing 501, exit 1  an engine's extra is not installed
 └── StorageError      507, exit 1   the data folder cannot be read or written
      └── SchemaTooNew 507, exit 1   the data folder was made by a newer version
"""

from __future__ import annotations

from typing import Any, ClassVar


class RushesError(Exception):
    """Base of every error that a person may see.

    ``code`` is stable and machine-readable, ``status`` is the HTTP status and ``exit_code`` is
    what the command line returns. ``detail`` holds extra facts for a program (JSON values).
    """

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, **detail: Any) -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), self.message, self.detail))


def _rebuild(kind: type[RushesError], message: str, detail: dict[str, Any]) -> RushesError:
    return kind(message, **detail)


class BadInput(RushesError):
    code, status, exit_code = "bad_input", 422, 2


class BadPicture(BadInput):
    code = "bad_picture"


class NotFound(RushesError):
    code, status, exit_code = "not_found", 404, 2


class Conflict(RushesError):
    code, status = "conflict", 409


class NotAllowed(RushesError):
    code, status = "not_allowed", 403


class TooLarge(RushesError):
    code, status, exit_code = "too_large", 413, 2


class EngineError(RushesError):
    code, status = "engine_failed", 502


class EngineRefused(EngineError):
    code, status = "engine_refused", 422


class EngineMissing(EngineError):
    code, status = "engine_missing", 501


class StorageError(RushesError):
    code, status = "storage", 507


class SchemaTooNew(StorageError):
    code = "schema_too_new"
