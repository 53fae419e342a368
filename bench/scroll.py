"""How smoothly the library scrolls with 100,000 frames, in a real browser.

Fills a data folder, opens the library in Chromium, turns the wheel for some seconds and then
jumps about by the scroll bar. Prints JSON: milliseconds between painted frames (median, 95th
percentile, longest), main-thread tasks over 50 ms, and how long after a jump pictures show.
Usage: python bench/scroll.py [--frames 100000] [--chromium PATH]
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from library import fill
from machine import machine, show, start_studio

WATCH = """() => {
  window.gaps = []; window.tasks = [];
  let last = performance.now();
  const tick = (now) => { window.gaps.push(now - last); last = now; requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.tasks.push(entry.duration);
  }).observe({ entryTypes: ['longtask'] });
}"""

JUMP = """(share) => new Promise((done) => {
  const box = [...document.querySelectorAll('*')]
    .filter((e) => e.scrollHeight > e.clientHeight + 5000 && e.clientHeight > 200)
    .sort((a, b) => b.scrollHeight - a.scrollHeight)[0];
  const began = performance.now();
  box.scrollTop = share * (box.scrollHeight - box.clientHeight);
  const look = () => {
    const area = box.getBoundingClientRect();
    const shown = [...box.querySelectorAll('img')].filter((img) => {
      const at = img.getBoundingClientRect();
      return at.bottom > area.top && at.top < area.bottom;
    });
    const ready = shown.length > 5 && shown.every((img) => img.complete && img.naturalWidth > 0);
    if (ready) done(performance.now() - began); else requestAnimationFrame(look);
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
})"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=100_000)
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("chrome"))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), given.frames)
        process, address, token = start_studio(Path(folder), "--no-worker")
        try:
            report = measure(f"{address}/?token={token}", f"{address}/library", given.chromium)
        finally:
            process.terminate()
            process.wait(40)
    show({"machine": machine(), "frames": given.frames, **report})
    return 0


def measure(start: str, library: str, chromium: str | None) -> dict[str, Any]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True)
        page.goto(start)
        page.goto(library)
        page.wait_for_function("document.querySelectorAll('img').length > 20")
        report = {"wheel": wheel(page), "jump_to_pictures_ms": jumps(page)}
        browser.close()
    return report


def wheel(page: Page, turns: int = 120) -> dict[str, float]:
    page.mouse.move(700, 500)
    page.evaluate(f"({WATCH})()")
    for _ in range(turns):
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(30)
    gaps: list[float] = page.evaluate("window.gaps.slice(2)")
    tasks: list[float] = page.evaluate("window.tasks")
    return {
        "frame_median_ms": round(statistics.median(gaps), 1),
        "frame_p95_ms": round(statistics.quantiles(gaps, n=20)[18], 1),
        "frame_longest_ms": round(max(gaps), 1),
        "tasks_over_50_ms": len(tasks),
    }


def jumps(page: Page, count: int = 12) -> dict[str, float]:
    random.seed(5)
    times: list[float] = [page.evaluate(JUMP, random.random()) for _ in range(count)]
    return {"median": round(statistics.median(times)), "longest": round(max(times))}


if __name__ == "__main__":
    raise SystemExit(main())
