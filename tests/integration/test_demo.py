"""The demo, as a person runs it: all of the line, its files, its report, and running it again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import Shell, shell_in

from rushes.config import load_settings
from rushes.db.session import Database
from rushes.imaging.decode import decode, sniff
from rushes.jobs import workers
from rushes.surfaces import surface

WORDS = ("demo", "--out", "out", "--data", "data")


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """Where the demo has run once."""
    shell = shell_in(tmp_path_factory.mktemp("demo"))
    ran = shell.ok(*WORDS)
    assert "make studio" in ran.out
    return shell


@pytest.fixture(scope="module")
def report(shell: Shell) -> dict[str, Any]:
    return json.loads((shell.folder / "out" / "report.json").read_text("utf-8"))


def briefs(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from report["briefs"]


def test_briefs_of_different_kinds_from_two_brands(report: dict[str, Any]) -> None:
    found = list(briefs(report))
    assert len(found) >= 7
    assert len({b["kind"] for b in found}) == len(found)
    assert len({b["brand"] for b in found}) == 2
    assert len({channel for b in found for channel in b["channels"]}) >= 7


def test_every_brief_has_its_pictures(shell: Shell, report: dict[str, Any]) -> None:
    out = shell.folder / "out"
    for brief in briefs(report):
        assert brief["frames"] == 12
        for part in (brief["contact_sheet"], brief["picked"]["path"], brief["document"]["path"]):
            assert decode((out / part).read_bytes()).size > 0
        assert brief["decision"]["decided_by"].startswith("Rule of the demo")
        assert brief["picked"]["decided_by"].startswith("Rule of the demo")


def test_heroes_are_made_where_the_policy_allows_one(shell: Shell, report: dict[str, Any]) -> None:
    for brief in briefs(report):
        assert (brief["hero"] is not None) == (brief["stakes"] == "high"), brief["hero_policy"]
        if brief["hero"]:
            height, width = decode(
                (shell.folder / "out" / brief["hero"]["path"]).read_bytes()
            ).shape[:2]
            wanted = [surface(channel) for channel in brief["channels"]]
            assert width >= max(s.width for s in wanted) - 1
            assert height >= max(s.height for s in wanted) - 1


def test_every_channel_has_a_file_that_it_takes(shell: Shell, report: dict[str, Any]) -> None:
    for brief in briefs(report):
        assert brief["decision"]["verdict"] == "approved"
        assert {e["surface"] for e in brief["exports"]} == set(brief["channels"])
        for export in brief["exports"]:
            data = (shell.folder / "out" / export["path"]).read_bytes()
            target = surface(export["surface"])
            assert len(data) == export["bytes"] <= (target.max_bytes or len(data))
            kind = "pdf" if data.startswith(b"%PDF") else sniff(data)
            assert kind in target.formats


def test_something_was_mended_and_type_was_set(report: dict[str, Any]) -> None:
    steps = {step for brief in briefs(report) for step in brief["document"]["steps"]}
    assert {"Headline and logo", "Remove what stood in the headline's place"} <= steps
    assert any(step.startswith("Crop to") for step in steps)


def test_the_report_can_be_sent_alone(shell: Shell, report: dict[str, Any]) -> None:
    page = (shell.folder / "out" / "report.html").read_text("utf-8")
    assert "<script" not in page
    assert "http://" not in page
    assert "https://" not in page
    assert page.count('src="data:image/webp;base64,') == 2 * len(report["briefs"])
    assert len(page) < 6_000_000


def test_the_data_are_sound_and_the_decisions_labelled(shell: Shell) -> None:
    data = str(shell.folder / "data")
    assert shell.ok("doctor", "--full", "--json", "--data", data).json["sound"]
    seen = shell.ok("stats", "--json", "--data", data).json
    assert seen["decisions"] == seen["by_rule"] == 9


def test_it_will_not_empty_what_it_did_not_make_or_what_is_open(shell: Shell) -> None:
    own = shell.folder / "mine"
    own.mkdir()
    (own / "letter.txt").write_text("dear", "utf-8")
    ran = shell.run("demo", "--out", "mine", "--data", "elsewhere")
    assert (ran.code, (own / "letter.txt").read_text("utf-8")) == (2, "dear")
    db = Database(load_settings(data=shell.folder / "data").sqlalchemy_url)
    executor = workers.register(db)  # this process, as a worker
    busy = shell.run(*WORDS)
    workers.retire(db, executor)
    db.close()
    assert busy.code == 1
    assert "Stop it first" in busy.error
    assert (shell.folder / "out" / "report.json").is_file()


def test_it_runs_again_and_decides_the_same(shell: Shell, report: dict[str, Any]) -> None:
    stray = shell.folder / "out" / "stray.txt"
    stray.write_text("left over", "utf-8")
    again = shell.ok(*WORDS, "--json").json
    assert not stray.exists()
    numbers = [[b["picked"]["number"] for b in told["briefs"]] for told in (report, again)]
    assert numbers[0] == numbers[1]
    assert not list(Path(shell.folder / "out").rglob("*.part"))
