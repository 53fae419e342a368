"""The durable job of an export: render (or take the hero), fit to the surface, mark, keep."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from sqlalchemy.orm import Session

from rushes.brands.tables import Brand
from rushes.brief import repository as briefs
from rushes.brief import service as brief_service
from rushes.brief.schemas import Status
from rushes.canvas import repository as documents
from rushes.canvas.document import Document
from rushes.canvas.offstage import TRUSTED_BYTES, TRUSTED_PIXELS, Packed, pack
from rushes.draft import repository as frames
from rushes.draft.tables import Frame
from rushes.engines import registry
from rushes.engines.request import Pixels
from rushes.events import log
from rushes.export import repository
from rushes.export.certificate import load_signer
from rushes.export.names import safe_name
from rushes.export.provenance import Provenance, source_type
from rushes.export.render import Exported, export_picture
from rushes.export.tables import Export
from rushes.hero import repository as heroes
from rushes.hero.redraw import Redraw, redraw_for, redrawn
from rushes.imaging.decode import decode
from rushes.imaging.resize import preview
from rushes.jobs.current import Current
from rushes.kit.clock import now
from rushes.services import Services
from rushes.surfaces import Surface, surface
from rushes.surfaces.model import Format

MAX_SCALE = 4.0  # pictures gain nothing beyond; type and shapes do, a little


@dataclass(frozen=True, slots=True)
class Subject:
    """What an export is made of, read in one transaction."""

    body: Document
    frame: Frame
    hero_blob: str | None
    menders: frozenset[str]  # the engines that mended or enlarged what is shown
    title: str
    credit: str


def run_export(current: Current, export_id: str) -> None:
    """Make the file unless it was made already."""
    with current.writing(export_id) as session:
        export = repository.export(session, export_id)
        if export.state not in {"queued", "running"}:
            return
        if export.cancel_requested_at is not None:
            _end(session, export, "cancelled")
            return
        export.state = "running"
        subject = _subject(session, export)
    _make(current, export, subject)


def fail_export(session: Session, export_id: str, why: str) -> None:
    """End an export that cannot be made."""
    export = repository.export(session, export_id)
    if export.state in {"queued", "running"}:
        _end(session, export, "failed", why)


def _subject(session: Session, export: Export) -> Subject:
    row = documents.document(session, export.document_id)
    hero = heroes.hero(session, export.hero_id) if export.hero_id else None
    brief = briefs.brief(session, export.brief_id) if export.brief_id else None
    brand = session.get(Brand, brief.brand_id) if brief else None
    body = documents.body(session, export.document_id, export.revision_n)
    shown = body.blobs()
    fixes = documents.fixes_of(session, export.document_id)
    menders = {fix.engine for fix in fixes if fix.result_blob in shown}
    return Subject(
        body=body,
        frame=frames.frame(session, row.frame_id),
        hero_blob=hero.picture_blob if hero else None,
        menders=frozenset(menders | ({hero.engine} if hero else set())),
        title=brief.title if brief else row.frame_id,
        credit=brand.name if brand else "",
    )


def _make(current: Current, export: Export, subject: Subject) -> None:
    services = current.services
    made, small = current.pool.run(
        "heavy",
        make_file,
        *_picture(services, subject, surface(export.surface)),
        export.surface,
        export.format,
        _provenance(subject),
        services.settings.data,
    )
    blob, preview_blob = services.blobs.put(made.data), services.blobs.put(small)
    with current.writing(export.id) as session:
        row = repository.export(session, export.id)
        if row.cancel_requested_at is not None:
            _end(session, row, "cancelled")
            return
        row.blob, row.preview_blob = blob, preview_blob
        row.filename = file_name(subject.title, export.surface, made.extension)
        row.media_type, row.bytes = made.media_type, len(made.data)
        row.width, row.height, row.notes = made.width, made.height, list(made.notes)
        _end(session, row, "done")
        _exported(session, row)


def make_file(
    picture: bytes | Packed,
    redraw: Redraw | None,
    surface_id: str,
    fmt: str | None,
    metadata: Provenance,
    data: Path,
) -> tuple[Exported, bytes]:
    """In a drawing process: the file, and a preview of what the surface shows."""
    target = surface(surface_id)
    if redraw is not None and isinstance(picture, Packed):
        picture = redrawn(picture, redraw)
    pixels = _pixels(picture, target)
    made = export_picture(
        pixels,
        target,
        metadata=metadata,
        fmt=cast("Format | None", fmt),
        signer=load_signer(data),
    )
    shown = made.data if made.media_type != "application/pdf" else None
    small = preview(decode(shown) if shown and target.print_size is None else pixels)
    return made, small


def file_name(title: str, surface_id: str, extension: str) -> str:
    """A name that says what it is and where it goes."""
    return safe_name(f"{title} {surface_id.replace('/', ' ')}.{extension}")


def _picture(
    services: Services, subject: Subject, target: Surface
) -> tuple[bytes | Packed, Redraw | None]:
    """The hero where there is one, else the document, drawn anew where that costs nothing."""
    if subject.hero_blob is not None:
        return services.blobs.get(subject.hero_blob), None
    redraw = redraw_for(subject.frame, subject.body, [target])
    return pack(subject.body, services.blobs), redraw


def _pixels(picture: bytes | Packed, target: Surface) -> Pixels:
    """A document is rendered at the scale that the surface needs, so that its type is sharp."""
    if isinstance(picture, bytes):
        return decode(picture, max_bytes=TRUSTED_BYTES, max_pixels=TRUSTED_PIXELS)
    body = picture.document
    need = max(target.width / body.width, target.height / body.height)
    return picture.render(min(max(need, 1.0), MAX_SCALE))


def _provenance(subject: Subject) -> Provenance:
    engine = subject.frame.engine
    profile = registry.plugins()[engine].profile if engine in registry.plugins() else None
    return Provenance(
        source_type=source_type(
            model_drawn=_is_model(engine),
            model_edited=any(_is_model(each) for each in subject.menders),
            layered=len(subject.body.layers) > 1,
        ),
        engine=profile.title if profile else engine,
        engine_version=subject.frame.engine_version,
        title=subject.title,
        credit=subject.credit,
        created=now(),
    )


def _is_model(engine: str) -> bool:
    """Whether a trained model draws there. Of an engine that is no longer installed that is not
    known, and a picture had better say too much of its origin than too little."""
    plugin = registry.plugins().get(engine)
    return plugin is None or not plugin.profile.procedural


def _exported(session: Session, export: Export) -> None:
    """A brief is exported when its every channel has a finished export of this revision."""
    if export.brief_id is None:
        return
    brief = briefs.brief(session, export.brief_id)
    done = {
        e.surface
        for e in repository.exports(session, document_id=export.document_id)
        if e.state == "done" and e.revision_n == export.revision_n
    }
    if set(brief.channels) <= done:
        brief_service.move(session, brief.id, Status.EXPORTED, only_from=(Status.APPROVED,))


def _end(session: Session, export: Export, state: str, error: str | None = None) -> None:
    export.state, export.error, export.finished_at = state, error, now()
    session.flush()
    log.record(
        session,
        "export.finished",
        brief_id=export.brief_id,
        subject_id=export.id,
        document_id=export.document_id,
        surface=export.surface,
        state=state,
        error=error,
    )
