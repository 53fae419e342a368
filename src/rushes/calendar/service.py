"""Batch runs: drafts for many briefs, behind interactive work."""

from __future__ import annotations

from sqlalchemy.orm import Session

from rushes.brief import repository as briefs
from rushes.calendar import repository
from rushes.calendar.schemas import BatchIn
from rushes.calendar.tables import Batch
from rushes.draft import service as drafts
from rushes.draft.schemas import TakeIn
from rushes.draft.tables import Take
from rushes.events import log
from rushes.jobs.cancel import ask_to_stop
from rushes.jobs.queues import BATCH, Priority
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.services import Services


def create_batch(session: Session, services: Services, given: BatchIn) -> Batch:
    """Write down a batch; every brief must exist."""
    ids = list(dict.fromkeys(given.brief_ids))
    for brief_id in ids:
        briefs.brief(session, brief_id)
    batch = Batch(
        id=new_id("bt"),
        name=given.name.strip() or f"Drafts for {len(ids)} briefs",
        brief_ids=ids,
        count=given.count,
        person_id=services.person_id,
        created_at=now(),
    )
    session.add(batch)
    session.flush()
    log.record(
        session, "batch.queued", person_id=services.person_id, subject_id=batch.id, total=len(ids)
    )
    services.submit("batch", batch.id, queue=BATCH, priority=Priority.BATCH, session=session)
    return batch


def cancel_batch(session: Session, services: Services, batch_id: str) -> Batch:
    """Ask a batch to stop before its next brief; what is done stays."""
    batch = repository.batch(session, batch_id)
    ask_to_stop(session, batch, "batch", person_id=services.person_id)
    return batch


def take_for(session: Session, services: Services, batch: Batch, index: int) -> Take:
    """The take of the batch's brief ``index``, made on first asking.

    Its id follows from the batch's, so a batch that is run again does not draft a brief twice.
    """
    take_id = take_id_of(batch.id, index)
    found = session.query(Take).filter(Take.id == take_id).one_or_none()
    if found is not None:
        return found
    given = TakeIn(brief_id=batch.brief_ids[index], count=batch.count)
    return drafts.create_take(session, services, given, take_id=take_id, submit=False)


def take_id_of(batch_id: str, index: int) -> str:
    """The id of the take that a batch makes for its brief ``index``."""
    return f"tk_{batch_id.removeprefix('bt_')[:22]}{index:04d}"
