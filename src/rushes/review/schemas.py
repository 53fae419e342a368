"""What the API takes and gives of findings and decisions."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from rushes.api.schema import Schema
from rushes.brief.schemas import BriefOut

Severity = Literal["info", "warn", "flag"]
Verdict = Literal["right", "wrong", ""]


class BoxOut(Schema):
    """A rectangle in fractions of the picture."""

    x: float
    y: float
    width: float
    height: float


class FindingOut(Schema):
    id: str
    document_id: str
    revision_n: int
    hero_id: str | None
    brief_id: str | None
    check: str
    severity: Severity
    message: str
    box: BoxOut | None
    measure: dict[str, Any]
    verdict: Verdict
    created_at: datetime


class FindingPatch(Schema):
    """The person's word on a finding; it measures the check."""

    verdict: Verdict


class PinIn(Schema):
    """A point on the picture, in fractions."""

    x: float = Field(ge=0, le=1)
    y: float = Field(ge=0, le=1)


class DecisionIn(Schema):
    verdict: Literal["approve", "send_back"]
    note: str = Field(default="", max_length=2000)
    pin: PinIn | None = None
    hero_id: str | None = None


class DecisionOut(Schema):
    id: str
    document_id: str
    revision_n: int
    hero_id: str | None
    brief_id: str | None
    verdict: Literal["approve", "send_back"]
    note: str
    pin: PinIn | None
    rule: str | None = Field(description="The rule that decided, where no person did.")
    person_id: str | None
    created_at: datetime


class ReviewItem(Schema):
    """Something that waits for a decision."""

    brief: BriefOut
    document_id: str
    head: int
    flags: int
    warnings: int
    submitted_at: datetime | None


class ReviewOut(Schema):
    """All that a reviewer looks at for one document."""

    document_id: str
    revision_n: int
    width: int
    height: int
    hero_id: str | None
    findings: list[FindingOut]
    decisions: list[DecisionOut]
    brief: BriefOut | None
