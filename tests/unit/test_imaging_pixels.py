"""Encoding, resizing, compositing, masks, contrast and similarity."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.engines.request import Mask, Pixels
from rushes.errors import BadInput
from rushes.imaging import colour, composite, contrast, encode, mask, resize, similarity
from rushes.imaging.decode import decode, decode_mask


def _noise(height: int, width: int, bands: int = 3, seed: int = 0) -> Pixels:
    return np.random.default_rng(seed).integers(0, 256, (height, width, bands), dtype=np.uint8)


def _landscape(seed: int = 0, height: int = 300, width: int = 400) -> Pixels:
    """A sky, a sun and a hill: enough of a composition to compare."""
    rows, columns = np.mgrid[0:height, 0:width].astype(float)
    random = np.random.default_rng(seed)
    sky = np.dstack([180 - rows / 3, 200 - rows / 4, 230 - rows / 9])
    hill = rows > height * 0.6 + 40 * np.sin(columns / 60 + seed)
    sky[hill] = (60, 90, 50)
    sun_x, sun_y = random.uniform(0.2, 0.8) * width, height * 0.3
    sky[np.hypot(columns - sun_x, rows - sun_y) < 40] = (250, 220, 150)
    return np.clip(sky, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize("bands", [3, 4])
def test_png_is_lossless(fast: bool, bands: int) -> None:
    pixels = _noise(31, 45, bands)
    np.testing.assert_array_equal(decode(encode.png(pixels, fast=fast)), pixels)


def test_mask_png_is_lossless() -> None:
    soft = _noise(20, 30)[..., 0]
    np.testing.assert_array_equal(decode_mask(encode.mask_png(soft), (30, 20)), soft)


@pytest.mark.parametrize("write", [encode.webp, encode.jpeg, encode.avif])
def test_lossy_files_look_like_the_picture(write: Callable[[Pixels, int], bytes]) -> None:
    assert similarity.drift(_landscape(), decode(write(_landscape(), 80))) < 0.05


def test_jpeg_shows_the_background_through() -> None:
    clear = np.zeros((16, 16, 4), np.uint8)
    assert decode(encode.jpeg(clear, 95, background="#ff0000"))[8, 8].tolist() == [254, 0, 0]


def test_webp_and_avif_keep_alpha() -> None:
    half = np.dstack([_landscape(), np.full((300, 400), 128, np.uint8)])
    for data in (encode.webp(half), encode.avif(half)):
        assert abs(int(decode(data)[..., 3].mean()) - 128) <= 2


def test_files_carry_no_metadata() -> None:
    assert b"Exif" not in encode.jpeg(_landscape()) + encode.webp(_landscape())


def test_fit_leaves_a_small_picture_alone() -> None:
    small = _noise(20, 30)
    assert resize.fit(small, 30) is small


def test_scaling_averages_light_and_not_codes() -> None:
    stripes = np.zeros((64, 64, 3), np.uint8)
    stripes[:, ::2] = 255
    middle = resize.fit(stripes, 16)[8, 8]
    assert np.all(np.abs(middle.astype(int) - 188) <= 3)  # half the light is code 188, not 128


def test_scaling_does_not_let_hidden_colours_out() -> None:
    hidden = np.zeros((64, 64, 4), np.uint8)
    hidden[..., 0] = 255
    hidden[:, 32:] = (0, 0, 255, 255)
    got = resize.fit(hidden, 16)
    assert got[got[..., 3] > 200][:, 0].max() <= 2


@given(
    st.tuples(st.integers(1, 300), st.integers(1, 300)),
    st.tuples(st.integers(1, 300), st.integers(1, 300)),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_cover_box_lies_inside_and_touches_two_sides(
    source: tuple[int, int], target: tuple[int, int], focus: tuple[float, float]
) -> None:
    left, top, width, height = resize.cover_box(source, target, focus)
    assert 0 <= left <= source[0] - width
    assert 0 <= top <= source[1] - height
    assert width >= 1
    assert height >= 1
    assert width == source[0] or height == source[1]


def test_cover_keeps_the_focus() -> None:
    picture = np.zeros((100, 400, 3), np.uint8)
    picture[:, 300:320] = 255
    assert resize.cover(picture, 50, 50, focus=(0.775, 0.5))[25, 25].min() > 200
    assert resize.cover(picture, 50, 50, focus=(0.1, 0.5)).max() == 0


def test_cover_gives_the_size_asked_for() -> None:
    assert resize.cover(_landscape(), 1080, 1350).shape == (1350, 1080, 3)


def test_a_size_of_nothing_is_refused() -> None:
    with pytest.raises(BadInput):
        resize.scale_to(_landscape(), 0, 5)


def test_preview_is_a_small_webp() -> None:
    assert decode(resize.preview(_landscape(), 128)).shape == (96, 128, 3)


def test_dominant_colour_is_a_colour_of_the_picture() -> None:
    picture = np.zeros((90, 90, 3), np.uint8)
    picture[:60] = (220, 40, 30)
    assert resize.dominant_colour(picture) == "#dc281e"


def test_over_follows_porter_and_duff() -> None:
    under = np.full((2, 2, 3), 100, np.uint8)
    top = np.full((1, 1, 4), 200, np.uint8)
    top[..., 3] = 128
    got = composite.over(under, top, 1, 1)
    assert got[1, 1].tolist() == [150, 150, 150]
    assert got[0, 0].tolist() == [100, 100, 100]


@given(st.integers(-9, 9), st.integers(-9, 9))
def test_over_cuts_what_hangs_out(x: int, y: int) -> None:
    under, top = _noise(6, 7), _noise(4, 5, seed=1)
    got = composite.over(under, top, x, y)
    wide = np.zeros((40, 40, 3), np.int16)
    wide[12:18, 12:19] = under
    wide[12 + y : 16 + y, 12 + x : 17 + x] = top
    np.testing.assert_array_equal(got, wide[12:18, 12:19])


def test_over_nothing_gives_the_top() -> None:
    top = _noise(4, 4, 4)
    top[..., 3] |= 1
    np.testing.assert_array_equal(composite.over(np.zeros_like(top), top), top)


@given(st.integers(0, 2**32 - 1))
def test_blend_changes_nothing_where_the_mask_is_nought(seed: int) -> None:
    before, after = _noise(9, 9, seed=seed), _noise(9, 9, seed=seed + 1)
    inside = _noise(9, 9, seed=seed + 2)[..., 0] // 128 * 255
    got = composite.blend(before, after, inside)
    np.testing.assert_array_equal(got, np.where(inside[..., None] == 255, after, before))


def _disc(radius: int) -> Mask:
    canvas = np.zeros((81, 81), np.uint8)
    return np.asarray(cv2.circle(canvas, (40, 40), radius, (255,), -1), np.uint8)


def test_grow_and_shrink() -> None:
    assert mask.bounds(mask.grow(_disc(10), 5)) == (25, 25, 31, 31)
    square = np.zeros((81, 81), np.uint8)
    square[30:51, 30:51] = 255
    assert mask.bounds(mask.grow(square, -5)) == (35, 35, 11, 11)
    np.testing.assert_array_equal(mask.grow(square, 0), square)
    assert mask.bounds(np.zeros((5, 5), np.uint8)) is None


def test_feather_keeps_the_middle_and_softens_the_edge() -> None:
    soft = mask.feather(_disc(20), 8)
    assert soft[40, 40] == 255
    assert 90 < soft[40, 60] < 165
    assert soft[40, 75] == 0
    np.testing.assert_array_equal(mask.feather(_disc(20), 0), _disc(20))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.478),  # the grey that just fails AA
        ("#767676", "#ffffff", 4.542),  # the grey that just passes
    ],
)
def test_contrast_is_wcags(one: str, other: str, expected: float) -> None:
    assert contrast.contrast(one, other) == pytest.approx(expected, abs=0.001)
    assert contrast.contrast(other, one) == pytest.approx(expected, abs=0.001)


def test_all_bytes_survive_linear_light() -> None:
    code = np.arange(256, dtype=np.uint8)
    np.testing.assert_array_equal(colour.from_linear(colour.to_linear(code)), code)


def test_oklab_of_known_colours() -> None:
    known = np.array([[[255, 255, 255], [255, 0, 0], [0, 0, 255]]], np.uint8)
    expected = [[1, 0, 0], [0.628, 0.2249, 0.1258], [0.452, -0.0325, -0.3115]]  # Ottosson, 2020
    np.testing.assert_allclose(colour.oklab(known)[0], expected, atol=0.001)


@pytest.mark.parametrize("text", ["red", "#fff", "#12345g", "#1234567", "rgb(1,2,3)"])
def test_other_notations_of_colour_are_refused(text: str) -> None:
    with pytest.raises(BadInput, match="#rrggbb"):
        colour.parse_hex(text)


def test_drift_is_nought_for_the_same_picture() -> None:
    assert similarity.drift(_landscape(), _landscape()) == pytest.approx(0, abs=1e-6)
    assert similarity.thumb_distance(_landscape(), _landscape()) == 0


def test_drift_orders_small_changes_before_large_ones() -> None:
    first = _landscape()
    large = cv2.resize(first, None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
    moved = np.roll(first, 60, axis=1)
    recoloured = first[..., ::-1]
    other = _noise(300, 400)
    steps = [similarity.drift(first, p) for p in (np.asarray(large, np.uint8), moved, other)]
    assert steps[0] < 0.05 < steps[1] < steps[2]
    assert steps[2] > 0.5
    assert similarity.drift(first, recoloured) > 0.05


def test_drift_compares_pictures_of_any_size() -> None:
    tiny = _noise(3, 2, 4)
    assert 0 <= similarity.drift(tiny, _landscape()) <= 1
    assert 0 <= similarity.drift(_landscape(), tiny) <= 1
