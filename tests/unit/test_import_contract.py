"""Stages flow one way: the import contract of pyproject.toml holds, and names every stage."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_contract_holds() -> None:
    program = Path(sys.executable).parent / "lint-imports"
    ran = subprocess.run(
        [str(program), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout


def test_every_stage_has_its_place() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    placed = {name.strip() for layer in layers for name in layer.split("|")}
    stages = {path.parent for path in (ROOT / "src" / "rushes").glob("*/tables.py")}
    shared = {"events", "jobs"}
    assert {f"rushes.{s.name}" for s in stages if s.name not in shared} <= placed
