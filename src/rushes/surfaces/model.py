"""A surface: one place on one channel, and what a picture must be to appear there."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from rushes.engines.request import Region
from rushes.errors import BadInput

Format = Literal["jpeg", "png", "webp", "avif", "tiff", "pdf"]

MM_PER_INCH = 25.4


class Insets(NamedTuple):
    """What to keep clear at each edge, in fractions of the picture's height (top, bottom) or
    width (left, right)."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0

    def region(self) -> Region:
        """The rectangle that is left inside the insets."""
        return Region(
            self.left, self.top, 1.0 - self.left - self.right, 1.0 - self.top - self.bottom
        )


class PrintSize(BaseModel):
    """A printed page: its trimmed size, the bleed at each edge, and the press's limits."""

    model_config = ConfigDict(frozen=True)

    width_mm: float = Field(gt=0)
    height_mm: float = Field(gt=0)
    bleed_mm: float = Field(default=3.0, ge=0)
    dpi: int = Field(default=300, gt=0)
    max_ink: int = Field(default=300, gt=0, le=400)  # percent, the four inks together

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of the picture in pixels, the bleed included."""
        return (
            mm_to_px(self.width_mm + 2 * self.bleed_mm, self.dpi),
            mm_to_px(self.height_mm + 2 * self.bleed_mm, self.dpi),
        )

    @property
    def bleed(self) -> Insets:
        """The bleed in fractions of the picture: it is cut off, so nothing may need it."""
        across = self.bleed_mm / (self.width_mm + 2 * self.bleed_mm)
        down = self.bleed_mm / (self.height_mm + 2 * self.bleed_mm)
        return Insets(down, across, down, across)


class Surface(BaseModel):
    """One surface. ``width`` and ``height`` are pixels; a printed page's include its bleed.

    ``formats`` is in order of preference. ``max_bytes`` counts the whole file, 1 MB being
    1,000,000 bytes. ``safe`` is what the channel's interface (or the paper knife) takes from the
    edges and ``covered`` what it lays over the inside. ``seen`` is the month in which the facts
    were read.
    """

    model_config = ConfigDict(frozen=True)

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$", max_length=80)
    channel: str
    name: str
    width: int = Field(gt=0, le=20_000)
    height: int = Field(gt=0, le=20_000)
    unit: Literal["px", "mm"] = "px"
    max_bytes: int | None = Field(default=None, gt=0)
    formats: tuple[Format, ...] = Field(min_length=1)
    safe: Insets = Insets()
    covered: tuple[Region, ...] = ()
    print_size: PrintSize | None = None
    note: str = ""
    seen: str = ""

    def format_of(self, wanted: str) -> Format:
        """The format of that name; :class:`BadInput` names those that the surface takes."""
        for each in self.formats:
            if each == wanted:
                return each
        raise BadInput(
            f"{self.id} does not take {wanted[:20]}. It takes: {', '.join(self.formats)}."
        )

    @property
    def title(self) -> str:
        """The id in words for a person, such as ``instagram feed 4x5``."""
        return self.id.replace("/", " ").replace("-", " ")


def mm_to_px(millimetres: float, dpi: int = 300) -> int:
    """Millimetres on paper as whole pixels, to the nearest."""
    return round(millimetres / MM_PER_INCH * dpi)
