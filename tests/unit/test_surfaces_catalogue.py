from __future__ import annotations

import pytest
from pydantic import ValidationError

from rushes.engines.request import Region
from rushes.errors import NotFound
from rushes.surfaces import Insets, PrintSize, Surface, surface, surfaces
from rushes.surfaces.model import mm_to_px


def test_the_catalogue_holds_every_channel_once() -> None:
    ids = [s.id for s in surfaces()]
    assert len(ids) == len(set(ids)) == 37
    assert {s.channel for s in surfaces()} >= {"linkedin", "instagram", "blog", "email", "print"}


def test_a_surface_is_read_whole() -> None:
    assert surface("instagram/reel-cover") == Surface(
        id="instagram/reel-cover",
        channel="instagram",
        name="reel-cover",
        width=1080,
        height=1920,
        max_bytes=30_000_000,
        formats=("jpeg", "png"),
        safe=Insets(0.14, 0.06, 0.35, 0.06),
        note="interface over the top 14%, the bottom 35% and 6% at each side",
        seen="2026-11",
    )


def test_case_and_blanks_around_an_id_do_not_matter() -> None:
    assert surface(" Instagram/Story ") is surface("instagram/story")


def test_covered_areas_are_regions() -> None:
    assert surface("linkedin/personal-banner").covered == (Region(0.02, 0.4, 0.27, 0.6),)


def test_safe_areas_agree_with_the_pixels_that_the_channels_publish() -> None:
    banner, grid = surface("youtube/banner"), surface("instagram/feed-4x5")
    clear = banner.safe.region()
    assert round(clear.width * banner.width) == pytest.approx(1546, abs=1)
    assert round(clear.height * banner.height) == pytest.approx(423, abs=1)
    assert round(grid.safe.region().width * grid.width) == pytest.approx(1012, abs=1)
    phone = surface("facebook/cover")
    shown = phone.safe.region()
    assert shown.width * phone.width / (shown.height * phone.height) == pytest.approx(
        640 / 360, abs=0.005
    )


def test_every_safe_area_leaves_room() -> None:
    for each in surfaces():
        clear = each.safe.region()
        assert clear.width > 0.2, each.id
        assert clear.height > 0.2, each.id


def test_a_printed_page_is_in_pixels_with_its_bleed() -> None:
    page = surface("print/a4-portrait")
    assert (page.width, page.height) == (mm_to_px(216), mm_to_px(303)) == (2551, 3579)
    assert page.print_size == PrintSize(width_mm=210, height_mm=297)
    assert page.safe.left * page.width == pytest.approx(mm_to_px(3), abs=0.5)
    assert page.max_bytes is None


def test_email_is_never_offered_what_mail_programs_cannot_read() -> None:
    assert not {"webp", "avif"} & set(surface("email/header").formats)


def test_every_limit_carries_the_month_in_which_it_was_read() -> None:
    assert all(s.seen >= "2026-01" for s in surfaces())


def test_a_surface_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        surface("x/post").width = 3  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("instagram/feed4x5", "instagram/feed-4x5"),
        ("instagram/nothing-like-it", "instagram/"),
        ("myspace/story", "instagram/story"),
    ],
)
def test_a_wrong_id_names_its_neighbours(wrong: str, near: str) -> None:
    with pytest.raises(NotFound, match="Did you mean") as caught:
        surface(wrong)
    assert near in caught.value.message


def test_a_hopeless_id_names_the_command_and_stays_short() -> None:
    with pytest.raises(NotFound, match="rushes presets") as caught:
        surface("🙂" * 5000)
    assert len(caught.value.message) < 200
