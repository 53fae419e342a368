"""Review: running the checks, keeping what they see, and a person's decision."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from rushes.brief import repository as briefs
from rushes.brief import service as brief_service
from rushes.brief.schemas import BriefOut, Status
from rushes.brief.words import clean
from rushes.canvas import repository as documents
from rushes.errors import BadInput
from rushes.events import log
from rushes.events.tables import Event
from rushes.hero import repository as heroes
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.review import looking, repository
from rushes.review.checks import FindingDraft
from rushes.review.schemas import (
    DecisionIn,
    DecisionOut,
    FindingOut,
    ReviewItem,
    ReviewOut,
    Verdict,
)
from rushes.review.tables import Decision, Finding
from rushes.services import Services


def check(services: Services, document_id: str) -> None:
    """Look at the document's head (or its hero) with every check and keep what they see.

    Checking the same revision again replaces its findings, except those a person judged.
    """
    look = looking.at(services, document_id)
    drafts = looking.run(services, look)
    with services.db.session() as session:
        session.execute(
            delete(Finding).where(
                Finding.document_id == document_id,
                Finding.revision_n == look.revision_n,
                Finding.verdict == "",
            )
        )
        kept = {
            (f.check_name, f.message)
            for f in repository.findings_of(session, document_id, look.revision_n)
        }
        for draft in drafts:
            if (draft.check, draft.message) not in kept:
                session.add(_finding(look, draft))
        log.record(
            session,
            "document.checked",
            person_id=services.person_id,
            brief_id=look.brief_id,
            subject_id=document_id,
            n=look.revision_n,
            findings=len(drafts),
        )


def submit(services: Services, document_id: str) -> None:
    """Check the document and put it up for review."""
    check(services, document_id)
    with services.db.session() as session:
        row = documents.document(session, document_id)
        if row.brief_id is not None:  # of several documents this one is reviewed
            briefs.brief(session, row.brief_id).document_id = row.id
        brief_service.move(session, row.brief_id, Status.REVIEW)
        log.record(
            session,
            "document.submitted",
            person_id=services.person_id,
            brief_id=row.brief_id,
            subject_id=row.id,
            n=row.head,
        )


def waiting(session: Session) -> list[ReviewItem]:
    """Briefs in review with what the checks saw."""
    items: list[ReviewItem] = []
    for brief in briefs.briefs(session, statuses=[Status.REVIEW.value]):
        if brief.document_id is None:
            continue
        row = documents.document(session, brief.document_id)
        counts = repository.counts(session, row.id, row.head)
        items.append(
            ReviewItem(
                brief=BriefOut.model_validate(brief),
                document_id=row.id,
                head=row.head,
                flags=counts.get("flag", 0),
                warnings=counts.get("warn", 0),
                submitted_at=_submitted_at(session, row.id),
            )
        )
    return items


def review_of(session: Session, document_id: str) -> ReviewOut:
    """All that a reviewer looks at."""
    row = documents.document(session, document_id)
    body = documents.body(session, document_id)
    hero = heroes.newest_of(session, document_id, row.head)
    brief = briefs.brief(session, row.brief_id) if row.brief_id else None
    return ReviewOut(
        document_id=row.id,
        revision_n=row.head,
        width=body.width,
        height=body.height,
        hero_id=hero.id if hero else None,
        findings=[finding_out(f) for f in repository.findings_of(session, document_id, row.head)],
        decisions=[
            DecisionOut.model_validate(d) for d in repository.decisions_of(session, document_id)
        ],
        brief=BriefOut.model_validate(brief) if brief else None,
    )


def judge(session: Session, services: Services, finding_id: str, verdict: Verdict) -> FindingOut:
    """Keep a person's word on a finding."""
    finding = repository.finding(session, finding_id)
    finding.verdict = verdict
    log.record(
        session,
        "finding.judged",
        person_id=services.person_id,
        brief_id=finding.brief_id,
        subject_id=finding.id,
        check=finding.check_name,
        verdict=verdict,
    )
    return finding_out(finding)


def decide(
    session: Session,
    services: Services,
    document_id: str,
    given: DecisionIn,
    *,
    rule: str | None = None,
) -> DecisionOut:
    """Approve or send back what is at the head; sending back needs a note."""
    row = documents.document(session, document_id)
    note = clean(given.note, name="note", limit=2000, need=False)
    if given.verdict == "send_back" and not note and given.pin is None:
        raise BadInput("Say in the note what should change, or pin it on the picture.")
    decision = Decision(
        id=new_id("dn"),
        document_id=row.id,
        revision_n=row.head,
        hero_id=_hero_id(session, row.id, given.hero_id),
        brief_id=row.brief_id,
        verdict=given.verdict,
        note=note,
        pin=given.pin.model_dump() if given.pin else None,
        rule=rule,
        person_id=services.person_id,
        created_at=now(),
    )
    session.add(decision)
    session.flush()
    approved = given.verdict == "approve"
    brief_service.move(session, row.brief_id, Status.APPROVED if approved else Status.SENT_BACK)
    log.record(
        session,
        "decision.made",
        person_id=services.person_id,
        brief_id=row.brief_id,
        subject_id=row.id,
        verdict=decision.verdict,
        rule=rule,
    )
    return DecisionOut.model_validate(decision)


def _hero_id(session: Session, document_id: str, hero_id: str | None) -> str | None:
    """The hero's id, if it was made of the document."""
    if hero_id and heroes.hero(session, hero_id).document_id != document_id:
        raise BadInput("That hero was made of another document.")
    return hero_id or None


def finding_out(finding: Finding) -> FindingOut:
    fields = {name: getattr(finding, name) for name in FindingOut.model_fields if name != "check"}
    return FindingOut(check=finding.check_name, **fields)


def _finding(look: looking.Look, draft: FindingDraft) -> Finding:
    return Finding(
        id=new_id("fi"),
        document_id=look.document_id,
        revision_n=look.revision_n,
        hero_id=look.hero_id,
        brief_id=look.brief_id,
        check_name=draft.check,
        severity=draft.severity,
        message=draft.message,
        box=draft.box._asdict() if draft.box else None,
        measure=dict(draft.measure),
        created_at=now(),
    )


def _submitted_at(session: Session, document_id: str) -> datetime | None:
    return session.scalar(
        select(Event.at)
        .where(Event.kind == "document.submitted", Event.subject_id == document_id)
        .order_by(Event.seq.desc())
        .limit(1)
    )
