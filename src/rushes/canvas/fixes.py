"""Fixes: asking for one, cancelling it. The job itself is in ``canvas.workflows``."""

from __future__ import annotations

from sqlalchemy.orm import Session

from rushes.canvas import repository
from rushes.canvas.tables import Fix
from rushes.engines import registry
from rushes.engines.profile import Task, Tier
from rushes.errors import BadInput, NotFound
from rushes.events import log
from rushes.imaging.decode import decode_mask
from rushes.imaging.encode import mask_png
from rushes.jobs.cancel import ask_to_stop
from rushes.jobs.queues import DRAFT, Priority
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.services import Services
from rushes.tiers.policy import choose_engine


def create_fix(
    services: Services,
    document_id: str,
    mask: bytes,
    task: str = "remove",
    engine: str | None = None,
) -> Fix:
    """Keep the mask and hand the fix to the workers. The mask has the document's size."""
    with services.db.reading() as session:
        body = repository.body(session, document_id)
        row = repository.document(session, document_id)
    size = (body.width, body.height)
    inside = decode_mask(mask, size)
    if not inside.any():
        raise BadInput("The mask is empty. Paint over what should go.")
    name = engine or _default(Task(task))
    registry.check(name, Task(task), *size)
    digest = services.blobs.put(mask_png(inside))
    with services.db.session() as session:
        fix = Fix(
            id=new_id("fx"),
            document_id=document_id,
            base_n=row.head,
            task=task,
            engine=name,
            mask_blob=digest,
            person_id=services.person_id,
            created_at=now(),
        )
        session.add(fix)
        session.flush()
        _record(session, services, "fix.queued", fix, row.brief_id)
        services.submit("fix", fix.id, queue=DRAFT, priority=Priority.INTERACTIVE, session=session)
    return fix


def cancel_fix(session: Session, services: Services, fix_id: str) -> Fix:
    """Ask a fix to stop; the document stays as it is."""
    fix = repository.fix(session, fix_id)
    brief_id = repository.document(session, fix.document_id).brief_id
    ask_to_stop(
        session,
        fix,
        "fix",
        person_id=services.person_id,
        brief_id=brief_id,
        document_id=fix.document_id,
    )
    return fix


def _default(task: Task) -> str:
    chosen = choose_engine(task, Tier.REFINE, registry.profiles())
    if chosen is None:
        raise NotFound(f"No installed engine can {task.value}. See `rushes engines`.")
    return chosen.name


def _record(
    session: Session, services: Services, kind: str, fix: Fix, brief_id: str | None
) -> None:
    log.record(
        session,
        kind,
        person_id=services.person_id,
        brief_id=brief_id,
        subject_id=fix.id,
        document_id=fix.document_id,
        task=fix.task,
    )
