"""Fixes through a real worker: what is under the mask changes, nothing else does."""

from __future__ import annotations

import numpy as np
import pytest
from workbench import Bench, mask_of, picture

from rushes.canvas import fixes, pictures, repository, service
from rushes.canvas.layers import TypeLayer
from rushes.canvas.tables import Fix
from rushes.engines.request import Pixels
from rushes.errors import BadInput, BadPicture, NotFound
from rushes.imaging.decode import decode

BOX = (10, 12, 40, 50)


def now(line: Bench, fix: Fix) -> Fix:
    with line.services.db.reading() as session:
        return repository.fix(session, fix.id)


def rendered(line: Bench, document_id: str, n: int | None = None) -> Pixels:
    return decode(pictures.rendered(line.services, document_id, n, 1.0, "png"))


def outside(pixels: Pixels) -> Pixels:
    left, top, right, bottom = BOX
    kept = pixels.copy()
    kept[top:bottom, left:right] = 0
    return kept


@pytest.mark.parametrize("engine", ["testing", "classic", None])
def test_a_fix_changes_what_is_under_the_mask_and_nothing_else(
    line: Bench, engine: str | None
) -> None:
    doc = line.document()
    fix = fixes.create_fix(line.services, doc, mask_of(64, 80, BOX), engine=engine)
    done: Fix = line.until_ended(lambda: now(line, fix))
    assert (done.state, done.error, done.result_n) == ("done", None, 1)
    before, after = rendered(line, doc, 0), rendered(line, doc)
    np.testing.assert_array_equal(outside(before), outside(after))
    if engine == "testing":
        assert (after[12:50, 10:40] == 128).all()
    with line.services.db.session() as session:
        service.undo(session, line.services, doc, 1)
    np.testing.assert_array_equal(rendered(line, doc), before)


def test_a_fix_lands_on_the_head_even_if_that_moved_meanwhile(line: Bench) -> None:
    doc = line.document()
    with line.services.db.session() as session:  # nobody draws while this is open on SQLite
        body = repository.body(session, doc)
    fix = fixes.create_fix(line.services, doc, mask_of(64, 80, BOX), engine="testing")
    with line.services.db.session() as session:
        row = repository.document(session, doc)
        session.refresh(row, with_for_update=True)
        layer = TypeLayer(id="t9", text="hello", width=40, height=20, size=8)
        body = repository.body(session, doc).with_layer(layer)
        service.change(session, line.services, doc, row.head, "Type", body)
    assert line.until_ended(lambda: now(line, fix)).state == "done"
    with line.services.db.reading() as session:
        layers = repository.body(session, doc).layers
    assert sorted(layer.kind for layer in layers) == ["picture", "picture", "type"]


def test_a_fix_that_is_cancelled_leaves_the_document_alone(line: Bench) -> None:
    doc = line.document()
    fix = fixes.create_fix(line.services, doc, mask_of(64, 80, BOX), engine="testing")
    with line.services.db.session() as session:
        cancelled = fixes.cancel_fix(session, line.services, fix.id)
    state = line.until_ended(lambda: now(line, fix)).state
    with line.services.db.reading() as session:
        head = repository.document(session, doc).head
    assert (state, head) in {("cancelled", 0), ("done", 1)}  # whichever came first
    assert cancelled.id == fix.id


@pytest.mark.parametrize(
    ("mask", "error", "said"),
    [
        (mask_of(64, 80, None), BadInput, "empty"),
        (mask_of(80, 64, BOX), BadPicture, "80 x 64 px"),
        (picture()[:200], BadPicture, "damaged|cut off"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", BadPicture, "not a picture"),
        (b"", BadPicture, "not a picture"),
    ],
)
def test_a_mask_that_does_not_fit_is_refused(
    line: Bench, mask: bytes, error: type[Exception], said: str
) -> None:
    doc = line.document()
    with pytest.raises(error, match=said):
        fixes.create_fix(line.services, doc, mask)
    with line.services.db.reading() as session:
        assert repository.fixes_of(session, doc) == []


def test_a_fix_on_an_engine_or_document_that_is_none_is_refused(line: Bench) -> None:
    doc = line.document()
    mask = mask_of(64, 80, BOX)
    with pytest.raises(NotFound, match="no engine"):
        fixes.create_fix(line.services, doc, mask, engine="nobody")
    with pytest.raises(BadInput, match="cannot remove"):
        fixes.create_fix(line.services, doc, mask, engine="sketch")
    with pytest.raises(NotFound, match="no document"):
        fixes.create_fix(line.services, "dc_none", mask)
