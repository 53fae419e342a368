"""The whole line, brief to export, as one person does it in the page."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import line_steps as line
import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from visitor import shoot

from studio import Studio

pytestmark = pytest.mark.browser


def test_brief_to_export(page: Page, studio: Studio, downloads: Path) -> None:
    expect(page).to_have_url(f"{studio.address}/")  # the token has left the address
    expect(page.get_by_role("heading", name="From words to a finished picture")).to_be_visible()
    expect(page.get_by_role("link", name="Write the first brief")).to_be_visible()
    shoot(page, "01-home-empty")
    line.make_brand(page, downloads)
    line.make_campaign(page)
    shoot(page, "02-settings")
    line.write_brief(page)
    shoot(page, "03-brief")
    take = line.draft(page)
    saw_frames_before_the_end(page, studio, take)
    line.cull(page)
    shoot(page, "04-sheet")
    frame = line.open_canvas(page)
    line.remove_by_brush(page)
    line.crop_to_story(page)
    line.set_headline(page)
    shoot(page, "05-canvas")
    line.set_size(page, 420)
    shoot(page, "06-canvas-large-type")
    line.make_hero(page)
    shoot(page, "07-hero")
    page.get_by_role("link", name="To the canvas").click()
    line.send_to_review(page)
    line.see_findings(page)
    shoot(page, "08-review")
    line.send_back(page)
    fix_and_send_again(page, studio, frame)
    line.approve(page)
    line.go_to(page, "Exports")
    page.get_by_role("link", name="Autumn, first post").click()
    line.export_all(page)
    shoot(page, "10-exports")
    check_download(page, downloads)
    see_the_times(page)


def saw_frames_before_the_end(page: Page, studio: Studio, take: str) -> None:
    """The first of the take's pictures was on the page while others were still being drawn."""
    previews = {frame["preview"] for frame in studio.get(f"/takes/{take}")["frames"]}
    assert len(previews) == 12
    page.wait_for_function(
        "all => all.every((digest) => window.pictures.some((each) => each.digest === digest))",
        arg=list(previews),
    )
    seen = [each for each in page.evaluate("window.pictures") if each["digest"] in previews]
    assert seen[0]["running"]


def fix_and_send_again(page: Page, studio: Studio, frame: str) -> None:
    """From home, where the picture waits to be mended, by the canvas to review again."""
    line.go_to(page, "Home")
    expect(page.get_by_role("heading", name="To fix")).to_be_visible()
    shoot(page, "09-home")
    page.get_by_role("link", name="Autumn, first post").first.click()
    page.wait_for_url("**/canvas/*")
    line.set_size(page, 60)
    line.send_to_review(page)
    expect(page.get_by_text("Smaller type, please")).to_be_visible()


def check_download(page: Page, folder: Path) -> None:
    """The ZIP holds one file for each size, as large and of the kind that its channel takes."""
    with page.expect_download() as started:
        page.get_by_role("link", name="Download all as ZIP").click()
    path = folder / "exports.zip"
    started.value.save_as(path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        found = {size_of(archive.read(name)) for name in archive.namelist()}
    assert {(1080, 1350), (1080, 1920), (1200, 630)} <= found


def size_of(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        assert picture.format in {"JPEG", "PNG", "WEBP", "AVIF"}
        return picture.size


def see_the_times(page: Page) -> None:
    line.go_to(page, "Metrics")
    for name in ("Time to first draft", "Time to pick", "Time to output"):
        expect(page.get_by_role("heading", name=name)).to_be_visible()
    shoot(page, "11-metrics")
