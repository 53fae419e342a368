from __future__ import annotations

import numpy as np

from rushes.canvas.document import Document
from rushes.canvas.layers import PictureLayer, TypeLayer
from rushes.canvas.render import render
from rushes.engines.request import Pixels
from rushes.review.checks import CheckInput
from rushes.review.reading import contrast, type_boxes

BLOB = "0" * 64


def _load(_: str) -> Pixels:
    return np.full((500, 400, 3), 190, np.uint8)


def _document(**facts: object) -> Document:
    base = {
        "id": "t",
        "kind": "type",
        "text": "Half price tea",
        "x": 40,
        "y": 60,
        "width": 320,
        "height": 120,
        "size": 40,
        "colour": "#ffffff",
    }
    picture = PictureLayer(id="p", blob=BLOB, width=400, height=500)
    return Document(
        width=400, height=500, layers=(picture, TypeLayer.model_validate({**base, **facts}))
    )


def _read(document: Document, scale: float = 1.0) -> CheckInput:
    seen = render(document, _load, scale)
    boxes = type_boxes(document, _load, seen)
    return CheckInput(seen, document.width, document.height, boxes)


def test_type_is_read_where_it_lies() -> None:
    (box,) = _read(_document()).type_boxes
    assert box.text == "Half price tea"
    assert abs(box.box.x - 40 / 400) < 0.01
    assert abs(box.box.y - 60 / 500) < 0.01
    assert 0.3 < box.box.width <= 0.8
    assert (box.size, box.bold, box.overflow) == (0.1, True, False)


def test_what_is_around_the_letters_is_the_ground_not_the_letters() -> None:
    (box,) = _read(_document()).type_boxes
    assert len(box.around) > 1000
    assert (box.around == 190).mean() > 0.97


def test_a_plate_and_a_shadow_count_as_ground() -> None:
    assert [f.severity for f in contrast(_read(_document()))] == ["flag"]
    assert list(contrast(_read(_document(plate="#102030")))) == []
    (shadowed,) = _read(_document(shadow=True)).type_boxes
    assert float(shadowed.around.mean()) < 185


def test_type_that_shows_the_ground_through_has_less_contrast() -> None:
    dark = _document(colour="#000000")
    assert list(contrast(_read(dark))) == []
    faint = _document(colour="#000000", opacity=0.3)
    assert [f.severity for f in contrast(_read(faint))] == ["flag"]


def test_the_scale_of_the_picture_hardly_matters() -> None:
    for scale in (0.5, 2.0):
        (found,) = contrast(_read(_document(), scale))
        assert abs(found.measure["contrast"] - 1.8) < 0.15


def test_too_long_a_text_overflows() -> None:
    (box,) = _read(
        _document(text="Half price tea, every single day of the week", height=40)
    ).type_boxes
    assert box.overflow


def test_hidden_and_empty_type_is_not_read() -> None:
    assert _read(_document(visible=False)).type_boxes == ()
    assert _read(_document(opacity=0)).type_boxes == ()
    assert _read(_document(text="  ")).type_boxes == ()


def test_type_outside_the_canvas_has_nothing_around_it() -> None:
    given = _read(_document(x=-5000, y=-5000))
    assert [len(box.around) for box in given.type_boxes] == [0]
    assert list(contrast(given)) == []
