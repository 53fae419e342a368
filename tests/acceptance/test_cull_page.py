"""Culling on the contact sheet: by keys, by the mouse, with filters, overlays and views."""

from __future__ import annotations

import re

import line_steps as line
import pytest
from playwright.sync_api import Locator, Page, expect
from visitor import go, shoot

from studio import Studio

pytestmark = pytest.mark.browser

COUNT = 12


@pytest.fixture
def sheet(page: Page, studio: Studio) -> Page:
    """A fresh sheet of twelve checkers, in view."""
    take = studio.take("a checker", count=COUNT)
    studio.ended(f"/takes/{take}")
    go(page, studio, f"/sheets/{take}")
    expect(options(page)).to_have_count(COUNT)
    return page


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Frames").get_by_role("option")


def chosen(page: Page) -> list[str]:
    selected = options(page).and_(page.locator("[data-chosen=true]"))
    return [
        label.split(",")[0] for label in selected.evaluate_all("all => all.map(e => e.ariaLabel)")
    ]


def active(page: Page, number: int) -> None:
    """This frame is the one that keys act on."""
    name = re.compile(rf"^Frame {number},")
    expect(page.locator("[role=option][data-active=true]")).to_have_accessible_name(name)


def filters(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="Filters").get_by_role("button", name=name)


def test_keys_mark_rate_clear_and_undo(sheet: Page) -> None:
    keys = sheet.keyboard
    active(sheet, 1)
    keys.press("p")
    line.marked(sheet, 1, "picked")
    for stars in range(1, 6):
        keys.press(str(stars))
        said = f"picked, {stars} stars"
        line.marked(sheet, 1, said)
    keys.press("u")
    line.marked(sheet, 1, "not marked, 5 stars")
    keys.press("0")
    line.marked(sheet, 1, "not marked")
    keys.press("End")
    active(sheet, COUNT)
    keys.press("x")
    line.marked(sheet, COUNT, "rejected")
    for said in ("not marked",):
        keys.press("Control+z")
        line.marked(sheet, COUNT, said)
    keys.press("Control+z")
    line.marked(sheet, 1, "not marked, 5 stars")
    keys.press("Control+Shift+Z")
    line.marked(sheet, 1, "not marked")


def test_marks_outlive_the_page(sheet: Page) -> None:
    with sheet.expect_response(lambda r: r.url.endswith("/frames/marks") and r.ok):
        sheet.keyboard.press("p")
    sheet.reload()
    line.marked(sheet, 1, "picked")


def test_arrows_move_in_the_grid_as_it_is_laid_out(sheet: Page) -> None:
    first, second = (line.cell(sheet, n).bounding_box() for n in (1, 2))
    assert first is not None
    assert second is not None
    assert second["x"] > first["x"]
    sheet.keyboard.press("ArrowRight")
    active(sheet, 2)
    sheet.keyboard.press("ArrowDown")
    below = sheet.locator("[role=option][data-active=true]").bounding_box()
    assert below is not None
    assert abs(below["x"] - second["x"]) < 2
    assert below["y"] > second["y"]
    sheet.keyboard.press("ArrowUp")
    active(sheet, 2)
    sheet.keyboard.press("Home")
    active(sheet, 1)


def test_all_frames_fit_the_screen(sheet: Page) -> None:
    for option in options(sheet).all():
        box = option.bounding_box()
        assert box is not None
        assert box["y"] > 0
        assert box["y"] + box["height"] <= 900


def test_space_enlarges_and_marks_go_on(sheet: Page) -> None:
    keys = sheet.keyboard
    keys.press("Space")
    loupe = sheet.get_by_role("dialog", name="Frame 1 enlarged")
    expect(loupe).to_be_visible()
    keys.press("ArrowRight")
    expect(sheet.get_by_role("dialog", name="Frame 2 enlarged")).to_be_visible()
    keys.press("p")
    expect(sheet.get_by_role("dialog").get_by_role("button", name="Pick")).to_have_attribute(
        "aria-pressed", "true"
    )
    shoot(sheet, "loupe")
    keys.press("Space")
    expect(sheet.get_by_role("dialog")).to_have_count(0)
    line.marked(sheet, 2, "picked")
    active(sheet, 2)


def test_several_are_selected_and_compared(sheet: Page) -> None:
    line.cell(sheet, 2).click()
    line.cell(sheet, 4).click(modifiers=["Control"])
    assert chosen(sheet) == ["Frame 2", "Frame 4"]
    sheet.keyboard.press("c")
    lineup = sheet.get_by_role("dialog", name="Compare")
    expect(lineup.get_by_role("img", name="a checker")).to_have_count(2)
    sheet.keyboard.press("ArrowRight")
    sheet.keyboard.press("x")
    shoot(sheet, "compare")
    sheet.keyboard.press("Escape")
    expect(lineup).to_have_count(0)
    line.marked(sheet, 2, "not marked")
    line.marked(sheet, 4, "rejected")
    line.cell(sheet, 6).click()
    line.cell(sheet, 9).click(modifiers=["Shift"])
    assert chosen(sheet) == [f"Frame {n}" for n in range(6, 10)]
    sheet.keyboard.press("3")
    for number in range(6, 10):
        line.marked(sheet, number, "not marked, 3 stars")
    sheet.keyboard.press("n")
    survey = sheet.get_by_role("dialog", name="Survey")
    expect(survey.get_by_role("img", name="a checker")).to_have_count(4)
    sheet.keyboard.press("Escape")


def test_compare_says_what_it_needs(sheet: Page) -> None:
    sheet.keyboard.press("c")
    expect(sheet.get_by_text("Select two to four frames to compare")).to_be_visible()


def test_filters_are_one_click_and_combine(sheet: Page) -> None:
    keys = sheet.keyboard
    for key in ("p", "4", "ArrowRight", "p", "ArrowRight", "x"):
        keys.press(key)
    line.marked(sheet, 3, "rejected")
    filters(sheet, "Picks").click()
    expect(options(sheet)).to_have_count(2)
    filters(sheet, "4 stars or more").click()
    expect(options(sheet)).to_have_count(1)
    assert "mark=pick" in sheet.url
    assert "stars=4" in sheet.url
    sheet.reload()
    expect(options(sheet)).to_have_count(1)
    filters(sheet, "Rejected").click()
    expect(sheet.get_by_text("No frame passes these filters.")).to_be_visible()
    sheet.get_by_role("button", name="Show all frames").click()
    expect(options(sheet)).to_have_count(COUNT)


def test_auto_advance_goes_on_after_each_mark(sheet: Page) -> None:
    sheet.keyboard.press("a")
    sheet.keyboard.press("p")
    active(sheet, 2)
    sheet.keyboard.press("x")
    active(sheet, 3)
    line.marked(sheet, 1, "picked")
    line.marked(sheet, 2, "rejected")


def test_the_inspector_tells_how_a_frame_was_made(sheet: Page) -> None:
    sheet.keyboard.press("i")
    inspector = sheet.get_by_role("complementary", name="Inspector")
    for said in ("Seed", "testing 1", "320 × 400 px", "Free", "a checker"):
        expect(inspector).to_contain_text(said)
    sheet.keyboard.press("i")
    expect(inspector).to_have_count(0)


def test_picks_gather_in_the_tray(sheet: Page) -> None:
    tray = sheet.get_by_role("region", name="Picks")
    expect(tray).to_contain_text("Picks gather here.")
    sheet.keyboard.press("p")
    expect(tray.get_by_role("button")).to_have_count(1)


def test_more_like_this_and_back(sheet: Page) -> None:
    before = sheet.url
    sheet.keyboard.press("v")
    sheet.wait_for_url(lambda url: url != before)
    expect(options(sheet)).to_have_count(12)
    expect(sheet.get_by_role("option", name="on its way")).to_have_count(0)
    sheet.keyboard.press("i")
    inspector = sheet.get_by_role("complementary", name="Inspector")
    expect(inspector).to_contain_text("Drawn from")
    sheet.go_back()
    expect(sheet).to_have_url(before)
    active(sheet, 1)


def test_overlays_are_switched_on_over_any_engines_drafts(page: Page, studio: Studio) -> None:
    brand = studio.post("/brands", name="Alder", palette=["#1b4d3e"])["id"]
    campaign = studio.post("/campaigns", name="Autumn", brand_id=brand)["id"]
    channels = ["instagram/feed-4x5", "instagram/story", "blog/open-graph"]
    brief = studio.post(
        "/briefs", campaign_id=campaign, title="Tea", words="tea", headline="Slow mornings",
        channels=channels,
    )["id"]  # fmt: skip
    take = studio.post("/takes", brief_id=brief, engine="testing", count=6)["id"]
    studio.ended(f"/takes/{take}")
    go(page, studio, f"/sheets/{take}")
    expect(options(page)).to_have_count(6)
    listbox = page.get_by_role("listbox", name="Frames")
    headline = page.get_by_role("button", name="Headline")
    headline.click()
    expect(listbox.get_by_text("Slow mornings")).to_have_count(6)
    page.get_by_role("button", name="Crops of the other channels").click()
    expect(listbox.get_by_text("story")).to_have_count(6)
    page.get_by_role("button", name="Safe area").click()
    shoot(page, "overlays")
    for name in ("Headline", "Crops of the other channels", "Safe area"):
        page.get_by_role("button", name=name).click()
    expect(listbox.get_by_text("Slow mornings")).to_have_count(0)
    expect(listbox.get_by_text("story")).to_have_count(0)
