"""Documents in the database: conflicts, undo and redo exactly, whatever was done before."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run
from sqlalchemy import func, select
from workbench import Bench

from rushes.canvas import pictures, repository, service
from rushes.canvas.document import Document
from rushes.canvas.layers import TypeLayer
from rushes.canvas.operations import crop_to
from rushes.canvas.schemas import BitmapIn, DocumentOut
from rushes.canvas.tables import Revision
from rushes.errors import BadInput, Conflict, NotFound
from rushes.imaging.decode import decode


def out(bench: Bench, document_id: str) -> DocumentOut:
    with bench.services.db.reading() as session:
        return service.document_out(session, repository.document(session, document_id))


def change(bench: Bench, document_id: str, base: int, body: Document, label: str = "Step") -> int:
    with bench.services.db.session() as session:
        return service.change(session, bench.services, document_id, base, label, body).head


def undo(bench: Bench, document_id: str, base: int) -> int:
    with bench.services.db.session() as session:
        return service.undo(session, bench.services, document_id, base).head


def redo(bench: Bench, document_id: str, base: int) -> int:
    with bench.services.db.session() as session:
        return service.redo(session, bench.services, document_id, base).head


def typed(body: Document, text: str) -> Document:
    return body.with_layer(TypeLayer(id=body.next_id(), text=text, width=40, height=20, size=8))


def test_a_frame_opens_as_one_document_of_its_size(line: Bench) -> None:
    brief = line.brief()
    frame = line.frame(brief_id=brief.id, words="")
    with line.services.db.session() as session:
        ids = [service.open_document(session, line.services, frame.id).id for _ in range(2)]
    assert ids[0] == ids[1] == line.now(brief).document_id
    first = out(line, ids[0])
    assert (first.document.width, first.document.height) == (frame.width, frame.height)
    assert (first.head, first.can_undo, first.can_redo) == (0, False, False)
    pixels = decode(pictures.rendered(line.services, ids[0], None, 1.0, "png"))
    assert (pixels == decode(line.services.blobs.get(frame.picture_blob))).all()


def test_undo_and_redo_give_exactly_what_was(line: Bench) -> None:
    doc = line.document()
    bodies = [out(line, doc).document]
    for text in ("one", "two", "three"):
        bodies.append(typed(bodies[-1], text))
        change(line, doc, len(bodies) - 2, bodies[-1], label=text)
    head = 3
    for expected in (bodies[2], bodies[1], bodies[0]):
        head = undo(line, doc, head)
        assert out(line, doc).document == expected
    with pytest.raises(BadInput, match="nothing to undo"):
        undo(line, doc, head)
    for expected in (bodies[1], bodies[2], bodies[3]):
        head = redo(line, doc, head)
        assert out(line, doc).document == expected
    with pytest.raises(BadInput, match="nothing to redo"):
        redo(line, doc, head)


def test_a_step_after_undo_sets_aside_what_was_undone_but_deletes_nothing(line: Bench) -> None:
    doc = line.document()
    body = out(line, doc).document
    change(line, doc, 0, typed(body, "lost"), label="lost")
    undo(line, doc, 1)
    assert change(line, doc, 0, typed(body, "kept"), label="kept") == 2
    now = out(line, doc)
    assert (now.can_redo, now.undo_label) == (False, "kept")
    undo(line, doc, 2)
    assert out(line, doc).document == body
    with line.services.db.reading() as session:
        assert repository.body(session, doc, 1) == typed(body, "lost")


def test_a_change_of_another_base_is_a_conflict_and_changes_nothing(line: Bench) -> None:
    doc = line.document()
    body = out(line, doc).document
    change(line, doc, 0, typed(body, "mine"))
    for step in (undo, redo):
        with pytest.raises(Conflict):
            step(line, doc, 0)
    with pytest.raises(Conflict) as caught:
        change(line, doc, 0, typed(body, "theirs"))
    assert caught.value.detail == {"head": 1}
    assert out(line, doc).document == typed(body, "mine")


def test_of_many_changes_at_once_exactly_one_is_applied(line: Bench) -> None:
    doc = line.document()
    body = out(line, doc).document
    together = threading.Barrier(6)
    outcomes: list[str] = []

    def act(number: int) -> None:
        together.wait()
        try:
            change(line, doc, 0, typed(body, str(number)), label=str(number))
            outcomes.append(str(number))
        except Conflict:
            outcomes.append("conflict")

    threads = [threading.Thread(target=act, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (winner,) = [each for each in outcomes if each != "conflict"]
    assert len(outcomes) == 6
    assert out(line, doc).document == typed(body, winner)
    with line.services.db.reading() as session:
        count = select(func.count()).select_from(Revision).where(Revision.document_id == doc)
        assert session.scalar(count) == 2


def test_a_layer_may_not_name_a_picture_that_does_not_exist(line: Bench) -> None:
    doc = line.document()
    body = out(line, doc).document
    layer = body.layers[0].model_copy(update={"blob": "f" * 64})
    with pytest.raises(BadInput, match="does not exist"):
        change(line, doc, 0, body.with_layer(layer))
    assert out(line, doc).head == 0


def test_a_crop_keeps_the_pixels_and_renders_at_its_size(line: Bench) -> None:
    doc = line.document()
    body = out(line, doc).document
    change(line, doc, 0, crop_to(body, 40, 40))
    assert decode(pictures.rendered(line.services, doc, None, 1.0, "png")).shape == (40, 40, 3)
    assert decode(pictures.rendered(line.services, doc, 0, 0.5, "webp")).shape == (40, 32, 3)
    with pytest.raises(BadInput, match="too large"):
        pictures.rendered(line.services, doc, None, 1e6, "png")
    with pytest.raises(NotFound, match="no revision 7"):
        pictures.rendered(line.services, doc, 7, 1.0, "png")


def test_a_headline_is_one_step_in_the_brand_s_face(line: Bench) -> None:
    brief = line.brief()
    doc = line.document(brief_id=brief.id, width=320, height=400)
    body = pictures.with_headline(line.services, doc, 0, "Good  morning")
    with line.services.db.session() as session:
        service.change(session, line.services, doc, 0, "Headline", body)
    (_, layer) = out(line, doc).document.layers
    assert isinstance(layer, TypeLayer)
    assert layer.text == "Good morning"
    bitmap = pictures.layer_bitmap(line.services, BitmapIn(layer=layer, width=320, height=400))
    assert bitmap.lines >= 1
    assert decode(bitmap.data).shape[2] == 4
    with pytest.raises(BadInput, match="empty"):
        pictures.with_headline(line.services, doc, 1, "\x00 \n")
    undo(line, doc, 1)
    assert len(out(line, doc).document.layers) == 1


# Shrinking and explaining would take minutes here; the steps that are printed are few enough.
UNTRACED = [Phase.explicit, Phase.generate]


class Editing(RuleBasedStateMachine):
    """Random edits, undos and redos against the simplest model: two stacks of documents."""

    bench: Bench

    @initialize()
    def open(self) -> None:
        self.doc = self.bench.document(width=32, height=32)
        self.head = 0
        self.done: list[Document] = [out(self.bench, self.doc).document]
        self.undone: list[Document] = []

    @rule(text=st.text(max_size=12))
    def type(self, text: str) -> None:
        self._apply(typed(self.done[-1], text))

    @rule(width=st.integers(16, 64), height=st.integers(16, 64))
    def crop(self, width: int, height: int) -> None:
        with suppress(BadInput):  # after some twenty crops the picture is enlarged too much
            self._apply(crop_to(self.done[-1], width, height))

    @rule(data=st.data())
    @precondition(lambda self: len(self.done[-1].layers) > 1)  # pyright: ignore[reportUnknownLambdaType]
    def remove(self, data: Any) -> None:
        layer = data.draw(st.sampled_from(self.done[-1].layers[1:]))
        self._apply(self.done[-1].without_layer(layer.id))

    @rule()
    @precondition(lambda self: len(self.done) > 1)  # pyright: ignore[reportUnknownLambdaType]
    def undo(self) -> None:
        self.undone.append(self.done.pop())
        self.head = undo(self.bench, self.doc, self.head)
        self._agrees()

    @rule()
    @precondition(lambda self: bool(self.undone))  # pyright: ignore[reportUnknownLambdaType]
    def redo(self) -> None:
        self.done.append(self.undone.pop())
        self.head = redo(self.bench, self.doc, self.head)
        self._agrees()

    @rule()
    def step_too_far(self) -> None:
        if not self.undone:
            with pytest.raises(BadInput):
                redo(self.bench, self.doc, self.head)
        if len(self.done) == 1:
            with pytest.raises(BadInput):
                undo(self.bench, self.doc, self.head)
        self._agrees()

    def _apply(self, body: Document) -> None:
        self.head = change(self.bench, self.doc, self.head, body)
        self.done.append(body)
        self.undone = []
        self._agrees()

    def _agrees(self) -> None:
        now = out(self.bench, self.doc)
        assert now.document == self.done[-1]
        assert (now.head, now.can_undo, now.can_redo) == (
            self.head,
            len(self.done) > 1,
            bool(self.undone),
        )


def test_any_run_of_edits_undos_and_redos_agrees_with_two_stacks(line: Bench) -> None:
    Editing.bench = line
    rules = settings(
        max_examples=12,
        stateful_step_count=30,
        deadline=None,
        phases=UNTRACED,
        suppress_health_check=[HealthCheck.too_slow],
    )
    run(Editing, settings=rules)
