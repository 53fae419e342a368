from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.engines import registry
from rushes.engines.profile import EngineProfile, Task, Tier
from rushes.errors import BadInput
from rushes.surfaces import surface
from rushes.tiers.policy import (
    Estimate,
    TierPolicy,
    choose_engine,
    estimate,
    hero_allowed,
    tiers_for,
)


def _engine(name: str, **facts: object) -> EngineProfile:
    base = {
        "name": name,
        "title": name,
        "version": "1",
        "summary": "",
        "tiers": {Tier.DRAFT},
        "tasks": {Task.DRAFT},
        "deterministic": True,
    }
    return EngineProfile.model_validate({**base, **facts})


FREE = _engine("free", expected_ms=100)
SLOW = _engine("slow", expected_ms=900)
REMOTE = _engine("remote", local=False, expected_ms=10)
PAID = _engine("paid", local=False, cost_micros=33_600, expected_ms=2000)
DEAR = _engine("dear", local=False, cost_micros=240_000, expected_ms=10)
REHEARSAL = _engine("rehearsal", rehearsal=True, expected_ms=1)
HERO = _engine("hero", tiers={Tier.HERO}, tasks={Task.HERO})


def test_everyday_briefs_draft_and_refine_high_ones_use_every_tier() -> None:
    assert tiers_for("everyday") == {Tier.DRAFT, Tier.REFINE}
    assert tiers_for("high") == set(Tier)


@pytest.mark.parametrize(
    ("stakes", "channels", "allowed"),
    [
        ("everyday", [], False),
        ("everyday", ["instagram/feed-4x5", "blog/open-graph"], False),
        ("everyday", ["instagram/feed-4x5", "print/a5-flyer"], True),
        ("everyday", ["web/homepage-hero"], True),
        ("high", ["instagram/feed-4x5"], True),
        ("high", [], True),
    ],
)
def test_a_hero_needs_high_stakes_or_a_surface(
    stakes: str, channels: list[str], allowed: bool
) -> None:
    assert hero_allowed(stakes, [surface(c) for c in channels]).allowed is allowed


def test_the_surface_that_needs_it_is_named() -> None:
    verdict = hero_allowed("everyday", [surface("x/post"), surface("print/poster-a2")])
    assert verdict.reason == "print/poster-a2 needs full fidelity."


def test_a_refusal_says_how_to_ask() -> None:
    verdict = hero_allowed("everyday", [surface("x/post")], "   ")
    assert not verdict.allowed
    assert "Give a reason" in verdict.reason


def test_a_reason_opens_the_tier_and_is_kept() -> None:
    verdict = hero_allowed("everyday", [], "The board\n wants it on the wall")
    assert verdict == (True, "A person asked for it: The board wants it on the wall")


def test_a_reason_must_say_something() -> None:
    verdict = hero_allowed("everyday", [], "pls")
    assert not verdict.allowed
    assert "too short" in verdict.reason


def test_the_rules_are_data() -> None:
    open_house = TierPolicy(hero_surfaces=frozenset({"x/post"}))
    assert hero_allowed("everyday", [surface("x/post")], policy=open_house).allowed


def test_unknown_stakes_are_bad_input() -> None:
    with pytest.raises(BadInput, match="Use everyday or high"):
        hero_allowed("enormous", [])


@pytest.mark.parametrize(
    ("installed", "chosen"),
    [
        ([DEAR, PAID, SLOW, FREE, REMOTE, REHEARSAL], FREE),
        ([DEAR, REMOTE, SLOW], SLOW),
        ([DEAR, PAID], PAID),
        ([HERO, DEAR], DEAR),
        ([HERO, REHEARSAL], None),
        ([], None),
    ],
)
def test_the_cheapest_local_able_engine_is_chosen(
    installed: list[EngineProfile], chosen: EngineProfile | None
) -> None:
    assert choose_engine(Task.DRAFT, Tier.DRAFT, installed) == chosen


def test_a_named_engine_is_used_where_it_is_able() -> None:
    assert choose_engine(Task.DRAFT, Tier.DRAFT, [FREE, DEAR], "dear") == DEAR
    assert choose_engine(Task.DRAFT, Tier.DRAFT, [FREE, REHEARSAL], "rehearsal") == REHEARSAL
    with pytest.raises(BadInput, match="Engines that can: free"):
        choose_engine(Task.DRAFT, Tier.DRAFT, [FREE, HERO, REHEARSAL], "hero")


@given(st.permutations([DEAR, PAID, SLOW, FREE, REMOTE]), st.integers(2, 5))
def test_the_dearest_is_never_the_default(installed: list[EngineProfile], count: int) -> None:
    found = choose_engine(Task.DRAFT, Tier.DRAFT, installed[:count])
    assert found is not None
    assert found.cost_micros == min(p.cost_micros for p in installed[:count])
    assert found != DEAR


def test_the_shipped_engines_draft_and_mend_without_the_testing_engine() -> None:
    for task, tier in ((Task.DRAFT, Tier.DRAFT), (Task.REMOVE, Tier.REFINE)):
        found = choose_engine(task, tier, registry.profiles())
        assert found is not None
        assert not found.rehearsal


def test_an_estimate_is_cost_and_time() -> None:
    assert estimate(PAID, 24) == Estimate(806_400, 48_000)
    assert estimate(FREE, 24, pixels=4 * 768 * 768) == Estimate(0, 9600)
    assert estimate(_engine("unmeasured", cost_micros=5), 3) == Estimate(15, None)
    with pytest.raises(BadInput):
        estimate(FREE, -1)
