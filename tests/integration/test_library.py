"""The library of all frames: marks, search in any script, and pages however deep."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from workbench import Bench, eventually

from rushes.brief.schemas import Status
from rushes.draft import repository
from rushes.draft.repository import FrameFilter
from rushes.draft.schemas import MarksIn
from rushes.draft.tables import Frame, Take
from rushes.errors import NotFound
from rushes.kit.clock import now
from rushes.kit.ids import new_id
from rushes.pick import service as picks
from rushes.pick.tables import Pick

WORDS = {
    "latin": "Crème brûlée café, naïve façade",
    "german": "Straßenbahn über Größe",
    "japanese": "茶を一杯 ください",
    "chinese": "一杯热茶在黎明",
    "korean": "따뜻한 차 한 잔",
    "arabic": "كُوبٌ مِنَ الشَّاي الأخضر",
    "cyrillic": "Чашка чая на рассвете",
    "thai": "ชาหนึ่งถ้วย",
    "hindi": "चाय का एक प्याला",
    "marked": "a_snake 24/7 50% off! C++ (v2.0)",
}


def search(bench: Bench, query: str, **fields: Any) -> set[str]:
    with bench.services.db.reading() as session:
        rows, total = repository.page(session, FrameFilter(query, **fields), 0, 500)
    assert total == len(rows)
    return {row["words"] for row in rows}


@pytest.fixture(scope="module")
def shelf(line: Bench) -> Bench:
    """The line, with a take of each script's words in it."""
    for words in WORDS.values():
        take = line.ended(line.take(words, count=1, width=32, height=32))
        assert take.state == "done"
    return line


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("creme", "latin"),
        ("CRÈME brulee", "latin"),
        ("facade naive", "latin"),
        ("caf", "latin"),
        ("cafe\u0301", "latin"),
        ("strassen", None),
        ("straßen", "german"),
        ("grosse uber", None),
        ("größe uber", "german"),
        ("茶", "japanese chinese"),
        ("一杯", "japanese chinese"),
        ("热茶", "chinese"),
        ("茶热", "chinese"),
        ("くだ", "japanese"),
        ("따뜻", "korean"),
        ("الشاي", "arabic"),
        ("كوب", "arabic"),
        ("اخضر", None),
        ("الاخضر", "arabic"),
        ("чашк", "cyrillic"),
        ("ЧАЯ", "cyrillic"),
        ("ชา", "thai"),
        ("चाय", "hindi"),
        ("snake", "marked"),
        ("24", "marked"),
        ("v2", "marked"),
        ("shelf", None),
    ],
)
def test_words_are_found_in_any_script_by_their_beginning(
    shelf: Bench, query: str, found: str | None
) -> None:
    assert search(shelf, query) == {WORDS[name] for name in (found or "").split()}


@pytest.mark.parametrize(
    "query",
    [
        "' OR 1=1 --",
        '"; DROP TABLE takes; --',
        "creme* AND NOT (x",
        "creme:* & | !",
        "NEAR(creme brulee, 5)",
        "search_text:creme",
        "\x00creme\x00",
        "{} $1 :asked %s ?",
        "creme <-> brulee",
        "\\' \\",
        "a" * 400,
        "a " * 200,
        "ʼ ʼ ٠١٢ ²³ ½",
        "\ud7ff \U0010ffff 𝒸𝓇𝑒𝓂𝑒",
    ],
)
def test_no_query_is_code(shelf: Bench, query: str) -> None:
    search(shelf, query)
    assert search(shelf, "creme") == {WORDS["latin"]}


def test_a_query_without_a_word_shows_all(shelf: Bench) -> None:
    assert search(shelf, " -- !? ") == search(shelf, "") >= set(WORDS.values())


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=st.text(max_size=60))
def test_any_text_may_be_searched_for(shelf: Bench, query: str) -> None:
    search(shelf, query)


def test_a_brief_s_title_is_searched_too(line: Bench) -> None:
    brief = line.brief(title="Zanzibar launch")
    line.ended(line.take("", brief_id=brief.id, count=1))
    assert search(line, "zanzi") == {brief.words}


def test_a_take_is_in_the_library_from_its_first_frame_on(line: Bench) -> None:
    take = line.take("quokka [stall=50]", count=3)
    eventually(lambda: line.take_now(take.id).done >= 1)
    assert search(line, "quokka")
    line.ended(take)
    assert len(line.frames(take)) == 3


# Many frames, written as rows: the pictures do not matter here.


def _many(bench: Bench, takes: int, each: int) -> None:
    with bench.services.db.session() as session:
        for number in range(takes):
            take = _take_row(f"row {number}", each, "even" if number % 2 == 0 else "odd")
            session.add(take)
            session.flush()
            # The third take lost a frame: its indices have a gap.
            session.add_all(
                _frame_row(take, idx)
                for idx in range(each + 1)
                if (number, idx) != (3, 1) and (idx < each or number == 3)
            )


def _take_row(words: str, each: int, engine: str) -> Take:
    return Take(
        id=new_id("tk"), task="draft", engine=engine, words=words, search_text=words, brand={},
        options={}, width=8, height=8, seed=1, count=each + 1, done=each, state="done",
        created_at=now(),
    )  # fmt: skip


def _frame_row(take: Take, idx: int) -> Frame:
    return Frame(
        id=f"fr_{take.id[3:]}-{idx:03d}", take_id=take.id, take_seq=take.seq, idx=idx,
        engine=take.engine, engine_version="1", width=8, height=8, seed=1, picture_blob="0" * 64,
        preview_blob="0" * 64, colour="#000000", recipe={}, scene={}, notes=[], ms=1,
        mark="pick" if idx == 0 else "", rating=idx % 6, created_at=now(),
    )  # fmt: skip


def _all_in_order(bench: Bench, **filters: Any) -> list[str]:
    query = select(Frame.id).order_by(Frame.take_seq.desc(), Frame.idx)
    with bench.services.db.reading() as session:
        return list(session.scalars(query.filter_by(**filters)))


@pytest.mark.parametrize("limit", [1, 7, 10, 64, 500])
def test_pages_of_any_depth_give_each_frame_once_and_in_order(bench: Bench, limit: int) -> None:
    _many(bench, takes=9, each=10)
    seen: list[str] = []
    with bench.services.db.reading() as session:
        for offset in range(0, 120, limit):
            rows, total = repository.page(session, FrameFilter(), offset, limit)
            assert total == 90
            assert len(rows) <= limit
            seen += [row["id"] for row in rows]
    assert seen == _all_in_order(bench)


@pytest.mark.parametrize(
    ("wanted", "filters"),
    [
        (FrameFilter(engine="odd"), {"engine": "odd"}),
        (FrameFilter(mark="pick"), {"mark": "pick"}),
        (FrameFilter(rating_min=5), {"rating": 5}),
        (FrameFilter(mark="pick", engine="even"), {"mark": "pick", "engine": "even"}),
    ],
)
def test_filtered_pages_are_deep_and_in_order_too(
    bench: Bench, wanted: FrameFilter, filters: dict[str, Any]
) -> None:
    _many(bench, takes=9, each=10)
    expected = _all_in_order(bench, **filters)
    seen: list[str] = []
    with bench.services.db.reading() as session:
        for offset in range(0, len(expected) + 4, 4):
            rows, total = repository.page(session, wanted, offset, 4)
            seen += [row["id"] for row in rows]
            assert total == len(expected)
    assert seen == expected


def test_an_empty_library_has_an_empty_page(bench: Bench) -> None:
    with bench.services.db.reading() as session:
        assert repository.page(session, FrameFilter(), 0, 10) == ([], 0)
        assert repository.page(session, FrameFilter(query="tea", mark="pick"), 10, 10) == ([], 0)


# Marks.


def mark(bench: Bench, *ids: str, rule: str | None = None, **fields: Any) -> None:
    with bench.services.db.session() as session:
        picks.mark(session, bench.services, MarksIn(ids=list(ids), **fields), rule=rule)


def test_picking_and_clearing_moves_the_brief_there_and_back(line: Bench) -> None:
    brief = line.brief()
    take = line.ended(line.take("", brief_id=brief.id, count=3))
    first, second, _third = line.frames(take)
    mark(line, first.id, second.id, mark="pick")
    assert line.now(brief).status == Status.PICKED.value
    mark(line, second.id, mark="")
    assert line.now(brief).frame_id == first.id
    assert line.now(brief).status == Status.PICKED.value
    mark(line, first.id, mark="reject")
    assert (line.now(brief).status, line.now(brief).frame_id) == (Status.DRAFTED.value, None)
    with line.services.db.reading() as session:
        kept = session.scalars(select(Pick).where(Pick.brief_id == brief.id)).all()
    assert len(kept) == 2
    assert all(pick.cleared_at for pick in kept)


def test_a_mark_and_a_rating_are_kept_apart_and_told_once(line: Bench) -> None:
    frame = line.frame()
    mark(line, frame.id, rating=4)
    mark(line, frame.id, mark="pick")
    mark(line, frame.id, mark="pick", rating=4)
    with line.services.db.reading() as session:
        now_ = repository.frame(session, frame.id)
        assert (now_.mark, now_.rating) == ("pick", 4)
        assert len(picks.picked_frames(session, frame.brief_id or "")) == 0
    assert line.events(frame.id) == ["frame.finished", "frame.marked", "frame.marked"]


def test_a_rule_s_pick_is_known_as_one(line: Bench) -> None:
    frame = line.frame()
    mark(line, frame.id, mark="pick", rule="the first frame")
    with line.services.db.reading() as session:
        pick = session.scalars(select(Pick).where(Pick.frame_id == frame.id)).one()
    assert pick.rule == "the first frame"


def test_one_unknown_frame_and_none_is_marked(line: Bench) -> None:
    frame = line.frame()
    with pytest.raises(NotFound, match="fr_nothing"):
        mark(line, frame.id, "fr_nothing", mark="reject")
    with line.services.db.reading() as session:
        assert repository.frame(session, frame.id).mark == ""
