"""Exports: asking for them, fetching them, all in one ZIP."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from rushes.brief import repository as briefs
from rushes.canvas import repository as documents
from rushes.errors import BadInput, Conflict
from rushes.events import log
from rushes.export import repository
from rushes.export.archive import zip_of
from rushes.export.names import safe_name
from rushes.export.schemas import ExportIn
from rushes.export.tables import Export
from rushes.hero import repository as heroes
from rushes.jobs.cancel import ask_to_stop
from rushes.jobs.queues import HEAVY, Priority
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.services import Services
from rushes.surfaces import surface


def create_exports(
    session: Session, services: Services, document_id: str, given: ExportIn
) -> list[Export]:
    """Write down an export for each surface, and hand each to the workers."""
    row = documents.document(session, document_id)
    wanted = given.surfaces
    if not wanted and row.brief_id:
        wanted = briefs.brief(session, row.brief_id).channels
    if not wanted:
        raise BadInput("Name at least one surface. List them with: rushes presets")
    hero = (
        heroes.hero(session, given.hero_id)
        if given.hero_id
        else heroes.newest_of(session, document_id, row.head)
    )
    if hero is not None and hero.document_id != row.id:
        raise BadInput("That hero was made of another document.")
    if hero is not None and hero.picture_blob is None:
        raise Conflict("That hero is not finished yet. Wait for it, or export without it.")
    made: list[Export] = []
    for target in {each.id: each for each in map(surface, wanted)}.values():
        export = Export(
            id=new_id("ex"),
            document_id=row.id,
            revision_n=hero.revision_n if hero else row.head,
            hero_id=hero.id if hero else None,
            brief_id=row.brief_id,
            surface=target.id,
            format=target.format_of(given.format) if given.format else None,
            notes=[],
            person_id=services.person_id,
            created_at=now(),
        )
        session.add(export)
        session.flush()
        _record(session, services, "export.queued", export)
        services.submit("export", export.id, queue=HEAVY, priority=Priority.EXPORT, session=session)
        made.append(export)
    return made


def cancel_export(session: Session, services: Services, export_id: str) -> Export:
    """Ask an export to stop."""
    export = repository.export(session, export_id)
    ask_to_stop(
        session,
        export,
        "export",
        person_id=services.person_id,
        brief_id=export.brief_id,
        document_id=export.document_id,
        surface=export.surface,
    )
    return export


def finished(session: Session, export_id: str) -> Export:
    """The export, if its file is ready."""
    export = repository.export(session, export_id)
    if export.blob is None:
        raise Conflict(export.error or "This export is not finished yet.")
    return export


def zip_of_exports(
    services: Services, ids: Sequence[str], brief_id: str | None
) -> tuple[str, Iterator[bytes]]:
    """A ZIP's name and its bytes, part by part: the exports named, or the newest of a brief."""
    if not ids and brief_id is None:
        raise BadInput("Name the exports, or a brief.")
    with services.db.reading() as session:
        found = repository.of_ids(session, ids) if ids else repository.exports(session, brief_id)
        title = briefs.brief(session, brief_id).title if brief_id else "exports"
    ready = [export for export in found if export.blob is not None]
    if not ready:
        raise Conflict("None of these exports is finished.")
    entries = ((e.filename or e.id, services.blobs.get(e.blob or "")) for e in ready)
    return f"{safe_name(title)}.zip", zip_of(entries)


def _record(session: Session, services: Services, kind: str, export: Export) -> None:
    log.record(
        session,
        kind,
        person_id=services.person_id,
        brief_id=export.brief_id,
        subject_id=export.id,
        document_id=export.document_id,
        surface=export.surface,
    )
