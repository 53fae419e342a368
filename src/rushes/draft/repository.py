"""Queries of takes and frames. The library's order is the newest take first, its frames in turn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, func, literal, select
from sqlalchemy.orm import Session

from rushes.draft import search
from rushes.draft.tables import Frame, FrameFault, Take
from rushes.errors import NotFound

_LISTED = (
    Frame.id,
    Frame.take_id,
    Frame.idx,
    Frame.brief_id,
    Frame.engine,
    Frame.engine_version,
    Frame.width,
    Frame.height,
    Frame.seed,
    Frame.picture_blob.label("picture"),
    Frame.preview_blob.label("preview"),
    Frame.colour,
    Frame.mark,
    Frame.rating,
    Frame.notes,
    Frame.cost_micros,
    Frame.ms,
    Frame.parent_frame_id,
    Frame.created_at,
)  # the fields of schemas.FrameOut, less the words


def take(session: Session, take_id: str) -> Take:
    found = session.scalar(select(Take).where(Take.id == take_id))
    if found is None:
        raise NotFound(f"There is no take {take_id[:40]}.")
    return found


def frame(session: Session, frame_id: str) -> Frame:
    found = session.get(Frame, frame_id)
    if found is None:
        raise NotFound(f"There is no frame {frame_id[:40]}.")
    return found


def takes(session: Session, brief_id: str | None = None, limit: int = 100) -> Sequence[Take]:
    query = select(Take).order_by(Take.seq.desc()).limit(limit)
    return session.scalars(query.where(Take.brief_id == brief_id) if brief_id else query).all()


def frames_of(session: Session, take_id: str) -> Sequence[Frame]:
    return session.scalars(select(Frame).where(Frame.take_id == take_id).order_by(Frame.idx)).all()


def faults_of(session: Session, take_id: str) -> Sequence[FrameFault]:
    return session.scalars(
        select(FrameFault).where(FrameFault.take_id == take_id).order_by(FrameFault.idx)
    ).all()


def covers(session: Session, take_ids: Iterable[str], each: int = 4) -> dict[str, list[str]]:
    """A few previews of each take, picked frames first."""
    rank = func.row_number().over(
        partition_by=Frame.take_id, order_by=((Frame.mark == "pick").desc(), Frame.idx)
    )
    ranked = (
        select(Frame.take_id, Frame.preview_blob, rank.label("rank"))
        .where(Frame.take_id.in_(list(take_ids)))
        .subquery()
    )
    found: dict[str, list[str]] = {}
    for take_id, digest in session.execute(
        select(ranked.c.take_id, ranked.c.preview_blob).where(ranked.c.rank <= each)
    ):
        found.setdefault(take_id, []).append(digest)
    return found


@dataclass(frozen=True, slots=True)
class FrameFilter:
    """What to show of the library."""

    query: str = ""
    mark: str | None = None
    rating_min: int = 0
    engine: str | None = None
    brief_id: str | None = None

    @property
    def of_takes_only(self) -> bool:
        return self.mark is None and not self.rating_min


def page(
    session: Session, wanted: FrameFilter, offset: int, limit: int
) -> tuple[Sequence[RowMapping], int]:
    """The fields of frames from ``offset`` on, and how many there are in all."""
    conditions = _take_conditions(session, wanted)
    if wanted.of_takes_only:
        return _page_by_takes(session, conditions, offset, limit)
    return _page_by_frames(session, wanted, conditions, offset, limit)


def _take_conditions(session: Session, wanted: FrameFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Take.done > 0]
    if wanted.engine:
        conditions.append(Take.engine == wanted.engine)
    if wanted.brief_id:
        conditions.append(Take.brief_id == wanted.brief_id)
    match = search.matching(session, wanted.query) if wanted.query else None
    if match is not None:
        conditions.append(match)
    return conditions


def _page_by_takes(
    session: Session, conditions: list[ColumnElement[bool]], offset: int, limit: int
) -> tuple[Sequence[RowMapping], int]:
    """A deep page costs little more than a shallow one: whole takes are skipped by their counts."""
    total = session.scalar(select(func.coalesce(func.sum(Take.done), 0)).where(*conditions)) or 0
    spans = session.execute(_spans(conditions, offset, limit)).all()
    if not spans:
        return [], int(total)
    skip = offset - int(spans[0][1])
    rows = session.execute(
        _with_words()
        .where(Frame.take_seq.in_([seq for seq, _ in spans]))
        .order_by(Frame.take_seq.desc(), Frame.idx)
        .offset(skip)
        .limit(limit)
    )
    return rows.mappings().all(), int(total)


def _spans(
    conditions: list[ColumnElement[bool]], offset: int, limit: int
) -> Select[*tuple[Any, ...]]:
    """The takes that reach into the page, each with the number of frames before it."""
    if offset == 0:  # every take has a frame, so the newest ``limit`` takes are enough
        newest = select(Take.seq, literal(0)).where(*conditions)
        return newest.order_by(Take.seq.desc()).limit(limit)
    counted = (
        select(
            Take.seq.label("seq"),
            Take.done.label("done"),
            func.sum(Take.done).over(order_by=Take.seq.desc()).label("upto"),
        )
        .where(*conditions)
        .subquery()
    )
    before = counted.c.upto - counted.c.done
    return (
        select(counted.c.seq, before)
        .where(counted.c.upto > offset, before < offset + limit)
        .order_by(counted.c.seq.desc())
    )


def _page_by_frames(
    session: Session,
    wanted: FrameFilter,
    conditions: list[ColumnElement[bool]],
    offset: int,
    limit: int,
) -> tuple[Sequence[RowMapping], int]:
    own: list[ColumnElement[bool]] = []
    if wanted.mark is not None:
        own.append(Frame.mark == wanted.mark)
    if wanted.rating_min:
        own.append(Frame.rating >= wanted.rating_min)
    joined = select(Frame.id).join(Take, Take.seq == Frame.take_seq).where(*conditions, *own)
    total = session.scalar(select(func.count()).select_from(joined.subquery())) or 0
    rows = session.execute(
        _with_words()
        .where(*conditions, *own)
        .order_by(Frame.take_seq.desc(), Frame.idx)
        .offset(offset)
        .limit(limit)
    )
    return rows.mappings().all(), int(total)


def _with_words() -> Select[*tuple[Any, ...]]:
    """Only what a list shows: the scene and the recipe are long, and each frame's own page has
    them."""
    return select(*_LISTED, Take.words).join(Take, Take.seq == Frame.take_seq)
