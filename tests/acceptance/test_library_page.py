"""The library with thousands of frames: search, filters, its far end, addresses."""

from __future__ import annotations

from collections.abc import Generator

import pytest
import shelf
from playwright.sync_api import Page, expect
from visitor import go, shoot

from studio import Studio, studio_at

pytestmark = pytest.mark.browser

TAKES = 150


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Generator[Studio]:
    """A studio with thousands of frames."""
    data = tmp_path_factory.mktemp("library") / "data"
    assert shelf.fill(data, TAKES) == 3600
    with studio_at(data) as studio:
        yield studio


@pytest.fixture
def library(page: Page, studio: Studio) -> Page:
    go(page, studio, "/library")
    total(page, 3600)
    return page


def total(page: Page, frames: int) -> None:
    said = "1 frame" if frames == 1 else f"{frames:,} frames"
    expect(page.get_by_role("main").get_by_role("status").first).to_have_text(said)


def test_only_what_is_in_view_is_there(library: Page) -> None:
    expect(library.get_by_role("option", name="Frame 1,")).to_be_visible()
    assert library.get_by_role("option").count() < 200
    shoot(library, "library")


def test_search_finds_by_words_and_is_kept_in_the_address(library: Page) -> None:
    library.keyboard.press("/")
    library.keyboard.type("lighthouse dusk")
    total(library, 24)
    assert "q=lighthouse" in library.url
    library.keyboard.press("Escape")
    library.get_by_role("button", name="Picks").click()
    total(library, 1)
    library.reload()
    total(library, 1)
    expect(library.get_by_label("Search all frames")).to_have_value("lighthouse dusk")


def test_nothing_found_says_so_and_leads_back(library: Page) -> None:
    library.get_by_label("Search all frames").fill("a word that no frame has")
    expect(library.get_by_text("No frame fits.")).to_be_visible()
    library.get_by_role("button", name="Show all frames").click()
    total(library, 3600)


def test_filters_combine(library: Page) -> None:
    library.get_by_role("button", name="Rejected").click()
    total(library, TAKES)
    library.get_by_role("button", name="5 stars or more").click()
    expect(library.get_by_text("No frame fits.")).to_be_visible()
    library.get_by_role("button", name="Picks").click()
    total(library, TAKES)


def test_the_far_end_is_reached_by_a_key_and_by_scrolling(library: Page) -> None:
    library.keyboard.press("End")
    last = library.get_by_role("option", name="Frame 3600,")
    expect(last).to_be_in_viewport()
    expect(last).to_have_attribute("data-active", "true")
    expect(last.locator("img")).to_have_attribute("data-shown", "true")
    library.keyboard.press("Home")
    expect(library.get_by_role("option", name="Frame 1,")).to_be_in_viewport()
    library.get_by_role("listbox").evaluate("list => list.parentElement.scrollTo(0, 1e7)")
    expect(last).to_be_in_viewport()
    expect(last.locator("img")).to_have_attribute("data-shown", "true")


def test_frames_are_marked_and_opened_from_here(library: Page) -> None:
    library.keyboard.press("ArrowRight")
    library.keyboard.press("ArrowRight")
    with library.expect_response(lambda r: r.url.endswith("/frames/marks") and r.ok):
        library.keyboard.press("p")
    expect(library.get_by_role("option", name="Frame 3, picked")).to_be_visible()
    library.keyboard.press("Space")
    expect(library.get_by_role("dialog", name="Frame 3 enlarged")).to_be_visible()
    library.keyboard.press("Escape")
    library.keyboard.press("s")
    library.wait_for_url("**/sheets/*")
    expect(library.locator("[role=option][data-active=true]")).to_have_accessible_name(
        "Frame 3, picked"
    )
    library.go_back()
    total(library, 3600)


def test_an_address_opens_what_it_names(page: Page, studio: Studio) -> None:
    go(page, studio, "/library?q=lighthouse&mark=pick&stars=5")
    total(page, 1)
    picks = page.get_by_role("button", name="Picks")
    expect(picks).to_have_attribute("aria-pressed", "true")
    go(page, studio, "/library?stars=nonsense&mark=<b>")
    total(page, 3600)
