"""The hook through which settings come: one decorated function per setting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from rushes.engines.sketch.stage import Setting, Stage

Painter = Callable[[Stage], Setting]


@dataclass(frozen=True, slots=True)
class SettingKind:
    """What the planner knows of a setting.

    ``words`` describe it, for comparison with a brief. ``literal`` is the least similarity for a
    setting that shows a place or a thing; generic settings have 0 and a ``prior`` that brings
    them in. ``variants`` is how many forms it takes; ``plain`` settings suit a brief whose words
    were not understood; ``minimal`` ones a plain icon.
    """

    name: str
    words: str
    paint: Painter
    layouts: tuple[str, ...]
    keys: tuple[str, ...]
    literal: float
    prior: float
    variants: int
    wide: bool  # may be very wide
    night: bool  # may be a night
    plain: bool
    minimal: bool
    people: bool  # shows people
    side: int  # the only side that the subject may be on; 0: either


_kinds: dict[str, SettingKind] = {}


def setting(
    name: str,
    words: str,
    *,
    layouts: str = "none",
    keys: str = "light soft dark",
    literal: float = 0.0,
    prior: float = 0.0,
    variants: int = 4,
    wide: bool = True,
    night: bool = False,
    plain: bool = False,
    minimal: bool = False,
    people: bool = False,
    side: int = 0,
) -> Callable[[Painter], Painter]:
    """Register a setting; see :class:`SettingKind`."""

    def register(paint: Painter) -> Painter:
        _kinds[name] = SettingKind(
            name,
            words,
            paint,
            tuple(layouts.split()),
            tuple(keys.split()),
            literal,
            prior,
            variants,
            wide,
            night,
            plain,
            minimal,
            people,
            side,
        )
        return paint

    return register


@lru_cache(maxsize=1)
def settings() -> dict[str, SettingKind]:
    """Every setting by name, in the order of their names."""
    package = import_module("rushes.engines.sketch.scenes")
    for module in sorted(found.name for found in iter_modules(package.__path__)):
        import_module(f"{package.__name__}.{module}")
    return dict(sorted(_kinds.items()))
