"""The composition roots' common part: a data folder made ready, and its services opened."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from rushes.brands.service import ensure_owner
from rushes.config import Settings, prepare_data_folder
from rushes.db.migrate import upgrade
from rushes.db.session import Database
from rushes.services import Services
from rushes.storage.blobs import Blobs, BlobStore

if TYPE_CHECKING:
    from rushes.jobs.client import JobsClient


class Jobs:
    """Hands jobs over. The queue's client takes half a second to load, so it comes when it is
    first needed, or when ``warm`` is called behind the start."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._lock = threading.Lock()
        self._client: JobsClient | None = None

    def submit(
        self, workflow: str, job_id: str, *, queue: str, priority: int, session: Session
    ) -> None:
        """See :class:`rushes.services.Submit`."""
        self.client().submit(workflow, job_id, queue=queue, priority=priority, session=session)

    def client(self) -> JobsClient:
        """The queue's client."""
        with self._lock:
            if self._client is None:
                from rushes.jobs.client import JobsClient

                self._client = JobsClient(self._url)
            return self._client

    def prepare(self) -> None:
        """Make the queue's tables; a worker's start brings them up to date."""
        from rushes.jobs import system

        system.migrate(self._url)

    def warm(self) -> None:
        """Load the client on another thread."""
        threading.Thread(target=self.client, name="jobs-client", daemon=True).start()

    def close(self) -> None:
        with self._lock:
            if self._client is not None:
                self._client.close()


@contextmanager
def open_services(settings: Settings, *, blobs: BlobStore | None = None) -> Generator[Services]:
    """The services over the data folder, its database brought to this version's schema.

    ``blobs`` stands in for the store that the settings name.
    """
    prepare_data_folder(settings)
    db = Database(settings.sqlalchemy_url)
    jobs = Jobs(settings.sqlalchemy_url)
    try:
        if upgrade(db, settings.data):
            jobs.prepare()
        store = blobs or Blobs.open(settings.blobs_url, settings.data)
        with db.session() as session:
            person_id = ensure_owner(session)
        yield Services(
            settings=settings,
            db=db,
            blobs=store,
            submit=jobs.submit,
            person_id=person_id,
            warm=jobs.warm,
        )
    finally:
        jobs.close()
        db.close()
