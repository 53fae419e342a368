"""The steps of the line as a person takes them in the page, from a brand to its exports."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page, expect

WORDS = "A cosy coffee shop in autumn, warm light, a cup on a wooden table, room for words"
HEADLINE = "Slow mornings"


GO = {"Home": "h", "Exports": "e", "Metrics": "m", "Settings": ","}


def go_to(page: Page, name: str) -> None:
    """To a page by G and its letter."""
    page.keyboard.press("g")
    page.keyboard.press(GO[name])
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def make_brand(page: Page, folder: Path) -> None:
    """A brand with a name, a colour and a logo; each is kept when its field is left."""
    go_to(page, "Settings")
    page.get_by_role("button", name="New brand").click()
    brand = page.get_by_role("region", name="New brand")
    brand.get_by_label("Name", exact=True).fill("Alder & Oak")
    page.keyboard.press("Tab")
    brand = page.get_by_role("region", name="Alder & Oak")
    brand.get_by_label("Style words").fill("warm, hand-made, calm")
    with page.expect_response(lambda r: r.request.method == "PATCH" and r.ok):
        page.keyboard.press("Tab")
    with page.expect_response(lambda r: r.request.method == "PATCH" and r.ok):
        brand.get_by_role("button", name="Add a colour").click()
    brand.get_by_label("Colour 1").fill("#1b4d3e")
    with page.expect_response(lambda r: r.request.method == "PATCH" and r.ok):
        brand.get_by_label("Colour 1").blur()
    logo = folder / "logo.png"
    draw_logo(logo)
    brand.get_by_label("Upload a logo").set_input_files(logo)
    expect(brand.get_by_role("img", name="Logo")).to_be_visible()


def draw_logo(path: Path) -> None:
    picture = Image.new("RGBA", (480, 160))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, 159, 159), 32, "#1b4d3e")
    pen.ellipse((40, 40, 120, 120), "#f4e9d8")
    pen.rectangle((200, 56, 479, 104), "#1b4d3e")
    picture.save(path)


def make_campaign(page: Page) -> None:
    page.get_by_role("textbox", name="Name").last.fill("Autumn")
    page.get_by_role("button", name="Add a campaign").click()
    expect(page.get_by_role("listitem").filter(has_text="Alder & Oak")).to_contain_text("Autumn")


def write_brief(page: Page, engine: str | None = None) -> None:
    """By the palette to an empty brief, then from field to field by the keyboard."""
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Go anywhere").fill("new brief")
    page.keyboard.press("Enter")
    expect(page.get_by_label("What the picture should show")).to_be_focused()
    page.keyboard.type(WORDS)
    page.keyboard.press("Tab")
    page.keyboard.type(HEADLINE)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Autumn, first post")
    expect(page.get_by_role("combobox", name="Campaign")).to_have_value("Autumn")
    add_channel(page, "story", "Instagram story")
    page.get_by_role("radio", name="12", exact=True).check(force=True)


def add_channel(page: Page, search: str, name: str) -> None:
    page.get_by_role("button", name="Add a channel").click()
    page.get_by_role("textbox", name="Find a channel").fill(search)
    page.get_by_role("dialog").get_by_role("button", name=re.compile(name)).first.click()
    page.keyboard.press("Escape")


def cell(page: Page, number: int) -> Locator:
    return page.get_by_role("option", name=re.compile(rf"^Frame {number},"))


def marked(page: Page, number: int, mark: str) -> None:
    """The frame says that it bears this mark."""
    expect(cell(page, number)).to_have_accessible_name(f"Frame {number}, {mark}")


def draft(page: Page) -> str:
    """Ask for the drafts by the keyboard and follow them to their sheet; the take's id."""
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/briefs/b*")
    page.get_by_role("link", name="Open the contact sheet").first.click()
    page.wait_for_url("**/sheets/*")
    expect(page.get_by_role("listbox", name="Frames").get_by_role("option")).to_have_count(12)
    expect(page.get_by_role("main")).to_contain_text("12 frames", timeout=60_000)
    expect(page.get_by_role("option", name="on its way")).to_have_count(0)
    return page.url.rpartition("/")[2]


def cull(page: Page) -> None:
    """The second frame is picked, the third rejected, a rating is given and one mark undone."""
    keys = page.keyboard
    keys.press("ArrowRight")
    keys.press("p")
    marked(page, 2, "picked")
    keys.press("5")
    marked(page, 2, "picked, 5 stars")
    keys.press("ArrowRight")
    keys.press("x")
    marked(page, 3, "rejected")
    keys.press("ArrowRight")
    keys.press("x")
    marked(page, 4, "rejected")
    keys.press("Control+z")
    marked(page, 4, "not marked")
    keys.press("ArrowLeft")
    keys.press("ArrowLeft")


def open_canvas(page: Page) -> str:
    """Enter leads from the frame to its canvas; the frame's id."""
    page.keyboard.press("Enter")
    page.wait_for_url("**/canvas/*")
    expect(stage(page)).to_be_visible()
    return page.url.rpartition("/")[2]


def stage(page: Page) -> Locator:
    return page.get_by_role("application", name="Picture, ")


def layers(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Layers and properties").get_by_role("listitem")


def saved(page: Page) -> None:
    side = page.get_by_role("complementary", name="Layers and properties")
    expect(side.get_by_role("status")).to_have_text("Saved")


def set_headline(page: Page) -> None:
    page.keyboard.press("t")
    expect(page.get_by_role("textbox", name="Headline")).to_have_value(HEADLINE)
    page.get_by_role("button", name="Place").click()
    expect(layers(page)).to_have_count(2)
    expect(layers(page).first).to_contain_text(HEADLINE)
    page.keyboard.press("Escape")
    saved(page)


def remove_by_brush(page: Page) -> None:
    """Paint over a part of the picture and have it removed; undo and redo by the keyboard."""
    page.keyboard.press("b")
    box = stage(page).bounding_box()
    assert box is not None
    across, down = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(across - 30, down + 60)
    page.mouse.down()
    page.mouse.move(across + 30, down + 70, steps=6)
    page.mouse.up()
    page.get_by_role("button", name="Remove", exact=True).click()
    removed = layers(page).filter(has_text="Removed part")
    expect(removed).to_have_count(1)
    saved(page)
    page.keyboard.press("v")
    page.keyboard.press("Control+z")
    expect(removed).to_have_count(0)
    saved(page)
    page.keyboard.press("Control+Shift+Z")
    expect(removed).to_have_count(1)
    saved(page)


def crop_to_story(page: Page) -> None:
    page.keyboard.press("c")
    page.get_by_role("combobox", name="Shape to crop to").click()
    page.get_by_role("option", name="Instagram story").click()
    page.get_by_role("button", name="Crop", exact=True).last.click()
    expect(stage(page)).to_have_accessible_name(re.compile("1,080 × 1,920"))
    saved(page)


def set_size(page: Page, pixels: int) -> None:
    """The headline's type size, in its properties."""
    layers(page).first.get_by_role("button", name=HEADLINE).first.click()
    size = page.get_by_role("textbox", name="Size")
    if not size.is_visible():
        layers(page).first.get_by_role("button", name=HEADLINE).first.click()
    size.fill(str(pixels))
    page.keyboard.press("Tab")
    saved(page)


def make_hero(page: Page) -> None:
    """The policy says no to an everyday brief; with a reason it is made, and its drift is told."""
    page.get_by_role("link", name="Hero").click()
    page.wait_for_url("**/hero/*")
    expect(page.get_by_text("Not by default")).to_be_visible()
    ask = page.get_by_role("button", name="Make the hero")
    expect(ask).to_be_disabled()
    page.get_by_label("Why this picture needs a hero").fill("It also opens the shop window")
    ask.click()
    expect(page.get_by_role("heading", name="Drift from the chosen composition")).to_be_visible(
        timeout=60_000
    )
    expect(page.get_by_text("on a scale from 0 (the same) to 1")).to_be_visible()
    expect(page.get_by_role("slider")).to_be_visible()


def send_to_review(page: Page) -> None:
    page.get_by_role("button", name="Send to review").click()
    page.wait_for_url("**/review/*")
    expect(page.get_by_role("button", name="Approve")).to_be_visible()


def boxes(page: Page) -> Locator:
    return page.get_by_role("button", name=re.compile(r"^Finding \d+: "))


def see_findings(page: Page) -> None:
    """Each box lies on the picture; its finding lights up with it."""
    picture = page.get_by_role("img", name="under review").bounding_box()
    assert picture is not None
    expect(boxes(page).first).to_be_visible()
    for box in boxes(page).all():
        drawn = box.bounding_box()
        assert drawn is not None
        assert drawn["width"] > 4
        assert drawn["height"] > 4
        assert drawn["x"] + drawn["width"] / 2 > picture["x"]
        assert drawn["x"] + drawn["width"] / 2 < picture["x"] + picture["width"]
    boxes(page).first.focus()
    expect(page.get_by_role("listitem").and_(page.locator("[data-lit=true]"))).to_have_count(1)


def send_back(page: Page) -> None:
    """R, a click on the picture for the pin, a note, Ctrl+Enter."""
    page.keyboard.press("r")
    expect(page.get_by_label("What should change")).to_be_focused()
    page.get_by_role("img", name="under review").click(position={"x": 80, "y": 60}, force=True)
    expect(page.get_by_role("img", name="Pinned to the picture")).to_be_visible()
    page.get_by_label("What should change").fill("Smaller type, please")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("goes back with your note")).to_be_visible()


def approve(page: Page) -> None:
    page.keyboard.press("a")
    expect(page.get_by_text("is approved")).to_be_visible()


def export_all(page: Page) -> None:
    """What the brief wants is chosen already; one more size is added."""
    add = page.get_by_role("complementary", name="Where it should appear")
    expect(add.get_by_role("checkbox", checked=True)).to_have_count(2)
    add.get_by_role("textbox", name="Search channels").fill("blog open")
    add.get_by_role("checkbox").first.check()
    add.get_by_role("button", name="Export 3 sizes").click()
    wall = page.get_by_role("list", name="Sizes on the wall").get_by_role("listitem")
    expect(wall).to_have_count(3)
    expect(page.get_by_role("link", name="Download ", exact=False)).to_have_count(4)
