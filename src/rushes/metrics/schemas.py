"""What the API gives of metrics."""

from __future__ import annotations

from pydantic import Field

from rushes.api.schema import Schema


class Distribution(Schema):
    """Durations in milliseconds. Quantiles are empty where there is too little data."""

    name: str
    title: str
    definition: str
    n: int
    enough: bool = Field(description="Whether there are enough values to say anything.")
    median_ms: float | None
    p90_ms: float | None
    values_ms: list[float] = Field(description="The newest values, at most 500.")


class CheckRecord(Schema):
    """How reliable a check was, by people's verdicts."""

    check: str
    findings: int
    right: int
    wrong: int


class MetricsOut(Schema):
    days: int
    times: list[Distribution]
    takes: int
    frames: int
    picks: int
    heroes: int
    exports: int
    rerolls_per_brief: float | None
    first_pass_approval: float | None = Field(description="Share approved without being sent back.")
    decisions: int
    by_rule: int = Field(description="Decisions that a rule made, not a person.")
    spent_micros: int
    checks: list[CheckRecord]
