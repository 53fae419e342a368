from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from rushes.export.archive import zip_of

ENTRIES = [("acme/instagram feed.jpg", b"\xff\xd8one"), ("acme/post.png", b"two" * 1000)]


def _read(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}


def test_a_zip_holds_what_went_in() -> None:
    assert _read(b"".join(zip_of(ENTRIES))) == dict(ENTRIES)


def test_the_same_entries_give_the_same_bytes() -> None:
    assert b"".join(zip_of(ENTRIES)) == b"".join(zip_of(iter(ENTRIES)))


def test_each_file_is_given_away_before_the_next_is_asked_for() -> None:
    asked: list[str] = []

    def entries():
        for name, data in ENTRIES:
            asked.append(name)
            yield name, data

    stream = zip_of(entries())
    first = next(stream)
    assert ENTRIES[0][1] in first
    assert asked == [ENTRIES[0][0]]


def test_no_entries_make_an_empty_zip() -> None:
    assert _read(b"".join(zip_of([]))) == {}


@given(st.lists(st.tuples(st.text(max_size=40), st.binary(max_size=50)), max_size=8))
def test_hostile_names_stay_inside_and_nothing_is_lost(entries: list[tuple[str, bytes]]) -> None:
    files = _read(b"".join(zip_of(entries)))
    assert sorted(files.values()) == sorted(data for _, data in entries)
    for name in files:
        parts = name.split("/")
        assert all(part not in {"", ".", ".."} for part in parts)
        assert "\\" not in name
        assert not name.startswith("/")
