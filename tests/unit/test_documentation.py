"""The documentation names everything that can be set, called or plugged in, and is up to date."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from rushes.engines.registry import profiles
from rushes.review.checks import GROUP as CHECKS
from rushes.review.checks import checks
from rushes.surfaces.registry import GROUP as SURFACES

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["cli.md", "settings.md", "presets.md", "engines.md", "errors.md"])
def test_the_reference_is_what_the_program_says(page: str) -> None:
    written = (ROOT / "docs" / "reference" / page).read_text("utf-8")
    assert written == script("reference").PAGES[page](), "It is due: make reference"


def test_every_entry_point_group_is_explained() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    explained = (ROOT / "docs/how-to/extend.md").read_text("utf-8")
    groups = set(declared["entry-points"])
    assert {CHECKS, SURFACES} <= groups
    assert {group for group in groups if f'entry-points."{group}"' not in explained} == set()


def test_every_check_is_explained() -> None:
    explained = (ROOT / "docs/how-to/review.md").read_text("utf-8")
    assert {c.name for c in checks() if f"`{c.name}`" not in explained} == set()


def test_every_event_is_explained() -> None:
    kinds = "brand campaign brief take frame document fix hero finding decision export batch"
    pattern = re.compile(rf'"((?:{kinds.replace(" ", "|")})\.[a-z_]+)"')
    sources = (ROOT / "src" / "rushes").rglob("*.py")
    found = {kind for path in sources for kind in pattern.findall(path.read_text("utf-8"))}
    events = {kind for kind in found if not kind.endswith((".png", ".jpg"))}
    explained = (ROOT / "docs/reference/events.md").read_text("utf-8")
    assert events
    assert {kind for kind in events if f"`{kind}`" not in explained} == set()


def test_every_engine_is_told_of_in_the_changelog_or_the_readme() -> None:
    told = "".join(
        (ROOT / name).read_text("utf-8").lower() for name in ("README.md", "CHANGELOG.md")
    )
    assert {p.name for p in profiles() if p.name not in told} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_pictures_are_small() -> None:
    pictures = [p for p in (ROOT / "docs" / "images").iterdir() if p.is_file()]
    assert pictures
    assert [p.name for p in pictures if p.stat().st_size > 400_000] == []
