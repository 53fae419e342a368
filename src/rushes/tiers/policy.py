"""Which tier a brief may use, on which engine, and what it will cost: rules as data, no database.

The policy keeps people from the most expensive tier by default. It never asks for an engine's
name, only for what its profile says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from rushes.engines.profile import EngineProfile, Task, Tier
from rushes.errors import BadInput
from rushes.surfaces import Surface

Stakes = Literal["everyday", "high"]

MEASURED_PIXELS = 768 * 768  # the picture that a profile's ``expected_ms`` speaks of


class TierPolicy(BaseModel):
    """The rules. ``allowed`` is what each brief may use without asking."""

    model_config = ConfigDict(frozen=True)

    allowed: dict[Stakes, frozenset[Tier]] = Field(
        default={
            "everyday": frozenset({Tier.DRAFT, Tier.REFINE}),
            "high": frozenset(Tier),
        }
    )
    hero_surfaces: frozenset[str] = frozenset({"web/homepage-hero"})  # besides all print
    least_reason: int = 8  # characters of a reason that a colleague could make sense of


DEFAULT_POLICY = TierPolicy()


class Verdict(NamedTuple):
    """Whether it is allowed, and why (or how to ask), in words for a person."""

    allowed: bool
    reason: str


class Estimate(NamedTuple):
    """Cost in millionths of the budget's currency; milliseconds, None where nobody measured."""

    cost_micros: int
    ms: int | None


def tiers_for(stakes: str, policy: TierPolicy = DEFAULT_POLICY) -> frozenset[Tier]:
    """The tiers that a brief of these stakes may use without asking."""
    return policy.allowed[_stakes(stakes)]


def hero_allowed(
    stakes: str,
    surfaces: Iterable[Surface],
    override_reason: str | None = None,
    policy: TierPolicy = DEFAULT_POLICY,
) -> Verdict:
    """Whether a brief may have a hero: its stakes or a surface call for it, or a person says why.

    A refusal names the remedy. :class:`BadInput` for stakes that do not exist.
    """
    if Tier.HERO in tiers_for(stakes, policy):
        return Verdict(True, "The stakes of the brief are high.")
    needing = [s.id for s in surfaces if s.print_size is not None or s.id in policy.hero_surfaces]
    if needing:
        return Verdict(True, f"{', '.join(needing[:3])} needs full fidelity.")
    if override_reason is None or not override_reason.strip():
        return Verdict(
            False,
            "An everyday brief without print or a homepage goes out from its draft. "
            "Give a reason to make a hero all the same, or raise the stakes of the brief.",
        )
    return _override(" ".join(override_reason.split()), policy)


def choose_engine(
    task: Task,
    tier: Tier,
    profiles: Sequence[EngineProfile],
    preferred: str | None = None,
) -> EngineProfile | None:
    """The engine for a task: the one named if it is able, else the cheapest that is.

    Of equal cost, local goes before remote and the quicker before the slower; engines for
    rehearsals are used only by name. None where nothing able is installed; :class:`BadInput`
    where the one named is not able.
    """
    able = [p for p in profiles if task in p.tasks and tier in p.tiers]
    if preferred:
        return _preferred(preferred, task, able)
    return min((p for p in able if not p.rehearsal), key=_order, default=None)


def estimate(profile: EngineProfile, n: int, pixels: int = MEASURED_PIXELS) -> Estimate:
    """What n pictures of so many pixels each cost and how long they take, one after another.

    Time is taken to grow with the number of pixels.
    """
    if n < 0 or pixels < 1:
        raise BadInput("An estimate needs a number of pictures and their pixels.")
    if profile.expected_ms is None:
        return Estimate(profile.cost_micros * n, None)
    return Estimate(
        profile.cost_micros * n, round(profile.expected_ms * n * pixels / MEASURED_PIXELS)
    )


def _stakes(text: str) -> Stakes:
    if text == "everyday" or text == "high":
        return text
    raise BadInput(f"There are no stakes {str(text)[:40]!r}. Use everyday or high.")


def _override(reason: str, policy: TierPolicy) -> Verdict:
    if len(reason) < policy.least_reason:
        return Verdict(
            False,
            f"The reason is too short. Say in {policy.least_reason} characters or more why "
            "this picture needs a hero.",
        )
    return Verdict(True, f"A person asked for it: {reason[:300]}")


def _preferred(name: str, task: Task, able: Sequence[EngineProfile]) -> EngineProfile:
    for profile in able:
        if profile.name == name:
            return profile
    others = ", ".join(p.name for p in able if not p.rehearsal) or "none"
    raise BadInput(f"Engine {name[:40]!r} cannot {task.value} here. Engines that can: {others}.")


def _order(profile: EngineProfile) -> tuple[int, bool, float, str]:
    unmeasured = float("inf")
    quickness = unmeasured if profile.expected_ms is None else profile.expected_ms
    return profile.cost_micros, not profile.local, quickness, profile.name
