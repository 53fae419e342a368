"""An engine for tests and rehearsals: quick, exact, and able to fail, stall or refuse on demand.

It draws a two-colour checker whose colours and pitch follow from the seed and the index (and, for
a variation, from its parent).
Its options come from the request or from a script in the prompt, so that a whole line can be
rehearsed from the page: ``[fail]``, ``[fail@3]`` (the frame of index 3), ``[refuse]``,
``[refuse@3]``, ``[stall=250]`` (milliseconds per picture), ``[crash@3]`` (the process dies).
The option ``log`` names a file to which every call appends a line, for counting calls; it must lie
in the system's folder for temporary files.
"""

from __future__ import annotations

import os
import re
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from rushes.engines.profile import EngineProfile, Task, Tier
from rushes.engines.registry import EnginePlugin
from rushes.engines.request import EngineRequest, EngineResult, Pixels
from rushes.errors import BadInput, BadPicture, EngineError, EngineRefused

_LONGEST_KEY = 24
_SCRIPT = re.compile(r"\[(fail|refuse|stall|crash)(?:@(\d+))?(?:=(\d+))?\]")

PROFILE = EngineProfile(
    name="testing",
    title="Testing",
    version="1",
    summary="Draws checkers, not pictures: for tests and rehearsals, with faults on demand.",
    tiers=frozenset(Tier),
    tasks=frozenset(Task),
    deterministic=True,
    procedural=True,
    rehearsal=True,
    expected_ms=2,
    options={
        "log": "a temporary file to which each call appends its seed and index",
        "stall": "milliseconds that each picture takes",
    },
)


class TestingEngine:
    """See the module's words."""

    __test__ = False  # not a test case, whatever its name says

    def run(self, request: EngineRequest) -> EngineResult:
        _record(request)
        _misbehave(request)
        if request.task is Task.CUTOUT:
            return EngineResult(_cutout(request), scene=_scene(request))
        if request.task in {Task.REMOVE, Task.REPLACE}:
            return EngineResult(_filled(request), scene=_scene(request))
        if request.task is Task.UPSCALE:
            return EngineResult(_enlarged(request), scene=_scene(request))
        return EngineResult(_checker(request), scene=_scene(request))


def _record(request: EngineRequest) -> None:
    log = request.options.get("log")
    if log:
        # The option may come over the network; it must not reach a person's own files.
        if not Path(str(log)).resolve().is_relative_to(Path(tempfile.gettempdir()).resolve()):
            raise BadInput("The log must lie in the system's folder for temporary files.")
        line = f"{request.seed} {request.index}\n".encode()
        handle = os.open(str(log), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, line)
        finally:
            os.close(handle)


def _misbehave(request: EngineRequest) -> None:
    time.sleep(float(request.options.get("stall", 0)) / 1000)
    for kind, at, value in _SCRIPT.findall(request.prompt):
        if at and int(at) != request.index:
            continue
        if kind == "stall":
            time.sleep(int(value or 1000) / 1000)
        elif kind == "fail":
            raise EngineError("The testing engine was told to fail. Take the script out.")
        elif kind == "refuse":
            raise EngineRefused("The testing engine was told to refuse. Take the script out.")
        elif kind == "crash":
            os._exit(70)


def _scene(request: EngineRequest) -> dict[str, Any]:
    """The scene given, as it is; a variation's own key follows from its parent's."""
    key = [request.seed, request.index]
    if request.scene is not None:
        if request.task is not Task.VARY:
            return dict(request.scene)
        key = [*key, 1, *request.scene["key"]][:_LONGEST_KEY]
    return {"engine": "testing", "version": PROFILE.version, "key": key}


def _checker(request: EngineRequest) -> Pixels:
    key = _scene(request)["key"]
    random = np.random.default_rng([int(part) & 0xFFFFFFFF for part in key])
    dark, light = random.integers(0, 110, 3), random.integers(140, 256, 3)
    cells = int(random.integers(3, 9))
    rows = np.arange(request.height) * cells // request.height
    columns = np.arange(request.width) * cells // request.width
    odd = (rows[:, None] + columns[None, :]) % 2 == 1
    return np.where(odd[..., None], dark, light).astype(np.uint8)


def _need(request: EngineRequest) -> Pixels:
    if request.source is None:
        raise BadInput(f"The task '{request.task.value}' needs a source picture.")
    return request.source


def _filled(request: EngineRequest) -> Pixels:
    source = _need(request)
    if request.mask is None:
        raise BadInput(f"The task '{request.task.value}' needs a mask.")
    if request.mask.shape != source.shape[:2]:
        raise BadPicture("The mask has another size than the picture.")
    out = source.copy()
    out[request.mask > 127, :3] = 128
    return out


def _enlarged(request: EngineRequest) -> Pixels:
    source = _need(request)
    rows = np.arange(request.height) * source.shape[0] // request.height
    columns = np.arange(request.width) * source.shape[1] // request.width
    return source[rows[:, None], columns[None, :]]


def _cutout(request: EngineRequest) -> Pixels:
    source = _need(request)
    height, width = source.shape[:2]
    alpha = np.zeros((height, width), np.uint8)
    alpha[height // 4 : height - height // 4, width // 4 : width - width // 4] = 255
    return np.dstack([source[..., :3], alpha])


plugin = EnginePlugin(PROFILE, TestingEngine)
