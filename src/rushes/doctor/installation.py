"""Disk, typefaces and illustrations, engines."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from rushes.doctor.finding import Finding
from rushes.engines import registry
from rushes.errors import EngineMissing, RushesError
from rushes.imaging.fonts import font_files
from rushes.services import Services

LOW, VERY_LOW = 2e9, 2e8  # bytes


def disk(services: Services) -> Iterator[Finding]:
    """Room in the data folder."""
    free = shutil.disk_usage(services.settings.data).free
    said = f"{free / 1e9:,.1f} GB are free in {services.settings.data}."
    if free < VERY_LOW:
        yield Finding("disk", "wrong", f"{said} Free some space: a take may fail.")
    else:
        yield Finding("disk", "note" if free < LOW else "ok", said)


def assets() -> Iterator[Finding]:
    """The typefaces that live type is set in."""
    yield Finding("assets", "ok", f"{len(font_files())} typefaces are built.")


def engines() -> Iterator[Finding]:
    """Every installed engine, loaded; one that lacks its extra is no fault."""
    for profile in registry.profiles():
        try:
            registry.engine(profile.name)
        except EngineMissing as missing:
            state = "wrong" if profile.name in _BUILT_IN else "note"
            yield Finding("engines", state, missing.message)
        except RushesError as error:
            yield Finding("engines", "wrong", f"{profile.name}: {error.message}")
        else:
            yield Finding("engines", "ok", f"{profile.name} {profile.version} loads.")


_BUILT_IN = frozenset({"sketch", "classic", "testing"})
