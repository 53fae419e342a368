"""The studio without a mouse, and for those who want no motion."""

from __future__ import annotations

import re

import pytest
from furnished import PAGES, Furnished, furnish
from playwright.sync_api import Browser, Page, expect
from visitor import Looks, go, visiting

from studio import Studio

pytestmark = pytest.mark.browser

PAGES_BY_NAME = {
    "Home": "/",
    "Calendar": "/calendar",
    "Briefs": "/briefs",
    "Sheets": "/sheets",
    "Library": "/library",
    "Review": "/review",
    "Exports": "/exports",
    "Metrics": "/metrics",
    "Settings": "/settings",
}

# What has the focus, where it is, and how its look differs from when it has not.
FOCUSED = """() => {
  const own = document.activeElement;
  if (!own || own === document.body) return null;
  const looks = (e) => {
    const s = getComputedStyle(e);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor,
            s.backgroundColor].join();
  };
  const ringed = (e) => {
    const s = getComputedStyle(e);
    return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
  };
  const box = own.getBoundingClientRect();
  // A radio shows its focus on what stands for it, a frame on its picture.
  const { firstElementChild, nextElementSibling, parentElement } = own;
  const near = [own, firstElementChild, nextElementSibling, parentElement];
  return {
    name: own.getAttribute('aria-label') ?? own.innerText?.slice(0, 60) ?? own.id,
    tag: own.tagName,
    // The browser itself rings the parts of a date.
    seen: own.type === 'date' || near.some((e) => e && ringed(e)),
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""


@pytest.fixture(scope="module")
def furnished(studio: Studio) -> Furnished:
    return furnish(studio)


@pytest.mark.parametrize("name", ["home", "brief", "sheet", "library", "canvas", "review",
                                  "exports-of", "metrics"])  # fmt: skip
def test_tab_goes_through_a_page_with_the_focus_in_sight(
    page: Page, studio: Studio, furnished: Furnished, name: str
) -> None:
    go(page, studio, furnished.address(name))
    page.locator(PAGES[name][1]).first.wait_for()
    page.evaluate("document.activeElement?.blur()")
    visited: list[str] = []
    unseen: list[str] = []
    for _ in range(30):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        visited.append(focused["name"])
        if not (focused["seen"] and focused["inside"]):
            unseen.append(f"{focused['tag']} {focused['name']}")
    assert unseen == []
    assert visited[0] == "Skip to the page"
    rail, names = visited.index("Home"), list(PAGES_BY_NAME)
    assert visited[rail : rail + len(names)] == names
    assert len(visited) > rail + len(names)  # on into the page itself


def test_the_first_link_skips_to_the_page(page: Page, studio: Studio) -> None:
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the page")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize(("name", "address"), list(PAGES_BY_NAME.items()))
def test_the_palette_reaches_every_page(
    page: Page, studio: Studio, furnished: Furnished, name: str, address: str
) -> None:
    go(page, studio, "/metrics" if name != "Metrics" else "/")
    choose(page, name, name)
    page.wait_for_url(studio.address + address)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.go_back()
    expect(page).not_to_have_url(studio.address + address)


def test_the_palette_finds_briefs_actions_and_words(
    page: Page, studio: Studio, furnished: Furnished
) -> None:
    choose(page, "night mar", "Night market")
    expect(page.get_by_role("heading", name="Night market")).to_be_visible()
    choose(page, "light and dark", "Switch between light and dark")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    choose(page, "lanterns", "Search the library for “lanterns”")
    expect(page).to_have_url(re.compile(r"/library\?q=lanterns$"))


def choose(page: Page, typed: str, name: str) -> None:
    """Type into the palette without waiting for it, and take what it offers first."""
    page.keyboard.press("Control+k")
    page.keyboard.type(typed)
    expect(page.get_by_role("combobox", name="Go anywhere")).to_have_value(typed)
    best = page.get_by_role("listbox").get_by_role("option", selected=True)
    expect(best).to_contain_text(name)
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("sheet", "More like this"),
        ("canvas", "Remove by brush"),
        ("review", "Approve"),
        ("library", "Open its sheet"),
    ],
)
def test_question_mark_lists_the_keys_of_the_page(
    page: Page, studio: Studio, furnished: Furnished, name: str, said: str
) -> None:
    go(page, studio, furnished.address(name))
    page.locator(PAGES[name][1]).first.wait_for()
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys.get_by_text(said)).to_be_visible()
    expect(keys.get_by_text("Everywhere")).to_be_visible()
    page.keyboard.press("Escape")
    expect(keys).to_have_count(0)


def test_nothing_moves_for_those_who_want_no_motion(
    browser: Browser, studio: Studio, furnished: Furnished
) -> None:
    with visiting(browser, studio, Looks(calm=True)) as page:
        go(page, studio, furnished.address("sheet"))
        page.locator(PAGES["sheet"][1]).first.wait_for()
        page.evaluate(
            """() => { window.moved = [];
              for (const kind of ['transitionrun', 'animationstart'])
                document.addEventListener(kind, (event) => {
                  const [own] = event.target.getAnimations();
                  if ((own?.effect?.getTiming().duration ?? 0) > 1) window.moved.push(kind);
                }, true); }"""
        )
        page.keyboard.press("p")
        page.keyboard.press("Space")
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Space")
        page.keyboard.press("Control+k")
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        assert page.evaluate("window.moved") == []
