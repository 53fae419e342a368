"""Bringing a database to this version's schema, and refusing one from a newer version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock
from sqlalchemy import Connection, inspect, text

from rushes.db.session import Database
from rushes.errors import SchemaTooNew

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"  # the newest revision; a test compares it with the scripts
_LOCK = 7_210_002  # any constant; held while a PostgreSQL database is upgraded


def upgrade(db: Database, lock_folder: Path) -> bool:
    """Upgrade in one transaction, one process at a time; whether there was anything to do."""
    if current_revision(db) == HEAD:
        return False
    from alembic import command  # heavy, and wanted only here

    with FileLock(lock_folder / ".migrating"), db.engine.begin() as connection:
        if not db.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        command.upgrade(config(connection), "head")
    return True


def current_revision(db: Database) -> str | None:
    """The schema's revision, ``None`` for an empty database; :class:`SchemaTooNew` for one that
    this version does not know."""
    with db.reading() as session:
        if not inspect(session.connection()).has_table("alembic_version"):
            return None
        found: str | None = session.scalar(text("SELECT version_num FROM alembic_version"))
    if found is not None and found != HEAD and found not in known_revisions():
        raise SchemaTooNew(
            "This data was made by a newer version of Rushes. Upgrade Rushes, or give another "
            "folder with --data DIR. Nothing was changed."
        )
    return found


def known_revisions() -> list[str]:
    """The revisions that this version can upgrade from, the newest first."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(config()).walk_revisions()
    return [script.revision for script in scripts]


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, without a file."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    made.attributes["connection"] = connection
    return made
