"""Frames as files: writing them, and finding the frame that a person names by id or by path."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import select
from sqlalchemy.orm import Session

from rushes.cli.common import read_input
from rushes.draft.tables import Frame
from rushes.errors import NotFound
from rushes.kit.files import write_file
from rushes.kit.ids import looks_like_id
from rushes.services import Services

INDEX = "frames.json"
_MAX_INDEX = 5_000_000  # bytes


def find_frame(session: Session, services: Services, name: str) -> Frame:
    """The frame of this id, or the one whose picture the file holds.

    A file is known by its bytes. Where several frames have the very same picture, the index that
    was written beside the files says which one it is.
    """
    path = Path(name).expanduser()
    if looks_like_id(name) and not path.is_file():
        return _known(session.get(Frame, name), name)
    if not path.is_file():
        raise NotFound(
            f"There is no frame and no file '{name[:200]}'. Name a frame by its id or by the path "
            "of its file."
        )
    digest = sha256(read_input(path, "picture", services.settings.max_upload_bytes)).hexdigest()
    told = session.get(Frame, str(_index(path.parent).get(path.name, {}).get("id", "")))
    if told is not None and told.picture_blob == digest:
        return told
    same = select(Frame).where(Frame.picture_blob == digest).order_by(Frame.take_seq.desc())
    found = session.scalar(same.limit(1))
    if found is None:
        raise NotFound(
            f"The file {path} is not a frame of this data folder, or it was changed since. "
            "Name the frame by its id, or give the data folder with --data."
        )
    return found


def _known(frame: Frame | None, name: str) -> Frame:
    if frame is None:
        raise NotFound(f"There is no frame {name[:40]} in this data folder.")
    return frame


def remember(folder: Path, frames: list[dict[str, Any]]) -> None:
    """Note in the folder's index which frame each file is."""
    known = _index(folder) | {
        Path(str(frame["path"])).name: {"id": frame["id"], "seed": frame["seed"]}
        for frame in frames
    }
    text = orjson.dumps({"frames": known}, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    write_file(folder / INDEX, text)


def _index(folder: Path) -> dict[str, dict[str, Any]]:
    """The folder's index; empty if there is none that can be read."""
    path = folder / INDEX
    try:
        if path.stat().st_size > _MAX_INDEX:
            return {}
        frames = orjson.loads(path.read_bytes())["frames"]
        return {str(name): dict(entry) for name, entry in frames.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
