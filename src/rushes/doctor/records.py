"""The database's own soundness, and the jobs and workers that it knows of."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select, text

from rushes.db.migrate import HEAD, current_revision
from rushes.doctor.finding import Finding
from rushes.draft.tables import Frame, Take
from rushes.jobs.tables import Worker
from rushes.jobs.workers import is_alive
from rushes.services import Services

WAITING = ("queued", "running")


def database(services: Services) -> Iterator[Finding]:
    """The schema's revision, the file's integrity, and counts that must agree."""
    revision, newest = current_revision(services.db), HEAD
    if revision == newest:
        yield Finding("database", "ok", f"The schema is at revision {revision}.")
    else:
        yield Finding("database", "wrong", f"The schema is at {revision}, not at {newest}.")
    if services.db.is_sqlite:
        yield _integrity(services)
    yield _counts(services)


def work(services: Services) -> Iterator[Finding]:
    """Who takes jobs, and what waits without anybody to take it."""
    with services.db.reading() as session:
        known = session.scalars(select(Worker).where(Worker.stopped_at.is_(None))).all()
        waiting = session.scalar(
            select(func.count()).select_from(Take).where(Take.state.in_(WAITING))
        )
    living = [worker for worker in known if is_alive(worker)]
    if living:
        yield Finding("work", "ok", f"{len(living)} workers take jobs; {waiting} takes wait.")
    elif waiting:
        yield Finding(
            "work", "note", f"{waiting} takes wait and no worker runs. Start one with: rushes up"
        )
    else:
        yield Finding("work", "ok", "No worker runs and nothing waits.")


def _integrity(services: Services) -> Finding:
    with services.db.reading() as session:
        said = session.scalars(text("PRAGMA integrity_check(5)")).all()
        orphans = session.execute(text("PRAGMA foreign_key_check")).all()
    if list(said) != ["ok"]:
        return Finding(
            "database", "wrong", f"The file is damaged: {said[0]}. Restore it from a backup."
        )
    if orphans:
        return Finding(
            "database",
            "wrong",
            f"{len(orphans)} rows name others that are gone, the first in {orphans[0][0]}. "
            "Restore from a backup.",
        )
    return Finding("database", "ok", "The file is whole and its rows agree.")


def _counts(services: Services) -> Finding:
    """A take knows how many frames it has; that number and the rows are written together."""
    counted = select(Frame.take_id, func.count().label("n")).group_by(Frame.take_id).subquery()
    off = (
        select(Take.id)
        .outerjoin(counted, counted.c.take_id == Take.id)
        .where(func.coalesce(counted.c.n, 0) != Take.done)
    )
    with services.db.reading() as session:
        wrong = session.scalars(off.limit(100)).all()
    if wrong:
        return Finding(
            "database",
            "wrong",
            f"{len(wrong)} takes count other frames than they have, the first {wrong[0]}. "
            "Restore from a backup.",
        )
    return Finding("database", "ok", "Every take has the frames that it counts.")
