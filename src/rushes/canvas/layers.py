"""The layers of a document: frozen records, as JSON and in Python alike.

Lengths are in pixels of the document, y grows downwards, angles are degrees clockwise. ``x`` and
``y`` are the top left corner of a layer's box before it is turned; the box is the layer's own
width and height times ``scale``, and turns about its centre.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$"), AfterValidator(str.lower)]
Place = Annotated[float, Field(ge=-100_000, le=100_000, allow_inf_nan=False)]
Length = Annotated[float, Field(gt=0, le=32_768, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]

MAX_TEXT = 2000


def plain_text(text: str) -> str:
    """The text without control characters; line breaks stay, every kind as ``\\n``."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(c for c in lines if c == "\n" or unicodedata.category(c) != "Cc")


class Blend(StrEnum):
    """How a layer mixes with what lies beneath: the modes of W3C Compositing and Blending."""

    NORMAL = "normal"
    MULTIPLY = "multiply"
    SCREEN = "screen"
    OVERLAY = "overlay"
    DARKEN = "darken"
    LIGHTEN = "lighten"
    COLOR_DODGE = "color-dodge"
    COLOR_BURN = "color-burn"
    HARD_LIGHT = "hard-light"
    SOFT_LIGHT = "soft-light"
    DIFFERENCE = "difference"
    EXCLUSION = "exclusion"
    HUE = "hue"
    SATURATION = "saturation"
    COLOR = "color"
    LUMINOSITY = "luminosity"


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MaskRef(Record):
    """A stored mask, stretched over the layer's box; white shows the layer."""

    blob: Digest
    inverted: bool = False
    feather: float = Field(default=0, ge=0, le=500, allow_inf_nan=False)


class LayerBase(Record):
    """What all layers have."""

    id: str = Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")
    name: str = Field(default="", max_length=120)
    x: Place = 0
    y: Place = 0
    scale: float = Field(default=1, gt=0.001, le=1000, allow_inf_nan=False)
    rotation: float = Field(default=0, ge=-360, le=360, allow_inf_nan=False)
    opacity: Share = 1
    blend: Blend = Blend.NORMAL
    visible: bool = True
    locked: bool = False
    mask: MaskRef | None = None


class PictureLayer(LayerBase):
    """A picture. A blob of another size is stretched over width x height, so that a sharper
    rendering of the same picture can take its place without anything moving."""

    kind: Literal["picture"] = "picture"
    blob: Digest
    width: Length
    height: Length


class LogoLayer(LayerBase):
    """A brand's logo, from a picture with transparency."""

    kind: Literal["logo"] = "logo"
    blob: Digest
    width: Length
    height: Length


class ShapeLayer(LayerBase):
    """A filled rectangle or ellipse."""

    kind: Literal["shape"] = "shape"
    shape: Literal["rect", "ellipse"] = "rect"
    width: Length
    height: Length
    fill: Colour = "#000000"
    radius: float = Field(default=0, ge=0, le=8192, allow_inf_nan=False)  # of a rect's corners


class TypeLayer(LayerBase):
    """Live type, wrapped to the box's width and set from its top, middle or bottom.

    ``leading`` (the distance of lines) and ``tracking`` (extra room between letters) are in type
    sizes. Text that is larger than the box is drawn all the same, and counts as overflow.
    """

    kind: Literal["type"] = "type"
    text: Annotated[str, Field(max_length=MAX_TEXT), AfterValidator(plain_text)]
    family: str = Field(default="Inter", min_length=1, max_length=80)
    weight: int = Field(default=700, ge=1, le=1000)
    size: float = Field(default=64, ge=1, le=4000, allow_inf_nan=False)
    colour: Colour = "#111111"
    align: Literal["left", "center", "right"] = "left"
    valign: Literal["top", "middle", "bottom"] = "top"
    leading: float = Field(default=1.1, ge=0.5, le=4, allow_inf_nan=False)
    tracking: float = Field(default=0, ge=-0.2, le=2, allow_inf_nan=False)
    width: Length
    height: Length
    plate: Colour | None = None
    shadow: bool = False


Layer = Annotated[PictureLayer | TypeLayer | LogoLayer | ShapeLayer, Field(discriminator="kind")]
