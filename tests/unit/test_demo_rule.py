"""The rules that stand in for a person in the demo."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.canvas.document import Document
from rushes.demo.placing import corners, headline_places, overlap, shared_area
from rushes.demo.refining import stray_thing
from rushes.demo.rule import Score, choose, score
from rushes.engines.request import Pixels, Region
from rushes.surfaces import surface, surfaces


def plain(colour: tuple[int, int, int], width: int = 200, height: int = 200) -> Pixels:
    return np.full((height, width, 3), colour, np.uint8)


def with_square(pixels: Pixels, left: int, top: int, side: int) -> Pixels:
    out = pixels.copy()
    out[top : top + side, left : left + side] = 255 - out[top, left]
    return out


def test_a_picture_with_room_is_calmer_than_one_full_of_things() -> None:
    roomy = with_square(plain((30, 40, 60)), 70, 90, 50)
    noise = np.random.default_rng(1).integers(0, 255, (200, 200, 3)).astype(np.uint8)
    assert score(roomy, (), True).calm > 3 * score(noise, (), True).calm
    assert score(roomy, (), False).calm > 3 * score(noise, (), False).calm


def test_the_brands_own_colour_counts_more_than_another() -> None:
    own, other = plain((180, 85, 45)), plain((20, 160, 220))
    assert score(own, ["#b4552d"], True).brand == pytest.approx(1, abs=0.01)
    assert score(other, ["#b4552d"], True).brand < 0.6


def test_the_best_is_chosen_unless_it_looks_like_one_before() -> None:
    red, blue = plain((200, 30, 30)), plain((30, 30, 200))
    frames = [("a", red, Score(1, 1, 0.9)), ("b", blue, Score(1, 1, 0.8))]
    assert choose(frames, []) == "a"
    assert choose(frames, [red]) == "b"


CHANNELS = st.lists(st.sampled_from([s.id for s in surfaces()]), min_size=1, max_size=3)


@given(ids=CHANNELS, width=st.integers(200, 2000), height=st.integers(200, 2000))
def test_places_lie_within_what_all_channels_show(ids: list[str], width: int, height: int) -> None:
    area = shared_area(width, height, [surface(each) for each in ids])
    if area is None:
        return
    assert area.x >= 0
    assert area.y >= 0
    assert area.x + area.width <= 1 + 1e-9
    assert area.y + area.height <= 1 + 1e-9
    document = Document(width=width, height=height)
    for place in headline_places(area, width / height):
        assert inside(place, area)
    for place in corners(document, area):
        assert place.width * width == pytest.approx(place.height * height)


def inside(place: Region, area: Region) -> bool:
    gap = 1e-9
    return (
        place.x >= area.x - gap
        and place.y >= area.y - gap
        and place.x + place.width <= area.x + area.width + gap
        and place.y + place.height <= area.y + area.height + gap
    )


def test_only_a_whole_small_thing_is_stray() -> None:
    top = Region(0.05, 0.05, 0.9, 0.4)
    ground = plain((240, 235, 225))
    mask = stray_thing(with_square(ground, 90, 40, 16), top)
    assert mask is not None
    assert mask[48, 98] == 255
    assert mask[150:].max() == 0
    assert stray_thing(ground, top) is None
    assert stray_thing(with_square(ground, 90, 60, 60), top) is None  # it reaches out of the place
    assert stray_thing(with_square(ground, 40, 20, 55), top) is None  # too large to be stray


def test_what_touches_overlaps() -> None:
    box = Region(0.1, 0.1, 0.3, 0.2)
    assert overlap(box, Region(0.35, 0.25, 0.1, 0.1))
    assert not overlap(box, Region(0.5, 0.5, 0.1, 0.1))
