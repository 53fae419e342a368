"""The one plain request that every engine takes, and the result that every engine gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rushes.engines.profile import Task

Pixels = NDArray[np.uint8]
"""A picture: shape (height, width, 3 or 4), sRGB, 8 bit, straight (not premultiplied) alpha."""

Mask = NDArray[np.uint8]
"""A mask: shape (height, width); 0 keeps the picture, 255 is inside, between is a soft edge."""


class Region(NamedTuple):
    """A rectangle in fractions of the picture's width and height, origin top left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class BrandKit:
    """What an engine may use of a brand. Colours are ``#rrggbb`` in order of importance."""

    name: str = ""
    palette: tuple[str, ...] = ()
    style: str = ""  # style words
    headline_font: str = ""
    body_font: str = ""


@dataclass(frozen=True, slots=True)
class EngineRequest:
    """All that an engine needs for one picture; local, remote and fake engines take the same one.

    ``index`` of ``count`` is the place in a take, so that an engine can spread a take's
    compositions. ``scene`` is an earlier result's resolved scene: when it is given, the engine
    draws exactly that scene (at this request's size) and does not read the words again.
    ``copy_space`` is the region to keep calm for a headline, ``None`` where the engine may choose.
    ``source`` and ``mask`` have the picture's own size. An option that an engine does not know is
    ignored.
    """

    task: Task
    width: int
    height: int
    prompt: str = ""
    negative: str = ""
    seed: int = 0
    index: int = 0
    count: int = 1
    brand: BrandKit | None = None
    headline: str = ""
    copy_space: Region | None = None
    scene: Mapping[str, Any] | None = None
    source: Pixels | None = None
    mask: Mask | None = None
    options: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class EngineResult:
    """One picture, and the resolved scene (JSON values) that draws it again.

    ``pixels`` is RGB, or RGBA where there is transparency. ``notes`` are honest remarks for a
    person, such as "the words were not understood; drawn abstract".
    """

    pixels: Pixels
    scene: Mapping[str, Any] = field(default_factory=dict[str, Any])
    notes: tuple[str, ...] = ()
    cost_micros: int = 0
