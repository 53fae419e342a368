"""The palette of one picture: a mood or a brand, turned into concrete colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rushes.engines.sketch.colour import Colour, from_hex, mix
from rushes.engines.sketch.moods import MOODS, ROLES

KEYS = ("light", "soft", "dark", "bold")


@dataclass(frozen=True)
class Palette:
    """Six roles, a wood tone and the key that the ground is set in (one of ``KEYS``)."""

    key: str
    light: Colour
    deep: Colour
    prim: Colour
    sec: Colour
    acc: Colour
    pop: Colour
    wood: Colour

    @cached_property
    def dark(self) -> bool:
        return self.key == "dark"

    @cached_property
    def glow(self) -> Colour:
        """Lamp and sun light: near hue 75, whatever the palette."""
        warm = min((self.acc, self.pop, self.sec), key=lambda c: abs(c.hue_distance(75)))
        if abs(warm.hue_distance(75)) >= 50:
            warm = self.acc.but(hue=75)
        return warm.but(light=0.91, chroma=min(max(warm.chroma, 0.06), 0.11))

    @cached_property
    def ground(self) -> Colour:
        """The first colour of the ground."""
        grounds = {
            "dark": self.deep,
            "bold": self.prim.but(lighter=-0.04),
            "soft": mix(self.light, self.sec, 0.45),
        }
        return grounds.get(self.key, self.light)

    @cached_property
    def ground2(self) -> Colour:
        """The colour that the ground runs to."""
        grounds = {
            "dark": mix(self.deep, self.prim, 0.42),
            "bold": mix(self.prim, self.acc, 0.30).but(lighter=0.02),
            "soft": mix(self.light, self.prim, 0.22),
        }
        return grounds.get(self.key, mix(self.light, self.sec, 0.30))

    @cached_property
    def shadow(self) -> Colour:
        return mix(self.deep, self.prim, 0.15).but(light=0.16)

    @cached_property
    def white(self) -> Colour:
        """The palette's own near-white."""
        return self.light.but(light=0.985, vivid=0.5)

    @cached_property
    def accents(self) -> tuple[Colour, Colour, Colour, Colour]:
        return self.prim, self.sec, self.acc, self.pop

    @cached_property
    def identity(self) -> tuple[str, ...]:
        """What a recoloured illustration depends on."""
        return tuple(getattr(self, role).hex for role in ROLES)

    def nearest(self, hue: float) -> Colour:
        """The accent nearest to a hue."""
        return min(self.accents, key=lambda c: abs(c.hue_distance(hue)))

    def to_json(self) -> dict[str, str]:
        """JSON values that :func:`palette_of` reads."""
        colours = {role: getattr(self, role).hex for role in (*ROLES, "wood")}
        return {"key": self.key, **colours}


def palette_of(stored: Mapping[str, Any]) -> Palette:
    """The palette that was stored by :meth:`Palette.to_json`."""
    key = str(stored.get("key", "light"))
    return Palette(key, **{role: from_hex(str(stored[role])) for role in (*ROLES, "wood")})


def mood_palette(mood: str, key: str, jitter: float = 0.0, hue: float | None = None) -> Palette:
    """A mood's palette, its hues turned by ``jitter`` degrees, or its ground set to ``hue``."""
    roles = {name: colour.but(turn=jitter) for name, colour in MOODS[mood].colours().items()}
    if hue is not None:
        turn = roles["prim"].hue_distance(hue)
        for name in ("prim", "deep", "sec", "light"):
            roles[name] = roles[name].but(turn=turn)
    return _rounded(key, roles)


def brand_palette(colours: Sequence[str], key: str, mood: str) -> Palette:
    """A brand's palette; the mood lends only lightness and chroma to the roles it leaves open.

    Near-white brand colours become the paper and near-black ones the night; the rest are
    prim, sec, acc and pop in the brand's order.
    """
    roles = MOODS[mood].colours()
    given = [from_hex(colour) for colour in colours]
    accents = [c for c in given if not _paper(c) and not _night(c)] or given[:1]
    for name, colour in zip(("prim", "sec", "acc", "pop"), accents, strict=False):
        roles[name] = colour
    lead = accents[0]
    calm = lead.chroma < 0.03
    for name, strength in (("sec", 0.8), ("acc", 0.9), ("pop", 1.0)):
        if name in ("sec", "acc", "pop")[: len(accents) - 1]:
            continue
        base = roles[name]
        chroma = min(base.chroma, max(lead.chroma, 0.05) * strength)
        turn = {"sec": 0.0, "acc": 18.0, "pop": -14.0}[name]
        light = {"sec": 0.74, "acc": 0.86, "pop": 0.68}[name]
        roles[name] = base.but(light=light, chroma=chroma, hue=lead.hue + turn)
    papers, nights = [c for c in given if _paper(c)], [c for c in given if _night(c)]
    faint = 0.004 if calm else 0.014
    roles["light"] = papers[0] if papers else Colour(0.965, faint, lead.hue)
    roles["deep"] = nights[0] if nights else Colour(0.27, min(lead.chroma * 0.5, 0.08), lead.hue)
    return _rounded(key, roles)


def _paper(colour: Colour) -> bool:
    return colour.light > 0.93 and colour.chroma < 0.05


def _night(colour: Colour) -> bool:
    return colour.light < 0.32


def _rounded(key: str, roles: Mapping[str, Colour]) -> Palette:
    """Through hex, so that a palette and its stored form are the same to the last bit."""
    wood = Colour(0.56, 0.075, 58)
    named = {**roles, "wood": wood}
    return Palette(key, **{name: from_hex(named[name].hex) for name in (*ROLES, "wood")})
