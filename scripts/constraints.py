"""Writes constraints.txt: the versions that the environment in ``.venv`` has, for everyone alike.

Run it by ``make constraints`` after changing pyproject.toml.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
EXTRAS = {"", "build", "dev"}


def needed(name: str, extras: set[str], found: dict[str, str]) -> None:
    """Put the distribution's needs into ``found``, and what they need."""
    for line in distribution(name).requires or []:
        need = Requirement(line)
        if not any(
            need.marker is None or need.marker.evaluate({"extra": extra}) for extra in extras
        ):
            continue
        key = re.sub(r"[-_.]+", "-", need.name).lower()
        if key in found:
            continue
        found[key] = distribution(need.name).version
        needed(need.name, {"", *need.extras}, found)


def main() -> int:
    """The command."""
    found: dict[str, str] = {}
    needed("rushes", EXTRAS, found)
    lines = [f"{name}=={version}\n" for name, version in sorted(found.items())]
    (ROOT / "constraints.txt").write_text("".join(lines), "utf-8")
    sys.stdout.write(f"{len(lines)} versions\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
