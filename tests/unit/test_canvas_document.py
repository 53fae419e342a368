"""Documents as values: JSON there and back, steps, undo and redo for any sequence of edits."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from rushes.canvas.diff import Diff, apply, compose, diff, invert
from rushes.canvas.document import MAX_LAYERS, Document, layer_with, parse
from rushes.canvas.history import History
from rushes.canvas.layers import (
    Blend,
    Layer,
    LogoLayer,
    MaskRef,
    PictureLayer,
    ShapeLayer,
    TypeLayer,
)
from rushes.errors import BadInput, Conflict, NotFound

BLOBS = ("a" * 64, "b" * 64, "0123456789abcdef" * 4)

places = st.floats(-9000, 9000)
lengths = st.floats(1, 9000)
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
masks = st.none() | st.builds(
    MaskRef, blob=st.sampled_from(BLOBS), inverted=st.booleans(), feather=st.floats(0, 90)
)
shared: dict[str, Any] = {
    "id": st.sampled_from([f"l{n}" for n in range(1, 7)]),
    "name": st.text(max_size=12),
    "x": places,
    "y": places,
    "scale": st.floats(0.01, 90),
    "rotation": st.floats(-360, 360),
    "opacity": st.floats(0, 1),
    "blend": st.sampled_from(Blend),
    "visible": st.booleans(),
    "locked": st.booleans(),
    "mask": masks,
}
boxed: dict[str, Any] = {**shared, "width": lengths, "height": lengths}
pictured: dict[str, Any] = {**boxed, "blob": st.sampled_from(BLOBS)}
layers = st.one_of(
    st.builds(PictureLayer, **pictured),
    st.builds(LogoLayer, **pictured),
    st.builds(ShapeLayer, **boxed, shape=st.sampled_from(["rect", "ellipse"]), fill=colours),
    st.builds(TypeLayer, **boxed, text=st.text(max_size=40), plate=st.none() | colours),
)
documents = st.builds(
    Document,
    width=st.integers(16, 8192),
    height=st.integers(16, 8192),
    background=st.none() | colours,
    layers=st.lists(layers, max_size=5, unique_by=lambda layer: layer.id).map(tuple),
)


@given(documents)
def test_json_gives_the_same_document(document: Document) -> None:
    assert parse(document.model_dump_json()) == document
    assert Document.model_validate(json.loads(document.model_dump_json())) == document


@given(documents, documents)
def test_a_step_leads_there_and_back(before: Document, after: Document) -> None:
    step = Diff.model_validate_json(diff(before, after).model_dump_json())
    assert apply(before, step) == after
    assert apply(after, invert(step)) == before
    assert invert(invert(step)) == step
    assert step.empty == (before == after)


@given(documents, documents, documents)
def test_two_steps_are_one(first: Document, second: Document, third: Document) -> None:
    one = compose(diff(first, second), diff(second, third))
    assert apply(first, one) == third
    assert compose(diff(first, second), diff(second, first)).empty


@given(documents, st.lists(documents | st.sampled_from(["undo", "redo", "squash"]), max_size=14))
def test_undo_and_redo_return_exactly_to_where_they_were(
    start: Document, moves: list[Document | str]
) -> None:
    """Against a plain model: the list of all states and a place in it."""
    states, at = [start], 0
    history, document = History(), start
    for move in moves:
        if isinstance(move, Document):
            history = history.record(diff(document, move))
            if move != document:
                states, at = [*states[: at + 1], move], at + 1
            document = move
        elif move == "undo" and history.can_undo:
            at -= 1
            history, document = history.undo(document)
        elif move == "redo" and history.can_redo:
            at += 1
            history, document = history.redo(document)
        elif move == "squash" and at >= 2:
            states = [*states[: at - 1], *states[at:]] if states[at - 2] != states[at] else states
            if states[at - 2] == document:
                states = [*states[: at - 1], *states[at + 1 :]]
                at -= 2
            else:
                at -= 1
            history = history.squash(history.head - 2)
        assert document == states[at]
        assert history.can_undo == (at > 0)
        assert history.can_redo == (at < len(states) - 1)
    while history.can_undo:
        history, document = history.undo(document)
    assert document == start
    while history.can_redo:
        history, document = history.redo(document)
    assert document == states[-1]


def _text(text: str = "Hello", **more: Any) -> TypeLayer:
    return TypeLayer(id="t", text=text, width=400, height=100, **more)


DOCUMENT = Document(width=100, height=80, layers=(_text(), ShapeLayer(id="s", width=9, height=9)))


def test_a_gesture_is_undone_at_once() -> None:
    history, document = History().record(diff(DOCUMENT, DOCUMENT.changed(width=90))), DOCUMENT
    document = start = document.changed(width=90)
    mark = history.head
    for x in range(1, 20):
        moved = document.with_layer(layer_with(document.layer("t"), x=x))
        history, document = history.record(diff(document, moved)), moved
    history = history.squash(mark)
    assert (history.head, len(history.steps)) == (2, 2)
    assert history.undo(document)[1] == start


def test_a_gesture_that_ends_where_it_began_leaves_no_step() -> None:
    there = DOCUMENT.changed(width=50)
    history = History().record(diff(DOCUMENT, there)).record(diff(there, DOCUMENT))
    assert history.squash(0) == History()


def test_a_new_edit_after_undo_drops_the_redo() -> None:
    wide, high = DOCUMENT.changed(width=200), DOCUMENT.changed(height=200)
    history, document = History().record(diff(DOCUMENT, wide)).undo(wide)
    history = history.record(diff(document, high))
    assert not history.can_redo
    assert history.undo(high)[1] == DOCUMENT


def test_nothing_to_undo_is_said() -> None:
    with pytest.raises(BadInput, match="nothing to undo"):
        History().undo(DOCUMENT)
    with pytest.raises(BadInput, match="nothing to redo"):
        History().redo(DOCUMENT)
    with pytest.raises(BadInput, match="mark"):
        History().squash(1)


@pytest.mark.parametrize(
    ("after", "between", "what"),
    [
        (
            DOCUMENT.with_layer(layer_with(DOCUMENT.layer("t"), x=5)),
            DOCUMENT.with_layer(layer_with(DOCUMENT.layer("t"), x=7)),
            "Layer 't'",
        ),
        (DOCUMENT.changed(width=200), DOCUMENT.changed(width=300), "The canvas"),
        (
            DOCUMENT.changed(layers=DOCUMENT.layers[::-1]),
            DOCUMENT.without_layer("s"),
            "The order",
        ),
        (DOCUMENT.without_layer("t"), DOCUMENT.without_layer("t"), "Layer 't'"),
    ],
)
def test_a_step_from_elsewhere_is_a_conflict(after: Document, between: Document, what: str) -> None:
    with pytest.raises(Conflict, match=what):
        apply(between, diff(DOCUMENT, after))


def test_steps_on_other_layers_do_not_meet() -> None:
    ours = DOCUMENT.with_layer(layer_with(DOCUMENT.layer("t"), x=5))
    theirs = DOCUMENT.with_layer(layer_with(DOCUMENT.layer("s"), fill="#ff0000"))
    both = apply(theirs, diff(DOCUMENT, ours))
    assert both == ours.with_layer(theirs.layer("s"))


def test_a_step_that_orders_layers_that_do_not_exist_is_a_conflict() -> None:
    step = diff(DOCUMENT, DOCUMENT.changed(layers=DOCUMENT.layers[::-1]))
    assert step.order is not None
    bad = step.model_copy(update={"order": step.order.model_copy(update={"after": ("t", "x")})})
    with pytest.raises(Conflict):
        apply(DOCUMENT, bad)


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"width": 15}, "width"),
        ({"height": 8193}, "height"),
        ({"width": "wide"}, "width"),
        ({"background": "red"}, "background"),
        ({"version": 2}, "version"),
        ({"colour": "#ffffff"}, "colour"),
        ({"layers": [{"kind": "video", "id": "v"}]}, "layers.0"),
        ({"layers": [{"kind": "type", "id": "t", "text": "x" * 2001}]}, "layers.0.type.text"),
        ({"layers": [{"kind": "logo", "id": "../x"}]}, "layers.0.logo.id"),
        ({"layers": [{"kind": "picture", "id": "p", "blob": "../../etc"}]}, "picture.blob"),
    ],
)
def test_a_bad_document_is_refused_in_one_line(fields: dict[str, Any], where: str) -> None:
    with pytest.raises(BadInput, match=where.replace(".", r"\.")) as caught:
        parse(json.dumps({"width": 100, "height": 100, **fields}))
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("text", ["", "[]", "{", '{"width": NaN, "height": 100}'])
def test_what_is_no_document_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        parse(text)


def test_a_place_that_is_no_number_is_refused() -> None:
    with pytest.raises(BadInput, match="x"):
        layer_with(_text(), x=float("nan"))


def test_ids_must_differ() -> None:
    with pytest.raises(BadInput, match="same id"):
        DOCUMENT.changed(layers=(_text(), _text()))


def test_there_is_an_end_to_layers() -> None:
    many = tuple(ShapeLayer(id=f"s{n}", width=1, height=1) for n in range(MAX_LAYERS))
    full = Document(width=16, height=16, layers=many)
    with pytest.raises(BadInput, match="layers"):
        full.with_layer(_text())


def test_control_characters_are_taken_out_of_text() -> None:
    assert _text("a\x00b\x1b[31m\r\nc\td\u200fe").text == "ab[31m\nc d\u200fe"


def test_records_do_not_change() -> None:
    with pytest.raises(ValidationError):
        DOCUMENT.layers[0].x = 3


def test_a_layer_is_put_in_its_place_or_on_top() -> None:
    new: Layer = ShapeLayer(id="n", width=1, height=1)
    assert DOCUMENT.with_layer(new).layers == (*DOCUMENT.layers, new)
    moved = layer_with(DOCUMENT.layer("t"), x=3)
    assert DOCUMENT.with_layer(moved).layers == (moved, DOCUMENT.layers[1])
    assert DOCUMENT.without_layer("t").layers == DOCUMENT.layers[1:]
    with pytest.raises(NotFound, match="'zz'"):
        DOCUMENT.without_layer("zz")


def test_all_blobs_are_named() -> None:
    masked = _text(mask=MaskRef(blob=BLOBS[0]))
    picture = PictureLayer(id="p", blob=BLOBS[1], width=9, height=9)
    logo = LogoLayer(id="l7", blob=BLOBS[2], width=9, height=9)
    document = Document(width=16, height=16, layers=(masked, picture, logo))
    assert document.blobs() == set(BLOBS)
    assert document.next_id() == "l8"
