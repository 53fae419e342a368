"""The event log keeps its order under many writers, and a stream resumes without a gap."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable

import orjson
import pytest
from sse_starlette import ServerSentEvent
from workbench import Bench

from rushes.events import log
from rushes.studio.stream import Stream


def write(bench: Bench, count: int, kind: str = "test.event") -> list[int]:
    with bench.services.db.session() as session:
        return [log.record(session, kind, subject_id=str(n), n=n).seq for n in range(count)]


def test_events_become_visible_in_the_order_of_their_numbers(bench: Bench) -> None:
    """Eight writers at once, a reader beside them: what it has seen never grows in the middle."""
    writers = [
        threading.Thread(target=lambda: [write(bench, 2) for _ in range(12)]) for _ in "8" * 8
    ]
    for writer in writers:
        writer.start()
    seen: list[int] = []
    while any(writer.is_alive() for writer in writers) or len(seen) < 8 * 12 * 2:
        with bench.services.db.reading() as session:
            seen += [event.seq for event in log.after(session, seen[-1] if seen else 0)]
        assert len(seen) <= 8 * 12 * 2
    for writer in writers:
        writer.join()
    with bench.services.db.reading() as session:
        assert [e.seq for e in log.after(session, 0)] == seen
        assert log.last_seq(session) == seen[-1]


def test_an_event_of_a_failed_transaction_never_was(bench: Bench) -> None:
    write(bench, 1)
    with bench.services.db.session() as session:
        log.record(session, "test.lost")
        session.rollback()
    write(bench, 1)
    with bench.services.db.reading() as session:
        assert [event.kind for event in log.after(session, 0)] == ["test.event"] * 2


async def numbers(events: AsyncIterator[ServerSentEvent], count: int) -> list[int]:
    found: list[int] = []
    async for event in events:
        if event.id is not None:
            assert orjson.loads(str(event.data))["seq"] == int(event.id)
            found.append(int(event.id))
        if len(found) == count:
            return found
    return found


@pytest.mark.parametrize("missed", [3, 2500])
def test_a_stream_resumes_after_the_last_event_that_was_seen(bench: Bench, missed: int) -> None:
    """However much was missed, and while others listen already."""
    first = write(bench, 5)

    async def scenario() -> None:
        stream = Stream(bench.services.db)
        listener = stream.follow(first[-1])
        waiting = asyncio.create_task(numbers(listener, missed))
        later = await asyncio.to_thread(write, bench, missed)
        assert await within(waiting) == later  # the reader is past what the other has missed
        resumed = asyncio.create_task(numbers(stream.follow(first[1]), 3 + missed + 2))
        latest = await asyncio.to_thread(write, bench, 2)
        stream.wake()
        assert await within(resumed) == [*first[2:], *later, *latest]
        assert await within(numbers(listener, 2)) == latest
        await stream.close()

    asyncio.run(scenario())


def test_pages_that_come_at_the_same_moment_get_each_event_once(bench: Bench) -> None:
    write(bench, 4)

    async def scenario() -> None:
        stream = Stream(bench.services.db)
        streams = [stream.follow(None) for _ in range(6)]
        opened = await asyncio.gather(*(anext(events) for events in streams))
        assert {event.comment for event in opened} == {"open"}
        new = [seq for _ in range(5) for seq in await asyncio.to_thread(write, bench, 2)]
        for events in streams:
            assert await within(numbers(events, len(new))) == new
        await stream.close()
        assert [await within(numbers(events, 1)) for events in streams] == [[]] * 6

    asyncio.run(scenario())


def test_a_number_of_another_log_means_from_now_on(bench: Bench) -> None:
    """A page that was open on another data folder, at the same address, resumes from its log."""
    write(bench, 2)

    async def scenario() -> None:
        stream = Stream(bench.services.db)
        events = stream.follow(10**12)
        await anext(events)
        new = await asyncio.to_thread(write, bench, 2)
        assert await within(numbers(events, 2)) == new
        await stream.close()

    asyncio.run(scenario())


async def within(awaited: Awaitable[list[int]]) -> list[int]:
    """A deadline, so that a lost event fails the test and does not hang it."""
    return await asyncio.wait_for(awaited, 60)
