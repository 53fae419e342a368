"""Heroes through a real worker: the policy, the size, and the drift from what was chosen."""

from __future__ import annotations

from typing import Any

import pytest
from workbench import Bench

from rushes.brief.schemas import Stakes
from rushes.canvas import repository as documents
from rushes.canvas import service as canvas
from rushes.canvas.layers import ShapeLayer
from rushes.canvas.operations import crop_to
from rushes.draft import repository as frames
from rushes.errors import BadInput, NotAllowed, NotFound
from rushes.hero import repository, service
from rushes.hero.schemas import HeroIn
from rushes.hero.tables import Hero
from rushes.imaging.decode import decode

WHY = "the shop window needs it"


def ask(line: Bench, document_id: str, **fields: Any) -> Hero:
    with line.services.db.session() as session:
        return service.create_hero(session, line.services, document_id, HeroIn(**fields))


def ended(line: Bench, hero: Hero) -> Hero:
    def now() -> Hero:
        with line.services.db.reading() as session:
            return repository.hero(session, hero.id)

    return line.until_ended(now)


def test_an_everyday_brief_s_hero_is_refused_and_told_how_to_ask(line: Bench) -> None:
    doc = line.document(brief_id=line.brief().id)
    with line.services.db.reading() as session:
        told = service.policy(session, doc)
    assert not told.allowed
    for reason in ("", "   ", "please"):
        with pytest.raises(NotAllowed, match="reason"):
            ask(line, doc, reason=reason)
    with line.services.db.reading() as session:
        assert repository.heroes_of(session, doc) == []


def test_a_reason_overrides_the_policy_and_is_kept(line: Bench) -> None:
    doc = line.document(brief_id=line.brief().id)
    hero = ended(line, ask(line, doc, reason=WHY, width=128, height=160))
    assert hero.state == "done"
    assert WHY in hero.reason
    assert hero.person_id == line.services.person_id


def test_high_stakes_and_print_need_no_reason(line: Bench) -> None:
    high = line.document(brief_id=line.brief(stakes=Stakes.HIGH).id)
    with line.services.db.reading() as session:
        told = service.policy(session, high)
    assert told.allowed
    assert (told.width, told.height) == (1080, 1350)  # what the feed needs


def test_a_hero_has_its_size_and_is_the_composition_that_was_chosen(line: Bench) -> None:
    doc = line.document()
    hero = ended(line, ask(line, doc, reason=WHY, width=256, height=320))
    assert hero.state == "done", hero.error
    pixels = decode(line.services.blobs.get(hero.picture_blob or ""))
    assert pixels.shape == (320, 256, 3)
    assert hero.drift is not None
    assert hero.drift < 0.1
    assert hero.preview_blob is not None
    assert hero.ms is not None
    assert line.events(hero.id)[0] == "hero.queued"
    assert line.events(hero.id)[-1] == "hero.finished"


def test_a_hero_of_the_sketch_engine_draws_its_scene_anew(line: Bench) -> None:
    doc = line.document(words="a teapot", engine="sketch", width=160, height=200, seed=3)
    hero = ended(line, ask(line, doc, reason=WHY, width=640, height=800))
    assert (hero.state, hero.engine) == ("done", "sketch")
    assert hero.drift is not None
    assert hero.drift < 0.35


def test_what_was_laid_over_the_frame_is_in_the_hero_too(line: Bench) -> None:
    doc = line.document()
    with line.services.db.session() as session:
        shape = ShapeLayer(id="s1", width=64, height=40, fill="#ff0000")
        body = documents.body(session, doc).with_layer(shape)
        canvas.change(session, line.services, doc, 0, "Shape", body)
    hero = ended(line, ask(line, doc, reason=WHY, width=128, height=160))
    assert hero.state == "done", hero.error
    top = decode(line.services.blobs.get(hero.picture_blob or ""))[:70]
    assert (top == (255, 0, 0)).all()
    assert hero.drift is not None
    assert hero.drift < 0.1


def test_a_hero_of_other_proportions_is_cropped_about_the_middle(line: Bench) -> None:
    hero = ended(line, ask(line, line.document(), reason=WHY, width=200, height=200))
    assert hero.state == "done", hero.error
    assert decode(line.services.blobs.get(hero.picture_blob or "")).shape == (200, 200, 3)


def test_the_newest_hero_counts_only_for_its_own_revision(line: Bench) -> None:
    doc = line.document()
    hero = ended(line, ask(line, doc, reason=WHY, width=128, height=160))
    with line.services.db.session() as session:
        assert repository.newest_of(session, doc, 0) is not None
        body = crop_to(documents.body(session, doc), 40, 40)
        canvas.change(session, line.services, doc, 0, "Crop", body)
        assert repository.newest_of(session, doc, 1) is None
    assert hero.revision_n == 0


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"width": 100}, BadInput),
        ({"engine": "nobody"}, NotFound),
        ({"width": 8192, "height": 16, "engine": "classic"}, BadInput),
    ],
)
def test_a_hero_that_cannot_be_made_is_refused(
    line: Bench, fields: dict[str, Any], error: type[Exception]
) -> None:
    doc = line.document()
    with pytest.raises(error):
        ask(line, doc, reason=WHY, **fields)
    with line.services.db.reading() as session:
        assert repository.heroes_of(session, doc) == []


def test_a_hero_of_a_tiny_crop_is_refused_before_it_fills_the_machine(line: Bench) -> None:
    """All of the frame would be drawn for it, at 20,480 px and more."""
    doc = line.document()
    with line.services.db.session() as session:
        body = documents.body(session, doc)
        layer = body.layers[0].model_copy(update={"scale": 10.0})
        body = body.with_layer(layer).changed(width=16, height=16)
        canvas.change(session, line.services, doc, 0, "Crop", body)
    with pytest.raises(BadInput, match="20480 x 25600 px"):
        ask(line, doc, reason=WHY, width=512, height=512)
    with line.services.db.reading() as session:
        told = service.policy(session, doc)
    assert ended(line, ask(line, doc, reason=WHY)).state == "done"
    assert (told.width, told.height) == (64, 64)


def test_a_failing_engine_s_hero_has_failed_with_its_words(line: Bench) -> None:
    """Frame 0 was refused; frame 1 was drawn, and its hero too: the script is about frame 0."""
    doc = line.document(words="a checker [refuse@0]", count=2)
    assert ended(line, ask(line, doc, reason=WHY, width=128, height=160)).state == "done"
    with line.services.db.session() as session:
        frame = frames.frame(session, documents.document(session, doc).frame_id)
        frame.recipe = frame.recipe | {"prompt": "a checker [fail]"}
    hero = ended(line, ask(line, doc, reason=WHY, width=128, height=160))
    assert hero.state == "failed"
    assert "told to fail" in (hero.error or "")


def test_a_cancelled_hero_is_cancelled_or_was_done_already(line: Bench) -> None:
    hero = ask(line, line.document(), reason=WHY, width=128, height=160)
    with line.services.db.session() as session:
        service.cancel_hero(session, line.services, hero.id)
    found = ended(line, hero)
    assert found.state in {"cancelled", "done"}
    assert (found.picture_blob is None) == (found.state == "cancelled")
