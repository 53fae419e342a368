"""DBOS's own tables: made, reached and named. They live in the application's database.

In SQLite they share the file, in PostgreSQL they have the schema ``dbos``; so a job is handed
over in the same transaction as the row it works on.
"""

from __future__ import annotations

import logging
from typing import Any, Final

import sqlalchemy as sa
from dbos import DBOS
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from rushes.errors import StorageError

APP: Final = "rushes"
SCHEMA: Final = "dbos"

log = logging.getLogger("rushes.jobs.dbos")


def is_sqlite(url: str) -> bool:
    return url.startswith("sqlite")


def workflows(url: str) -> sa.TableClause:
    """DBOS's documented table of workflows, as far as takeover and waking need it."""
    return _WORKFLOWS[None if is_sqlite(url) else SCHEMA]


def _workflows(schema: str | None) -> sa.TableClause:
    names = ("workflow_uuid", "status", "queue_name", "executor_id", "owner_xid", "updated_at")
    columns = [sa.column(name) for name in (*names, "started_at_epoch_ms", "application_name")]
    return sa.table("workflow_status", *columns, schema=schema)


_WORKFLOWS: Final = {schema: _workflows(schema) for schema in (None, SCHEMA)}


def connect(url: str, *, pool_size: int) -> sa.Engine:
    """An engine for DBOS alone. It wants SQLite's transactions to write from their start."""
    if not is_sqlite(url):
        return sa.create_engine(url, pool_size=pool_size, max_overflow=10, pool_pre_ping=True)
    engine = sa.create_engine(url, pool_size=pool_size, max_overflow=10)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:  # pyright: ignore[reportUnusedFunction]
        connection.isolation_level = "IMMEDIATE"
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=30000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA foreign_keys=ON")

    return engine


def migrate(url: str) -> None:
    """Make or upgrade DBOS's tables; quick when there is nothing to do. Call before a client
    or a worker opens the database."""
    quiet()
    try:
        DBOS.migrate(url, schema=SCHEMA)
    except OperationalError as error:
        raise StorageError(f"The database cannot be prepared for jobs: {error.orig}.") from error


def quiet() -> None:
    """Pass DBOS's warnings on to our logger, and keep the rest of its talk from the terminal."""
    logger = logging.getLogger("dbos")
    if not any(isinstance(handler, _Relay) for handler in logger.handlers):
        logger.handlers[:] = [_Relay()]
        logger.propagate = False
    logger.setLevel(logging.WARNING)


class _Relay(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        if log.isEnabledFor(record.levelno):
            log.handle(record)
