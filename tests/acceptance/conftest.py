"""A real Chromium, and a studio for each module of tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from visitor import PATIENCE_MS, visiting

from studio import ROOT, Studio, studio_at


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; where none can be had, one line that says how to get it."""
    if named := os.environ.get("CHROMIUM"):
        return named
    command = [sys.executable, str(ROOT / "scripts" / "chromium.py")]
    found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800)
    if found.returncode != 0:
        pytest.fail(found.stderr.strip().splitlines()[-1], pytrace=False)
    return found.stdout.strip()


# Playwright's sync API keeps a loop running in this thread for as long as it is open, so it is
# closed before any other module's tests.
@pytest.fixture(scope="module")
def browser(chromium: str) -> Generator[Browser]:
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        # Chromium's sandbox refuses root, as which containers run their tests.
        options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium, args=options)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Generator[Studio]:
    with studio_at(tmp_path_factory.mktemp("studio") / "data") as studio:
        yield studio


@pytest.fixture
def page(browser: Browser, studio: Studio) -> Generator[Page]:
    """A laptop's page on the module's studio."""
    with visiting(browser, studio) as page:
        yield page


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    return tmp_path
