"""The program of a drawing process: reads calls from its parent, answers, dies with it.

Run by :mod:`rushes.jobs.pool` with its niceness as the only argument. Calls come on standard
input and answers go to standard output; whatever an engine prints goes to standard error.
"""

from __future__ import annotations

import ctypes
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from io import FileIO
from queue import SimpleQueue
from typing import Any, Final, Literal, NamedTuple

from rushes.errors import RushesError
from rushes.jobs.framing import read_parts, read_value, unpack, write_value


class Call(NamedTuple):
    """A module-level function by its pickled name, and what to call it with."""

    fn: Callable[..., Any]
    args: tuple[Any, ...]


class Answer(NamedTuple):
    """``value`` is the result, the error of ours, or the line that tells of another error."""

    kind: Literal["result", "error", "surprise"]
    value: Any
    trace: str = ""


BEGUN: Final = "begun"
"""Sent before each call, so that the parent knows whether a dead process had got to it."""


def main() -> None:
    calls, answers = _own_pipes()
    _die_with_parent()
    _be_nice(int(sys.argv[1]))
    sys.path[:] = read_value(calls)
    waiting: SimpleQueue[list[bytearray]] = SimpleQueue()
    threading.Thread(target=_receive, args=(calls, waiting), daemon=True).start()
    while True:
        parts = waiting.get()
        write_value(answers, BEGUN)
        answer = _answer(parts)
        try:
            write_value(answers, answer)
        except (TypeError, AttributeError, pickle.PicklingError) as error:  # nothing was written
            write_value(answers, _surprise(error))


def _own_pipes() -> tuple[FileIO, FileIO]:
    """Keep the pipes for calls and answers; an engine's own reads and prints go elsewhere."""
    calls = FileIO(os.dup(0), "rb")
    answers = FileIO(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return calls, answers


def _die_with_parent() -> None:
    """On Linux the kernel ends us with our parent, even in the middle of an engine's C code;
    everywhere the end of the pipe does. A signal to the whole group is the parent's to heed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if sys.platform == "linux":
        set_parent_death_signal = 1
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)


def _be_nice(by: int) -> None:
    if by and hasattr(os, "nice"):
        os.nice(by)


def _receive(calls: FileIO, waiting: SimpleQueue[list[bytearray]]) -> None:
    """Read calls; at the end of the pipe the parent is gone or wants us to rest."""
    while True:
        try:
            waiting.put(read_parts(calls))
        except EOFError:
            os._exit(0)


def _answer(parts: list[bytearray]) -> Answer:
    try:
        call: Call = unpack(parts)  # may fail: the function's module is imported here
        return Answer("result", call.fn(*call.args))
    except RushesError as error:
        return Answer("error", _sendable(error), traceback.format_exc())
    except Exception as error:
        return _surprise(error)


def _surprise(error: Exception) -> Answer:
    line = f"{type(error).__name__}: {error}".splitlines()[0]
    return Answer("surprise", line[:300], "".join(traceback.format_exception(error)))


def _sendable(error: RushesError) -> RushesError:
    try:
        pickle.dumps(error)
    except Exception:
        return type(error)(error.message)
    return error
