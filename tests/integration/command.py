"""The program as a person runs it: a process of its own, its output and its exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = [sys.executable, "-m", "rushes"]


@dataclass(frozen=True)
class Ran:
    """What a command left. ``error`` is its one line on stderr."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error(self) -> str:
        lines = [line for line in self.err.splitlines() if not line.startswith("Fontconfig")]
        assert len(lines) == 1, self.err
        return lines[0]


@dataclass(frozen=True)
class Shell:
    """Runs commands on a data folder, in a working folder."""

    data: Path
    folder: Path

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("RUSHES")}
        return kept | {"RUSHES_DATA": str(self.data), "COLUMNS": "200", "NO_COLOR": "1"}

    def run(self, *words: str, **more: str) -> Ran:
        done = subprocess.run(
            [*PROGRAM, *words],
            cwd=self.folder,
            env=self.environment() | more,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def ok(self, *words: str) -> Ran:
        """The command's result; it must succeed."""
        ran = self.run(*words)
        assert ran.code == 0, ran.err
        return ran

    def draft(self, folder: str = "drafts", *more: str) -> list[dict[str, Any]]:
        """Two small frames by the testing engine."""
        base = ("draft", "a checker", "-n", "2", "--size", "96x120", "--seed", "7")
        ran = self.ok(*base, "--engine", "testing", "--out", folder, "--json", *more)
        return ran.json["frames"]


def shell_in(folder: Path) -> Shell:
    work = folder / "work"
    work.mkdir()
    return Shell(folder / "data", work)
