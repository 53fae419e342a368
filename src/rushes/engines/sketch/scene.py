"""The resolved scene: everything that decides a picture, as JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from rushes.engines.request import Region
from rushes.engines.sketch.palette import Palette, palette_of
from rushes.errors import BadInput

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Scrim:
    """A veil over the copy space: its colour and strength, and the ink that reads on it."""

    ink: str  # "#rrggbb"
    veil: str  # "#rrggbb"
    alpha: float  # 0 none


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture, resolved. Places are fractions of the width and the height.

    ``width`` and ``height`` are the base size: only their ratio decides the composition, so
    that the same scene at another scale is the same picture.
    """

    seed: int
    index: int
    width: int
    height: int
    setting: str
    layout: str
    variant: int  # which of the setting's forms
    side: int  # -1: the subject to the left, 1: to the right
    time: str  # day, dawn or night
    palette: Palette
    focus: tuple[float, float]
    size: float  # the camera: 1 as usual, above closer
    subjects: tuple[str, ...] = ()  # icons: the hero first
    drift: tuple[str, ...] = ()  # icons that drift through the air
    traits: tuple[str, ...] = ()  # growth, lake, people, minimal, abstract …
    copy: Region | None = None
    scrim: Scrim | None = None
    mood: str = ""
    words: str = ""  # what was understood

    def has(self, trait: str) -> bool:
        return trait in self.traits

    def to_json(self) -> dict[str, Any]:
        """JSON values that :func:`scene_of` reads."""
        out = {"engine": "sketch", "version": VERSION}
        for name in self.__slots__:
            out[name] = _plain(getattr(self, name))
        return out


def _plain(value: Any) -> Any:
    if isinstance(value, Palette):
        return value.to_json()
    if isinstance(value, Scrim):
        return asdict(value)
    return list(value) if isinstance(value, tuple) else value


def scene_of(stored: Mapping[str, Any]) -> Scene:
    """A stored scene; :class:`BadInput` when it is not one of this engine and version."""
    if stored.get("engine") != "sketch" or stored.get("version") != VERSION:
        raise BadInput(
            f"The scene is not one of sketch version {VERSION}. Draft it again to renew it."
        )
    try:
        return _read(stored)
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise BadInput(f"The scene cannot be read ({wrong!r}). Draft it again.") from wrong


def _read(stored: Mapping[str, Any]) -> Scene:
    copy, scrim = stored["copy"], stored["scrim"]
    across, down = stored["focus"]
    return Scene(
        seed=int(stored["seed"]),
        index=int(stored["index"]),
        width=max(1, int(stored["width"])),
        height=max(1, int(stored["height"])),
        setting=str(stored["setting"]),
        layout=str(stored["layout"]),
        variant=int(stored["variant"]),
        side=1 if int(stored["side"]) > 0 else -1,
        time=str(stored["time"]),
        palette=palette_of(stored["palette"]),
        focus=(float(across), float(down)),
        size=float(stored["size"]),
        subjects=tuple(map(str, stored["subjects"])),
        drift=tuple(map(str, stored["drift"])),
        traits=tuple(map(str, stored["traits"])),
        copy=None if copy is None else Region(*map(float, copy)),
        scrim=None if scrim is None else Scrim(**scrim),
        mood=str(stored["mood"]),
        words=str(stored["words"]),
    )
