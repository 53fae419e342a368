"""The concept table: what a phrase means, as illustrations, settings and moods."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

TABLE = Path(__file__).parent / "concepts.toml"


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning. Illustrations, settings and moods come best first."""

    name: str
    say: str
    icons: tuple[str, ...]
    scenes: tuple[str, ...]
    moods: tuple[str, ...]


@lru_cache(maxsize=1)
def concepts() -> tuple[Concept, ...]:
    """The table, in the order of the pack's ``vectors('concepts')``."""
    table = tomllib.loads(TABLE.read_text("utf-8"))
    return tuple(_concept(name, row) for name, row in table.items())


def _concept(name: str, row: dict[str, str]) -> Concept:
    icons, scenes, moods = (tuple(row[part].split()) for part in ("icons", "scenes", "moods"))
    return Concept(name, row["say"], icons, scenes, moods)
