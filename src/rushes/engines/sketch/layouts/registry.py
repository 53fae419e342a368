"""The hook through which layouts come: one decorated function per layout."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from rushes.engines.sketch.stage import Setting, Stage

Placer = Callable[[Stage, Setting], None]

_placers: dict[str, Placer] = {}


def layout(name: str) -> Callable[[Placer], Placer]:
    """Register a layout: it puts the scene's subjects into the painted setting."""

    def register(place: Placer) -> Placer:
        _placers[name] = place
        return place

    return register


@lru_cache(maxsize=1)
def layouts() -> dict[str, Placer]:
    """Every layout by name."""
    package = import_module("rushes.engines.sketch.layouts")
    for module in sorted(found.name for found in iter_modules(package.__path__)):
        import_module(f"{package.__name__}.{module}")
    return dict(sorted(_placers.items()))
