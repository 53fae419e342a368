from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.engines.request import Pixels
from rushes.errors import BadInput
from rushes.export.sheet import SheetFrame, SheetWords, contact_sheet, lay_out

MARK = (255, 178, 36)
WORDS = SheetWords("Tea", "24 drafts", "Leaf & Kettle", "24 November 2026", "Picked by a rule")


def _plain(colour: tuple[int, int, int], width: int = 80, height: int = 100) -> Pixels:
    return np.full((height, width, 3), colour, np.uint8)


def _share(page: Pixels, colour: tuple[int, int, int]) -> float:
    return float((np.abs(page.astype(int) - colour).max(axis=2) <= 2).mean())


def test_every_frame_is_on_the_page() -> None:
    colours = [(200, 0, 0), (0, 200, 0), (0, 0, 200), (200, 200, 0), (0, 200, 200)]
    page = contact_sheet([SheetFrame(_plain(c)) for c in colours], WORDS, width=1200)
    assert page.shape[1:] == (1200, 3)
    shares = [_share(page, colour) for colour in colours]
    assert min(shares) > 0.02
    assert max(shares) - min(shares) < 1e-6


def test_the_picked_one_is_framed_and_a_rejected_one_is_dimmed() -> None:
    frames = [SheetFrame(_plain((200, 200, 200)), mark=m) for m in ("", "pick", "reject")]
    page = contact_sheet(frames, WORDS, width=1200)
    plain = contact_sheet(frames[:1] * 3, WORDS, width=1200)
    assert _share(page, MARK) > 0.002
    assert _share(plain, MARK) == 0
    assert _share(page, (200, 200, 200)) == pytest.approx(
        _share(plain, (200, 200, 200)) * 2 / 3, rel=0.02
    )


def test_the_ground_is_neutral() -> None:
    page = contact_sheet([SheetFrame(_plain((9, 9, 9)))], SheetWords("T"), width=1000)
    assert np.ptp(page[0, 0]) == 0


def test_the_same_frames_give_the_same_page() -> None:
    frames = [SheetFrame(_plain((90, 80, 70)), "seed 1", "pick", 4)] * 4
    assert np.array_equal(
        contact_sheet(frames, WORDS, width=900), contact_sheet(frames, WORDS, width=900)
    )


@pytest.mark.parametrize(
    "title", ["x" * 5000, "عنوان طويل " * 99, "春のセール" * 99, "a\nb\tc", ""]
)
def test_words_stay_in_their_margins(title: str) -> None:
    frames = [SheetFrame(_plain((38, 38, 38)), label=title)]
    page = contact_sheet(frames, SheetWords(title, title, title, title, title), width=1000)
    assert np.array_equal(page[:, :70], np.full_like(page[:, :70], 38))
    assert np.array_equal(page[:, -70:], np.full_like(page[:, -70:], 38))


def test_no_frames_are_bad_input() -> None:
    with pytest.raises(BadInput, match="at least one frame"):
        contact_sheet([], WORDS)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(16, 3000), st.integers(16, 3000)), min_size=1, max_size=60))
def test_the_grid_holds_every_frame_within_the_page(shapes: list[tuple[int, int]]) -> None:
    grid = lay_out(shapes, 2400)
    assert grid.columns * grid.rows >= len(shapes) > grid.columns * (grid.rows - 1)
    assert grid.columns * grid.cell_width < 2400


def test_the_usual_take_makes_whole_rows() -> None:
    for count in (12, 18, 24):
        grid = lay_out([(1350, 1080)] * count, 2400)
        assert grid.columns * grid.rows == count
