"""Hand-made moods: six colour roles each, in OKLCH, and the words that call for them.

The roles are light (paper), deep (night, ink), prim, sec, acc and pop. Made by eye: they beat
every algorithmic scheme that was tried. Roles are never swapped freely, so no sun turns blue.
"""

from __future__ import annotations

from dataclasses import dataclass

from rushes.engines.sketch.colour import Colour

Role = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Mood:
    """The words that call for a mood, and its roles as (light, chroma, hue)."""

    words: str
    light: Role
    deep: Role
    prim: Role
    sec: Role
    acc: Role
    pop: Role

    def colours(self) -> dict[str, Colour]:
        """The roles as colours."""
        return {role: Colour(*getattr(self, role)) for role in ROLES}


ROLES = ("light", "deep", "prim", "sec", "acc", "pop")


def _mood(words: str, *roles: Role) -> Mood:
    return Mood(words, *roles)


MOODS: dict[str, Mood] = {
    "roast": _mood(
        "warm cosy autumn coffee brown wood harvest roastery",
        (0.94, 0.028, 75),
        (0.29, 0.055, 45),
        (0.60, 0.125, 48),
        (0.48, 0.095, 35),
        (0.80, 0.13, 75),
        (0.56, 0.16, 32),
    ),
    "trust": _mood(
        "calm trustworthy bank finance corporate security cloud technology",
        (0.965, 0.012, 245),
        (0.27, 0.075, 262),
        (0.53, 0.13, 257),
        (0.72, 0.095, 228),
        (0.84, 0.09, 195),
        (0.80, 0.12, 80),
    ),
    "arcade": _mood(
        "energetic video game coding youth exciting arcade rocket",
        (0.95, 0.03, 310),
        (0.23, 0.11, 288),
        (0.56, 0.23, 295),
        (0.66, 0.21, 352),
        (0.87, 0.17, 92),
        (0.80, 0.13, 205),
    ),
    "leaf": _mood(
        "sustainable eco green natural recycling organic bakery",
        (0.955, 0.025, 105),
        (0.30, 0.05, 158),
        (0.58, 0.10, 148),
        (0.78, 0.085, 125),
        (0.82, 0.11, 78),
        (0.66, 0.13, 45),
    ),
    "optimist": _mood(
        "optimistic growth success results business positive",
        (0.97, 0.018, 85),
        (0.29, 0.085, 268),
        (0.62, 0.165, 255),
        (0.76, 0.12, 175),
        (0.86, 0.155, 88),
        (0.71, 0.17, 42),
    ),
    "neon": _mood(
        "night market city nightlife festival neon street lights",
        (0.94, 0.035, 60),
        (0.19, 0.06, 285),
        (0.60, 0.215, 25),
        (0.45, 0.16, 305),
        (0.84, 0.15, 78),
        (0.74, 0.13, 200),
    ),
    "mono": _mood(
        "minimal clean simple modern neutral data privacy",
        (0.97, 0.006, 260),
        (0.25, 0.03, 265),
        (0.55, 0.15, 265),
        (0.78, 0.05, 260),
        (0.86, 0.06, 200),
        (0.72, 0.16, 45),
    ),
    "dawn": _mood(
        "sunrise calm lake mindfulness meditation quiet gentle pastel morning",
        (0.95, 0.03, 65),
        (0.35, 0.06, 275),
        (0.70, 0.10, 28),
        (0.60, 0.075, 285),
        (0.89, 0.09, 75),
        (0.78, 0.09, 350),
    ),
    "violet": _mood(
        "purple abstract dream imagination thoughts mystical",
        (0.95, 0.025, 305),
        (0.25, 0.10, 295),
        (0.55, 0.19, 298),
        (0.70, 0.14, 330),
        (0.86, 0.09, 75),
        (0.76, 0.11, 230),
    ),
    "ocean": _mood(
        "ocean sea water travel fresh summer holiday",
        (0.96, 0.02, 210),
        (0.30, 0.07, 240),
        (0.60, 0.11, 225),
        (0.78, 0.09, 195),
        (0.90, 0.07, 95),
        (0.73, 0.15, 38),
    ),
    "sunny": _mood(
        "summer sale sunny tropical hot vacation beach ice cream lemonade",
        (0.97, 0.03, 90),
        (0.34, 0.08, 235),
        (0.72, 0.16, 42),
        (0.75, 0.11, 200),
        (0.88, 0.15, 92),
        (0.69, 0.18, 18),
    ),
    "rose": _mood(
        "love beauty wedding romantic feminine cosmetics",
        (0.96, 0.02, 20),
        (0.33, 0.07, 10),
        (0.68, 0.13, 10),
        (0.80, 0.07, 30),
        (0.88, 0.06, 75),
        (0.55, 0.13, 350),
    ),
    "lux": _mood(
        "luxury elegant premium exclusive black gold",
        (0.93, 0.02, 85),
        (0.19, 0.012, 80),
        (0.45, 0.04, 70),
        (0.34, 0.02, 70),
        (0.80, 0.11, 85),
        (0.65, 0.09, 65),
    ),
    "retro": _mood(
        "retro vintage seventies nostalgic music",
        (0.93, 0.045, 85),
        (0.28, 0.05, 40),
        (0.62, 0.16, 45),
        (0.60, 0.085, 185),
        (0.82, 0.14, 82),
        (0.50, 0.15, 28),
    ),
    "mint": _mood(
        "health medicine wellness fresh clinic",
        (0.97, 0.018, 170),
        (0.30, 0.05, 200),
        (0.65, 0.10, 180),
        (0.80, 0.08, 165),
        (0.90, 0.08, 100),
        (0.72, 0.14, 25),
    ),
    "candy": _mood(
        "kids party birthday playful sweet ice cream fun",
        (0.96, 0.03, 350),
        (0.33, 0.10, 300),
        (0.70, 0.17, 355),
        (0.76, 0.12, 230),
        (0.90, 0.14, 95),
        (0.76, 0.13, 165),
    ),
    "forest": _mood(
        "forest nature hiking outdoor mountain adventure",
        (0.94, 0.025, 120),
        (0.27, 0.045, 165),
        (0.48, 0.075, 160),
        (0.65, 0.08, 140),
        (0.85, 0.11, 85),
        (0.66, 0.14, 48),
    ),
    "winter": _mood(
        "winter snow christmas cold ice",
        (0.97, 0.012, 230),
        (0.30, 0.06, 250),
        (0.60, 0.08, 240),
        (0.82, 0.05, 225),
        (0.95, 0.03, 90),
        (0.55, 0.18, 25),
    ),
    "spring": _mood(
        "spring flowers garden easter blossom",
        (0.97, 0.025, 130),
        (0.35, 0.06, 155),
        (0.72, 0.12, 350),
        (0.80, 0.10, 135),
        (0.90, 0.12, 98),
        (0.70, 0.13, 310),
    ),
}

HUES: dict[str, float] = {
    "purple": 298,
    "violet": 298,
    "lilac": 305,
    "lavender": 300,
    "blue": 255,
    "navy": 262,
    "teal": 190,
    "turquoise": 190,
    "green": 148,
    "emerald": 158,
    "yellow": 92,
    "gold": 85,
    "orange": 52,
    "red": 27,
    "pink": 355,
    "magenta": 335,
}
"""Hues that a brief may name, in degrees."""
