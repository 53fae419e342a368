"""Documents: opening one over a frame, changing it step by step, going back and forth."""

from __future__ import annotations

from sqlalchemy.orm import Session

from rushes.brief import repository as briefs
from rushes.canvas import repository
from rushes.canvas.document import Document
from rushes.canvas.operations import from_picture
from rushes.canvas.schemas import DocumentOut
from rushes.canvas.tables import DocumentRow, Revision
from rushes.draft import repository as frames
from rushes.errors import BadInput, Conflict
from rushes.events import log
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.services import Services
from rushes.storage.blobs import BlobStore


def open_document(session: Session, services: Services, frame_id: str) -> DocumentRow:
    """The frame's newest document; an untouched one is made if there is none."""
    found = repository.latest_of_frame(session, frame_id)
    if found is not None:
        return found
    frame = frames.frame(session, frame_id)
    moment = now()
    row = DocumentRow(
        id=new_id("dc"),
        frame_id=frame.id,
        brief_id=frame.brief_id,
        head=0,
        redo=[],
        person_id=services.person_id,
        created_at=moment,
        updated_at=moment,
    )
    session.add(row)
    session.flush()
    body = from_picture(frame.picture_blob, frame.width, frame.height)
    _write(session, services, row, 0, None, "Open", body)
    if frame.brief_id:
        briefs.brief(session, frame.brief_id).document_id = row.id
    _record(session, services, "document.opened", row, frame_id=frame.id)
    return row


def change(
    session: Session, services: Services, document_id: str, base: int, label: str, body: Document
) -> DocumentRow:
    """Add a revision on top of the head, which must be ``base``. What was undone is set aside."""
    row = _at(session, document_id, base)
    check_blobs(services.blobs, body)
    n = repository.next_n(session, document_id)
    _write(session, services, row, n, row.head, label, body)
    row.head, row.redo, row.updated_at = n, [], now()
    _record(session, services, "document.changed", row, n=n, label=label)
    return row


def undo(session: Session, services: Services, document_id: str, base: int) -> DocumentRow:
    """Go back a step; the document is then exactly what it was."""
    row = _at(session, document_id, base)
    parent = repository.revision(session, document_id, row.head).parent_n
    if parent is None:
        raise BadInput("There is nothing to undo: this is the document as it was opened.")
    row.redo, row.head, row.updated_at = [*row.redo, row.head], parent, now()
    _record(session, services, "document.changed", row, n=parent, label="Undo")
    return row


def redo(session: Session, services: Services, document_id: str, base: int) -> DocumentRow:
    """Go forth again by the step that was undone last."""
    row = _at(session, document_id, base)
    if not row.redo:
        raise BadInput("There is nothing to redo.")
    *rest, n = row.redo
    row.head, row.redo, row.updated_at = int(n), rest, now()
    _record(session, services, "document.changed", row, n=row.head, label="Redo")
    return row


def document_out(session: Session, row: DocumentRow) -> DocumentOut:
    head = repository.revision(session, row.id, row.head)
    forth = repository.revision(session, row.id, int(row.redo[-1])) if row.redo else None
    return DocumentOut(
        id=row.id,
        frame_id=row.frame_id,
        brief_id=row.brief_id,
        head=row.head,
        can_undo=head.parent_n is not None,
        can_redo=forth is not None,
        undo_label=head.label if head.parent_n is not None else None,
        redo_label=forth.label if forth else None,
        document=Document.model_validate(head.body),
        updated_at=row.updated_at,
    )


def check_blobs(blobs: BlobStore, body: Document) -> None:
    """Every picture that a document names must exist."""
    for digest in body.blobs():
        if not blobs.has(digest):
            raise BadInput(f"A layer names a picture that does not exist ({digest[:12]}…).")


def _at(session: Session, document_id: str, base: int) -> DocumentRow:
    row = repository.document(session, document_id)
    session.refresh(row, with_for_update=True)
    if row.head != base:
        raise Conflict(
            "This document was changed elsewhere in the meantime. Load it again; your step was "
            "not applied.",
            head=row.head,
        )
    return row


def _write(
    session: Session,
    services: Services,
    row: DocumentRow,
    n: int,
    parent: int | None,
    label: str,
    body: Document,
) -> None:
    session.add(
        Revision(
            document_id=row.id,
            n=n,
            parent_n=parent,
            label=label,
            body=body.model_dump(mode="json"),
            person_id=services.person_id,
            created_at=now(),
        )
    )
    session.flush()


def _record(
    session: Session, services: Services, kind: str, row: DocumentRow, **data: object
) -> None:
    log.record(
        session,
        kind,
        person_id=services.person_id,
        brief_id=row.brief_id,
        subject_id=row.id,
        **data,
    )
