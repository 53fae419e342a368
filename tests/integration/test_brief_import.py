"""A calendar becomes briefs, all of them or none, on both databases."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from workbench import Bench, calendar

from rushes.brief import repository
from rushes.brief.importing import MAX_LINES, FaultyCalendar, import_briefs
from rushes.brief.schemas import BriefPatch, Stakes, Status
from rushes.brief.service import change_brief, move
from rushes.brief.tables import Brief
from rushes.errors import BadInput, NotFound, RushesError
from rushes.events.tables import Event

GOOD = {"title": "Tea", "words": "a cup of tea", "channels": "instagram/feed-4x5"}


def imported(bench: Bench, data: bytes) -> list[Brief]:
    campaign = bench.brief().campaign_id
    with bench.services.db.session() as session:
        return import_briefs(session, bench.services, campaign, data)


def count(bench: Bench, table: type[Brief] | type[Event]) -> int:
    with bench.services.db.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_each_line_becomes_a_brief_of_the_campaign(bench: Bench) -> None:
    second = {"stakes": "HIGH", "due": "2031-05-01", "channels": "web/og-image; linkedin/post"}
    second["channels"] = "instagram/story;instagram/feed-4x5 instagram/story"
    briefs = imported(bench, calendar(GOOD, GOOD | second))
    assert [b.stakes for b in briefs] == ["everyday", "high"]
    assert briefs[1].due == date(2031, 5, 1)
    assert briefs[1].channels == ["instagram/story", "instagram/feed-4x5"]
    assert {b.status for b in briefs} == {Status.NEW.value}


def test_one_wrong_line_rolls_back_all_of_them(bench: Bench) -> None:
    campaign = bench.brief().campaign_id
    before = count(bench, Brief), count(bench, Event)
    data = calendar(
        GOOD,
        GOOD | {"channels": "no/such"},
        GOOD | {"due": "31.12.2030"},
        GOOD | {"words": " \t "},
        GOOD | {"stakes": "huge"},
        GOOD | {"title": ""},
        GOOD | {"channels": ""},
        GOOD,
    )
    with pytest.raises(FaultyCalendar) as caught, bench.services.db.session() as session:
        import_briefs(session, bench.services, campaign, data)
    assert [f.line for f in caught.value.faults] == [3, 4, 5, 6, 7, 8]
    said = [f.message for f in caught.value.faults]
    assert "no/such" in said[0]
    assert "2026-12-24" in said[1]
    assert "empty" in said[2]
    assert (count(bench, Brief), count(bench, Event)) == before


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "lacks the column"),
        (b"title,words\nTea,tea\n", "lacks the column channels"),
        ("title,words,channels\nTée,tea,x\n".encode("latin-1"), "not UTF-8"),
        (b'title,words,channels\n"Tea,tea,instagram/feed-4x5\n', "not readable as CSV"),
        (b"title,words,channels\nTea," + b"x" * 200_000 + b",a\n", "not readable as CSV"),
        (calendar(*[GOOD] * (MAX_LINES + 1)), f"at most {MAX_LINES}"),
    ],
)
def test_a_file_that_is_no_calendar_is_refused(bench: Bench, data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        imported(bench, data)


def test_hostile_words_are_kept_as_words(bench: Bench) -> None:
    hostile = "=HYPERLINK(1) '; DROP TABLE briefs;-- <script> \x00\x1b[31m ‮evil \ud83d".encode(
        "utf-8", "surrogatepass"
    ).decode("utf-8", "replace")
    (brief,) = imported(bench, calendar(GOOD | {"words": hostile, "title": hostile}))
    assert "DROP TABLE" in bench.now(brief).words
    assert not set("\x00\x1b") & set(bench.now(brief).words)


def test_columns_may_be_in_any_order_and_case_behind_a_mark(bench: Bench) -> None:
    data = "\ufeffCHANNELS , Words,TITLE,extra\r\ninstagram/story,tea,Tea,9,8,7\r\n".encode()
    (brief,) = imported(bench, data)
    assert (brief.title, brief.words, brief.channels) == ("Tea", "tea", ["instagram/story"])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    data=st.one_of(
        st.binary(max_size=400),
        st.text(max_size=300).map(
            lambda text: b"title,words,channels\n" + text.encode("utf-8", "surrogatepass")
        ),
    )
)
def test_no_bytes_crash_the_import(bench: Bench, data: bytes) -> None:
    campaign = bench.brief().campaign_id
    with suppress(RushesError), bench.services.db.session() as session:
        import_briefs(session, bench.services, campaign, data)


def test_a_brief_changes_moves_and_is_archived(bench: Bench) -> None:
    brief = bench.brief(stakes=Stakes.EVERYDAY, due=date(2031, 1, 2))
    services = bench.services
    with services.db.session() as session:
        patch = BriefPatch(words=" two\n cups ", stakes=Stakes.HIGH, due=None)
        change_brief(session, services, brief.id, patch)
        move(session, brief.id, Status.PICKED)
        move(session, brief.id, Status.DRAFTED, only_from=(Status.NEW,))
    now = bench.now(brief)
    assert (now.words, now.stakes, now.due) == ("two cups", "high", None)
    assert now.status == Status.PICKED.value
    with services.db.session() as session:
        change_brief(session, services, brief.id, BriefPatch(archived=True))
        assert repository.briefs(session, brief.campaign_id) == []
        change_brief(session, services, brief.id, BriefPatch(archived=False))
        assert [b.id for b in repository.briefs(session, brief.campaign_id)] == [brief.id]


def test_briefs_are_listed_by_their_due_date_those_without_last(bench: Bench) -> None:
    first = bench.brief()
    days = [date(2031, 1, 5), None, date(2031, 1, 2)]
    with bench.services.db.session() as session:
        rows = [calendar(GOOD | {"due": day.isoformat() if day else ""}) for day in days]
        for row in rows:
            import_briefs(session, bench.services, first.campaign_id, row)
    with bench.services.db.reading() as session:
        found = repository.briefs(session, first.campaign_id)
        assert [b.due for b in found] == [date(2031, 1, 2), date(2031, 1, 5), None, None]
        assert repository.briefs(session, first.campaign_id, [Status.APPROVED.value]) == []


def test_a_brief_of_no_campaign_or_an_unknown_channel_is_refused(bench: Bench) -> None:
    with pytest.raises(NotFound, match="no preset"):
        bench.brief(channels=["instagram/feed"])
    with pytest.raises(NotFound, match="no campaign"):
        bench.brief(campaign_id="cg_nothing")
