"""Colour and palettes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.engines.sketch.colour import Colour, contrast, from_hex, mix
from rushes.engines.sketch.moods import MOODS
from rushes.engines.sketch.palette import KEYS, brand_palette, mood_palette, palette_of

hexes = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(hexes)
def test_hex_round_trip(text: str):
    assert from_hex(text).hex == text


@given(hexes, hexes, st.floats(0, 1))
def test_a_mixture_lies_between(first: str, second: str, share: float):
    one, two = from_hex(first), from_hex(second)
    low, high = sorted((one.light, two.light))
    assert low - 1e-6 <= mix(one, two, share).light <= high + 1e-6


def test_known_contrast():
    assert contrast(from_hex("#000000"), from_hex("#ffffff")) == pytest.approx(21, abs=0.01)
    assert contrast(from_hex("#777777"), from_hex("#ffffff")) == pytest.approx(4.48, abs=0.02)


def test_chroma_gives_way_to_the_gamut():
    assert all(0 <= part <= 1 for part in Colour(0.9, 0.37, 264).rgb)


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("key", KEYS)
def test_a_stored_palette_is_the_same(mood: str, key: str):
    palette = mood_palette(mood, key, -6.0)
    assert palette_of(palette.to_json()) == palette


@pytest.mark.parametrize("mood", MOODS)
def test_deep_ink_reads_on_every_light_ground(mood: str):
    palette = mood_palette(mood, "light")
    worst = min(contrast(palette.deep, ground) for ground in (palette.ground, palette.ground2))
    assert worst >= 4.5


def test_a_brand_outweighs_the_mood():
    palette = brand_palette(("#0a7d4f", "#ffb000", "#ffffff", "#111111"), "light", "candy")
    assert palette.prim.hex == "#0a7d4f"
    assert palette.sec.hex == "#ffb000"
    assert palette.light.hex == "#ffffff"
    assert palette.deep.hex == "#111111"


@given(st.lists(hexes, min_size=1, max_size=6), st.sampled_from(KEYS))
def test_any_brand_gives_a_palette(colours: list[str], key: str):
    palette = brand_palette(colours, key, "trust")
    assert palette_of(palette.to_json()) == palette
    assert palette.glow.light == pytest.approx(0.91)
