"""The composition roots' common part: a data folder made ready, and its services opened."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from rushes.brands.service import ensure_owner
from rushes.config import Settings, prepare_data_folder
from rushes.db.migrate import upgrade
from rushes.db.session import Database
from rushes.jobs import system
from rushes.jobs.client import JobsClient
from rushes.services import Services
from rushes.storage.blobs import Blobs, BlobStore


@contextmanager
def open_services(settings: Settings, *, blobs: BlobStore | None = None) -> Generator[Services]:
    """The services over the data folder, its database brought to this version's schema.

    ``blobs`` stands in for the store that the settings name.
    """
    prepare_data_folder(settings)
    db = Database(settings.sqlalchemy_url)
    try:
        upgrade(db, settings.data)
        system.migrate(settings.sqlalchemy_url)
        store = blobs or Blobs.open(settings.blobs_url, settings.data)
        with db.session() as session:
            person_id = ensure_owner(session)
        client = JobsClient(settings.sqlalchemy_url)
        try:
            yield Services(
                settings=settings,
                db=db,
                blobs=store,
                submit=client.submit,
                person_id=person_id,
            )
        finally:
            client.close()
    finally:
        db.close()
