"""Values on a pipe: pickle protocol 5, with the pixels of arrays beside it, not copied into it.

Both ends are our own processes, so pickle is safe here; nothing from a user is unpickled.
"""

from __future__ import annotations

import pickle
import struct
from io import RawIOBase
from typing import Any

_COUNT = struct.Struct("<I")
_LENGTH = struct.Struct("<Q")


def write_value(stream: RawIOBase, value: Any) -> None:
    """Write one value; raises ``OSError`` when the other end is gone."""
    buffers: list[pickle.PickleBuffer] = []
    body = pickle.dumps(value, protocol=5, buffer_callback=buffers.append)
    parts = [memoryview(body), *(buffer.raw() for buffer in buffers)]
    head = _COUNT.pack(len(parts)) + b"".join(_LENGTH.pack(part.nbytes) for part in parts)
    _write_all(stream, memoryview(head))
    for part in parts:
        _write_all(stream, part)


def read_value(stream: RawIOBase) -> Any:
    """Read one value; raises ``EOFError`` when the other end is gone."""
    return unpack(read_parts(stream))


def read_parts(stream: RawIOBase) -> list[bytearray]:
    """Read one value as it came, to be made whole by :func:`unpack`, which may import modules."""
    (count,) = _COUNT.unpack(_read_exactly(stream, _COUNT.size))
    sizes = [_LENGTH.unpack(_read_exactly(stream, _LENGTH.size))[0] for _ in range(count)]
    return [_read_exactly(stream, size) for size in sizes]


def unpack(parts: list[bytearray]) -> Any:
    return pickle.loads(parts[0], buffers=parts[1:])


def _write_all(stream: RawIOBase, part: memoryview) -> None:
    part = part.cast("B")
    while part:
        part = part[stream.write(part) or 0 :]


def _read_exactly(stream: RawIOBase, size: int) -> bytearray:
    data = bytearray(size)
    view = memoryview(data)
    while view:
        got = stream.readinto(view)
        if not got:
            raise EOFError("The other end of the pipe is gone.")
        view = view[got:]
    return data
