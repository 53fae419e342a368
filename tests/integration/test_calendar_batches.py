"""Batches through a real worker, and who goes before whom."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from workbench import Bench, eventually

from rushes.brief.schemas import Status
from rushes.calendar import repository, service
from rushes.calendar.schemas import BatchIn
from rushes.calendar.tables import Batch
from rushes.canvas import service as canvas
from rushes.draft.tables import Take
from rushes.errors import NotFound
from rushes.hero import repository as heroes
from rushes.hero.schemas import HeroIn
from rushes.hero.service import create_hero


def ask(line: Bench, ids: list[str], **fields: Any) -> Batch:
    with line.services.db.session() as session:
        return service.create_batch(session, line.services, BatchIn(brief_ids=ids, **fields))


def now(line: Bench, batch: Batch) -> Batch:
    with line.services.db.reading() as session:
        return repository.batch(session, batch.id)


def takes(line: Bench, brief_id: str) -> list[Take]:
    with line.services.db.reading() as session:
        return list(session.scalars(select(Take).where(Take.brief_id == brief_id)))


def test_a_batch_drafts_every_brief_once(line: Bench) -> None:
    briefs = [line.brief(words=words) for words in ("tea", "a lighthouse", "bread")]
    ids = [brief.id for brief in briefs]
    batch = ask(line, [*ids, ids[0]], count=2)
    ended = line.until_ended(lambda: now(line, batch))
    assert (ended.state, ended.done, ended.error) == ("done", 3, None)
    for brief in briefs:
        (take,) = takes(line, brief.id)
        assert (take.state, take.done, take.words) == ("done", 2, brief.words)
        assert line.now(brief).status == Status.DRAFTED.value
    assert line.events(batch.id)[0] == "batch.queued"
    assert line.events(batch.id).count("batch.progress") == 3
    assert line.events(batch.id)[-1] == "batch.finished"


def test_a_batch_of_an_unknown_brief_is_refused(line: Bench) -> None:
    with pytest.raises(NotFound, match="br_none"):
        ask(line, [line.brief().id, "br_none"])


def test_a_draft_and_a_hero_do_not_wait_for_a_batch(line: Bench) -> None:
    frame = line.frame(width=64, height=80)
    with line.services.db.session() as session:
        doc = canvas.open_document(session, line.services, frame.id).id
    briefs = [line.brief(words=f"tea number {n}") for n in range(40)]
    batch = ask(line, [brief.id for brief in briefs], count=12)
    eventually(lambda: now(line, batch).state == "running" and takes(line, briefs[0].id))
    take = line.take(count=3)
    with line.services.db.session() as session:
        given = HeroIn(width=128, height=160, reason="the window needs it")
        hero = create_hero(session, line.services, doc, given)

    def made() -> bool:
        with line.services.db.reading() as session:
            return heroes.hero(session, hero.id).state == "done"

    assert line.ended(take).done == 3
    eventually(made)
    assert now(line, batch).state == "running"
    with line.services.db.session() as session:
        service.cancel_batch(session, line.services, batch.id)
    ended = line.until_ended(lambda: now(line, batch))
    assert ended.state == "cancelled"
    assert ended.done < len(briefs)


def test_cancelling_a_batch_keeps_what_is_done(line: Bench) -> None:
    briefs = [line.brief(words="tea") for _ in range(30)]
    batch = ask(line, [brief.id for brief in briefs], count=2)
    eventually(lambda: now(line, batch).done >= 1)
    with line.services.db.session() as session:
        service.cancel_batch(session, line.services, batch.id)
    ended = line.until_ended(lambda: now(line, batch))
    assert ended.state == "cancelled"
    done = [brief for brief in briefs if any(t.done == 2 for t in takes(line, brief.id))]
    assert 1 <= ended.done <= len(done) < 30
