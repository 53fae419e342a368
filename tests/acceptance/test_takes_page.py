"""Takes seen from the page: cancelled, failed, and cut off by the end of the server."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from visitor import go, watched

from studio import Studio

pytestmark = pytest.mark.browser


def waiting_frames(page: Page) -> int:
    return page.get_by_role("option", name="on its way").count()


def finished(page: Page, at_least: int) -> None:
    page.wait_for_function(
        "least => document.querySelectorAll('[role=option] img[data-shown=true]').length >= least",
        arg=at_least,
    )


def jobs(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Jobs: ")).click()


def test_frames_appear_one_by_one_while_the_take_runs(page: Page, studio: Studio) -> None:
    take = studio.take("a checker [stall=250]", count=8)
    go(page, studio, f"/sheets/{take}")
    finished(page, 1)
    assert waiting_frames(page) > 0
    boxes = page.get_by_role("option").evaluate_all("all => all.map(e => e.offsetTop)")
    finished(page, 8)
    after = page.get_by_role("option").evaluate_all("all => all.map(e => e.offsetTop)")
    assert boxes == after  # nothing jumped as the pictures came


def test_a_cancelled_take_keeps_what_is_done(page: Page, studio: Studio) -> None:
    take = studio.take("a checker [stall=300]", count=24)
    go(page, studio, f"/sheets/{take}")
    finished(page, 2)
    page.get_by_role("button", name="Stop the take").click()
    expect(page.get_by_text(re.compile(r"Stopped; \d+ of 24 kept"))).to_be_visible()
    sheet = studio.ended(f"/takes/{take}")
    kept = len(sheet["frames"])
    assert sheet["take"]["state"] == "cancelled"
    assert 2 <= kept < 24
    expect(page.get_by_role("option")).to_have_count(kept)
    expect(page.get_by_text(f"Stopped; {kept} of 24 kept")).to_be_visible()
    page.reload()
    expect(page.get_by_role("option")).to_have_count(kept)


def test_a_running_take_is_cancelled_from_the_tray(page: Page, studio: Studio) -> None:
    take = studio.take("a slow checker [stall=300]", count=24)
    jobs(page)
    tray = page.get_by_role("dialog", name="Jobs: ")
    tray.get_by_role("button", name=re.compile("^Cancel .*a slow checker")).click()
    expect(tray).to_contain_text("Cancelled; what was finished is kept")
    assert studio.ended(f"/takes/{take}")["take"]["state"] == "cancelled"


def test_the_tray_tells_what_failed_and_why(page: Page, studio: Studio) -> None:
    take = studio.take("a checker [fail]", count=3)
    assert studio.ended(f"/takes/{take}")["take"]["state"] == "failed"
    jobs(page)
    tray = page.get_by_role("dialog", name="Jobs: ")
    failed = tray.get_by_role("listitem").filter(has_text="[fail]")
    expect(failed).to_contain_text("Failed")
    expect(failed).to_contain_text("The testing engine was told to fail.")
    failed.get_by_role("link").click()
    expect(page.get_by_text("The take failed: ")).to_be_visible()


def test_one_failed_frame_is_told_in_its_place(page: Page, studio: Studio) -> None:
    take = studio.take("a checker [fail@1]", count=4)
    studio.ended(f"/takes/{take}")
    go(page, studio, f"/sheets/{take}")
    expect(page.get_by_role("option", name=re.compile("^Frame 2 failed: "))).to_be_visible()
    expect(page.get_by_text("1 frame failed")).to_be_visible()
    finished(page, 3)


def test_a_killed_server_loses_no_frame_and_the_page_goes_on(
    browser: Browser, studio: Studio
) -> None:
    """The page is not loaded again: it says that it has lost the server, waits, and goes on."""
    count = 16
    with watched(browser, studio) as (page, watch):
        take = studio.take("a checker [stall=250]", count=count)
        go(page, studio, f"/sheets/{take}")
        finished(page, 3)
        page.evaluate("window.neverReloaded = true")
        watch.away = True
        studio.kill()
        bar = page.get_by_text("Connection lost; work is kept. Trying again.")
        expect(bar).to_be_visible()
        shown = page.locator("[role=option] img[data-shown=true]").count()
        assert 3 <= shown < count
        studio.restart()
        expect(bar).to_have_count(0)
        watch.away = False
        finished(page, count)
        expect(page.get_by_role("main")).to_contain_text(f"{count} frames")
        assert page.evaluate("window.neverReloaded")
    sheet = studio.ended(f"/takes/{take}")
    assert sheet["take"]["state"] == "done"
    assert [frame["idx"] for frame in sheet["frames"]] == list(range(count))


def test_marks_made_before_the_kill_are_kept(browser: Browser, studio: Studio) -> None:
    with watched(browser, studio) as (page, watch):
        take = studio.take("a checker", count=4)
        studio.ended(f"/takes/{take}")
        go(page, studio, f"/sheets/{take}")
        finished(page, 4)
        with page.expect_response(lambda r: r.url.endswith("/frames/marks") and r.ok):
            page.keyboard.press("p")
        watch.away = True
        studio.kill()
        expect(page.get_by_text("Connection lost")).to_be_visible()
        # What is asked for meanwhile is refused in words, and not shown as done.
        page.keyboard.press("ArrowRight")
        page.keyboard.press("x")
        expect(page.get_by_text("The studio does not answer.")).to_be_visible()
        studio.restart()
        expect(page.get_by_text("Connection lost")).to_have_count(0)
        watch.away = False
        expect(page.get_by_role("option", name="Frame 1, picked")).to_be_visible()
        expect(page.get_by_role("option", name="Frame 2, not marked")).to_be_visible()
