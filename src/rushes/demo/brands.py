"""The demo's two brands: invented, with logos that are drawn here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import skia

from rushes.brands.schemas import BrandIn
from rushes.engines.request import Pixels
from rushes.imaging.colour import parse_hex

_SIDE = 512  # px


@dataclass(frozen=True, slots=True)
class DemoBrand:
    """A brand, its campaign, and the file of its calendar beside this module."""

    brand: BrandIn
    campaign: str
    calendar: str
    logo: Callable[[], Pixels]


def demo_brands() -> tuple[DemoBrand, ...]:
    """Both brands."""
    return (
        DemoBrand(
            BrandIn(
                name="Juniper & Rye",
                palette=["#b4552d", "#2f4b3c", "#e3a84f", "#f6ead3"],
                style="warm, cosy, autumnal, handmade",
                headline_font="Fraunces",
                body_font="DM Sans",
            ),
            "Autumn at the bakery",
            "juniper-and-rye.csv",
            _sheaf,
        ),
        DemoBrand(
            BrandIn(
                name="Halden",
                palette=["#2f4bff", "#0e1430", "#66d9c8", "#eef1fb"],
                style="calm, airy, minimal, precise",
                headline_font="Sora",
                body_font="Inter",
            ),
            "Winter launch",
            "halden.csv",
            _bars,
        ),
    )


def _sheaf() -> Pixels:
    """Leaves on a stem, in a round field."""

    def draw(canvas: Any) -> None:
        canvas.drawCircle(256, 256, 248, _ink("#b4552d"))
        cream = _ink("#f6ead3")
        canvas.drawRoundRect(skia.Rect.MakeXYWH(247, 180, 18, 232), 9, 9, cream)
        _leaf(canvas, 256, 138, 0, cream)
        for row in range(3):
            _leaf(canvas, 256 - 62, 218 + 66 * row, -42, cream)
            _leaf(canvas, 256 + 62, 218 + 66 * row, 42, cream)

    return _drawn(draw)


def _leaf(canvas: Any, x: float, y: float, turn: float, paint: Any) -> None:
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    path = skia.Path()
    path.moveTo(0, -58)
    path.quadTo(40, 0, 0, 58)
    path.quadTo(-40, 0, 0, -58)
    canvas.drawPath(path, paint)
    canvas.restore()


def _bars() -> Pixels:
    """Three rising bars in a rounded square."""

    def draw(canvas: Any) -> None:
        canvas.drawRoundRect(skia.Rect.MakeXYWH(8, 8, 496, 496), 120, 120, _ink("#2f4bff"))
        for place, (height, colour) in enumerate(
            ((130, "#eef1fb"), (210, "#eef1fb"), (300, "#66d9c8"))
        ):
            bar = skia.Rect.MakeXYWH(122 + 98 * place, 406 - height, 72, height)
            canvas.drawRoundRect(bar, 24, 24, _ink(colour))

    return _drawn(draw)


def _drawn(draw: Callable[[Any], None]) -> Pixels:
    page = np.zeros((_SIDE, _SIDE, 4), np.uint8)
    surface = skia.Surface(
        page, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    )
    with surface as canvas:
        canvas.clear(skia.ColorTRANSPARENT)
        draw(canvas)
    pixels = page.astype(np.float32)
    alpha = pixels[..., 3:]
    pixels[..., :3] = np.where(alpha > 0, pixels[..., :3] * 255 / np.maximum(alpha, 1), 0)
    return np.round(np.clip(pixels, 0, 255)).astype(np.uint8)


def _ink(colour: str) -> Any:
    return skia.Paint(AntiAlias=True, Color=skia.Color(*parse_hex(colour)))
