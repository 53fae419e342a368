from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rushes.export.squeeze import Squeezed, squeeze


def _sized(quality: int) -> bytes:
    return bytes(quality * 10)


def test_the_best_is_taken_where_it_fits() -> None:
    assert squeeze(_sized, 90, 40, None) == Squeezed(_sized(90), 90)
    assert squeeze(_sized, 90, 40, 900) == Squeezed(_sized(90), 90)


def test_the_highest_that_fits_is_found() -> None:
    assert squeeze(_sized, 90, 40, 777) == Squeezed(_sized(77), 77)


def test_none_where_the_lowest_is_too_large() -> None:
    assert squeeze(_sized, 90, 40, 399) is None


@given(st.lists(st.integers(0, 500), min_size=101, max_size=101), st.integers(0, 500))
def test_the_limit_holds_even_for_a_codec_whose_sizes_jump(sizes: list[int], limit: int) -> None:
    found = squeeze(lambda quality: bytes(sizes[quality]), 90, 40, limit)
    if found is not None:
        assert len(found.data) == sizes[found.quality] <= limit
        assert 40 <= found.quality <= 90


@given(st.integers(0, 1000))
def test_nothing_better_was_left_out(limit: int) -> None:
    found = squeeze(_sized, 90, 40, limit)
    fitting = [quality for quality in range(40, 91) if quality * 10 <= limit]
    assert (found.quality if found else None) == (max(fitting) if fitting else None)
