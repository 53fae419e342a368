"""Bad input on the command line: one line that names the remedy, the right code, no traces left."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
from pathlib import Path

import numpy as np
import pytest
from command import Shell, shell_in

from rushes.imaging.encode import mask_png

DRAFT = ("--engine", "testing", "-n", "1")


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return shell_in(tmp_path_factory.mktemp("errors"))


@pytest.fixture(scope="module")
def frame(shell: Shell) -> str:
    return str(shell.draft()[0]["path"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("draft", ""), "prompt is empty"),
        (("draft", "\x01\x02"), "prompt is empty"),
        (("draft", "x" * 10_240), "at most 4000"),
        (("draft", "a", "--size", "0x0"), "out of range"),
        (("draft", "a", "--size", "1x100000"), "out of range"),
        (("draft", "a", "--size", "wide"), "not a size"),
        (("draft", "a", "--size", "768"), "not a size"),
        (("draft", "a", "-n", "0"), "count"),
        (("draft", "a", "-n", "many"), "--count"),
        (("draft", "a", "--seed", "-1"), "seed"),
        (("draft", "a", "--engine", "nope"), "no engine"),
        (("draft", "a", "--brand", "nope"), "no brand"),
        (("draft", "a", "--surface", "nope/nope"), "nope"),
        (("draft", "a", "--size", "64x64", "--surface", "x/post"), "not both"),
        (("draft",), "prompt"),
        (("replay", "fr_00000000000000000000000000-000"), "no frame"),
        (("export", "nowhere.png", "--preset", "x/post"), "no frame and no file"),
        (("import", "nowhere.csv", "--campaign", "A", "--brand", "B"), "cannot be read"),
        (("presets", "nope"), "nope"),
        (("brand", "A", "--palette", "red"), "palette"),
        (("nonsense",), "nonsense"),
        (("engines", "--nonsense"), "nonsense"),
    ],
)
def test_bad_input_is_one_line_and_code_2(shell: Shell, words: tuple[str, ...], said: str) -> None:
    ran = shell.run(*words)
    assert ran.code == 2
    assert said in ran.error
    assert ran.error.startswith("Error: ")
    assert ran.out == ""
    assert not (shell.folder / "drafts" / "01-0.png").exists()


@pytest.mark.parametrize("prompt", ["قطة على سجادة", "一只猫", "\u202eflip \x07bell", "🍞" * 500])
def test_any_script_is_welcome(shell: Shell, prompt: str) -> None:
    ran = shell.run("draft", prompt, *DRAFT, "--size", "64x64", "--out", "scripts", "--json")
    assert ran.code == 0, ran.err
    assert len(ran.json["frames"]) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("edit", "FRAME", "--out", "x.png"), "Say what to change"),
        (("edit", "FRAME", "--crop", "9x9", "--out", "x.png"), "out of range"),
        (("edit", "FRAME", "--text", " ", "--out", "x.png"), "headline is empty"),
        (("edit", "FRAME", "--crop", "64x64", "--out", "x.gif"), "format"),
        (("edit", "FRAME", "--remove", "small.png", "--out", "x.png"), "The mask is"),
        (("edit", "FRAME", "--remove", "black.png", "--out", "x.png"), "mask is empty"),
        (("edit", "FRAME", "--remove", "torn.png", "--out", "x.png"), "damaged"),
        (("edit", "FRAME", "--remove", "text.png", "--out", "x.png"), "not a picture"),
        (("edit", "FRAME", "--remove", "none.png", "--out", "x.png"), "cannot be read"),
        (("export", "FRAME", "--preset", "nope/nope"), "nope/nope"),
        (("hero", "FRAME", "--size", "1x1"), "out of range"),
        (("hero", "FRAME", "--engine", "nope"), "no engine"),
    ],
)
def test_bad_input_about_a_frame_changes_nothing(
    shell: Shell, frame: str, words: tuple[str, ...], said: str
) -> None:
    mask = np.full((120, 96), 255, np.uint8)
    (shell.folder / "small.png").write_bytes(mask_png(mask[:50]))
    (shell.folder / "black.png").write_bytes(mask_png(mask * 0))
    (shell.folder / "torn.png").write_bytes(mask_png(mask)[:60])
    (shell.folder / "text.png").write_text("hello", "utf-8")
    ran = shell.run(*(frame if word == "FRAME" else word for word in words))
    assert ran.code == 2, ran.err
    assert said in ran.error
    assert not (shell.folder / "x.png").exists()
    assert not (shell.folder / "exports").exists()


def test_an_error_is_json_too_where_json_was_asked_for(shell: Shell) -> None:
    ran = shell.run("draft", "a", "--engine", "nope", "--json")
    assert json.loads(ran.out)["error"]["code"] == "not_found"
    assert ran.code == 2
    assert "no engine" in ran.error


def test_a_changed_file_is_no_frame_any_more(shell: Shell, frame: str) -> None:
    changed = shell.folder / "changed.png"
    changed.write_bytes((shell.folder / frame).read_bytes() + b"\0")
    ran = shell.run("replay", str(changed))
    assert ran.code == 2
    assert "not a frame of this data folder" in ran.error


def test_a_refusing_engine_is_a_failure_in_one_line(shell: Shell) -> None:
    ran = shell.run("draft", "[refuse]", *DRAFT, "--size", "64x64", "--out", "refused")
    assert ran.code == 1
    assert ran.error.startswith("Error: ")
    assert not list((shell.folder / "refused").glob("*.png"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_data_folder_is_named(tmp_path: Path) -> None:
    shell = shell_in(tmp_path)
    shell.data.mkdir(mode=0o500)
    ran = shell.run("draft", "a", *DRAFT)
    assert ran.code == 1
    assert "cannot be written" in ran.error


def test_a_data_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    shell = shell_in(tmp_path)
    shell.data.write_text("hello", "utf-8")
    ran = shell.run("draft", "a", *DRAFT)
    assert ran.code == 1
    assert "--data" in ran.error


def test_a_newer_data_folder_is_left_alone(tmp_path: Path) -> None:
    shell = shell_in(tmp_path)
    shell.draft()
    with sqlite3.connect(shell.data / "rushes.db") as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    ran = shell.run("draft", "a", *DRAFT)
    assert ran.code == 1
    assert "newer version" in ran.error
    assert shell.run("doctor").code == 1


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    shell = shell_in(tmp_path)
    shell.data.mkdir()
    (shell.data / "rushes.db").write_bytes(b"this is not a database" * 100)
    ran = shell.run("stats")
    assert ran.code == 1
    assert "database" in ran.error


def test_an_out_folder_that_is_a_file_is_named(shell: Shell) -> None:
    (shell.folder / "taken").write_text("hello", "utf-8")
    ran = shell.run("draft", "a", *DRAFT, "--size", "64x64", "--out", "taken")
    assert ran.code == 1
    assert "taken" in ran.error
    assert (shell.folder / "taken").read_text("utf-8") == "hello"


def test_a_port_in_use_names_the_remedy(shell: Shell) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = shell.run("up", "--no-open", "--port", str(taken.getsockname()[1]))
    assert ran.code == 2
    assert "--port" in ran.error


def test_a_wrong_setting_stops_the_start(shell: Shell) -> None:
    ran = shell.run("stats", RUSHES_PORT="many")
    assert ran.code == 2
    assert "RUSHES_PORT" in ran.error


def test_help_lists_every_command(shell: Shell) -> None:
    for words in ((), ("--help",)):
        ran = shell.ok(*words)
        assert all(name in ran.out for name in ("draft", "export", "doctor", "demo", "up"))
