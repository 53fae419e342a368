"""The demo's folders: made by it, marked by it, and wiped only if they bear the mark."""

from __future__ import annotations

import shutil
from pathlib import Path

from rushes.config import load_settings
from rushes.db.session import Database
from rushes.errors import BadInput, Conflict, StorageError
from rushes.work import living_worker

MARK = ".rushes-demo"
_WORDS = "Made by `rushes demo`, which empties this folder when it runs again.\n"


def fresh(folder: Path) -> Path:
    """The folder, empty but for its mark. One that the demo did not make is left alone."""
    if folder.is_dir() and any(folder.iterdir()):
        if not (folder / MARK).is_file():
            raise BadInput(
                f"The folder {folder} has files that the demo did not make. Give another one."
            )
        _empty(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).write_text(_WORDS, "utf-8")
    except OSError as error:
        raise StorageError(f"The folder {folder} cannot be made: {error.strerror}.") from error
    return folder


def nobody_works_in(data: Path) -> None:
    """:class:`Conflict` if a studio or worker is running on this data folder."""
    if not (data / "rushes.db").is_file():
        return
    db = Database(load_settings(data=data, database_url="").sqlalchemy_url)
    try:
        busy = living_worker(db)
    except Exception:  # an unfinished or damaged database: nobody can be working in it
        busy = False
    finally:
        db.close()
    if busy:
        raise Conflict(f"A studio is open on {data}. Stop it first (Ctrl+C), then run the demo.")


def _empty(folder: Path) -> None:
    try:
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            elif entry.name != MARK:
                entry.unlink()
    except OSError as error:
        raise StorageError(f"{error.filename} cannot be removed: {error.strerror}.") from error
