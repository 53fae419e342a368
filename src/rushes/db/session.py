"""Sessions: one request or one job is one transaction, committed at the edge.

There is one writer at a time, on both databases: SQLite knows no other way, and on PostgreSQL a
lock that is taken first and held to the commit gives the same. So nothing that a writer has read
is changed under it, no two writers can wait for each other, and numbers are given out in the order
of the commits, which is what the readers of the event log go by.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, DataError, OperationalError
from sqlalchemy.orm import Session, sessionmaker

from rushes.errors import BadInput, StorageError

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
_WRITER_LOCK = 7_210_001  # any constant; the key of PostgreSQL's lock for the one writer
_STALLED = "30s"  # a writer that sleeps for so long, say in a suspended machine, loses its turn


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
            if not self.is_sqlite:
                session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER_LOCK})
            yield session

    @contextmanager
    def reading(self) -> Generator[Session]:
        """A session that only reads; nothing is committed."""
        with _plain_errors(), self._sessions() as session:
            yield session

    def close(self) -> None:
        self.engine.dispose()


def _engine(url: str) -> Engine:
    return _sqlite_engine(url) if url.startswith("sqlite") else _postgresql_engine(url)


def _postgresql_engine(url: str) -> Engine:
    engine = create_engine(url, pool_size=10, max_overflow=20, pool_pre_ping=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        with connection.cursor() as cursor:
            cursor.execute(f"SET idle_in_transaction_session_timeout = '{_STALLED}'")
        connection.commit()

    return engine


def _sqlite_engine(url: str) -> Engine:
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
    except DataError as error:
        raise BadInput(
            f"A value cannot be stored: {_first_line(error)}. Take it out and try again."
        ) from error
    except DatabaseError as error:
        remedy = _remedy(str(error.orig).lower(), isinstance(error, OperationalError))
        if remedy is None:
            raise
        raise StorageError(remedy.format(why=_first_line(error))) from error


def _remedy(cause: str, operational: bool) -> str | None:
    if "disk" in cause and "full" in cause:
        return "The disk is full. Free some space and try again."
    if "readonly" in cause or "read-only" in cause or "unable to open" in cause:
        return "The database cannot be written. Check the permissions of the data folder."
    if "not a database" in cause or "malformed" in cause:
        return "The database is damaged ({why}). Restore it from a backup."
    if "locked" in cause:
        return "The database is busy with another program. Try again."
    return "The database does not answer ({why}). Check it and try again." if operational else None


def _first_line(error: DatabaseError) -> str:
    lines = str(error.orig).strip().splitlines() or ["no reason was given"]
    return lines[0][:200].rstrip(".")
