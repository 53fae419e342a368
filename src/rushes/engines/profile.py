"""What an engine can do, as data. The page, the router and the validation read profiles;
no code asks for an engine's name."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Task(StrEnum):
    """What an engine may be asked for."""

    DRAFT = "draft"  # words -> picture
    VARY = "vary"  # a frame -> a picture like it
    REMOVE = "remove"  # fill the masked hole so that nothing shows it was there
    REPLACE = "replace"  # words -> something new inside the mask
    EXTEND = "extend"  # grow the picture beyond its edges
    CUTOUT = "cutout"  # picture -> alpha of its subject
    UPSCALE = "upscale"  # picture -> the same at a larger size
    HERO = "hero"  # a frame's scene -> the same composition at full fidelity


class Tier(StrEnum):
    """The three tiers of the line."""

    DRAFT = "draft"
    REFINE = "refine"
    HERO = "hero"


class EngineProfile(BaseModel):
    """Facts about one engine. Money is in millionths of the budget's currency."""

    model_config = ConfigDict(frozen=True)

    name: str = Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")
    title: str
    version: str
    summary: str  # one honest sentence for a person
    tiers: frozenset[Tier]
    tasks: frozenset[Task]
    deterministic: bool  # the same request gives the same bits on the same version
    procedural: bool = False  # draws by rules; not an AI model
    local: bool = True  # no network
    rehearsal: bool = False  # for tests and rehearsals: never chosen unless named
    min_side: int = 16  # pixels
    max_side: int = 8192  # pixels
    max_pixels: int = 8192 * 8192
    cost_micros: int = 0  # per picture
    expected_ms: int | None = None  # a 768 px picture, where it was measured
    install: str | None = None  # the command that installs what is missing
    options: dict[str, str] = Field(default_factory=dict[str, str])  # option -> what it does
