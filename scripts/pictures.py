"""Makes the documentation's pictures from the demo: ``make demo pictures``.

Each is a JPEG of less than 400 kB in docs/images/.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
from playwright.sync_api import Page, sync_playwright

from rushes.engines.request import Pixels
from rushes.imaging.decode import decode
from rushes.imaging.encode import jpeg
from rushes.imaging.resize import fit

ROOT = Path(__file__).parent.parent
IMAGES, DEMO, DATA = ROOT / "docs" / "images", ROOT / "demo-out", ROOT / "demo-data"
LIMIT = 400_000  # bytes
GROUND, HIGH, GAP = 244, 420, 16


def main() -> int:
    """The command."""
    report = json.loads((DEMO / "report.json").read_text("utf-8"))
    IMAGES.mkdir(parents=True, exist_ok=True)
    sheet = DEMO / report["briefs"][0]["contact_sheet"]
    keep("contact-sheet.jpg", fit(decode(sheet.read_bytes()), 1400))
    keep("finished.jpg", finished(report))
    chromium = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "chromium.py")],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    studio(chromium, report["briefs"][0]["id"])
    return 0


def finished(report: dict[str, list[dict[str, dict[str, str]]]]) -> Pixels:
    """The finished pictures in rows of equal height."""
    pictures = [decode((DEMO / b["document"]["path"]).read_bytes()) for b in report["briefs"]]
    tall = [p for p in pictures if p.shape[1] < 1.1 * p.shape[0]]
    wide = [p for p in pictures if p.shape[1] >= 1.1 * p.shape[0]]
    rows = [row for row in (tall[:5], wide[:2], wide[2:4]) if row]
    widest = 1400
    return np.vstack([padded(strip(row, widest)) for row in rows])


def strip(pictures: list[Pixels], widest: int) -> Pixels:
    """Pictures side by side, as high as makes them fill the width."""
    ratio = sum(p.shape[1] / p.shape[0] for p in pictures)
    high = round((widest - GAP * (len(pictures) + 1)) / ratio)
    cells: list[Pixels] = []
    for picture in pictures:
        own = sized(picture[..., :3], high)
        cells += [own, np.full((high, GAP, 3), GROUND, np.uint8)]
    row = np.hstack([np.full((high, GAP, 3), GROUND, np.uint8), *cells])
    short = widest - row.shape[1]
    if short > 0:
        return np.hstack([row, np.full((high, short, 3), GROUND, np.uint8)])
    return row[:, :widest]


def sized(picture: Pixels, high: int) -> Pixels:
    from rushes.imaging.resize import scale_to

    return scale_to(picture, max(1, round(picture.shape[1] * high / picture.shape[0])), high)


def padded(row: Pixels) -> Pixels:
    return np.vstack([np.full((GAP, row.shape[1], 3), GROUND, np.uint8), row])


def studio(chromium: str, brief_id: str) -> None:
    """Screenshots of the studio on the demo's data."""
    server = subprocess.Popen(
        [sys.executable, "-m", "rushes", "up", "--data", str(DATA), "--no-open", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1", "COLUMNS": "300"},
    )
    try:
        assert server.stdout is not None
        found = re.search(r"http://\S+", server.stdout.readline())
        assert found is not None
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(found[0])
            shoot(page, "studio-home.jpg")
            address = found[0].split("/?")[0]
            takes = page.request.get(f"{address}/api/takes?brief_id={brief_id}").json()
            page.goto(f"{address}/sheets/{takes[0]['id']}")
            shoot(page, "studio-sheet.jpg")
            browser.close()
    finally:
        server.terminate()
        server.wait(30)


def shoot(page: Page, name: str) -> None:
    page.wait_for_load_state("load")
    page.wait_for_timeout(1500)
    keep(name, decode(page.screenshot()))


def keep(name: str, pixels: Pixels) -> None:
    """Write it at the best quality that fits the limit."""
    files = (jpeg(pixels, quality) for quality in (88, 80, 70, 60, 50))
    data = next(data for data in files if len(data) <= LIMIT)
    (IMAGES / name).write_bytes(data)
    sys.stdout.write(f"{name}: {len(data) / 1000:.0f} kB\n")


if __name__ == "__main__":
    raise SystemExit(main())
