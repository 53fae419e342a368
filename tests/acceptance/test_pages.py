"""Every page, wide and narrow, in light and dark: what axe finds, and that it fits the screen."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest
from furnished import PAGES, Furnished, furnish
from playwright.sync_api import Browser, Locator, Page, expect
from visitor import NARROW, NARROW_DARK, WIDE, WIDE_DARK, Looks, go, settle, shoot, visiting

from studio import ROOT, Studio

pytestmark = pytest.mark.browser

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = {"serious", "critical"}
KEPT = [WIDE, NARROW_DARK]  # of these a person looks at pictures
EVERY_LOOK = [WIDE, WIDE_DARK, NARROW, NARROW_DARK]
FINGER = 44  # CSS px
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = "(options) => axe.run(document, options).then(({ violations }) => violations)"

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def furnished(studio: Studio) -> Furnished:
    return furnish(studio)


@pytest.fixture(scope="module", params=EVERY_LOOK, ids=lambda looks: looks.name)
def screen(
    request: pytest.FixtureRequest, browser: Browser, studio: Studio, furnished: Furnished
) -> Generator[tuple[Page, Looks]]:
    """A page in each of the looks; it stays open from page to page."""
    with visiting(browser, studio, request.param) as page:
        yield page, request.param


def grave_faults(page: Page) -> list[str]:
    """What axe finds, one line each: the rule, what it says, where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())  # not by a script tag: the policy of the page stands
    options = {"runOnly": TAGS, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = page.evaluate(RUN_AXE, options)
    return [
        f"{each['id']} ({each['impact']}): {node['target']} {node['failureSummary']}"
        for each in found
        if each["impact"] in GRAVE
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits(
    screen: tuple[Page, Looks], studio: Studio, furnished: Furnished, name: str
) -> None:
    page, looks = screen
    open_page(page, studio, furnished, name)
    if looks in KEPT:
        shoot(page, f"{name}-{looks.name}")
    settle(page)
    assert grave_faults(page) == []
    assert page.evaluate(TOO_WIDE) <= 0


def test_a_fault_would_be_seen(page: Page) -> None:
    page.evaluate("document.querySelector('main').innerHTML = '<img src=/favicon.svg>'")
    assert any(fault.startswith("image-alt (critical)") for fault in grave_faults(page))


def open_page(page: Page, studio: Studio, furnished: Furnished, name: str) -> None:
    go(page, studio, furnished.address(name))
    page.locator(PAGES[name][1]).first.wait_for()


@pytest.mark.parametrize("opener", ["Control+k", "?"])
def test_what_opens_over_a_page_is_accessible(
    screen: tuple[Page, Looks], studio: Studio, opener: str
) -> None:
    page, looks = screen
    go(page, studio, "/briefs")
    page.locator(PAGES["briefs"][1]).first.wait_for()
    page.keyboard.press(opener)
    expect(page.get_by_role("dialog")).to_be_visible()
    shoot(page, f"{'palette' if opener == 'Control+k' else 'keys'}-{looks.name}")
    assert grave_faults(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_what_a_finger_presses_is_large_enough(
    browser: Browser, studio: Studio, furnished: Furnished
) -> None:
    """On a phone the culling, review and approval buttons are 44 px high and wide."""
    with visiting(browser, studio, NARROW) as page:
        open_page(page, studio, furnished, "sheet")
        bar = page.get_by_role("toolbar", name="Marks").first
        small = [
            name
            for name in ("Pick", "Reject", "3 stars")
            if not fits_finger(bar.get_by_role("button", name=name))
        ]
        assert small == []
        open_page(page, studio, furnished, "review")
        small = [
            name
            for name in ("Approve", "Send back")
            if not fits_finger(page.get_by_role("button", name=name))
        ]
        assert small == []


def fits_finger(button: Locator) -> bool:
    box = button.bounding_box()
    assert box is not None
    return box["width"] >= FINGER and box["height"] >= FINGER
