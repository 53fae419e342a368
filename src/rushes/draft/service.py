"""Takes: asking for one, estimating it, cancelling it, and keeping what it gives."""

from __future__ import annotations

import secrets
from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.brands.service import get_brand, kit_of
from rushes.brief import repository as briefs
from rushes.brief.tables import Brief
from rushes.brief.words import clean
from rushes.draft import repository, search
from rushes.draft.schemas import EstimateOut, FrameOut, TakeIn, TakeOut
from rushes.draft.size import draft_size
from rushes.draft.tables import Frame, Take
from rushes.engines import registry
from rushes.engines.profile import Task, Tier
from rushes.errors import BadInput, NotFound
from rushes.events import log
from rushes.events.tables import Event
from rushes.jobs.cancel import ask_to_stop
from rushes.jobs.queues import DRAFT, Priority
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.services import Services
from rushes.tiers.policy import choose_engine, estimate

Origin = Brief | Take | None
"""What gives that which was not said: the parent frame's take for a variation, else the brief."""

MOST_QUEUED_MS = 1000  # a take that waited longer tells of the queue and not of the engine


def create_take(
    session: Session,
    services: Services,
    given: TakeIn,
    *,
    take_id: str | None = None,
    priority: int = Priority.INTERACTIVE,
    submit: bool = True,
) -> Take:
    """Write down a take and hand it to the workers (unless the caller runs it)."""
    take = _written_down(session, services, given, take_id or new_id("tk"))
    session.add(take)
    session.flush()
    log.record(
        session,
        "take.queued",
        person_id=services.person_id,
        brief_id=take.brief_id,
        subject_id=take.id,
        count=take.count,
        engine=take.engine,
    )
    if submit:
        services.submit("take", take.id, queue=DRAFT, priority=priority, session=session)
    return take


def _written_down(session: Session, services: Services, given: TakeIn, take_id: str) -> Take:
    """What was asked for, with what a brief or a parent frame gives of it; checked."""
    brief = briefs.brief(session, given.brief_id) if given.brief_id else None
    parent = repository.frame(session, given.parent_frame_id) if given.parent_frame_id else None
    origin = repository.take(session, parent.take_id) if parent else brief
    task = Task.VARY if parent else Task.DRAFT
    words = clean(given.words or (origin.words if origin else ""))
    width, height = _size(given, brief, parent)
    engine = given.engine or (parent.engine if parent else _default_engine(task))
    registry.check(engine, task, width, height)
    return Take(
        id=take_id,
        brief_id=brief.id if brief else (parent.brief_id if parent else None),
        parent_frame_id=parent.id if parent else None,
        task=task.value,
        engine=engine,
        words=words,
        negative=clean(
            given.negative or (origin.negative if origin else ""), name="negative", need=False
        ),
        headline=_headline(given, origin),
        brand=_brand(session, given, origin),
        options=dict(given.options),
        width=width,
        height=height,
        seed=secrets.randbelow(2**31) if given.seed is None else given.seed,
        count=given.count,
        search_text=search.fold(f"{words} {brief.title if brief else ''}"),
        person_id=services.person_id,
        created_at=now(),
    )


def cancel_take(session: Session, services: Services, take_id: str) -> Take:
    """Ask a take to stop before its next frame; what is done stays."""
    take = repository.take(session, take_id)
    person_id, count = services.person_id, take.count
    ask_to_stop(
        session, take, "take", person_id=person_id, brief_id=take.brief_id, done=0, count=count
    )
    return take


def estimate_take(session: Session, given: TakeIn) -> EstimateOut:
    """What a take would use, without making it."""
    brief = briefs.brief(session, given.brief_id) if given.brief_id else None
    parent = repository.frame(session, given.parent_frame_id) if given.parent_frame_id else None
    task = Task.VARY if parent else Task.DRAFT
    width, height = _size(given, brief, parent)
    profile = registry.check(given.engine or _default_engine(task), task, width, height)
    cost = estimate(profile, given.count)
    return EstimateOut(
        engine=profile.name,
        engine_title=profile.title,
        width=width,
        height=height,
        count=given.count,
        cost_micros=cost.cost_micros,
        expected_ms=cost.ms,
        measured_first_ms=measured_first_ms(session, profile.name),
    )


def measured_first_ms(session: Session, engine: str, last: int = 20) -> int | None:
    """Median time from submit to the first frame over the engine's last takes that did not wait
    behind others; ``None`` without at least three of them."""
    recent = session.scalars(
        select(Event.data)
        .where(Event.kind == "take.first_frame")
        .order_by(Event.seq.desc())
        .limit(last * 3)
    )
    times = sorted(
        int(data["ms"])
        for data in recent
        if data.get("engine") == engine and data.get("queued_ms", 0) <= MOST_QUEUED_MS
    )[:last]
    return times[len(times) // 2] if len(times) >= 3 else None


def frame_out(frame: Frame, words: str) -> FrameOut:
    return FrameOut(**frame_fields(frame, words))


def frame_fields(frame: Frame, words: str) -> dict[str, Any]:
    """The fields of :class:`FrameOut` by name."""
    renamed = {"picture", "preview", "words"}
    same = FrameOut.model_fields.keys() - renamed
    fields = {name: getattr(frame, name) for name in same}
    return fields | {
        "picture": frame.picture_blob,
        "preview": frame.preview_blob,
        "words": words,
    }


def take_out(take: Take, covers: list[str] | None = None) -> TakeOut:
    fields = {name: getattr(take, name) for name in TakeOut.model_fields if name != "covers"}
    return TakeOut(**fields, covers=covers or [])


def _headline(given: TakeIn, origin: Origin) -> str:
    text = given.headline if given.headline is not None else (origin.headline if origin else "")
    return clean(text, name="headline", limit=400, need=False)


def _size(given: TakeIn, brief: Brief | None, parent: Frame | None) -> tuple[int, int]:
    if (given.width is None) != (given.height is None):
        raise BadInput("Give a width and a height, or neither.")
    if given.width is not None and given.height is not None:
        return given.width, given.height
    if given.surface:
        return draft_size(given.surface)
    if parent is not None:
        return parent.width, parent.height
    return draft_size(brief.channels[0]) if brief else (768, 768)


def _brand(session: Session, given: TakeIn, origin: Origin) -> dict[str, Any]:
    """The brand kit as the take keeps it; a variation has its parent's."""
    if isinstance(origin, Take) and given.brand_id is None:
        return origin.brand
    brand_id = given.brand_id or (origin.brand_id if isinstance(origin, Brief) else None)
    kit = kit_of(get_brand(session, brand_id)) if brand_id else None
    return asdict(kit) if kit else {}


def _default_engine(task: Task) -> str:
    chosen = choose_engine(task, Tier.DRAFT, registry.profiles())
    if chosen is None:
        raise NotFound(f"No installed engine can {task.value}. See `rushes engines`.")
    return chosen.name
