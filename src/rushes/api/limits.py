"""No request is read beyond a number of bytes, whatever it says of its own length."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rushes.api.errors import answer

FRAME_BYTES = 100_000  # what a form needs around its file
_TOO_LARGE = "The request has more than {:,} bytes. Make the file smaller."


class BodyLimit:
    """ASGI middleware: 413 for a body of more than ``max_bytes``, and it is not kept anywhere."""

    def __init__(self, app: ASGIApp, max_bytes: int) -> None:
        self.app = app
        self.max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        told = Headers(scope=scope).get("content-length", "")
        if told.isdecimal() and (len(told) > 15 or int(told) > self.max_bytes):
            await answer(413, "too_large", self._message)(scope, receive, send)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self.max_bytes:
                # Of Starlette's kind: any other error becomes "the body cannot be parsed".
                raise HTTPException(413, self._message)
            return message

        await self.app(scope, counted, send)

    @property
    def _message(self) -> str:
        return _TOO_LARGE.format(self.max_bytes)
