"""The studio as a person meets it, in a real browser: start, first frame, a full sheet, memory.

Starts ``rushes up`` on an empty folder and times until it answers; opens a brief in Chromium,
presses Draft for 24 frames and times, inside the page, from the press to the moment when the first
frame's picture has loaded, and all 24 have on the contact sheet; then lets the drawing processes
rest and adds up what is left (proportional set size where the system tells it). Prints JSON.
Usage: python bench/studio.py [--rounds 5] [--chromium PATH]
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx
import psutil
from playwright.sync_api import Page, sync_playwright

from machine import machine, show, start_studio, wait_until_done, wait_until_warm

REST_SECONDS = 5
FRAMES = 24

WATCH = """() => {
  window.loaded = {};
  document.addEventListener('load', (event) => {
    const digest = /blobs\\/([0-9a-f]{64})/.exec(event.target.currentSrc ?? '')?.[1];
    if (digest && !(digest in window.loaded)) window.loaded[digest] = performance.now();
  }, true);
  document.addEventListener('click', () => { window.pressed ??= performance.now(); }, true);
}"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("chrome"))
    given = parser.parse_args()
    os.environ["RUSHES_DRAFT_IDLE_SECONDS"] = str(REST_SECONDS)
    with tempfile.TemporaryDirectory() as folder:
        report = run(Path(folder), given.rounds, given.chromium)
    show({"machine": machine(), **report})
    return 0


def run(data: Path, rounds: int, chromium: str | None) -> dict[str, Any]:
    with_empty = started_in(data)
    began = time.perf_counter()
    process, address, token = start_studio(data)
    ready = (time.perf_counter() - began) * 1000
    try:
        headers = {"authorization": f"Bearer {token}"}
        with httpx.Client(base_url=address, headers=headers, timeout=60) as client:
            page_times = drafts(client, address, token, rounds, chromium)
            idle = idle_memory(process.pid)
    finally:
        process.terminate()
        process.wait(40)
    return {
        "server_ready_first_start_ms": round(with_empty),
        "server_ready_ms": round(ready),
        **page_times,
        **idle,
    }


def started_in(data: Path) -> float:
    """Milliseconds until the server answers in an empty folder; it is stopped again."""
    began = time.perf_counter()
    process, _, _ = start_studio(data)
    took = (time.perf_counter() - began) * 1000
    process.terminate()
    process.wait(40)
    return took


def drafts(
    client: httpx.Client, address: str, token: str, rounds: int, chromium: str | None
) -> dict[str, Any]:
    firsts: list[float] = []
    alls: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
        page.add_init_script(f"({WATCH})()")
        page.goto(f"{address}/?token={token}")
        for _ in range(rounds):
            wait_until_warm(client)
            first, every = one_take(client, page, address)
            firsts.append(first)
            alls.append(every)
        browser.close()
    return {
        "submit_to_first_frame_on_page_ms": round(statistics.median(firsts)),
        "submit_to_24_frames_visible_ms": round(statistics.median(alls)),
        "rounds": {"first_ms": [round(x) for x in firsts], "all_ms": [round(x) for x in alls]},
    }


def one_take(client: httpx.Client, page: Page, address: str) -> tuple[float, float]:
    """Milliseconds from the press of Draft to the first, and to the last, loaded picture."""
    brief = new_brief(client)
    page.goto(f"{address}/briefs/{brief}")
    page.get_by_role("radio", name="24", exact=True).check(force=True)
    button = page.locator("button[type=submit]")
    button.wait_for()
    page.evaluate("window.pressed = undefined; window.loaded = {}")
    with page.expect_response(lambda r: r.url.endswith("/api/takes") and r.ok) as answer:
        button.click()
    take = answer.value.json()["id"]
    page.wait_for_function("Object.keys(window.loaded).length > 0")
    page.locator(f"a[href*='{take}']").first.click()
    page.wait_for_function(f"Object.keys(window.loaded).length >= {FRAMES}", timeout=60_000)
    previews = {frame["preview"] for frame in wait_until_done(client, take)["frames"]}
    times: dict[str, float] = page.evaluate("window.loaded")
    pressed = float(page.evaluate("window.pressed"))
    own = sorted(at - pressed for digest, at in times.items() if digest in previews)
    return own[0], own[-1]


def new_brief(client: httpx.Client) -> str:
    brand = client.post("/api/brands", json={"name": "Bench"}).json()["id"]
    made = client.post("/api/campaigns", json={"name": "Bench", "brand_id": brand}).json()["id"]
    brief = {
        "campaign_id": made,
        "title": "Autumn roast",
        "words": "a cosy coffee shop in autumn, warm light",
        "channels": ["instagram/square"],
    }
    return str(client.post("/api/briefs", json=brief).json()["id"])


def idle_memory(pid: int) -> dict[str, Any]:
    """Server and worker once the drawing processes have gone to rest, in MB."""
    time.sleep(REST_SECONDS + 3)
    server = psutil.Process(pid)
    processes = [server, *server.children(recursive=True)]
    sizes = [memory(each) / 1e6 for each in processes]
    return {"idle_processes": len(processes), "idle_memory_mb": round(sum(sizes))}


def memory(process: psutil.Process) -> int:
    full = process.memory_full_info()
    return int(getattr(full, "pss", 0) or process.memory_info().rss)


if __name__ == "__main__":
    raise SystemExit(main())
