"""A brief of the demo on its way along the line."""

from __future__ import annotations

from dataclasses import dataclass, field

from rushes.demo.rule import Score
from rushes.engines.request import BrandKit
from rushes.surfaces import Surface


@dataclass(slots=True)
class Item:
    """One brief, and what became of it so far. Everything else is in the database."""

    number: int
    brief_id: str
    title: str
    headline: str
    kit: BrandKit
    logo: str  # the blob of the brand's logo
    channels: tuple[Surface, ...]
    take_id: str = ""
    frame_id: str = ""
    scores: dict[str, Score] = field(default_factory=dict[str, Score])
    document_id: str = ""
    steps: list[str] = field(default_factory=list[str])
    hero_id: str = ""
    hero_words: str = ""
    remedy: str = ""
    verdict: str = ""  # approved, or left to a person
    verdict_words: str = ""
    export_ids: list[str] = field(default_factory=list[str])
