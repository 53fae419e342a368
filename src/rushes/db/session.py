"""Sessions: one request or one job is one transaction, committed at the edge."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from rushes.errors import StorageError

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=15000",
    "PRAGMA cache_size=-16000",
    "PRAGMA mmap_size=268435456",
    "PRAGMA temp_store=MEMORY",
)


_WRITES = "rushes_writes"


class Database:
    """An engine and its sessions; ``url`` is SQLAlchemy's, SQLite or PostgreSQL (psycopg)."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = _engine(url)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def session(self) -> Generator[Session]:
        """One writing transaction: committed at the end, rolled back on any error."""
        with _plain_errors(), self._sessions.begin() as session:
            session.connection(execution_options={_WRITES: True})
            yield session

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session that only reads; nothing is committed."""
        with _plain_errors(), self._sessions() as session:
            yield session

    def close(self) -> None:
        self.engine.dispose()


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_size=10, max_overflow=20, pool_pre_ping=True)
    engine = create_engine(url, pool_size=10, max_overflow=20, connect_args={"timeout": 15})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        # We begin transactions ourselves, below; the driver would begin them late.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        # A transaction that starts by reading cannot turn to writing once another has written,
        # however long it waits; so one that may write takes its turn at the start.
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def _plain_errors() -> Generator[None]:
    try:
        yield
    except OperationalError as error:
        cause = str(error.orig).lower()
        if "disk" in cause and "full" in cause:
            raise StorageError("The disk is full. Free some space and try again.") from error
        if "readonly" in cause or "read-only" in cause or "unable to open" in cause:
            raise StorageError(
                "The database cannot be written. Check the permissions of the data folder."
            ) from error
        raise
