"""What the classic engine does with a request: resolve its parameters, then run the task."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from rushes.engines.classic import PROFILE
from rushes.engines.classic.cutout import cut_out
from rushes.engines.classic.enlarge import enlarge
from rushes.engines.classic.remove import fill_hole
from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest, EngineResult, Mask, Pixels
from rushes.errors import BadInput, BadPicture

Scene = dict[str, Any]


class ClassicEngine:
    """Fills, cuts out and enlarges; the resolved scene holds the parameters, not the pixels."""

    def run(self, request: EngineRequest) -> EngineResult:
        task = _TASKS.get(request.task)
        if task is None:
            raise BadInput(
                f"Engine 'classic' cannot {request.task.value}. Choose an engine that can."
            )
        return task(request)


def _remove(request: EngineRequest) -> EngineResult:
    source, mask = _source(request), _mask(request)
    if mask is None:
        raise BadInput("Removing needs a mask. Paint over what should go.")
    scene = _resolve(request, {"seed": _seed(request), "patch": _whole(request, "patch", 5, 2, 12)})
    pixels, notes = fill_hole(source, mask, seed=scene["seed"], patch=scene["patch"])
    return EngineResult(pixels, scene=scene, notes=notes)


def _cutout(request: EngineRequest) -> EngineResult:
    source, mask = _source(request), _mask(request)
    scene = _resolve(request, {"seed": _seed(request)})
    alpha, notes = cut_out(source, mask, seed=scene["seed"])
    pixels = np.dstack([source[..., :3], alpha])
    return EngineResult(pixels, scene=scene, notes=notes)


def _enlarge(request: EngineRequest) -> EngineResult:
    source = _source(request)
    scene = _resolve(
        request,
        {"sharpen": _number(request.options.get("sharpen"), 0.35, 0, 1), "focus": _focus(request)},
    )
    focus: tuple[float, float] = (scene["focus"][0], scene["focus"][1])
    pixels = enlarge(source, request.width, request.height, scene["sharpen"], focus)
    return EngineResult(pixels, scene=scene, notes=_enlarge_notes(source, request))


_TASKS: dict[Task, Callable[[EngineRequest], EngineResult]] = {
    Task.REMOVE: _remove,
    Task.CUTOUT: _cutout,
    Task.UPSCALE: _enlarge,
    Task.HERO: _enlarge,
}


def _source(request: EngineRequest) -> Pixels:
    if request.source is None:
        raise BadInput(f"The task '{request.task.value}' needs a source picture.")
    return request.source


def _mask(request: EngineRequest) -> Mask | None:
    if request.mask is not None and request.mask.shape != _source(request).shape[:2]:
        (mask_height, mask_width), (height, width) = (
            request.mask.shape[:2],
            _source(request).shape[:2],
        )
        raise BadPicture(
            f"The mask is {mask_width} x {mask_height} px and the picture {width} x {height} px. "
            "Make the mask the picture's size."
        )
    return request.mask


def _seed(request: EngineRequest) -> int:
    """A take's frames differ: each index has a seed of its own."""
    return (request.seed * 1_000_003 + request.index) & 0xFFFFFFFF


def _resolve(request: EngineRequest, parameters: Mapping[str, Any]) -> Scene:
    """The request's parameters, or those of a classic scene for the same task.

    The scene of another engine says nothing about mending, and is left alone.
    """
    scene: Scene = {
        "engine": PROFILE.name,
        "version": PROFILE.version,
        "task": request.task.value,
        **parameters,
    }
    given = request.scene or {}
    if given.get("engine") == PROFILE.name and given.get("task") == request.task.value:
        scene.update({key: given[key] for key in parameters if key in given})
    return scene


def _number(value: object, default: float, low: float, high: float) -> float:
    if not isinstance(value, int | float) or not math.isfinite(value):
        return default
    return float(min(high, max(low, value)))


def _whole(request: EngineRequest, name: str, default: int, low: int, high: int) -> int:
    return round(_number(request.options.get(name), default, low, high))


def _focus(request: EngineRequest) -> list[float]:
    value = request.options.get("focus")
    if not isinstance(value, list | tuple) or len(value) != 2:
        return [0.5, 0.5]
    return [_number(part, 0.5, 0, 1) for part in value]


def _enlarge_notes(source: Pixels, request: EngineRequest) -> tuple[str, ...]:
    ratio = max(request.width / source.shape[1], request.height / source.shape[0])
    if ratio <= 1:
        return ()
    return (f"Enlarged {ratio:.2g} times without a model: sharp edges, but no new detail.",)
