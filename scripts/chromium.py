"""Prints the path of a Chromium for the browser's tests: the system's, else one that it installs.

In order: ``CHROMIUM``, a Chromium or Chrome on the path, Playwright's own, and, for root, the
system's package. Where all fail, one line says how to get one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW = (
    "No Chromium or Chrome was found and none could be installed. Install one (Debian: apt-get "
    "install chromium; macOS: brew install --cask chromium) or name it: CHROMIUM=/path make test"
)


def main() -> int:
    """The command."""
    found = named() or on_path() or playwrights() or packaged()
    if found is None:
        sys.stderr.write(HOW + "\n")
        return 1
    sys.stdout.write(f"{found}\n")
    return 0


def named() -> str | None:
    path = os.environ.get("CHROMIUM", "")
    return path if path and works(path) else None


def on_path() -> str | None:
    candidates = (shutil.which(name) for name in NAMES)
    mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    return next((path for path in (*candidates, mac) if path and works(path)), None)


def playwrights() -> str | None:
    """Playwright's own build, downloaded on first use."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if not Path(path).is_file():
        run(sys.executable, "-m", "playwright", "install", "chromium")
    return path if works(path) else None


def packaged() -> str | None:
    """The system's package, which only root can install."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return None
    run("apt-get", "update", "-q")
    run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium")
    return on_path()


def works(path: str) -> bool:
    """Whether it starts: a library may be missing, or it may be a stub that asks for a snap."""
    try:
        asked = [path, "--version"]
        return subprocess.run(asked, capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def run(*command: str) -> None:
    """Run a command whose failing the next look will show; its talk goes to stderr."""
    subprocess.run(command, stdout=sys.stderr, check=False, timeout=900)


if __name__ == "__main__":
    raise SystemExit(main())
