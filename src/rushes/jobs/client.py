"""Handing jobs to the workers, from the server and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from dbos import DBOSClient, DBOSPortableJSONSerializer, EnqueueOptions
from sqlalchemy.orm import Session

from rushes.jobs import system

State = Literal["queued", "running", "done", "failed", "cancelled"]

_STATES: dict[str, State] = {
    "ENQUEUED": "queued",
    "DELAYED": "queued",
    "PENDING": "running",
    "SUCCESS": "done",
    "CANCELLED": "cancelled",
}  # what else there is, is failed


@dataclass(frozen=True, slots=True)
class Job:
    """A job as the queue knows it. What the person sees is the state of its own row (take,
    hero, export); this one is for the doctor and for tests."""

    id: str
    workflow: str
    state: State
    queue: str | None
    executor_id: str | None
    created_at: datetime | None
    attempts: int


class JobsClient:
    """``url`` is SQLAlchemy's, the application's own database; see :func:`system.migrate`."""

    def __init__(self, url: str) -> None:
        system.quiet()
        self._engine = system.connect(url, pool_size=2)
        self._dbos = DBOSClient(
            system_database_engine=self._engine,
            dbos_system_schema=system.SCHEMA,
            serializer=DBOSPortableJSONSerializer(),
            application_name=system.APP,
            retry_connection_errors=False,
            lazy=True,
        )

    def submit(
        self,
        workflow: str,
        job_id: str,
        *,
        queue: str,
        priority: int,
        session: Session | None = None,
    ) -> None:
        """Hand a job over. Its id is that of the row it works on, and twice is once.

        With the ``session`` that writes the row, both are written or neither; without one the
        row must be committed before.
        """
        options: EnqueueOptions = {
            "workflow_name": workflow,
            "workflow_id": job_id,
            "queue_name": queue,
            "priority": int(priority),
        }
        if session is None:
            self._dbos.enqueue(options, job_id)
        else:
            self._dbos.enqueue_in_transaction(session, options, job_id)

    def cancel(self, job_id: str) -> None:
        """Take a job out of the queue for good. A running one is not reached by this: it looks
        at its own row's ``cancel_requested_at`` between two frames."""
        self._dbos.cancel_workflow(job_id)

    def job(self, job_id: str) -> Job | None:
        found = self.jobs(ids=[job_id])
        return found[0] if found else None

    def jobs(
        self, *, ids: list[str] | None = None, state: State | None = None, limit: int = 100
    ) -> list[Job]:
        """The newest jobs first."""
        statuses = [name for name, ours in _STATES.items() if ours == state]
        if state == "failed":
            statuses = ["ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
        rows = self._dbos.list_workflows(
            workflow_ids=ids,
            status=statuses or None,
            limit=limit,
            sort_desc=True,
            load_input=False,
            load_output=False,
        )
        return [
            Job(
                id=row.workflow_id,
                workflow=row.name,
                state=_STATES.get(row.status, "failed"),
                queue=row.queue_name,
                executor_id=row.executor_id,
                created_at=_moment(row.created_at),
                attempts=row.recovery_attempts or 0,
            )
            for row in rows
        ]

    def close(self) -> None:
        self._dbos.destroy()
        self._engine.dispose()


def _moment(epoch_ms: int | None) -> datetime | None:
    return None if epoch_ms is None else datetime.fromtimestamp(epoch_ms / 1000, UTC)
