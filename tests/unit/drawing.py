"""What the tests of the drawing processes call there; a module that those can import."""

from __future__ import annotations

import ctypes
import os
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np

from rushes.errors import EngineRefused


def pid() -> int:
    return os.getpid()


def niceness() -> int:
    return os.nice(0)


def inverted(picture: np.ndarray[Any, Any]) -> dict[str, Any]:
    print("An engine that prints must not harm the answer.")  # noqa: T201
    return {"picture": 255 - picture, "bytes": b"\x00" * 1000}


def refuse() -> None:
    raise EngineRefused("Not this.", reason="policy")


def stumble() -> None:
    raise ValueError("no\nsuch colour")


def unsendable() -> object:
    return threading.Lock()


def exit_at_once() -> None:
    os._exit(70)


def segfault() -> None:
    ctypes.string_at(0)


def sleep(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def meet(folder: str, name: str, others: int) -> int:
    """Returns once that many others are here as well."""
    (Path(folder) / name).touch()
    while len(list(Path(folder).iterdir())) < others + 1:
        time.sleep(0.005)
    return os.getpid()
