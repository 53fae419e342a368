"""The registry of surfaces. The built-in ones register through the hook a third party uses.

A plugin is a function without arguments that returns surfaces, named under the entry point group
``rushes.surfaces``. A surface of an id that exists already takes the built-in one's place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import lru_cache
from importlib.metadata import entry_points

from rushes.errors import NotFound
from rushes.surfaces.model import Surface

GROUP = "rushes.surfaces"
BUILT_IN = "rushes"


@lru_cache(maxsize=1)
def _by_id() -> dict[str, Surface]:
    found: dict[str, Surface] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda e: (e.name != BUILT_IN, e.name)):
        source: Callable[[], Iterable[Surface]] = entry.load()
        found.update((surface.id, surface) for surface in source())
    return found


def surfaces() -> list[Surface]:
    """Every installed surface, the built-in ones first and in the catalogue's order."""
    return list(_by_id().values())


def surface(surface_id: str) -> Surface:
    """The surface of this id; :class:`NotFound` names those that are spelt alike."""
    found = _by_id().get(surface_id.strip().lower())
    if found is None:
        raise NotFound(
            f"There is no preset {surface_id[:60]!r}. {_hint(surface_id)}",
            known=sorted(_by_id()),
        )
    return found


def _hint(surface_id: str) -> str:
    near = _near(surface_id.strip().lower()[:80])
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return "List them with: rushes presets"


def _near(wanted: str) -> list[str]:
    """Ids of the same channel or the same name first, then those that are spelt alike."""
    known = list(_by_id())
    alike = get_close_matches(wanted, known, n=3, cutoff=0.6)
    channel, _, name = wanted.partition("/")
    kin = [i for i in known if i.startswith(f"{channel}/") or (name and i.endswith(f"/{name}"))]
    return list(dict.fromkeys([*alike, *kin]))[:3]
