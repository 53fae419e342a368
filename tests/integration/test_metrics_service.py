"""Metrics from the event log: right with enough data, silent with too little."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workbench import Bench

from rushes.events import log
from rushes.kit.clock import now
from rushes.metrics.schemas import Distribution, MetricsOut
from rushes.metrics.service import ENOUGH, distribution, metrics


def happen(
    bench: Bench, kind: str, minutes_ago: float, brief: str | None = None, **data: Any
) -> None:
    subject = data.pop("subject", None)
    with bench.services.db.session() as session:
        event = log.record(session, kind, brief_id=brief, subject_id=subject, **data)
        event.at = now() - timedelta(minutes=minutes_ago)


def measured(bench: Bench, days: int = 30) -> MetricsOut:
    with bench.services.db.reading() as session:
        return metrics(session, days)


def times(found: MetricsOut) -> dict[str, Distribution]:
    return {each.name: each for each in found.times}


def test_an_empty_log_gives_no_numbers(bench: Bench) -> None:
    found = measured(bench)
    assert all(
        (t.n, t.enough, t.median_ms, t.p90_ms) == (0, False, None, None) for t in found.times
    )
    assert (found.rerolls_per_brief, found.first_pass_approval) == (None, None)
    assert found.takes == found.frames == found.decisions == found.spent_micros == 0


def test_too_little_is_called_too_little(bench: Bench) -> None:
    for number in range(ENOUGH - 1):
        happen(bench, "take.first_frame", number, ms=100 * number)
        happen(bench, "decision.made", number, subject=f"d{number}", verdict="approve")
    found = measured(bench)
    first = times(found)["time_to_first_draft"]
    assert (first.n, first.enough, first.median_ms) == (ENOUGH - 1, False, None)
    assert found.first_pass_approval is None
    assert found.decisions == ENOUGH - 1


def test_enough_gives_the_median_and_the_late_ones(bench: Bench) -> None:
    for ms in (100, 200, 300, 400, 500):
        happen(bench, "take.first_frame", 1, ms=ms)
    first = times(measured(bench))["time_to_first_draft"]
    assert (first.n, first.enough) == (5, True)
    assert first.median_ms == pytest.approx(300)
    assert first.p90_ms == pytest.approx(460)


def test_times_run_from_a_brief_s_first_asking_to_its_first_pick_and_last_export(
    bench: Bench,
) -> None:
    happen(bench, "take.queued", 60, "br_1")
    happen(bench, "frame.marked", 55, "br_1", mark="reject")
    happen(bench, "frame.marked", 50, "br_1", mark="pick")
    happen(bench, "take.queued", 45, "br_1")
    happen(bench, "frame.marked", 40, "br_1", mark="pick")
    happen(bench, "export.finished", 30, "br_1", state="done")
    happen(bench, "export.finished", 20, "br_1", state="done")
    happen(bench, "export.finished", 10, "br_1", state="failed")
    happen(bench, "frame.marked", 40, "br_without_a_take", mark="pick")
    found = times(measured(bench))
    assert found["time_to_pick"].values_ms == [pytest.approx(10 * 60_000, abs=5_000)]
    assert found["time_to_output"].values_ms == [pytest.approx(40 * 60_000, abs=5_000)]


def test_what_is_older_than_the_days_asked_for_does_not_count(bench: Bench) -> None:
    happen(bench, "take.queued", 3 * 24 * 60, "br_1")
    happen(bench, "take.queued", 5, "br_2")
    assert (measured(bench, 2).takes, measured(bench, 30).takes) == (1, 2)


def test_rerolls_and_first_passes_are_of_briefs_and_documents(bench: Bench) -> None:
    for brief, count in (("br_1", 3), ("br_2", 1)):
        for _ in range(count):
            happen(bench, "take.queued", 5, brief)
    for number in range(ENOUGH):
        verdict = "approve" if number else "send_back"
        happen(bench, "decision.made", 5, subject=f"d{number}", verdict=verdict, rule="a rule")
        happen(bench, "decision.made", 4, subject=f"d{number}", verdict="approve")
    found = measured(bench)
    assert found.rerolls_per_brief == 1.0
    assert found.first_pass_approval == pytest.approx(0.8)
    assert (found.decisions, found.by_rule) == (10, 5)


def test_what_was_spent_counts_frames_and_heroes(bench: Bench) -> None:
    happen(bench, "frame.finished", 5, cost_micros=1500)
    happen(bench, "frame.finished", 5, cost_micros=0)
    happen(bench, "hero.finished", 5, state="done", cost_micros=40_000)
    assert measured(bench).spent_micros == 41_500


@given(st.lists(st.floats(0, 1e9), min_size=ENOUGH, max_size=600))
def test_quantiles_lie_within_what_was_measured(values: list[float]) -> None:
    found = distribution("n", "T", "D", values)
    assert found.median_ms is not None
    assert found.p90_ms is not None
    slack = 1e-6 * max(values)
    assert min(values) - slack <= found.median_ms <= found.p90_ms + slack <= max(values) + 2 * slack
    assert len(found.values_ms) == min(500, len(values))
