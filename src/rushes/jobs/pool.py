"""Drawing processes: started on demand, resting again when idle, in two lanes.

Engines run here and never in a worker itself: a crash ends one drawing process and becomes an
:class:`EngineError` for that frame; the next call gets a fresh process.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import FileIO
from typing import Any, Final, Literal, TypeVar, cast

from rushes.errors import EngineError
from rushes.jobs.drawer import Answer, Call
from rushes.jobs.framing import read_value, write_value
from rushes.jobs.interrupt import Interrupted

log = logging.getLogger(__name__)

T = TypeVar("T")
Lane = Literal["draft", "heavy"]

HEAVY_NICE: Final = 10
LONGEST_SECONDS: Final = 1800.0  # an engine that hangs must not hold a drawing process for ever
_PIPE_BYTES: Final = 1 << 20
# Not by -m: the module would run as __main__, and its classes would be named so on the pipe.
_PROGRAM: Final = "from rushes.jobs.drawer import main; main()"


@dataclass(frozen=True, slots=True)
class LanePlan:
    """How many processes a lane may have at once, and how far they stand back for others."""

    size: int
    nice: int


def default_plans() -> dict[Lane, LanePlan]:
    cores = os.cpu_count() or 2
    return {
        "draft": LanePlan(size=max(2, min(4, cores)), nice=0),
        "heavy": LanePlan(size=1, nice=HEAVY_NICE),
    }


class Pool:
    """Runs module-level functions in drawing processes. Safe to call from many threads."""

    def __init__(
        self, *, idle_seconds: float = 120.0, plans: Mapping[Lane, LanePlan] | None = None
    ) -> None:
        self._idle_seconds = idle_seconds
        self._closing = False
        self._changed = threading.Condition()
        self._lanes = {name: _Lane(name, plan) for name, plan in (plans or default_plans()).items()}
        # The kernel ties a child to the thread that started it, so one lasting thread starts all.
        self._starter = ThreadPoolExecutor(1, thread_name_prefix="drawers")
        self._keeper: threading.Thread | None = None

    def run(
        self, lane: Lane, fn: Callable[..., T], *args: Any, timeout: float | None = LONGEST_SECONDS
    ) -> T:
        """Call ``fn(*args)`` in a drawing process of the lane; waits for a free one.

        Errors of ours come back as they were raised; any other error, a dead process or more
        than ``timeout`` seconds become an :class:`EngineError`. :class:`Interrupted` when the
        pool is closing.
        """
        call = Call(fn, args)
        try:
            try:
                answer = self._ask(lane, call, timeout)
            except _NeverStarted:  # it died while it rested; the engine was not called
                answer = self._ask(lane, call, timeout)
        except _Died as error:
            if self._closing:
                raise Interrupted from None
            raise EngineError(error.why) from None
        return cast(T, _opened(answer))

    def warm(self, lane: Lane, fn: Callable[..., Any], *args: Any) -> None:
        """Start a process if none rests in the lane, and call ``fn`` in it; do not wait."""
        threading.Thread(target=self._warm, args=(lane, fn, args), daemon=True).start()

    def processes(self) -> list[int]:
        """The ids of the drawing processes that are up."""
        with self._changed:
            return [drawer.pid for lane in self._lanes.values() for drawer in lane.all]

    def close(self) -> None:
        """End all drawing processes, those at work too; their callers get ``Interrupted``."""
        with self._changed:
            self._closing = True
            drawers = [drawer for lane in self._lanes.values() for drawer in lane.all]
            self._changed.notify_all()
        for drawer in drawers:
            drawer.kill()
        self._starter.shutdown(wait=True)
        if (keeper := self._keeper) is not None:
            keeper.join()

    def _warm(self, lane: Lane, fn: Callable[..., Any], args: tuple[Any, ...]) -> None:
        try:
            self.run(lane, fn, *args)
        except (EngineError, Interrupted) as error:
            log.debug("Warming the %s lane failed: %s", lane, error)

    def _ask(self, lane: Lane, call: Call, timeout: float | None) -> Answer:
        drawer = self._take(lane)
        try:
            return drawer.ask(call, timeout)
        finally:
            self._put_back(lane, drawer)

    def _take(self, name: Lane) -> _Drawer:
        lane = self._lanes[name]
        with self._changed:
            while True:
                if self._closing:
                    raise Interrupted
                if (rested := lane.newest_resting()) is not None:
                    return rested
                if lane.has_room():
                    lane.starting += 1
                    break
                self._changed.wait()
        return self._start(lane)

    def _start(self, lane: _Lane) -> _Drawer:
        try:
            drawer = self._starter.submit(_Drawer, lane.plan.nice).result()
        except (OSError, RuntimeError) as error:
            self._settle(lane, None)
            if self._closing:
                raise Interrupted from None
            raise EngineError(f"A drawing process could not be started: {error}.") from error
        except BaseException:
            self._settle(lane, None)
            raise
        self._settle(lane, drawer)
        return drawer

    def _settle(self, lane: _Lane, drawer: _Drawer | None) -> None:
        with self._changed:
            lane.starting -= 1
            if drawer is not None:
                lane.all.append(drawer)
                self._keep()
            self._changed.notify_all()

    def _put_back(self, name: Lane, drawer: _Drawer) -> None:
        with self._changed:
            lane = self._lanes[name]
            if drawer.alive and not self._closing:
                drawer.rests_since = time.monotonic()
                lane.resting.append(drawer)
            else:
                lane.all.remove(drawer)
                drawer.kill()
            self._changed.notify_all()

    def _keep(self) -> None:
        if self._keeper is None or not self._keeper.is_alive():
            self._keeper = threading.Thread(target=self._rest, name="drawers-rest", daemon=True)
            self._keeper.start()

    def _rest(self) -> None:
        """End what has rested too long; itself ends when no process is left."""
        with self._changed:
            while not self._closing and any(lane.busy() for lane in self._lanes.values()):
                now = time.monotonic()
                waits = [lane.retire(now - self._idle_seconds) for lane in self._lanes.values()]
                oldest = min((since for since in waits if since is not None), default=None)
                wait = None if oldest is None else max(0.01, oldest + self._idle_seconds - now)
                self._changed.wait(wait)
            self._keeper = None


class _Lane:
    def __init__(self, name: Lane, plan: LanePlan) -> None:
        self.name = name
        self.plan = plan
        self.all: list[_Drawer] = []
        self.resting: list[_Drawer] = []
        self.starting = 0

    def has_room(self) -> bool:
        return len(self.all) + self.starting < self.plan.size

    def busy(self) -> bool:
        return bool(self.all) or self.starting > 0

    def newest_resting(self) -> _Drawer | None:
        """The one that worked last, so that the others come to rest for good."""
        while self.resting:
            drawer = self.resting.pop()
            if drawer.alive:
                return drawer
            self.all.remove(drawer)
            drawer.kill()  # closes its pipes
        return None

    def retire(self, before: float) -> float | None:
        """End those that rest since before that moment; the earliest moment of the others."""
        for drawer in [one for one in self.resting if one.rests_since <= before]:
            self.resting.remove(drawer)
            self.all.remove(drawer)
            drawer.kill()
        return min((one.rests_since for one in self.resting), default=None)


class _Died(Exception):
    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class _NeverStarted(_Died):
    """The process died before it could read the call."""


class _Drawer:
    """The parent's side of one drawing process. One call at a time."""

    def __init__(self, nice: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(nice)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        # Without a buffer both are plain files of bytes.
        self._calls = cast(FileIO, self._process.stdin)
        self._answers = cast(FileIO, self._process.stdout)
        _widen(self._calls, self._answers)
        self.rests_since = 0.0
        self._late = False
        self._send(sys.path)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, call: Call, timeout: float | None) -> Answer:
        watch = threading.Timer(timeout, self._too_late) if timeout is not None else None
        if watch is not None:
            watch.start()
        try:
            self._send(call)
            self._await_begin()
            return read_value(self._answers)
        except EOFError:
            raise _Died(self._last_words(timeout)) from None
        finally:
            if watch is not None:
                watch.cancel()

    def kill(self) -> None:
        if self.alive:
            self._process.kill()
        self._process.wait()
        self._calls.close()
        self._answers.close()

    def _send(self, value: Any) -> None:
        try:
            write_value(self._calls, value)
        except OSError:
            self._process.kill()
            self._process.wait()
            raise _NeverStarted(_death(self._process.returncode)) from None

    def _await_begin(self) -> None:
        try:
            read_value(self._answers)
        except EOFError:
            if self._late:
                raise
            raise _NeverStarted(_death(self._process.wait())) from None

    def _too_late(self) -> None:
        self._late = True
        self._process.kill()

    def _last_words(self, timeout: float | None) -> str:
        code = self._process.wait()
        if self._late:
            return f"The engine took more than {timeout:g} s and was stopped. Ask for less at once."
        return _death(code)


def _death(code: int) -> str:
    return (
        f"The drawing process died (exit code {code}). "
        "Try again; if it dies again, choose another engine or a smaller size."
    )


def _widen(*pipes: FileIO) -> None:
    """Larger pipes carry pictures with fewer switches between the processes (Linux)."""
    if sys.platform != "linux":
        return
    import fcntl

    for pipe in pipes:
        try:
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        except OSError:  # a person's limit for pipes is reached; slower, not wrong
            log.debug("A pipe could not be widened.")


def _opened(answer: Answer) -> Any:
    if answer.kind == "result":
        return answer.value
    if answer.kind == "error":
        raise answer.value
    log.error("An engine failed with an unexpected error.\n%s", answer.trace)
    raise EngineError(f"The engine failed ({answer.value}). Try another seed or engine.")
