"""The event stream: one reader follows the log, and every page that listens gets its part.

Events live in the database, so a page that reconnects with ``Last-Event-ID`` misses nothing, and
it does not matter which process wrote them.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Annotated

import orjson
from fastapi import APIRouter, Query, Request
from sse_starlette import EventSourceResponse, ServerSentEvent

from rushes.api.deps import ERRORS
from rushes.db.session import Database
from rushes.events import log as events
from rushes.events.tables import Event

log = logging.getLogger("rushes.stream")

BUSY_SECONDS = 0.02
IDLE_SECONDS = 0.2
BUSY_FOR = 3.0  # seconds of quick looks after something happened
MOST_WAITING = 5000  # events for one page
LATEST = 2**53  # no log is that long

Queue = asyncio.Queue[ServerSentEvent | None]
"""What one page has yet to be told; ``None`` ends its stream."""


class Stream:
    """Follows the log while anybody listens. ``wake`` makes it look at once."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._queues: set[Queue] = set()
        self._task: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._wake = asyncio.Event()
        self._beginning = asyncio.Lock()
        self._seq = 0

    def wake(self) -> None:
        """Look at once; may be called from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake.set)

    async def close(self) -> None:
        """End every stream and the reader."""
        for queue in self._queues:
            queue.put_nowait(None)
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def follow(self, after: int | None) -> AsyncIterator[ServerSentEvent]:
        """Events later than ``after`` (from now on for ``None``), each once, as they happen."""
        queue: Queue = asyncio.Queue()
        self._queues.add(queue)
        try:
            await self._begin()
            last = await asyncio.to_thread(self._last)
            # A number that was never reached is of another data folder's log.
            seen = last if after is None else min(after, last)
            yield ServerSentEvent(comment="open")
            while behind := await asyncio.to_thread(self._read, seen):
                for event in behind:
                    seen = event.seq
                    yield message(event)
            while (item := await queue.get()) is not None:
                if int(item.id or 0) > seen:
                    seen = int(item.id or 0)
                    yield item
        finally:
            self._queues.discard(queue)

    async def _begin(self) -> None:
        """Start the reader, unless one reads."""
        async with self._beginning:
            self._loop = asyncio.get_running_loop()
            if self._task is None or self._task.done():
                self._seq = await asyncio.to_thread(self._last)
                self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        busy_until = 0.0
        loop = asyncio.get_running_loop()
        while self._queues:
            fresh = await asyncio.to_thread(self._since, self._seq)
            for event in fresh:
                self._seq = event.seq
                told = message(event)
                for queue in self._queues:
                    _tell(queue, told)
            if fresh or self._wake.is_set():
                busy_until = loop.time() + BUSY_FOR
            self._wake.clear()
            pause = BUSY_SECONDS if loop.time() < busy_until else IDLE_SECONDS
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), pause)

    def _since(self, seq: int) -> list[Event]:
        try:
            return self._read(seq)
        except Exception:
            log.exception("The event log could not be read; trying again")
            return []

    def _read(self, seq: int) -> list[Event]:
        with self._db.reading() as session:
            return list(events.after(session, seq, limit=1000))

    def _last(self) -> int:
        with self._db.reading() as session:
            return events.last_seq(session)


def _tell(queue: Queue, told: ServerSentEvent) -> None:
    """A page that does not read for long is let go; it comes back and says where it was."""
    if queue.qsize() < MOST_WAITING:
        queue.put_nowait(told)
    elif queue.qsize() == MOST_WAITING:
        queue.put_nowait(None)


def message(event: Event) -> ServerSentEvent:
    """An event as the page gets it: its kind as the name, its ``seq`` as the id."""
    body = {
        "seq": event.seq,
        "at": event.at,
        "kind": event.kind,
        "brief_id": event.brief_id,
        "subject_id": event.subject_id,
        "data": event.data,
    }
    return ServerSentEvent(
        data=orjson.dumps(body).decode(), event="message", id=str(event.seq), retry=1000
    )


router = APIRouter(tags=["studio"], responses=ERRORS)


@router.get(
    "/events",
    operation_id="followEvents",
    response_class=EventSourceResponse,
    responses={200: {"content": {"text/event-stream": {}}}},
)
async def follow_events(
    request: Request, after: Annotated[int | None, Query(ge=0, le=LATEST)] = None
) -> EventSourceResponse:
    """Server-Sent Events: what happens, as it happens. ``after`` or the header ``Last-Event-ID``
    resumes from an event's ``seq``."""
    stream: Stream = request.app.state.stream
    given = request.headers.get("last-event-id", "")
    resumed = given.isascii() and given.isdigit() and len(given) < 16
    start = int(given) if resumed else after
    return EventSourceResponse(stream.follow(start), ping=15)
