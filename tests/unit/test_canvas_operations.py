"""Opening, cropping, filling, headlines, and how type is set and measured."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.canvas.document import Document, layer_with
from rushes.canvas.layers import LogoLayer, PictureLayer, ShapeLayer, TypeLayer, plain_text
from rushes.canvas.legibility import contrast_of
from rushes.canvas.operations import (
    add_fill,
    add_headline,
    base_layer,
    crop,
    crop_to,
    from_picture,
    headline_over,
    with_base,
)
from rushes.canvas.raster import Load
from rushes.canvas.render import Area, render
from rushes.canvas.typeset import fitted, set_type, text_metrics
from rushes.engines.request import BrandKit, Pixels, Region
from rushes.errors import BadInput
from rushes.imaging.contrast import contrast

A, B, C = "a" * 64, "b" * 64, "c" * 64


def noise(height: int, width: int, seed: int = 0) -> Pixels:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def flat(height: int, width: int, colour: tuple[int, int, int]) -> Pixels:
    return np.zeros((height, width, 3), np.uint8) + np.array(colour, np.uint8)


def store(**pixels: Pixels) -> Load:
    return {name * 64: value for name, value in pixels.items()}.__getitem__


def headline_of(document: Document) -> TypeLayer:
    layer = document.layers[-1]
    assert isinstance(layer, TypeLayer)
    return layer


@settings(max_examples=40)
@given(st.integers(0, 40), st.integers(0, 30), st.integers(16, 60), st.integers(16, 60))
def test_a_crop_shows_that_part_and_keeps_all_pixels(
    x: int, y: int, width: int, height: int
) -> None:
    picture = noise(90, 100)
    document = crop(from_picture(A, 100, 90), Area(x, y, width, height))
    out = render(document, store(a=picture))
    np.testing.assert_array_equal(out, picture[y : y + height, x : x + width])
    back = crop(document, Area(-x, -y, 100, 90))
    assert back == from_picture(A, 100, 90)


def test_a_crop_of_the_same_scale_is_exact() -> None:
    picture = noise(135, 108)
    document = crop_to(from_picture(A, 108, 135), 108, 108, (0.5, 0.0))
    np.testing.assert_array_equal(render(document, store(a=picture)), picture[:108])


@settings(max_examples=40)
@given(
    st.tuples(st.integers(16, 2000), st.integers(16, 2000)),
    st.tuples(st.integers(16, 2000), st.integers(16, 2000)),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_a_crop_to_a_size_is_filled_by_its_picture(
    size: tuple[int, int], target: tuple[int, int], focus: tuple[float, float]
) -> None:
    document = crop_to(from_picture(A, *size), *target, focus)
    assert (document.width, document.height) == target
    layer = document.layers[0]
    assert layer.x <= 1e-6
    assert layer.y <= 1e-6
    assert layer.x + layer.width * layer.scale >= document.width - 1e-6
    assert layer.y + layer.height * layer.scale >= document.height - 1e-6


def test_a_crop_to_nothing_or_too_much_is_refused() -> None:
    for size in ((0, 100), (100, -1), (15, 15), (100_000, 1)):
        with pytest.raises(BadInput):
            crop_to(from_picture(A, 100, 100), *size)


def test_a_picture_of_no_size_is_refused() -> None:
    with pytest.raises(BadInput):
        from_picture(A, 0, 10)


def test_a_fill_lies_over_pictures_and_under_type() -> None:
    type_layer = TypeLayer(id="t", text="Hi", width=50, height=20)
    document = from_picture(A, 60, 40).with_layer(type_layer)
    filled = add_fill(document, B, C, feather=2)
    assert [layer.kind for layer in filled.layers] == ["picture", "picture", "type"]
    again = add_fill(filled, C, B)
    assert [layer.id for layer in again.layers] == ["l1", "l2", "l3", "t"]


def test_the_base_is_swapped_and_nothing_moves() -> None:
    document = crop_to(from_picture(A, 100, 80), 80, 80)
    other = with_base(document, B, 400, 320)
    assert other == document.with_layer(layer_with(document.layers[0], blob=B))
    with pytest.raises(BadInput, match="proportions"):
        with_base(document, B, 400, 400)
    with pytest.raises(BadInput, match="no picture"):
        with_base(Document(width=16, height=16), B, 1, 1)
    assert base_layer(Document(width=16, height=16)) is None


def test_a_headline_takes_the_calm_side() -> None:
    picture = flat(630, 1200, (20, 40, 60))
    picture[:, 500:] = noise(630, 700)
    document = headline_over(from_picture(A, 1200, 630), "Calm side", store(a=picture))
    layer = headline_of(document)
    assert layer.x + layer.width * layer.scale <= 500
    assert (layer.colour, layer.plate) == ("#ffffff", None)


@pytest.mark.parametrize(
    ("ground", "palette", "ink"),
    [
        ((10, 20, 30), (), "#ffffff"),
        ((250, 250, 245), (), "#111111"),
        ((10, 20, 30), ("#ffd166",), "#ffd166"),
        ((250, 250, 245), ("#ffd166", "#1B4332"), "#1b4332"),
    ],
)
def test_the_first_ink_that_reads_is_taken(
    ground: tuple[int, int, int], palette: tuple[str, ...], ink: str
) -> None:
    load = store(a=flat(500, 400, ground))
    document = headline_over(from_picture(A, 400, 500), "Read me", load, BrandKit(palette=palette))
    layer = headline_of(document)
    assert (layer.colour, layer.plate) == (ink, None)
    worst = contrast_of(document, layer.id, load)
    assert worst is not None
    assert worst.ratio >= 4.5


def test_over_wild_ground_the_type_gets_a_plate_that_it_reads_on() -> None:
    chess = np.indices((24, 20)).sum(axis=0) % 2 * 255
    load = store(a=np.repeat(np.kron(chess, np.ones((50, 50)))[..., None], 3, 2).astype(np.uint8))
    brand = BrandKit(palette=("#e63946",))
    document = headline_over(from_picture(A, 1000, 1200), "Loud ground", load, brand)
    layer = headline_of(document)
    assert layer.plate == "#e63946"
    worst = contrast_of(document, layer.id, load)
    assert worst is not None
    assert worst.ratio == pytest.approx(contrast(layer.colour, "#e63946"), rel=0.01)


@settings(max_examples=25, deadline=None)
@given(
    st.text(min_size=1, max_size=2000).filter(lambda text: plain_text(text).strip() != ""),
    st.tuples(st.integers(16, 4000), st.integers(16, 4000)),
)
def test_any_words_on_any_canvas_make_a_headline(words: str, size: tuple[int, int]) -> None:
    document = add_headline(from_picture(A, *size), words, beneath=flat(50, 50, (9, 9, 9)))
    assert headline_of(document).size >= 6


def test_a_headline_stays_in_the_region_it_is_given() -> None:
    region = Region(0.1, 0.6, 0.5, 0.3)
    document = add_headline(from_picture(A, 1000, 1000), "Ten words " * 5, region=region)
    layer = headline_of(document)
    left, top, right, bottom = set_type(layer).ink_box()
    assert layer.x + left >= 100
    assert layer.x + right <= 601
    assert layer.y + top >= 600
    assert layer.y + bottom <= 901
    assert layer.y + bottom == pytest.approx(900, abs=2)  # a low region is filled from below


def test_an_empty_headline_is_refused() -> None:
    for words in ("", "  \n", "\x00\x07"):
        with pytest.raises(BadInput, match="empty"):
            add_headline(from_picture(A, 100, 100), words)


def test_a_family_that_does_not_exist_is_replaced() -> None:
    brand = BrandKit(headline_font="No Such Face 123")
    document = add_headline(from_picture(A, 400, 400), "Still set", brand=brand)
    picture = store(a=flat(400, 400, (0, 0, 0)))
    assert (render(document, picture) > 128).any()


def type_layer(**more: object) -> TypeLayer:
    fields = {"id": "t", "text": "One two three", "size": 40, "width": 500, "height": 60, **more}
    return TypeLayer.model_validate(fields)


def test_lines_are_even_and_counted() -> None:
    single = text_metrics(type_layer(leading=1.25))
    assert single.lines == 1
    assert single.height == pytest.approx(50, abs=1)
    three = text_metrics(type_layer(text="One\ntwo\nthree", leading=1.25, height=200))
    assert (three.lines, three.overflow) == (3, False)
    assert three.height == pytest.approx(150, abs=1)
    mixed = text_metrics(type_layer(text="One\nдва\n日本 مرحبا", leading=1.25, height=200))
    assert mixed.height == three.height


def test_narrow_boxes_wrap_and_overflow() -> None:
    narrow = text_metrics(type_layer(width=120))
    assert narrow.lines == 3
    assert narrow.overflow
    assert narrow.width <= 120
    assert text_metrics(type_layer(text="Unbreakable", width=60, height=900)).overflow
    assert not text_metrics(type_layer(text="")).overflow


def test_tracking_widens() -> None:
    tight, wide = text_metrics(type_layer()), text_metrics(type_layer(tracking=0.1))
    assert wide.width - tight.width == pytest.approx(12 * 4, abs=1)  # between 13 letters


@given(st.integers(60, 900), st.integers(20, 300), st.text(max_size=80))
def test_what_is_fitted_fits_or_is_as_small_as_allowed(width: int, height: int, text: str) -> None:
    layer = fitted(type_layer(text=text, size=200, width=width, height=height), smallest=8)
    assert layer.size <= 9 or not text_metrics(layer).overflow


@pytest.mark.parametrize("align", ["left", "center", "right"])
@pytest.mark.parametrize("valign", ["top", "middle", "bottom"])
def test_the_ink_is_where_the_alignment_says(align: str, valign: str) -> None:
    layer = type_layer(text="Ink", width=300, height=200, align=align, valign=valign)
    document = Document(width=300, height=200, layers=(layer,))
    rows, columns = np.nonzero(render(document, store())[..., 3] > 100)
    left, top, right, bottom = set_type(layer).ink_box()
    assert left - 2 <= columns.min() <= columns.max() <= right + 2
    assert top <= rows.min() <= rows.max() <= bottom
    third = {"left": (0, 0.4), "center": (0.3, 0.7), "right": (0.6, 1)}[align]
    assert third[0] * 300 <= columns.mean() <= third[1] * 300
    third = {"top": (0, 0.4), "middle": (0.3, 0.7), "bottom": (0.6, 1)}[valign]
    assert third[0] * 200 <= rows.mean() <= third[1] * 200


def test_contrast_finds_the_worst_spot() -> None:
    ground = flat(100, 400, (0, 0, 0))
    ground[:, 260:300] = 230
    layer = type_layer(text="MMMMMMMMMMMMMM", colour="#ffffff", width=400, height=60, y=20)
    document = from_picture(A, 400, 100).with_layer(layer)
    worst = contrast_of(document, "t", store(a=ground))
    assert worst is not None
    assert worst.ratio < 1.6
    assert 230 < worst.area.x + worst.area.width / 2 < 330


def test_contrast_heeds_only_what_lies_beneath() -> None:
    layer = type_layer(colour="#ffffff")
    above = ShapeLayer(id="s", width=900, height=900, fill="#ffffff")
    document = from_picture(A, 600, 100).changed(
        layers=(*from_picture(A, 600, 100).layers, layer, above)
    )
    worst = contrast_of(document, "t", store(a=flat(100, 600, (0, 0, 0))))
    assert worst is not None
    assert worst.ratio == pytest.approx(21, abs=0.05)


def test_contrast_of_faint_type_is_faint() -> None:
    layer = type_layer(colour="#ffffff", opacity=0.05)
    document = from_picture(A, 600, 100).with_layer(layer)
    worst = contrast_of(document, "t", store(a=flat(100, 600, (0, 0, 0))))
    assert worst is not None
    assert worst.ratio < 2.1


def test_there_is_no_contrast_where_no_ink_shows() -> None:
    document = from_picture(A, 60, 60).with_layer(type_layer(x=500))
    assert contrast_of(document, "t", store(a=flat(60, 60, (0, 0, 0)))) is None
    empty = document.with_layer(type_layer(text=" "))
    assert contrast_of(empty, "t", store(a=flat(60, 60, (0, 0, 0)))) is None


def test_only_type_has_contrast() -> None:
    logo = LogoLayer(id="g", blob=B, width=9, height=9)
    picture = PictureLayer(id="p", blob=A, width=9, height=9)
    document = Document(width=16, height=16, layers=(picture, logo))
    with pytest.raises(BadInput, match="not type"):
        contrast_of(document, "g", store())
