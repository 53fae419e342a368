from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.errors import BadInput
from rushes.surfaces import parse_size


@pytest.mark.parametrize("text", ["1080x1350", " 1080 X 1350 ", "1080×1350", "1080*1350"])
def test_a_size_is_read_as_people_type_it(text: str) -> None:
    assert parse_size(text) == (1080, 1350)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("0x0", "width of 0 px"),
        ("100x0", "height of 0 px"),
        ("1x100000", "width of 1 px"),
        ("100x100000", "height of 100000 px"),
        ("-5x100", "width of -5 px"),
        ("16000x16000", "256 megapixels"),
        ("abc", "not a size"),
        ("a\nb", "not a size"),
        ("", "not a size"),
        ("1080", "not a size"),
        ("10.5x20", "not a size"),
        ("1080x1350x3", "not a size"),
        ("٣٠٠x٣٠٠", "not a size"),
        ("9" * 5000 + "x9", "not a size"),
        ("300x300" + " " * 5000, "not a size"),
    ],
)
def test_a_wrong_size_says_what_is_wrong(text: str, says: str) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        parse_size(text)
    assert len(caught.value.message) < 160
    assert "\n" not in caught.value.message


@given(st.integers(16, 8900), st.integers(16, 8900))
def test_every_size_within_the_limits_is_read_back(width: int, height: int) -> None:
    assert parse_size(f"{width}x{height}") == (width, height)


@given(st.text(max_size=80))
def test_any_text_gives_a_size_or_bad_input(text: str) -> None:
    try:
        width, height = parse_size(text)
    except BadInput:
        return
    assert width >= 16
    assert height >= 16
    assert width * height <= 80_000_000
