"""How much script the first page loads, and that the canvas is not part of it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from studio import WEB

pytestmark = pytest.mark.browser

FIRST_LOAD = 350_000  # bytes of compressed script
STATIC = re.compile(r"""(?:from|import)\s*["'](\./[\w.-]+\.js)["']""")
ENTRY = re.compile(r"""<script[^>]+src="/(assets/[^"]+\.js)"|modulepreload"[^>]+href="/([^"]+)""")


def entry_scripts() -> set[Path]:
    found = ENTRY.findall((WEB / "index.html").read_text())
    return {WEB / (script or preload) for script, preload in found}


def with_imports(scripts: set[Path]) -> set[Path]:
    """The scripts and all that they import before they run."""
    reached: set[Path] = set()
    waiting = set(scripts)
    while waiting:
        script = waiting.pop()
        reached.add(script)
        imports = {script.parent / name for name in STATIC.findall(script.read_text())}
        waiting |= imports - reached
    return reached


def chunk(name: str) -> Path:
    (found,) = (WEB / "assets").glob(f"{name}-*.js")
    return found


def compressed(scripts: set[Path]) -> int:
    return sum(len(gzip.compress(script.read_bytes(), 6)) for script in scripts)


def test_the_home_page_loads_little_script() -> None:
    scripts = with_imports(entry_scripts() | {chunk("HomePage")})
    assert len(scripts) > 3  # the imports were found
    assert compressed(scripts) <= FIRST_LOAD


@pytest.mark.parametrize("page", ["BriefPage", "SheetPage", "LibraryPage", "ReviewPage"])
def test_every_page_but_the_canvas_loads_little_script(page: str) -> None:
    assert compressed(with_imports(entry_scripts() | {chunk(page)})) <= FIRST_LOAD


@pytest.mark.parametrize("page", ["HomePage", "BriefPage", "SheetPage", "ReviewPage"])
def test_the_canvas_is_loaded_only_on_demand(page: str) -> None:
    canvas = chunk("CanvasPage")
    assert b"Konva" in canvas.read_bytes()
    scripts = with_imports(entry_scripts() | {chunk(page)})
    assert canvas not in scripts
    assert not any(b"Konva" in script.read_bytes() for script in scripts)
