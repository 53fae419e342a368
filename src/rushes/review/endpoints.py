"""Findings and decisions over HTTP."""

from __future__ import annotations

from fastapi import APIRouter

from rushes.api.deps import ERRORS, Deps
from rushes.review import service
from rushes.review.schemas import (
    DecisionIn,
    DecisionOut,
    FindingOut,
    FindingPatch,
    ReviewItem,
    ReviewOut,
)

router = APIRouter(tags=["review"], responses=ERRORS)


@router.get("/review", operation_id="listReview")
def list_review(deps: Deps) -> list[ReviewItem]:
    """What waits for a decision, the one due first at the top."""
    with deps.db.reading() as session:
        return service.waiting(session)


@router.post("/documents/{document_id}/submit", operation_id="submitDocument")
def submit_document(deps: Deps, document_id: str) -> ReviewOut:
    """Run the checks on the document (and its newest hero) and put it up for review."""
    service.submit(deps, document_id)
    deps.wake()
    with deps.db.reading() as session:
        return service.review_of(session, document_id)


@router.post("/documents/{document_id}/checks", operation_id="checkDocument")
def check_document(deps: Deps, document_id: str) -> list[FindingOut]:
    """Run the checks on the document as it is now, without putting it up for review."""
    service.check(deps, document_id)
    with deps.db.reading() as session:
        return service.review_of(session, document_id).findings


@router.get("/documents/{document_id}/review", operation_id="getReview")
def get_review(deps: Deps, document_id: str) -> ReviewOut:
    """Findings of the newest check and all decisions."""
    with deps.db.reading() as session:
        return service.review_of(session, document_id)


@router.patch("/findings/{finding_id}", operation_id="judgeFinding")
def judge_finding(deps: Deps, finding_id: str, patch: FindingPatch) -> FindingOut:
    """Say whether a finding was right."""
    with deps.db.session() as session:
        return service.judge(session, deps, finding_id, patch.verdict)


@router.post("/documents/{document_id}/decisions", status_code=201, operation_id="createDecision")
def create_decision(deps: Deps, document_id: str, given: DecisionIn) -> DecisionOut:
    """Approve, or send back with a note."""
    with deps.db.session() as session:
        out = service.decide(session, deps, document_id, given)
    deps.wake()
    return out
