"""Metrics from the event log. Times are between events; too few values are called too few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from statistics import quantiles

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rushes.events.tables import Event
from rushes.kit.clock import now
from rushes.metrics.schemas import CheckRecord, Distribution, MetricsOut
from rushes.review.tables import Finding

Match = Callable[[Event], bool]

ENOUGH = 5  # values; fewer give no quantiles


def metrics(session: Session, days: int) -> MetricsOut:
    """What happened in the last ``days`` days."""
    since = now() - timedelta(days=days)
    events = _events(session, since)
    decisions = _of(events, "decision.made")
    frames, spent = _frames(session, since)
    spent += sum(int(e.data.get("cost_micros") or 0) for e in _of(events, "hero.finished"))
    return MetricsOut(
        days=days,
        times=_times(events),
        takes=len(_of(events, "take.queued")),
        frames=frames,
        picks=len({e.subject_id for e in events if _picked(e)}),
        heroes=_done(events, "hero.finished"),
        exports=_done(events, "export.finished"),
        rerolls_per_brief=_rerolls(events),
        first_pass_approval=_first_pass(decisions),
        decisions=len(decisions),
        by_rule=sum(1 for e in decisions if e.data.get("rule")),
        spent_micros=spent,
        checks=_checks(session),
    )


_KINDS = (
    "brief.created",
    "take.queued",
    "take.first_frame",
    "frame.marked",
    "document.opened",
    "document.submitted",
    "decision.made",
    "hero.queued",
    "hero.finished",
    "export.finished",
)


def _events(session: Session, since: datetime) -> Sequence[Event]:
    return session.scalars(
        select(Event).where(Event.kind.in_(_KINDS), Event.at >= since).order_by(Event.seq)
    ).all()


def _frames(session: Session, since: datetime) -> tuple[int, int]:
    """How many frames were finished and what they cost. There are many: the database adds up."""
    cost = Event.data["cost_micros"].as_integer()
    number, spent = session.execute(
        select(func.count(), func.coalesce(func.sum(cost), 0)).where(
            Event.kind == "frame.finished", Event.at >= since
        )
    ).one()
    return int(number), int(spent)


def _times(events: Sequence[Event]) -> list[Distribution]:
    first = [float(e.data["ms"]) for e in _of(events, "take.first_frame")]
    return [
        distribution(
            "time_to_first_draft",
            "Time to first draft",
            "From asking for drafts to the first frame being finished, for each take.",
            first,
        ),
        distribution(
            "time_to_pick",
            "Time to pick",
            "From a brief's first take being asked for to its first pick.",
            _between(events, _is("take.queued"), _picked),
        ),
        distribution(
            "time_to_edit",
            "Time to edit",
            "From opening a brief's picture on the canvas to handing it to review.",
            _between(events, _is("document.opened"), _is("document.submitted")),
        ),
        distribution(
            "time_to_output",
            "Time to output",
            "From a brief's first take being asked for to its last export being finished.",
            _between(events, _is("take.queued"), _exported, last=True),
        ),
    ]


def distribution(name: str, title: str, definition: str, values: list[float]) -> Distribution:
    """Quantiles by linear interpolation (Hyndman and Fan's type 7), if there are enough values."""
    enough = len(values) >= ENOUGH
    cuts = quantiles(values, n=10, method="inclusive") if enough else []
    return Distribution(
        name=name,
        title=title,
        definition=definition,
        n=len(values),
        enough=enough,
        median_ms=cuts[4] if enough else None,
        p90_ms=cuts[8] if enough else None,
        values_ms=values[-500:],
    )


def _is(kind: str) -> Match:
    return lambda event: event.kind == kind


def _picked(event: Event) -> bool:
    return event.kind == "frame.marked" and event.data.get("mark") == "pick"


def _exported(event: Event) -> bool:
    return event.kind == "export.finished" and event.data.get("state") == "done"


def _between(
    events: Iterable[Event], start: Match, end: Match, *, last: bool = False
) -> list[float]:
    """For each brief the milliseconds from its first start to its first (or last) end after it."""
    starts: dict[str, datetime] = {}
    ends: dict[str, datetime] = {}
    for event in events:
        brief = event.brief_id
        if brief is None:
            continue
        if start(event):
            starts.setdefault(brief, event.at)
        elif end(event) and brief in starts and (last or brief not in ends):
            ends[brief] = event.at
    return [(ends[b] - starts[b]).total_seconds() * 1000 for b in ends]


def _rerolls(events: Sequence[Event]) -> float | None:
    """Takes after a brief's first, on average, over briefs that have any."""
    takes: dict[str, int] = {}
    for event in _of(events, "take.queued"):
        if event.brief_id:
            takes[event.brief_id] = takes.get(event.brief_id, 0) + 1
    return sum(n - 1 for n in takes.values()) / len(takes) if takes else None


def _first_pass(decisions: Sequence[Event]) -> float | None:
    """The share of documents whose first decision approved, where there are enough of them."""
    first: dict[str, bool] = {}
    for event in decisions:
        if event.subject_id:
            first.setdefault(event.subject_id, event.data.get("verdict") == "approve")
    return sum(first.values()) / len(first) if len(first) >= ENOUGH else None


def _checks(session: Session) -> list[CheckRecord]:
    rows = session.execute(
        select(
            Finding.check_name,
            func.count(),
            func.count().filter(Finding.verdict == "right"),
            func.count().filter(Finding.verdict == "wrong"),
        )
        .group_by(Finding.check_name)
        .order_by(Finding.check_name)
    )
    return [CheckRecord(check=c, findings=n, right=r, wrong=w) for c, n, r, w in rows]


def _of(events: Sequence[Event], kind: str) -> list[Event]:
    return [event for event in events if event.kind == kind]


def _done(events: Sequence[Event], kind: str) -> int:
    return sum(1 for event in _of(events, kind) if event.data.get("state") == "done")
