"""Heroes: whether the policy allows one, asking for it, cancelling it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from rushes.brief import repository as briefs
from rushes.canvas import repository as documents
from rushes.canvas.tables import DocumentRow
from rushes.draft import repository as frames
from rushes.draft.tables import Frame
from rushes.engines import registry
from rushes.engines.profile import EngineProfile, Task, Tier
from rushes.errors import BadInput, NotAllowed, NotFound
from rushes.events import log
from rushes.hero import repository
from rushes.hero.redraw import fits, framed, scene_request
from rushes.hero.schemas import HeroIn, HeroPolicyOut
from rushes.hero.tables import Hero
from rushes.jobs.cancel import ask_to_stop
from rushes.jobs.queues import HEAVY, Priority
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.services import Services
from rushes.surfaces import Surface, surface
from rushes.tiers.policy import choose_engine, estimate, hero_allowed

DEFAULT_SCALE = 4.0  # without a brief: four times the draft's sides
MAX_SIDE = 8192  # pixels


@dataclass(frozen=True, slots=True)
class Plan:
    """What a hero of a document would be."""

    profile: EngineProfile
    width: int
    height: int
    allowed: bool
    reason: str


def plan(
    session: Session,
    row: DocumentRow,
    size: tuple[int, int] | None = None,
    engine: str | None = None,
    reason: str = "",
) -> Plan:
    """Whether the policy allows a hero of the document, on which engine and at what size."""
    frame = frames.frame(session, row.frame_id)
    profile = registry.profile(engine) if engine else _engine_for(frame)
    brief = briefs.brief(session, row.brief_id) if row.brief_id else None
    wanted = [surface(each) for each in brief.channels] if brief else []
    width, height = size or _size(session, row, wanted, profile)
    stakes = brief.stakes if brief else "everyday"
    verdict = hero_allowed(stakes, wanted, override_reason=reason or None)
    return Plan(profile, width, height, verdict.allowed, verdict.reason)


def policy(session: Session, document_id: str) -> HeroPolicyOut:
    found = plan(session, documents.document(session, document_id))
    cost = estimate(found.profile, 1, found.width * found.height)
    return HeroPolicyOut(
        allowed=found.allowed,
        reason=found.reason,
        engine=found.profile.name,
        engine_title=found.profile.title,
        width=found.width,
        height=found.height,
        cost_micros=cost.cost_micros,
        expected_ms=cost.ms,
    )


def create_hero(session: Session, services: Services, document_id: str, given: HeroIn) -> Hero:
    """Write down a hero of the document's head; :class:`NotAllowed` says how to ask for it."""
    row = documents.document(session, document_id)
    if (given.width is None) != (given.height is None):
        raise BadInput("Give a width and a height, or neither.")
    size = (given.width, given.height) if given.width and given.height else None
    found = plan(session, row, size, given.engine, given.reason)
    if not found.allowed:
        raise NotAllowed(found.reason)
    registry.check(found.profile.name, Task.HERO, found.width, found.height)
    _check_engine(session, row, found.profile)
    _check_base(session, row, found)
    hero = Hero(
        id=new_id("hr"),
        document_id=row.id,
        revision_n=row.head,
        frame_id=row.frame_id,
        brief_id=row.brief_id,
        engine=found.profile.name,
        width=found.width,
        height=found.height,
        reason=found.reason,
        person_id=services.person_id,
        created_at=now(),
    )
    session.add(hero)
    session.flush()
    _record(session, services, "hero.queued", hero)
    services.submit("hero", hero.id, queue=HEAVY, priority=Priority.HERO, session=session)
    return hero


def cancel_hero(session: Session, services: Services, hero_id: str) -> Hero:
    """Ask a hero to stop."""
    hero = repository.hero(session, hero_id)
    person_id, document_id = services.person_id, hero.document_id
    ask_to_stop(
        session,
        hero,
        "hero",
        person_id=person_id,
        brief_id=hero.brief_id,
        document_id=document_id,
    )
    return hero


def _engine_for(frame: Frame) -> EngineProfile:
    """The frame's own engine where it can draw its scene again, else one that enlarges."""
    own = [p for p in registry.profiles() if _can_redraw(p, frame) and Task.HERO in p.tasks]
    chosen = own[0] if own else choose_engine(Task.HERO, Tier.HERO, _enlargers())
    if chosen is None:
        raise NotFound("No installed engine can make a hero. See `rushes engines`.")
    return chosen


def _enlargers() -> list[EngineProfile]:
    return [p for p in registry.profiles() if Task.UPSCALE in p.tasks]


def _can_redraw(profile: EngineProfile, frame: Frame) -> bool:
    return profile.name == frame.engine and bool(frame.scene)


def _check_engine(session: Session, row: DocumentRow, profile: EngineProfile) -> None:
    """An engine that neither drew the frame nor enlarges would draw another picture."""
    frame = frames.frame(session, row.frame_id)
    if not _can_redraw(profile, frame) and Task.UPSCALE not in profile.tasks:
        able = ", ".join(p.name for p in _enlargers() if Task.HERO in p.tasks) or "none"
        raise BadInput(
            f"Engine '{profile.name}' cannot enlarge a frame of '{frame.engine}'. Leave the engine "
            f"out, or name one that enlarges: {able}."
        )


def _check_base(session: Session, row: DocumentRow, plan: Plan) -> None:
    """A hero of a small crop needs the whole frame drawn: that may be more than can be drawn."""
    body = framed(documents.body(session, row.id), plan.width, plan.height)
    base = scene_request(frames.frame(session, row.frame_id), body, plan.width / body.width)
    if not fits(plan.profile, base):
        raise BadInput(
            f"The document shows so small a part of its frame that for {plan.width} x "
            f"{plan.height} px all of it would be drawn at {base.width} x {base.height} px. "
            "Ask for a smaller hero, or crop less."
        )


def _size(
    session: Session, row: DocumentRow, wanted: list[Surface], profile: EngineProfile
) -> tuple[int, int]:
    """Large enough to cover every surface without enlarging, in the document's proportions, as
    far as the engine goes."""
    body = documents.body(session, row.id)
    scales = [max(s.width / body.width, s.height / body.height) for s in wanted]
    scale = max(scales, default=DEFAULT_SCALE)
    base = scene_request(frames.frame(session, row.frame_id), body, 1.0)
    widest = max(body.width, body.height, base.width, base.height)
    scale = min(max(scale, 1.0), min(MAX_SIDE, profile.max_side) / widest)
    return round(body.width * scale), round(body.height * scale)


def _record(session: Session, services: Services, kind: str, hero: Hero) -> None:
    log.record(
        session,
        kind,
        person_id=services.person_id,
        brief_id=hero.brief_id,
        subject_id=hero.id,
        document_id=hero.document_id,
    )
