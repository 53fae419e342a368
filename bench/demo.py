"""How long the demo takes once everything is set up. Prints JSON: seconds in all and per stage.

Usage: python bench/demo.py
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from machine import machine, show


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        command = [sys.executable, "-m", "rushes", "demo", "--out", str(out)]
        began = time.perf_counter()
        subprocess.run(
            [*command, "--data", str(Path(folder) / "data")],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        took = time.perf_counter() - began
        report = json.loads((out / "report.json").read_text("utf-8"))
    stages = report.get("stages", {})
    show({"machine": machine(), "demo_s": round(took, 1), "stages": stages})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
