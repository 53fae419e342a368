"""Review on both databases: checks, a person's word on them, and decisions."""

from __future__ import annotations

from typing import Any

import pytest
from workbench import Bench

from rushes.brief.schemas import Status
from rushes.canvas import repository as documents
from rushes.canvas import service as canvas
from rushes.canvas.layers import TypeLayer
from rushes.errors import BadInput, NotFound
from rushes.review import service
from rushes.review.schemas import DecisionIn, FindingOut, ReviewOut


def review(line: Bench, document_id: str) -> ReviewOut:
    with line.services.db.reading() as session:
        return service.review_of(session, document_id)


def decide(line: Bench, document_id: str, *, rule: str | None = None, **fields: Any) -> None:
    with line.services.db.session() as session:
        service.decide(session, line.services, document_id, DecisionIn(**fields), rule=rule)


def faulty(line: Bench) -> tuple[str, Any]:
    """A brief's document with type that nobody can read and that overflows its box."""
    brief = line.brief()
    doc = line.document(brief_id=brief.id, words="", width=320, height=400)
    with line.services.db.session() as session:
        layer = TypeLayer(
            id="t1", text="words " * 30, width=120, height=20, size=30, colour="#808080"
        )
        body = documents.body(session, doc).with_layer(layer)
        canvas.change(session, line.services, doc, 0, "Type", body)
    return doc, brief


def test_checks_see_what_is_wrong_and_say_where(line: Bench) -> None:
    doc, _brief = faulty(line)
    service.check(line.services, doc)
    findings = {f.check: f for f in review(line, doc).findings}
    assert "type-overflow" in findings
    box = findings["type-overflow"].box
    assert box is not None
    assert all(f.revision_n == 1 and f.message.endswith(".") for f in findings.values())


def test_checking_again_replaces_findings_but_keeps_a_person_s_word(line: Bench) -> None:
    doc, _brief = faulty(line)
    service.check(line.services, doc)
    first = review(line, doc).findings
    with line.services.db.session() as session:
        judged = service.judge(session, line.services, first[0].id, "wrong")
    service.check(line.services, doc)
    second = review(line, doc).findings
    assert [(f.check, f.message) for f in _sorted(second)] == [
        (f.check, f.message) for f in _sorted(first)
    ]
    kept = {f.id: f.verdict for f in second}
    assert kept[judged.id] == "wrong"
    assert len(set(kept) & {f.id for f in first}) == 1


def _sorted(findings: list[FindingOut]) -> list[FindingOut]:
    return sorted(findings, key=lambda f: (f.check, f.message))


def test_a_finding_belongs_to_the_revision_that_it_was_seen_on(line: Bench) -> None:
    doc, _brief = faulty(line)
    service.check(line.services, doc)
    assert review(line, doc).findings
    with line.services.db.session() as session:
        canvas.undo(session, line.services, doc, 1)
    assert review(line, doc).findings == []


def test_what_is_submitted_waits_and_what_is_decided_does_not(line: Bench) -> None:
    doc, brief = faulty(line)
    service.submit(line.services, doc)
    assert line.now(brief).status == Status.REVIEW.value
    with line.services.db.reading() as session:
        (item,) = [i for i in service.waiting(session) if i.document_id == doc]
    assert item.flags + item.warnings >= 1
    assert item.submitted_at is not None
    decide(line, doc, verdict="send_back", note="the type\x00 is too long")
    assert line.now(brief).status == Status.SENT_BACK.value
    service.submit(line.services, doc)
    decide(line, doc, verdict="approve")
    assert line.now(brief).status == Status.APPROVED.value
    verdicts = [(d.verdict, d.note) for d in review(line, doc).decisions]
    assert verdicts == [("approve", ""), ("send_back", "the type is too long")]
    with line.services.db.reading() as session:
        assert all(i.document_id != doc for i in service.waiting(session))


def test_sending_back_needs_a_note_or_a_pin(line: Bench) -> None:
    doc, brief = faulty(line)
    for note in ("", "  \n", "\x07"):
        with pytest.raises(BadInput, match="note"):
            decide(line, doc, verdict="send_back", note=note)
    assert line.now(brief).status != Status.SENT_BACK.value
    decide(line, doc, verdict="send_back", pin={"x": 0.25, "y": 0.75})
    (decision,) = review(line, doc).decisions
    assert decision.pin is not None
    assert (decision.pin.x, decision.pin.y) == (0.25, 0.75)


def test_a_rule_s_decision_is_known_as_one(line: Bench) -> None:
    doc, _brief = faulty(line)
    decide(line, doc, verdict="approve", rule="no flag is raised")
    assert review(line, doc).decisions[0].rule == "no flag is raised"


def test_a_decision_on_nothing_is_refused(line: Bench) -> None:
    doc, _brief = faulty(line)
    with pytest.raises(NotFound):
        decide(line, "dc_none", verdict="approve")
    with pytest.raises(NotFound):
        decide(line, doc, verdict="approve", hero_id="hr_none")
    with line.services.db.session() as session, pytest.raises(NotFound):
        service.judge(session, line.services, "fi_none", "right")
