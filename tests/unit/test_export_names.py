from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rushes.export.names import MAX_BYTES, safe_name, unique_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Spring sale – hero.jpg", "Spring sale – hero.jpg"),
        ("../../etc/passwd", "etc-passwd"),
        ("..\\..\\windows\\system32", "windows-system32"),
        ("C:\\boot.ini", "C-boot.ini"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("aux.tar.gz", "_aux.tar.gz"),
        ("", "picture"),
        ("...", "picture"),
        ("a\x00b\r\nc", "ab c"),
        ("春のセール.png", "春のセール.png"),
        ("تخفيضات.jpg", "تخفيضات.jpg"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("-rf", "rf"),
        (".hidden", "hidden"),
        ("name. . ", "name"),
        ("\ud800broken", "broken"),
    ],
)
def test_names_are_made_safe(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_keeps_its_extension() -> None:
    name = safe_name("ü" * 500 + ".jpeg")
    assert len(name.encode()) <= MAX_BYTES
    assert name.endswith("ü.jpeg")


@given(st.text(max_size=300))
def test_no_name_escapes_its_folder(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name.encode()) <= MAX_BYTES
    assert (Path("/out") / name).resolve().parent == Path("/out").resolve()
    assert Path(name).name == name
    assert PureWindowsPath(name).name == name
    assert not name.startswith((".", "-", " "))
    assert not name.endswith((".", " "))
    assert not any(ord(c) < 32 for c in name)


@given(st.text(max_size=300))
def test_a_safe_name_is_left_alone(text: str) -> None:
    assert safe_name(safe_name(text)) == safe_name(text)


@given(st.lists(st.text(max_size=20), max_size=20))
def test_unique_names_differ_even_where_case_does_not_count(texts: list[str]) -> None:
    taken: set[str] = set()
    names = [unique_name(safe_name(text), taken) for text in texts]
    assert len({name.casefold() for name in names}) == len(texts)
    assert all(len(name.encode()) <= MAX_BYTES for name in names)


def test_a_number_goes_before_the_extension() -> None:
    taken: set[str] = set()
    assert [unique_name("a.jpg", taken) for _ in range(3)] == ["a.jpg", "a (2).jpg", "a (3).jpg"]
