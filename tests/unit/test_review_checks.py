from __future__ import annotations

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from rushes.engines.request import Pixels, Region
from rushes.review import picture, placing, reading
from rushes.review.checks import (
    Check,
    CheckInput,
    FindingDraft,
    Nearest,
    TypeBox,
    checks,
    run_checks,
)
from rushes.surfaces import surface


def _photo(seed: int = 2) -> Pixels:
    random = np.random.default_rng(seed)
    small = random.integers(20, 236, (8, 8, 3), dtype=np.uint8)
    return np.asarray(cv2.resize(small, (400, 500), interpolation=cv2.INTER_CUBIC), np.uint8)


def _plain(red: int, green: int, blue: int) -> Pixels:
    return np.full((500, 400, 3), (red, green, blue), np.uint8)


def _type(
    *,
    colour: str = "#ffffff",
    behind: tuple[int, int, int] = (0, 0, 0),
    size: float = 0.05,
    bold: bool = False,
    box: Region = Region(0.2, 0.4, 0.6, 0.1),  # noqa: B008
    overflow: bool = False,
) -> TypeBox:
    around = np.full((200, 3), behind, np.uint8)
    return TypeBox("Half price tea", box, colour, size, bold, overflow, around)


def _input(pixels: Pixels | None = None, **facts: object) -> CheckInput:
    base = {"pixels": _photo() if pixels is None else pixels, "width": 1080, "height": 1350}
    return CheckInput(**{**base, **facts})  # pyright: ignore[reportArgumentType]


def test_a_good_picture_gives_no_finding() -> None:
    clean = _input(
        type_boxes=(_type(),),
        surfaces=(surface("instagram/feed-4x5"), surface("linkedin/post-square")),
        drift=0.02,
        nearest=Nearest("Coffee", 0.4),
    )
    assert run_checks(clean) == []


def test_every_check_is_registered_by_the_entry_point() -> None:
    assert [check.name for check in checks()] == [
        "type-contrast",
        "type-overflow",
        "safe-area",
        "resolution",
        "emptiness",
        "hero-drift",
        "brand-palette",
        "near-duplicate",
    ]


@pytest.mark.parametrize(
    ("box", "severity"),
    [
        (_type(behind=(118, 118, 118)), None),  # 4.5 : 1
        (_type(behind=(125, 125, 125)), "warn"),
        (_type(behind=(125, 125, 125), size=0.07), None),  # large type needs 3
        (_type(behind=(125, 125, 125), size=0.05, bold=True), None),
        (_type(behind=(150, 150, 150), size=0.07), "warn"),
        (_type(behind=(230, 230, 230), size=0.07), "flag"),
        (_type(colour="#222222", behind=(230, 230, 230)), None),
    ],
)
def test_contrast_follows_wcag(box: TypeBox, severity: str | None) -> None:
    found = list(reading.contrast(_input(type_boxes=(box,))))
    assert [f.severity for f in found] == ([severity] if severity else [])
    assert all(f.box == box.box and "plate" in f.message for f in found)


def test_a_busy_ground_is_judged_by_where_the_type_is_hard_to_read() -> None:
    around = np.zeros((100, 3), np.uint8)
    around[:30] = 240
    box = TypeBox("On a window", Region(0, 0, 1, 1), "#ffffff", 0.05, False, False, around)
    assert [f.severity for f in reading.contrast(_input(type_boxes=(box,)))] == ["flag"]


def test_overflowing_type_is_flagged() -> None:
    (found,) = reading.overflow(_input(type_boxes=(_type(overflow=True),)))
    assert found.severity == "flag"
    assert "“Half price tea”" in found.message


def test_type_under_an_interface_is_flagged_with_the_channel() -> None:
    story = _input(
        type_boxes=(_type(box=Region(0.1, 0.02, 0.8, 0.1)),),
        surfaces=(surface("instagram/story"), surface("instagram/feed-4x5")),
        width=1080,
        height=1920,
    )
    (found,) = placing.safe_area(story)
    assert found.severity == "flag"
    assert "instagram/story" in found.message
    assert set(found.measure["clear"]) == {"instagram/story", "instagram/feed-4x5"}


def test_type_behind_the_profile_photo_is_found() -> None:
    banner = surface("linkedin/personal-banner")
    facts: dict[str, Any] = {"surfaces": (banner,), "width": banner.width, "height": banner.height}
    covered = _type(box=Region(0.05, 0.6, 0.2, 0.2))
    clear = _type(box=Region(0.4, 0.6, 0.2, 0.2))
    assert len(list(placing.safe_area(_input(type_boxes=(covered,), **facts)))) == 1
    assert list(placing.safe_area(_input(type_boxes=(clear,), **facts))) == []


def test_type_in_the_bleed_is_found() -> None:
    page = surface("print/a5-flyer")
    facts: dict[str, Any] = {"surfaces": (page,), "width": page.width, "height": page.height}
    edge = _type(box=Region(0.0, 0.5, 0.05, 0.05))
    (found,) = placing.safe_area(_input(type_boxes=(edge,), **facts))
    assert found.severity == "flag"


@examples(st.floats(-0.2, 1.2), st.floats(-0.2, 1.2), st.floats(0.001, 1), st.floats(0.001, 1))
def test_the_clear_share_is_a_share(x: float, y: float, width: float, height: float) -> None:
    box = _type(box=Region(x, y, width, height))
    wanted = (surface("linkedin/company-cover"), surface("instagram/reel-cover"))
    for found in placing.safe_area(_input(type_boxes=(box,), surfaces=wanted)):
        assert all(0 <= share < 1 for share in found.measure["clear"].values())


@pytest.mark.parametrize(
    ("side", "severity"), [(1920, None), (1850, None), (1500, "warn"), (700, "flag")]
)
def test_too_few_pixels_name_the_hungriest_surface(side: int, severity: str | None) -> None:
    wanted = (surface("ads/leaderboard"), surface("deck/slide-16x9"))
    found = list(placing.resolution(_input(surfaces=wanted, width=side, height=side * 9 // 16)))
    assert [f.severity for f in found] == ([severity] if severity else [])
    assert all("deck/slide-16x9" in f.message for f in found)


def test_without_channels_nothing_is_too_small() -> None:
    assert list(placing.resolution(_input(width=16, height=16))) == []


def test_an_empty_picture_is_flagged_even_with_grain() -> None:
    random = np.random.default_rng(1)
    grain = (_plain(140, 120, 90) + random.integers(0, 5, (500, 400, 3))).astype(np.uint8)
    (found,) = picture.emptiness(_input(grain))
    assert found.severity == "flag"


def test_a_burnt_out_picture_is_told() -> None:
    burnt = _plain(255, 255, 255)
    burnt[:, :100] = _photo()[:, :100]
    (found,) = picture.emptiness(_input(burnt))
    assert "pure white" in found.message


@pytest.mark.parametrize(
    ("drift", "severity"), [(None, None), (0.05, None), (0.15, "warn"), (0.5, "flag")]
)
def test_drift_is_told_by_how_far(drift: float | None, severity: str | None) -> None:
    found = list(picture.hero_drift(_input(drift=drift)))
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_the_brands_own_colours_tints_and_shades_pass() -> None:
    brand = ("#1a7f5a", "#f2b705")
    tinted = _plain(26, 127, 90)
    tinted[:200] = (122, 199, 166)  # a tint of the green
    assert list(picture.brand_palette(_input(tinted, palette=brand))) == []


def test_foreign_colours_are_told_but_never_flagged() -> None:
    (found,) = picture.brand_palette(_input(_plain(200, 40, 160), palette=("#1a7f5a",)))
    assert found.severity == "warn"
    assert found.measure == {"share": 0.0}


def test_a_grey_picture_has_no_colours_to_judge() -> None:
    assert list(picture.brand_palette(_input(_plain(120, 120, 120), palette=("#1a7f5a",)))) == []


def test_much_the_same_picture_is_told() -> None:
    (found,) = picture.duplicate(_input(nearest=Nearest("Monday tea", 0.01)))
    assert "Monday tea" in found.message
    assert list(picture.duplicate(_input(nearest=Nearest("Other", 0.3)))) == []


def _says(severity: str) -> Callable[[CheckInput], list[FindingDraft]]:
    return lambda _: [FindingDraft(severity, severity, "")]  # pyright: ignore[reportArgumentType]


def test_the_gravest_come_first() -> None:
    using = [Check(name, "", _says(name)) for name in ("info", "flag", "warn")]
    assert [f.severity for f in run_checks(_input(), using)] == ["flag", "warn", "info"]


def test_a_broken_check_is_told_and_hides_nothing() -> None:
    def broken(_: CheckInput) -> list[FindingDraft]:
        raise ZeroDivisionError("oh")

    using = [Check("broken", "", broken), Check("good", "", _says("flag"))]
    good, bad = run_checks(_input(), using)
    assert good.severity == "flag"
    assert (bad.check, bad.severity) == ("broken", "info")
    assert bad.measure == {"error": "ZeroDivisionError: oh"}
