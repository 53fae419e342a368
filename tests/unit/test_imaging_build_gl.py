"""Skia loads and draws with nothing of OpenGL on the machine."""

from __future__ import annotations

import ctypes
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from rushes.imaging import build_gl

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in {"x86_64", "aarch64"},
    reason="Skia is linked against OpenGL on Linux alone",
)

# A library of the same name that is already loaded takes the place of the system's.
DRAW = """
import ctypes, sys
for path in sys.argv[1:]:
    ctypes.CDLL(path)
import numpy, skia
pixels = numpy.zeros((8, 8, 4), numpy.uint8)
skia.Surface(pixels).getCanvas().clear(0xFFFFFFFF)
assert pixels.min() == 255
print(sorted({line.split()[-1] for line in open("/proc/self/maps") if "libGL" in line}))
"""


def test_skia_draws_with_the_stand_ins_alone(tmp_path: Path) -> None:
    names = build_gl.functions_of(build_gl.skia_file())
    paths: list[str] = []
    for name in build_gl.LIBRARIES:
        path = tmp_path / name
        path.write_bytes(build_gl.library(name, names))
        paths.append(str(path))
    done = subprocess.run(
        [sys.executable, "-c", DRAW, *paths], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str([paths[0]])


def test_a_function_returns_nought(tmp_path: Path) -> None:
    path = tmp_path / "libprobe.so"
    path.write_bytes(build_gl.library("libprobe.so", [b"glOne", b"eglTwo", b"glThree"]))
    probe = ctypes.CDLL(str(path))
    assert [probe.glOne(5), probe.eglTwo(6), probe.glThree(7)] == [0, 0, 0]
    assert not hasattr(probe, "glFour")


def test_both_machines_have_a_library() -> None:
    for machine in ("x86_64", "aarch64"):
        assert build_gl.library("libGL.so.1", [b"glOne"], machine).startswith(b"\x7fELF")
