"""The classic engine: what it may change, what comes out, and that it comes out the same."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.engines.classic import PROFILE, plugin
from rushes.engines.classic.holes import separate_boxes, widened
from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest, Mask, Pixels
from rushes.errors import BadInput, BadPicture
from rushes.imaging.similarity import drift

ENGINE = plugin.load()


def meadow(height: int = 240, width: int = 320, seed: int = 3) -> Pixels:
    """Sky over grass with grain: texture that PatchMatch can copy."""
    random = np.random.default_rng(seed)
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    sky = np.dstack([150 + rows / 4, 180 + rows / 6, np.full_like(rows, 225)])
    blades = 18 * np.sin(columns / 3 + 4 * np.sin(rows / 11))
    grass = np.dstack([70 + blades, 120 + blades, 55 + blades / 2])
    picture = np.where((rows > height * 0.55)[..., None], grass, sky)
    grain = random.normal(0, 4, (height, width, 1))
    return np.clip(picture + grain, 0, 255).astype(np.uint8)


def with_ball(picture: Pixels, x: int, y: int, radius: int) -> Pixels:
    return np.asarray(cv2.circle(picture.copy(), (x, y), radius, (210, 30, 40), -1), np.uint8)


def disc(height: int, width: int, x: int, y: int, radius: int) -> Mask:
    canvas = np.zeros((height, width), np.uint8)
    return np.asarray(cv2.circle(canvas, (x, y), radius, (255,), -1), np.uint8)


def request(task: Task, source: Pixels, mask: Mask | None = None, **more: Any) -> EngineRequest:
    height, width = source.shape[:2]
    return replace(EngineRequest(task, width, height, source=source, mask=mask), **more)


def test_the_removed_thing_is_gone() -> None:
    clean = meadow()
    dirty = with_ball(clean, 160, 130, 22)
    mask = disc(240, 320, 160, 130, 25)
    result = ENGINE.run(request(Task.REMOVE, dirty, mask))
    inside = result.pixels[mask > 0].astype(int)
    red = (inside[:, 0] > 150) & (inside[:, 1] < 80)
    assert red.mean() == 0
    assert drift(clean, result.pixels) < drift(clean, dirty) / 2


@settings(max_examples=8, deadline=None)
@given(
    st.tuples(st.integers(0, 159), st.integers(0, 119)),
    st.integers(1, 26),
    st.floats(0, 6),
    st.integers(-(2**40), 2**40),
)
def test_not_a_byte_changes_outside_the_mask(
    at: tuple[int, int], radius: int, soft: float, seed: int
) -> None:
    source = meadow(120, 160, seed=abs(seed) % 7)
    mask = disc(120, 160, *at, radius)
    if soft > 0.5:
        mask = np.asarray(cv2.GaussianBlur(mask, (0, 0), soft), np.uint8)
    result = ENGINE.run(request(Task.REMOVE, source, mask, seed=seed))
    np.testing.assert_array_equal(result.pixels[mask == 0], source[mask == 0])


def test_alpha_stays_as_it_is() -> None:
    alpha = np.random.default_rng(0).integers(0, 256, (120, 160), dtype=np.uint8)
    source = np.dstack([meadow(120, 160), alpha])
    result = ENGINE.run(request(Task.REMOVE, source, disc(120, 160, 80, 60, 12)))
    np.testing.assert_array_equal(result.pixels[..., 3], alpha)


def test_a_large_hole_is_filled_smaller_and_said_so() -> None:
    source = meadow(700, 900)
    result = ENGINE.run(request(Task.REMOVE, source, disc(700, 900, 450, 350, 190)))
    assert "softer" in result.notes[0]
    assert result.pixels.shape == source.shape


def test_what_is_far_away_has_no_say() -> None:
    near = meadow(200, 200)
    wide = np.zeros((200, 1000, 3), np.uint8)
    wide[:, :200] = near
    small_mask, wide_mask = disc(200, 200, 60, 100, 10), disc(200, 1000, 60, 100, 10)
    small = ENGINE.run(request(Task.REMOVE, near, small_mask))
    large = ENGINE.run(request(Task.REMOVE, wide, wide_mask))
    np.testing.assert_array_equal(small.pixels, large.pixels[:, :200])


@given(
    st.lists(
        st.tuples(st.integers(0, 1999), st.integers(0, 999), st.integers(1, 90)),
        min_size=1,
        max_size=12,
    )
)
@settings(max_examples=30, deadline=None)
def test_no_hole_lies_in_the_surroundings_of_another(discs: list[tuple[int, int, int]]) -> None:
    mask = np.zeros((1000, 2000), np.uint8)
    for x, y, radius in discs:
        mask = np.maximum(mask, disc(1000, 2000, x, y, radius))
    boxes = separate_boxes(mask)
    left = mask.copy()
    for box in boxes:
        wide = widened(box)
        around = mask[max(0, wide.top) : wide.bottom, max(0, wide.left) : wide.right]
        own = mask[box.top : box.bottom, box.left : box.right]
        assert np.count_nonzero(around) == np.count_nonzero(own)
        left[box.top : box.bottom, box.left : box.right] = 0
    assert not left.any()


def test_holes_far_apart_are_filled_apart() -> None:
    source = meadow(200, 1000)
    one, other = disc(200, 1000, 60, 100, 12), disc(200, 1000, 900, 100, 12)
    both = ENGINE.run(request(Task.REMOVE, source, one | other)).pixels
    first = ENGINE.run(request(Task.REMOVE, source, one)).pixels
    np.testing.assert_array_equal(both[:, :500], first[:, :500])
    assert (both[other > 0] != source[other > 0]).any()


def test_seeds_and_places_in_a_take_give_other_fills() -> None:
    source, mask = meadow(), disc(240, 320, 160, 130, 25)
    fills = [
        ENGINE.run(request(Task.REMOVE, source, mask, seed=seed, index=index)).pixels.tobytes()
        for seed, index in ((1, 0), (2, 0), (1, 1))
    ]
    assert len(set(fills)) == 3


def test_a_scene_replays_whatever_seed_is_asked_for() -> None:
    source, mask = meadow(), disc(240, 320, 160, 130, 25)
    first = ENGINE.run(request(Task.REMOVE, source, mask, seed=5, options={"patch": 4}))
    again = ENGINE.run(request(Task.REMOVE, source, mask, seed=9, scene=first.scene))
    np.testing.assert_array_equal(first.pixels, again.pixels)
    assert again.scene == first.scene


def _digests() -> str:
    source, mask = meadow(), disc(240, 320, 160, 130, 25)
    whole = hashlib.sha256()
    for task in (Task.REMOVE, Task.CUTOUT, Task.UPSCALE, Task.HERO):
        asked = request(task, source, mask, width=500, height=400, seed=11)
        whole.update(ENGINE.run(asked).pixels.tobytes())
    return whole.hexdigest()


def test_another_process_makes_the_same_bits() -> None:
    script = "import test_classic_engine as t; print(t._digests())"
    folder = __file__.rsplit("/", 1)[0]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == _digests()


@pytest.mark.parametrize("hinted", [False, True])
def test_a_subject_is_cut_out(hinted: bool) -> None:
    source = with_ball(meadow(), 160, 120, 50)
    truth = disc(240, 320, 160, 120, 50) > 0
    hint = disc(240, 320, 158, 122, 44) if hinted else None
    result = ENGINE.run(request(Task.CUTOUT, source, hint))
    inside = result.pixels[..., 3] > 127
    assert (inside & truth).sum() / (inside | truth).sum() > 0.95
    np.testing.assert_array_equal(result.pixels[..., :3], source)


def test_a_hint_off_the_middle_is_followed() -> None:
    source = with_ball(with_ball(meadow(), 60, 60, 35), 250, 170, 35)
    result = ENGINE.run(request(Task.CUTOUT, source, disc(240, 320, 250, 170, 30)))
    assert result.pixels[170, 250, 3] == 255
    assert result.pixels[60, 60, 3] == 0


def test_a_picture_of_nothing_says_so() -> None:
    flat = np.full((64, 64, 3), 128, np.uint8)
    result = ENGINE.run(request(Task.CUTOUT, flat))
    assert result.pixels.shape == (64, 64, 4)


@pytest.mark.parametrize("task", [Task.UPSCALE, Task.HERO])
def test_enlarging_keeps_the_composition(task: Task) -> None:
    source = meadow()
    result = ENGINE.run(request(task, source, width=960, height=720))
    assert result.pixels.shape == (720, 960, 3)
    assert drift(source, result.pixels) < 0.05
    assert "3 times" in result.notes[0]


def test_enlarging_never_leaves_the_range_of_the_picture() -> None:
    edge = np.full((40, 40, 3), 60, np.uint8)
    edge[:, 20:] = 190
    large = ENGINE.run(request(Task.UPSCALE, edge, width=160, height=160)).pixels
    assert large.min() == 60
    assert large.max() == 190


def test_enlarging_does_not_let_hidden_colours_out() -> None:
    hidden = np.zeros((32, 32, 4), np.uint8)
    hidden[..., 0] = 255
    hidden[:, 16:] = (0, 0, 255, 255)
    large = ENGINE.run(request(Task.UPSCALE, hidden, width=128, height=128)).pixels
    assert large[large[..., 3] > 64][:, 0].max() <= 3


def test_a_hero_of_other_proportions_keeps_the_focus() -> None:
    source = with_ball(meadow(), 280, 60, 30)
    options = {"focus": [280 / 320, 0.5]}
    result = ENGINE.run(request(Task.HERO, source, width=240, height=480, options=options))
    assert result.pixels.shape == (480, 240, 3)
    assert result.pixels[120, 165].tolist() == [210, 30, 40]


def test_a_scene_of_another_engine_is_left_alone() -> None:
    source = meadow()
    plain = ENGINE.run(request(Task.HERO, source, width=640, height=480))
    scene = {"engine": "sketch", "focus": [0, 0], "sharpen": 1}
    other = ENGINE.run(request(Task.HERO, source, width=640, height=480, scene=scene))
    np.testing.assert_array_equal(plain.pixels, other.pixels)


def test_options_that_mean_nothing_are_ignored() -> None:
    source = meadow()
    odd = {"sharpen": "much", "focus": "left", "patch": None, "nonsense": 1}
    result = ENGINE.run(request(Task.HERO, source, width=640, height=480, options=odd))
    assert result.scene["sharpen"] == 0.35
    assert result.scene["focus"] == [0.5, 0.5]


@pytest.mark.parametrize("task", sorted(PROFILE.tasks))
def test_a_task_without_a_source_is_refused(task: Task) -> None:
    with pytest.raises(BadInput, match="source picture"):
        ENGINE.run(EngineRequest(task=task, width=64, height=64))


@pytest.mark.parametrize("task", sorted(set(Task) - PROFILE.tasks))
def test_other_tasks_are_refused(task: Task) -> None:
    with pytest.raises(BadInput, match="cannot"):
        ENGINE.run(request(task, meadow()))


def test_masks_that_cannot_be_are_refused() -> None:
    source = meadow(64, 96)
    with pytest.raises(BadInput, match="needs a mask"):
        ENGINE.run(request(Task.REMOVE, source))
    with pytest.raises(BadInput, match="empty"):
        ENGINE.run(request(Task.REMOVE, source, np.zeros((64, 96), np.uint8)))
    with pytest.raises(BadInput, match="too much"):
        ENGINE.run(request(Task.REMOVE, source, np.full((64, 96), 255, np.uint8)))
    with pytest.raises(BadPicture, match="32 x 64 px and the picture 96 x 64 px"):
        ENGINE.run(request(Task.REMOVE, source, np.zeros((64, 32), np.uint8)))


def test_the_module_of_the_plugin_is_quick() -> None:
    script = "import sys, rushes.engines.classic; print({'cv2', 'patchmatch'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
