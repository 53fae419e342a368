"""A person at a browser: a page in some looks, and an eye on whatever goes wrong in it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from studio import Studio

SCREENSHOTS = Path(__file__).parent / "screenshots"
PATIENCE_MS = 20_000

# Every picture that was loaded, in order, with whether a take was still running as it was.
RECORD_PICTURES = """
window.pictures = [];
document.addEventListener('load', ({ target }) => {
  const digest = /blobs\\/([0-9a-f]{64})/.exec(target.currentSrc ?? '')?.[1];
  const said = document.querySelector('main')?.innerText ?? '';
  if (digest) window.pictures.push({ digest, running: /Stop/.test(said), at: location.pathname });
}, true);
"""


@dataclass(frozen=True)
class Looks:
    """A screen and what its person prefers."""

    width: int = 1440
    height: int = 900
    scheme: Literal["light", "dark"] = "light"
    touch: bool = False
    calm: bool = False  # prefers-reduced-motion

    @property
    def name(self) -> str:
        return f"{self.width}x{self.height}-{self.scheme}"


WIDE = Looks()
WIDE_DARK = Looks(scheme="dark")
NARROW = Looks(390, 844, touch=True)
NARROW_DARK = Looks(390, 844, "dark", touch=True)


@dataclass
class Watch:
    """Console errors and warnings, uncaught errors and failed requests. There is no list of
    those that are let pass; while the studio is ``away`` its silence is no fault of the page."""

    faults: list[str] = field(default_factory=list[str])
    away: bool = False

    def on(self, context: BrowserContext) -> None:
        context.on("console", self._said)
        context.on("weberror", lambda error: self.faults.append(f"uncaught: {error.error}"))
        context.on("requestfailed", self._failed)

    def _said(self, message: ConsoleMessage) -> None:
        silence = self.away and "ERR_" in message.text
        if message.type in {"error", "warning"} and not silence:
            self.faults.append(
                f"{message.type}: {message.text} ({message.page and message.page.url})"
            )

    def _failed(self, request: Request) -> None:
        # A page that is left lets go of what it was loading.
        if not self.away and request.failure != "net::ERR_ABORTED":
            self.faults.append(f"{request.failure}: {request.url}")


@contextmanager
def visiting(browser: Browser, studio: Studio, looks: Looks = WIDE) -> Generator[Page]:
    """The studio's first page, opened by the address that it printed; no fault by the end."""
    with watched(browser, studio, looks) as (page, _):
        yield page


@contextmanager
def watched(browser: Browser, studio: Studio, looks: Looks = WIDE) -> Generator[tuple[Page, Watch]]:
    context = browser.new_context(**_options(looks))
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(RECORD_PICTURES)
    watch = Watch()
    watch.on(context)
    try:
        page = context.new_page()
        page.goto(studio.start_url)
        page.get_by_role("main").wait_for()
        yield page, watch
    finally:
        context.close()
    assert watch.faults == []


def _options(looks: Looks) -> dict[str, Any]:
    return {
        "viewport": {"width": looks.width, "height": looks.height},
        "color_scheme": looks.scheme,
        "has_touch": looks.touch,
        "is_mobile": looks.touch,
        "reduced_motion": "reduce" if looks.calm else "no-preference",
        "locale": "en-GB",
        "accept_downloads": True,
    }


def shoot(page: Page, name: str) -> None:
    """Keep a picture of what is seen, for a person to look at."""
    settle(page)
    page.screenshot(path=SCREENSHOTS / f"{name}.png")


SETTLED = """() => {
  const seen = (img) => {
    const at = img.getBoundingClientRect();
    return at.width > 0 && at.bottom > 0 && at.top < innerHeight;
  };
  const moving = ({ playState, effect }) =>
    playState === 'running' && effect?.getTiming().iterations === 1;
  return document.fonts.status === 'loaded'
    && [...document.images].every((img) => img.complete || !seen(img))
    && !document.getAnimations().some(moving);
}"""


def settle(page: Page) -> None:
    """Wait until what is in view has its pictures and its typefaces, and nothing moves."""
    page.wait_for_load_state("load")
    page.wait_for_function(SETTLED)


def go(page: Page, studio: Studio, path: str) -> None:
    """Open an address of the studio as if it had been sent by a colleague."""
    page.goto(studio.address + path)
    page.get_by_role("main").wait_for()
