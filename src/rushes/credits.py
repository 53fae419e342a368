"""Whom to thank: the typefaces, illustrations and models that come in through packages."""

from __future__ import annotations

from dataclasses import dataclass

from rushes.engines.sketch import pack
from rushes.imaging import fonts


@dataclass(frozen=True, slots=True)
class Thanks:
    """One work of somebody else that pictures are made with."""

    work: str
    by: str
    licence: str
    purpose: str
    url: str


def credits() -> list[Thanks]:
    """All of them, the typefaces last."""
    owed = (*pack.credits(), *fonts.credits())
    return [Thanks(c.name, c.author, c.licence, c.use, c.url) for c in owed]
