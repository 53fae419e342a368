"""The durable job of a fix: the document is flattened, the hole filled, the fill laid over it."""

from __future__ import annotations

import numpy as np
from sqlalchemy.orm import Session

from rushes.canvas import repository, service
from rushes.canvas.document import Document
from rushes.canvas.offstage import Packed, pack
from rushes.canvas.operations import add_fill, to_be_filled
from rushes.canvas.tables import Fix
from rushes.engines import registry
from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest
from rushes.events import log
from rushes.imaging.decode import decode_mask
from rushes.imaging.encode import png
from rushes.jobs.current import Current
from rushes.kit.clock import now


def run_fix(current: Current, fix_id: str) -> None:
    """Make the fix and add it as a layer to the head, whatever the head is by then."""
    with current.writing(fix_id) as session:
        fix = repository.fix(session, fix_id)
        if fix.state not in {"queued", "running"}:
            return
        if fix.cancel_requested_at is not None:
            _end(session, fix, "cancelled")
            return
        fix.state = "running"
        body = repository.body(session, fix.document_id, fix.base_n)
    _accept(current, fix_id, body, _mended(current, fix, body))


def fail_fix(session: Session, fix_id: str, why: str) -> None:
    """End a fix that cannot be made; the document stays as it is."""
    fix = repository.fix(session, fix_id)
    if fix.state in {"queued", "running"}:
        _end(session, fix, "failed", why)


def _mended(current: Current, fix: Fix, body: Document) -> bytes:
    blobs = current.services.blobs
    packed, mask = pack(to_be_filled(body), blobs), blobs.get(fix.mask_blob or "")
    return current.pool.run("draft", mend, fix.engine, Task(fix.task), fix.words, packed, mask)


def mend(engine: str, task: Task, words: str, packed: Packed, mask: bytes) -> bytes:
    """In a drawing process: the document flattened, the hole filled; PNG of the whole."""
    flat = packed.render()
    height, width = flat.shape[:2]
    request = EngineRequest(
        task=task,
        width=width,
        height=height,
        prompt=words,
        source=np.ascontiguousarray(flat[..., :3]),
        mask=decode_mask(mask, (width, height)),
    )
    return png(registry.engine(engine).run(request).pixels)


def _accept(current: Current, fix_id: str, made_on: Document, result: bytes) -> None:
    services = current.services
    digest = services.blobs.put(result)
    with current.writing(fix_id) as session:
        fix = repository.fix(session, fix_id)
        if fix.cancel_requested_at is not None:
            _end(session, fix, "cancelled")
            return
        row = repository.document(session, fix.document_id)
        session.refresh(row, with_for_update=True)
        head = repository.body(session, fix.document_id)
        body = add_fill(head, digest, fix.mask_blob or "", made_on=made_on)
        row = service.change(session, services, row.id, row.head, fix.task.capitalize(), body)
        fix.result_blob, fix.result_n = digest, row.head
        _end(session, fix, "done")


def _end(session: Session, fix: Fix, state: str, error: str | None = None) -> None:
    fix.state, fix.error, fix.finished_at = state, error, now()
    row = repository.document(session, fix.document_id)
    log.record(
        session,
        "fix.finished",
        brief_id=row.brief_id,
        subject_id=fix.id,
        document_id=fix.document_id,
        state=state,
        n=fix.result_n,
        error=error,
    )
