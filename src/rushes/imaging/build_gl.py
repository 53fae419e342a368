"""Lets Skia load on a machine without graphics drivers: ``python -m rushes.imaging.build_gl``.

The wheel of skia-python is linked against libGL and libEGL, which a bare server does not have; we
draw on the processor alone and never call them. Where the system lacks them, this writes two tiny
libraries into the wheel's own library folder, in which each of their functions returns 0.

Layout of the file: Tool Interface Standard, "Executable and Linkable Format", version 1.2.
"""

from __future__ import annotations

import ctypes
import platform
import re
import struct
import sys
from importlib.metadata import files
from pathlib import Path

LIBRARIES = ("libGL.so.1", "libEGL.so.1")

_RETURN_0 = {  # machine -> number in the ELF header, code of a function that returns 0
    "x86_64": (62, bytes.fromhex("31c0c3")),
    "aarch64": (183, bytes.fromhex("000080d2c0035fd6")),
}
_NAME = re.compile(rb"\x00((?:gl|egl)[A-Z][A-Za-z0-9]{1,60})(?=\x00)")
_PAGE = 0x10000  # the largest page of the two machines
_LOAD, _DYNAMIC, _STACK = 1, 2, 0x6474E551
_READ, _WRITE, _RUN = 4, 2, 1


def missing() -> list[str]:
    """The libraries that the system does not have; none where Skia has no need of them."""
    if sys.platform != "linux":
        return []
    return [name for name in LIBRARIES if not _loads(name)]


def build(names: list[str]) -> list[Path]:
    """Write those libraries beside Skia's own; returns their paths."""
    if not names:
        return []
    functions, folder = functions_of(skia_file()), skia_file().parent / "skia_python.libs"
    paths = [folder / name for name in names]
    for path in paths:
        path.write_bytes(library(path.name, functions))
    return paths


def skia_file() -> Path:
    """Skia's own library, wherever the wheel was installed."""
    for file in files("skia-python") or []:
        if file.name.startswith("skia.") and file.suffix == ".so":
            return Path(str(file.locate()))
    raise FileNotFoundError("skia-python is not installed. Install it with: pip install rushes")


def functions_of(path: Path) -> list[bytes]:
    """The names in a library that may be OpenGL's or EGL's functions; too many do no harm."""
    return sorted(set(_NAME.findall(path.read_bytes())))


def library(name: str, functions: list[bytes], machine: str | None = None) -> bytes:
    """An ELF shared object of that name whose functions all return 0."""
    number, code = _RETURN_0[machine or platform.machine()]
    strings = b"\0" + b"\0".join([name.encode(), *functions]) + b"\0"
    symbols_at = 64 + 4 * 56  # after the header and the four program headers
    hash_at = symbols_at + 24 * (len(functions) + 1)
    chain = _hash_table(len(functions) + 1)
    strings_at = hash_at + len(chain)
    code_at = -(-(strings_at + len(strings)) // 16) * 16
    symbols = _symbols(functions, strings, code_at)
    text = symbols + chain + strings
    text += bytes(code_at - symbols_at - len(text)) + code
    dynamic_at = -(-(symbols_at + len(text)) // _PAGE) * _PAGE
    dynamic = _dynamic(strings_at, len(strings), symbols_at, hash_at)
    head = _header(number) + b"".join(
        (
            _segment(_LOAD, _READ | _RUN, 0, symbols_at + len(text)),
            _segment(_LOAD, _READ | _WRITE, dynamic_at, len(dynamic)),
            _segment(_DYNAMIC, _READ | _WRITE, dynamic_at, len(dynamic)),
            _segment(_STACK, _READ | _WRITE, 0, 0),
        )
    )
    body = head + text
    return body + bytes(dynamic_at - len(body)) + dynamic


def _header(machine: int) -> bytes:
    magic = b"\x7fELF\x02\x01\x01" + bytes(9)  # 64 bit, little-endian
    return magic + struct.pack("<HHIQQQIHHHHHH", 3, machine, 1, 0, 64, 0, 0, 64, 56, 4, 64, 0, 0)


def _segment(kind: int, rights: int, at: int, size: int) -> bytes:
    align = _PAGE if kind == _LOAD else 8
    return struct.pack("<IIQQQQQQ", kind, rights, at, at, at, size, size, align)


def _symbols(functions: list[bytes], strings: bytes, code_at: int) -> bytes:
    rows = [bytes(24)]
    for name in functions:
        place = strings.index(b"\0" + name + b"\0") + 1
        rows.append(struct.pack("<IBBHQQ", place, 0x12, 0, 1, code_at, 8))  # a global function
    return b"".join(rows)


def _hash_table(count: int) -> bytes:
    """One bucket that chains all symbols: few are ever looked up."""
    chain = [*range(2, count), 0] if count > 1 else []
    table = struct.pack("<4I", 1, count, min(1, count - 1), 0) + struct.pack(
        f"<{len(chain)}I", *chain
    )
    return table + bytes(-len(table) % 8)


def _dynamic(strings_at: int, strings: int, symbols_at: int, hash_at: int) -> bytes:
    soname, hashes, strtab, symtab, strsz, syment = 14, 4, 5, 6, 10, 11
    entries = (
        (soname, 1),
        (hashes, hash_at),
        (strtab, strings_at),
        (symtab, symbols_at),
        (strsz, strings),
        (syment, 24),
        (0, 0),
    )
    return b"".join(struct.pack("<qQ", *entry) for entry in entries)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    for path in build(missing()):
        sys.stdout.write(f"Wrote {path}\n")
