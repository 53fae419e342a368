"""What a check is, what it sees and says, and the registry of checks.

A plugin is a function without arguments that returns checks, named under the entry point group
``rushes.checks``. A check speaks to a person and never blocks: what to do is the person's choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import entry_points
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from rushes.engines.request import Pixels, Region
from rushes.surfaces import Surface

GROUP = "rushes.checks"
BUILT_IN = "rushes"

Severity = Literal["info", "warn", "flag"]
_ORDER: dict[str, int] = {"flag": 0, "warn": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class TypeBox:
    """Live type as it lies in the picture.

    ``box`` holds the letters; ``colour`` is ``#rrggbb``; ``size`` is the type size in fractions of
    the picture's width. ``around`` are the pixels next to the letters, (n, 3) in sRGB: what a
    reader has to tell them from, plate and shadow included.
    """

    text: str
    box: Region
    colour: str
    size: float
    bold: bool
    overflow: bool
    around: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The most similar picture that went out before; distance by
    :func:`~rushes.imaging.similarity.thumb_distance`."""

    title: str
    distance: float


@dataclass(frozen=True, slots=True)
class CheckInput:
    """All that checks may look at.

    ``pixels`` is the finished picture at any size; ``width`` and ``height`` are the pixels that
    there really are (the document's, or the hero's). ``drift`` is the hero's, ``palette`` the
    brand's as ``#rrggbb``; empty or None where there is none.
    """

    pixels: Pixels
    width: int
    height: int
    type_boxes: tuple[TypeBox, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    drift: float | None = None
    palette: tuple[str, ...] = ()
    nearest: Nearest | None = None


@dataclass(frozen=True, slots=True)
class FindingDraft:
    """What a check saw: ``message`` says what and how to mend it; ``measure`` holds JSON values."""

    check: str
    severity: Severity
    message: str
    box: Region | None = None
    measure: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Check:
    """A named check; ``looks_at`` is one line for a person."""

    name: str
    looks_at: str
    run: Callable[[CheckInput], Iterable[FindingDraft]]


@lru_cache(maxsize=1)
def checks() -> tuple[Check, ...]:
    """Every installed check, the built-in ones first; a name that exists already replaces."""
    found: dict[str, Check] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda e: (e.name != BUILT_IN, e.name)):
        source: Callable[[], Iterable[Check]] = entry.load()
        found.update((check.name, check) for check in source())
    return tuple(found.values())


def run_checks(given: CheckInput, using: Iterable[Check] | None = None) -> list[FindingDraft]:
    """What all checks (or those of ``using``) see, the gravest first.

    A check that fails says so as a finding: one broken plugin must not hide what others see.
    """
    findings: list[FindingDraft] = []
    for check in checks() if using is None else using:
        try:
            findings.extend(check.run(given))
        except Exception as error:
            findings.append(_broken(check, error))
    return sorted(findings, key=lambda finding: _ORDER[finding.severity])


def _broken(check: Check, error: Exception) -> FindingDraft:
    return FindingDraft(
        check.name,
        "info",
        f"The check '{check.name}' could not look at this picture; look for yourself.",
        measure={"error": f"{type(error).__name__}: {error}"[:300]},
    )
