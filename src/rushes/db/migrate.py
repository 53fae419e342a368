"""Bringing a database to this version's schema, and refusing one from a newer version."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from filelock import FileLock
from sqlalchemy import Connection, text

from rushes.db.session import Database
from rushes.errors import SchemaTooNew

_LOCK = 7_210_002  # any constant; held while a PostgreSQL database is upgraded


def upgrade(db: Database, lock_folder: Path) -> None:
    """Upgrade in one transaction, one process at a time; quick when there is nothing to do."""
    if current_revision(db) == head():
        return
    with FileLock(lock_folder / ".migrating"), db.engine.begin() as connection:
        if not db.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        command.upgrade(config(connection), "head")


def current_revision(db: Database) -> str | None:
    """The schema's revision, ``None`` for an empty database; :class:`SchemaTooNew` for one that
    this version does not know."""
    with db.reading() as session:
        found = MigrationContext.configure(session.connection()).get_current_revision()
    if found is not None and found not in _known():
        raise SchemaTooNew(
            "This data was made by a newer version of Rushes. Upgrade Rushes, or give another "
            "folder with --data DIR. Nothing was changed."
        )
    return found


def head() -> str:
    """The newest revision that this version knows."""
    found = ScriptDirectory.from_config(config()).get_current_head()
    assert found is not None
    return found


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, without a file."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    made.attributes["connection"] = connection
    return made


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
