"""A ZIP of exports, streamed: the same entries give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import IO, cast

from rushes.export.names import safe_name, unique_name

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that ZIP can say: no clock in the bytes


class _Outlet(io.RawIOBase):
    """Takes what the ZIP writer writes and gives it away; it cannot be sought in."""

    def __init__(self) -> None:
        self._waiting: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:  # what io.RawIOBase.write takes: anything of bytes
        chunk = bytes(memoryview(cast(bytes, data)))
        self._waiting.append(chunk)
        return len(chunk)

    def take(self) -> bytes:
        data = b"".join(self._waiting)
        self._waiting.clear()
        return data


def zip_of(entries: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """Chunks of a ZIP of (name, data). Entries are asked for one at a time, so that only one file
    is in memory; they are stored as they are, for pictures do not shrink. A slash in a name makes
    a folder; each part is made safe, and a name that is taken gets a number."""
    outlet, taken = _Outlet(), set[str]()
    with zipfile.ZipFile(cast(IO[bytes], outlet), "w", zipfile.ZIP_STORED) as archive:
        for name, data in entries:
            archive.writestr(_entry(unique_name(_safe_path(name), taken)), data)
            yield outlet.take()
    yield outlet.take()


def _safe_path(name: str) -> str:
    parts = [safe_name(part) for part in name.replace("\\", "/").split("/") if part.strip(" .")]
    return "/".join(parts[-3:]) or "picture"


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system = 3  # Unix, wherever this runs
    info.external_attr = 0o644 << 16
    return info
