"""Takes through a real worker: frames, faults on demand, cancelling, parents, replay."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import func, select
from workbench import Bench, eventually

from rushes.brief.schemas import Status
from rushes.draft import repository
from rushes.draft.replay import replay
from rushes.draft.schemas import TakeIn
from rushes.draft.service import cancel_take, create_take, estimate_take, frame_out, take_out
from rushes.draft.tables import Frame, Take
from rushes.engines import registry
from rushes.engines.registry import EnginePlugin
from rushes.errors import BadInput, NotFound
from rushes.events import log
from rushes.imaging.decode import decode


def faults(line: Bench, take: Take) -> dict[int, str]:
    with line.services.db.reading() as session:
        return {f.idx: f.code for f in repository.faults_of(session, take.id)}


def cancel(line: Bench, take: Take) -> None:
    with line.services.db.session() as session:
        cancel_take(session, line.services, take.id)


def test_a_take_gives_all_its_frames_each_with_what_makes_it_again(line: Bench) -> None:
    take = line.ended(line.take(count=5, seed=11, width=96, height=64))
    frames = line.frames(take)
    assert (take.state, take.done, take.error) == ("done", 5, None)
    assert [f.idx for f in frames] == [0, 1, 2, 3, 4]
    assert len({f.picture_blob for f in frames}) == 5
    for frame in frames:
        pixels = decode(line.services.blobs.get(frame.picture_blob))
        assert pixels.shape == (64, 96, 3)
        assert decode(line.services.blobs.get(frame.preview_blob)).shape == (64, 96, 3)
        assert frame.recipe["seed"] == 11
        assert frame.recipe["index"] == frame.idx
        assert frame.scene["engine"] == "testing"


def test_what_happened_is_in_the_log_in_its_order(line: Bench) -> None:
    brief = line.brief()
    take = line.ended(line.take(brief_id=brief.id, words="", count=3))
    assert line.events(take.id) == [
        "take.queued",
        "take.started",
        "take.first_frame",
        "take.finished",
    ]
    with line.services.db.reading() as session:
        found = [e for e in log.after(session, 0, 10**6) if e.data.get("take_id") == take.id]
    assert [e.kind for e in found] == ["frame.finished"] * 3
    assert [e.data["done"] for e in found] == [1, 2, 3]
    told, frame = found[0].data["frame"], line.frames(take)[0]
    assert told == frame_out(frame, take.words).model_dump(mode="json")


def test_the_first_frame_moves_the_brief_and_stands_for_it(line: Bench) -> None:
    brief = line.brief()
    assert brief.cover is None
    take = line.ended(line.take(brief_id=brief.id, words=""))
    now = line.now(brief)
    assert now.status == Status.DRAFTED.value
    assert now.cover == line.frames(take)[0].preview_blob
    assert take.words == brief.words


def test_a_frame_is_made_again_bit_for_bit(line: Bench) -> None:
    frame = line.frame(seed=5)
    again = replay(line.services, frame.id)
    assert (again.same, again.digest) == (True, frame.picture_blob)


def test_a_frame_of_another_engine_version_is_not_passed_off_as_a_replay(
    line: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = line.frame()
    plugin = registry.plugins()["testing"]
    newer = EnginePlugin(plugin.profile.model_copy(update={"version": "2"}), plugin.load)
    monkeypatch.setitem(registry.plugins(), "testing", newer)
    with pytest.raises(BadInput, match="older version"):
        replay(line.services, frame.id)


def test_a_failed_frame_costs_itself_only(line: Bench) -> None:
    take = line.ended(line.take("a checker [fail@1] [refuse@3]", count=5))
    assert (take.state, take.done) == ("done", 3)
    assert faults(line, take) == {1: "engine_failed", 3: "engine_refused"}
    assert [f.idx for f in line.frames(take)] == [0, 2, 4]


@pytest.mark.parametrize(("script", "said"), [("fail", "fail"), ("refuse", "refuse")])
def test_a_take_without_a_frame_has_failed_with_the_reason(
    line: Bench, script: str, said: str
) -> None:
    brief = line.brief()
    take = line.ended(line.take(f"a checker [{script}]", brief_id=brief.id))
    assert (take.state, take.done) == ("failed", 0)
    assert said in (take.error or "")
    assert line.now(brief).status == Status.NEW.value


def test_a_crash_of_the_engine_costs_one_frame(line: Bench) -> None:
    take = line.ended(line.take("a checker [crash@1]", count=4))
    assert (take.state, take.done, faults(line, take)) == ("done", 3, {1: "engine_failed"})


def test_cancelling_stops_at_the_next_frame_and_keeps_what_is_done(line: Bench) -> None:
    take = line.take("a checker [stall=60]", count=200)
    eventually(lambda: line.take_now(take.id).done >= 2)
    cancel(line, take)
    ended = line.ended(take)
    assert ended.state == "cancelled"
    frames = line.frames(take)
    assert 2 <= ended.done == len(frames) < 200
    assert [f.idx for f in frames] == list(range(ended.done))


def test_cancelling_what_has_ended_changes_nothing(line: Bench) -> None:
    take = line.ended(line.take())
    cancel(line, take)
    assert line.take_now(take.id).state == "done"
    assert line.events(take.id)[-1] == "take.finished"


def test_a_stalled_take_does_not_hold_up_another(line: Bench) -> None:
    slow = line.take("a checker [stall=300]", count=200)
    eventually(lambda: line.take_now(slow.id).done >= 1)
    assert line.ended(line.take(count=4)).done == 4
    assert line.take_now(slow.id).state == "running"
    cancel(line, slow)
    line.ended(slow)


def test_more_like_this_follows_its_parent_and_differs_from_it(line: Bench) -> None:
    parent = line.frame(seed=3, brief_id=line.brief().id)
    take = line.ended(line.take("", parent_frame_id=parent.id, count=4, width=None, height=None))
    frames = line.frames(take)
    assert (take.task, take.words, take.brief_id) == ("vary", "a checker", parent.brief_id)
    assert {f.parent_frame_id for f in frames} == {parent.id}
    assert {(f.width, f.height) for f in frames} == {(parent.width, parent.height)}
    assert len({parent.picture_blob, *(f.picture_blob for f in frames)}) == 5
    assert all(replay(line.services, f.id).same for f in frames)


def test_variations_of_variations_keep_their_line(line: Bench) -> None:
    first = line.frame()
    second = line.frames(line.ended(line.take("", parent_frame_id=first.id, count=1)))[0]
    third = line.frames(line.ended(line.take("", parent_frame_id=second.id, count=1)))[0]
    assert third.parent_frame_id == second.id
    assert len({f.picture_blob for f in (first, second, third)}) == 3


def test_sketch_drafts_and_variations_are_made_again_bit_for_bit(line: Bench) -> None:
    brief = line.brief(words="a cup of tea at dawn", headline="Good morning")
    take = line.ended(line.take("", brief_id=brief.id, engine="sketch", count=2, seed=4))
    assert take.state == "done", take.error
    parent = line.frames(take)[1]
    varied = line.ended(
        line.take("", parent_frame_id=parent.id, engine=None, count=2, width=None, height=None)
    )
    assert varied.engine == "sketch"
    frames = [*line.frames(take), *line.frames(varied)]
    assert len({f.picture_blob for f in frames}) == 4
    assert all(replay(line.services, f.id).same for f in frames)


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"words": ""}, BadInput),
        ({"words": "\x00\x1b \u0007\n"}, BadInput),
        ({"words": "word " * 2000}, BadInput),
        ({"width": 0}, BadInput),
        ({"width": -64}, BadInput),
        ({"width": 1, "height": 100_000}, BadInput),
        ({"width": 10**30}, BadInput),
        ({"engine": "dall-e"}, NotFound),
        ({"engine": "classic"}, BadInput),
        ({"width": None, "height": None, "surface": "instagram/feed"}, NotFound),
        ({"brief_id": "br_none"}, NotFound),
        ({"brand_id": "bd_none"}, NotFound),
        ({"parent_frame_id": "fr_none"}, NotFound),
    ],
)
def test_what_cannot_be_drawn_is_refused_and_nothing_is_written(
    line: Bench, fields: dict[str, object], error: type[Exception]
) -> None:
    def takes() -> int:
        with line.services.db.reading() as session:
            return session.scalar(select(func.count()).select_from(Take)) or 0

    before = takes()
    with pytest.raises(error) as caught:
        line.take(**fields)  # pyright: ignore[reportArgumentType]
    assert str(caught.value).count("\n") == 0
    assert takes() == before


@pytest.mark.parametrize(
    "words",
    ["茶を一杯", "كوب من الشاي", "çay — ‘tea’ 🍵👩🏽‍🌾", "a\tcup\nof\r\ntea", "%s {0} \\u0000 '--"],
)
def test_any_script_is_drawn_and_kept(line: Bench, words: str) -> None:
    take = line.ended(line.take(words, count=1))
    assert take.state == "done"
    assert take.words == " ".join(words.split())


def test_an_estimate_says_what_a_take_would_be_without_making_it(line: Bench) -> None:
    brief = line.brief(channels=["instagram/story"])
    with line.services.db.reading() as session:
        found = estimate_take(session, TakeIn(brief_id=brief.id, count=7))
        with pytest.raises(BadInput):
            estimate_take(session, TakeIn(words="tea", width=0, height=10))
    assert (found.engine, found.count) == ("sketch", 7)
    assert found.width < found.height
    assert found.width % 8 == found.height % 8 == 0


def test_the_time_to_the_first_frame_is_measured_once_it_can_be(line: Bench) -> None:
    for _ in range(3):
        line.ended(line.take(count=1))
    with line.services.db.reading() as session:
        found = estimate_take(session, TakeIn(words="tea", engine="testing"))
    assert found.measured_first_ms is not None


def test_covers_show_picked_frames_first(line: Bench) -> None:
    take = line.ended(line.take(count=6))
    frames = line.frames(take)
    with line.services.db.session() as session:
        session.get_one(Frame, frames[4].id).mark = "pick"
    with line.services.db.reading() as session:
        covers = repository.covers(session, [take.id, "tk_none"])
    assert covers == {take.id: [frames[n].preview_blob for n in (4, 0, 1, 2)]}
    assert take_out(take, covers[take.id]).covers[0] == frames[4].preview_blob


def test_takes_of_the_same_seed_share_their_pictures(line: Bench, tmp_path: Path) -> None:
    one, other = (line.ended(line.take(count=3, seed=99)) for _ in range(2))
    pictures = [[f.picture_blob for f in line.frames(take)] for take in (one, other)]
    assert pictures[0] == pictures[1]
    assert {f.id for f in line.frames(one)}.isdisjoint(f.id for f in line.frames(other))


def test_options_reach_the_engine(line: Bench, tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    line.ended(line.take(count=3, seed=8, options={"log": str(calls)}))
    assert sorted(calls.read_text().splitlines()) == ["8 0", "8 1", "8 2"]


def test_a_brand_goes_into_the_take_as_it_was(line: Bench) -> None:
    brief = line.brief()
    frame = line.frame(brief_id=brief.id)
    assert frame.recipe["brand"]["palette"] == ["#1b4d3e"]
    assert np.all(decode(line.services.blobs.get(frame.picture_blob)).shape == (80, 64, 3))


def test_two_askings_at_once_make_two_takes(line: Bench) -> None:
    with line.services.db.session() as session:
        given = TakeIn(words="tea", engine="testing", count=1, width=32, height=32)
        takes = [create_take(session, line.services, given) for _ in range(2)]
    assert [line.ended(take).done for take in takes] == [1, 1]
    assert takes[0].seq < takes[1].seq
