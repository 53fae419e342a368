"""Copy space: where the headline goes, where the subject goes then, and what makes it legible."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from rushes.engines.request import EngineRequest, Pixels, Region
from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.scene import Scene, Scrim

LEGIBLE = 4.6  # WCAG contrast that the copy space must offer to one ink, at its worst places
PROBE = 120  # pixels, the short side of the picture that is looked at
VEILS = (0.0, 0.35, 0.5, 0.62, 0.74, 0.86, 0.94)

# Where the subject stands without a headline, and with one; fractions, by the shape's name.
FOCUS = {"tall": (0.5, 0.60), "square": (0.5, 0.56), "landscape": (0.70, 0.52), "wide": (0.81, 0.5)}


def composed(scene: Scene, request: EngineRequest) -> Scene:
    """The scene with its focus and copy space set for the request."""
    shape = _shape(scene.width / scene.height)
    focus = _mirrored(FOCUS[shape], scene.side)
    if request.copy_space is not None:
        copy = _bounded(request.copy_space)
        place, room = _beside(copy, scene.width / scene.height)
        return replace(scene, copy=copy, focus=place, size=min(scene.size, room))
    if not request.headline.strip():
        return replace(scene, focus=focus)
    copy = _chosen(shape, scene.side)
    place = (0.5, 0.66) if shape in ("tall", "square") else focus
    room = 0.92 if shape == "square" else 1.0
    return replace(scene, copy=copy, focus=place, size=min(scene.size, room))


def _shape(ratio: float) -> str:
    if ratio < 0.87:
        return "tall"
    if ratio < 1.15:
        return "square"
    return "landscape" if ratio <= 2.0 else "wide"


def _mirrored(focus: tuple[float, float], side: int) -> tuple[float, float]:
    return focus if side > 0 else (1 - focus[0], focus[1])


def _chosen(shape: str, side: int) -> Region:
    if shape == "tall":
        return Region(0.08, 0.07, 0.84, 0.25)
    if shape == "square":
        return Region(0.08, 0.07, 0.84, 0.24)
    width = 0.44 if shape == "landscape" else 0.52
    return Region(0.06 if side > 0 else 0.94 - width, 0.16, width, 0.66)


def _bounded(region: Region) -> Region:
    left, top = (min(max(part, 0.0), 1.0) for part in (region.x, region.y))
    right = min(max(region.x + region.width, left), 1.0)
    bottom = min(max(region.y + region.height, top), 1.0)
    return Region(left, top, round(right - left, 6), round(bottom - top, 6))


def _beside(copy: Region, ratio: float) -> tuple[tuple[float, float], float]:
    """The middle of the largest strip beside the copy space, and the subject's size there."""
    right, bottom = copy.x + copy.width, copy.y + copy.height
    strips = [
        (right, 0.0, 1 - right, 1.0),
        (0.0, 0.0, copy.x, 1.0),
        (0.0, bottom, 1.0, 1 - bottom),
        (0.0, 0.0, 1.0, copy.y),
    ]

    def room(strip: tuple[float, float, float, float]) -> float:
        return min(strip[2] * ratio, strip[3])

    left, top, width, height = max(strips, key=room)
    unit = min(ratio, 1.0)
    size = room((left, top, width, height)) / unit * 0.9 / 0.46
    return (left + width / 2, top + height * 0.56), min(max(size, 0.45), 1.2)


def scrim_for(scene: Scene) -> Scene:
    """The scene with the ink and the veil that make its copy space legible.

    A small probe is drawn and the veil is decided on it once, so that it is the same at every
    size: the weakest veil under which black or white ink has ``LEGIBLE`` contrast at both the
    5th and the 95th percentile of the luminance there.
    """
    if scene.copy is None:
        return scene
    low, high = _extremes(scene)
    dark, light = _inks(scene)
    choices = [
        (_strength(ink, veil, low, high), ink, veil) for ink, veil in ((dark, light), (light, dark))
    ]
    alpha, best, veil = min(choices, key=lambda c: (c[0], -_worst(c[1], low, high)))
    return replace(scene, scrim=Scrim(best.hex, veil.hex, alpha))


def _strength(ink: Colour, veil: Colour, low: float, high: float) -> float:
    """The least veil under which the ink is legible."""
    for alpha in VEILS:
        levels = [_veiled(level, veil, alpha) for level in (low, high)]
        if _worst(ink, *levels) >= LEGIBLE:
            return alpha
    return VEILS[-1]


def _inks(scene: Scene) -> tuple[Colour, Colour]:
    palette = scene.palette
    dark = palette.deep.but(light=min(palette.deep.light, 0.24), vivid=0.9)
    return dark, mix(palette.light, palette.light.but(light=0.99, chroma=0), 0.6)


def _worst(ink: Colour, low: float, high: float) -> float:
    level = ink.luminance + 0.05
    return min(max(level, at + 0.05) / min(level, at + 0.05) for at in (low, high))


def _veiled(level: float, veil: Colour, alpha: float) -> float:
    """Luminance under a veil, mixed as Skia does, in encoded values (2.2 is near enough)."""
    encoded = level ** (1 / 2.2) * (1 - alpha) + veil.luminance ** (1 / 2.2) * alpha
    return encoded**2.2


def _extremes(scene: Scene) -> tuple[float, float]:
    from rushes.engines.sketch.draw import draw  # draw imports scenes, which a plan does not need

    scale = PROBE / min(scene.width, scene.height)
    width, height = (max(16, round(side * scale)) for side in (scene.width, scene.height))
    level = luminance(_crop(draw(scene, width, height), scene.copy))
    low, high = np.percentile(level, [5, 95])
    return float(low), float(high)


def _crop(pixels: Pixels, region: Region | None) -> Pixels:
    assert region is not None
    height, width = pixels.shape[:2]
    left, top = int(region.x * width), int(region.y * height)
    right = max(left + 1, int((region.x + region.width) * width))
    bottom = max(top + 1, int((region.y + region.height) * height))
    return pixels[min(top, height - 1) : bottom, min(left, width - 1) : right]


def luminance(pixels: Pixels) -> NDArray[np.float64]:
    """WCAG relative luminance of sRGB pixels (h, w, 3), 0 to 1."""
    value = pixels[..., :3] / 255.0
    light = np.where(value > 0.04045, ((value + 0.055) / 1.055) ** 2.4, value / 12.92)
    return light @ np.array([0.2126, 0.7152, 0.0722])
