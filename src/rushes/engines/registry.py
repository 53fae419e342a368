"""The registry of engines. Built-in engines register through the entry point a third party uses.

A plugin is a module-level ``plugin: EnginePlugin`` named under the entry point group
``rushes.engines``. Its module must import quickly; ``load`` imports what is heavy.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import entry_points
from typing import Protocol

from rushes.engines.profile import EngineProfile, Task
from rushes.engines.request import EngineRequest, EngineResult
from rushes.errors import BadInput, EngineMissing, NotFound

log = logging.getLogger("rushes.engines")

GROUP = "rushes.engines"


class Engine(Protocol):
    """Draws. One instance lives in each drawing process and is called by one thread at a time."""

    def run(self, request: EngineRequest) -> EngineResult:
        """Draw one picture; raises :class:`~rushes.errors.EngineError` or one of its kinds."""
        ...


@dataclass(frozen=True, slots=True)
class EnginePlugin:
    """A profile, and how to get the engine that it describes."""

    profile: EngineProfile
    load: Callable[[], Engine]


@lru_cache(maxsize=1)
def plugins() -> dict[str, EnginePlugin]:
    """Every installed engine by name, the broken ones left out."""
    found: dict[str, EnginePlugin] = {}
    for entry in entry_points(group=GROUP):
        try:
            plugin: EnginePlugin = entry.load()
            found[plugin.profile.name] = plugin
        except Exception:  # one broken plugin must not take the others with it
            log.exception("The engine plugin %s cannot be loaded", entry.name)
    return dict(sorted(found.items()))


def profiles() -> list[EngineProfile]:
    """The profiles of all installed engines, by name."""
    return [plugin.profile for plugin in plugins().values()]


def profile(name: str) -> EngineProfile:
    """The profile of an engine; :class:`NotFound` names those that exist."""
    try:
        return plugins()[name].profile
    except KeyError:
        known = ", ".join(plugins())
        raise NotFound(f"There is no engine '{name[:40]}'. Installed engines: {known}.") from None


@lru_cache(maxsize=8)
def engine(name: str) -> Engine:
    """The engine itself, loaded on first use in this process."""
    facts = profile(name)
    try:
        return plugins()[name].load()
    except ImportError as missing:
        hint = facts.install or "pip install rushes"
        raise EngineMissing(
            f"Engine '{name}' needs {missing.name or 'a package'}, which is not installed. "
            f"Install it with: {hint}"
        ) from missing


def check(name: str, task: Task, width: int, height: int) -> EngineProfile:
    """The profile of an engine that can do this; :class:`BadInput` says what is in the way."""
    facts = profile(name)
    if task not in facts.tasks:
        able = ", ".join(p.name for p in profiles() if task in p.tasks) or "none"
        raise BadInput(f"Engine '{name}' cannot {task.value}. Engines that can: {able}.")
    for side, label in ((width, "width"), (height, "height")):
        if not facts.min_side <= side <= facts.max_side:
            raise BadInput(
                f"A {label} of {side} px is out of range: engine '{name}' draws "
                f"{facts.min_side} to {facts.max_side} px a side."
            )
    if width * height > facts.max_pixels:
        raise BadInput(f"{width} x {height} is more pixels than engine '{name}' draws.")
    return facts
