"""The line from the command line, in processes of its own: draft, edit, hero, check, export."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from hashlib import sha256
from pathlib import Path

import pytest
from command import PROGRAM, Shell, shell_in

from rushes.config import load_settings
from rushes.db.session import Database
from rushes.draft import repository
from rushes.imaging.decode import decode
from rushes.imaging.encode import mask_png
from rushes.work import living_worker


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return shell_in(tmp_path_factory.mktemp("line"))


@pytest.fixture(scope="module")
def frame(shell: Shell) -> str:
    """The path of a drafted frame, as the program told it."""
    return str(shell.draft("shared")[0]["path"])


def size_of(path: Path) -> tuple[int, int]:
    height, width = decode(path.read_bytes()).shape[:2]
    return width, height


def test_draft_reports_each_frame_and_writes_it_whole(shell: Shell) -> None:
    ran = shell.ok(
        *("draft", "a checker", "-n", "3", "--size", "96x120", "--seed", "11"),
        *("--engine", "testing", "--out", "three", "--json"),
    )
    report = ran.json
    assert {"frames", "first_frame_ms", "total_ms"} <= report.keys()
    assert [f["path"] for f in report["frames"]] == [f"three/0{n}-11.png" for n in (1, 2, 3)]
    for each in report["frames"]:
        assert {"path", "width", "height", "seed", "engine", "ms"} <= each.keys()
        assert size_of(shell.folder / each["path"]) == (96, 120) == (each["width"], each["height"])
    assert 0 < report["first_frame_ms"] <= report["total_ms"]
    assert not list((shell.folder / "three").glob("*.part"))


def test_the_same_seed_gives_the_same_files(shell: Shell) -> None:
    one, two = shell.draft("one"), shell.draft("two")
    digests = [
        [sha256((shell.folder / f["path"]).read_bytes()).hexdigest() for f in frames]
        for frames in (one, two)
    ]
    assert digests[0] == digests[1]
    assert {f["id"] for f in one}.isdisjoint(f["id"] for f in two)


def test_a_frame_is_named_by_id_or_by_path_and_drawn_again_bit_for_bit(shell: Shell) -> None:
    first = shell.draft("named")[0]
    twin = shell.draft("twins")[0]  # the very same pictures, other frames
    for name in (first["id"], first["path"]):
        told = shell.ok("replay", name, "--json").json
        assert (told["frame"], told["same"]) == (first["id"], True)
    assert shell.ok("replay", twin["path"], "--json").json["frame"] == twin["id"]


def test_edit_adds_revisions_and_writes_the_picture(shell: Shell) -> None:
    own = shell.draft("edited", "--headline", "Hi")[0]
    mask = decode((shell.folder / own["path"]).read_bytes())[..., 0] * 0
    mask[30:60, 30:60] = 255
    (shell.folder / "mask.png").write_bytes(mask_png(mask))
    told = shell.ok(
        *("edit", own["id"], "--remove", "mask.png", "--engine", "testing"),
        *("--crop", "80x80", "--text", "Hello", "--out", "edited.png", "--json"),
    ).json
    assert (told["width"], told["height"], told["revision"]) == (80, 80, 3)
    assert size_of(shell.folder / "edited.png") == (80, 80)
    again = shell.ok("edit", own["id"], "--crop", "64x64", "--out", "e.jpg", "--json").json
    assert (again["document"], again["revision"]) == (told["document"], 4)
    assert size_of(shell.folder / "e.jpg") == (64, 64)


def test_hero_has_exactly_the_size_that_was_asked_for(shell: Shell, frame: str) -> None:
    told = shell.ok(
        *("hero", frame, "--size", "256x256", "--engine", "testing"),
        *("--out", "hero.png", "--json"),
    ).json
    assert (told["width"], told["height"]) == (256, 256) == size_of(shell.folder / "hero.png")
    assert told["reason"]


def test_check_reports_findings(shell: Shell, frame: str) -> None:
    told = shell.ok("check", frame, "--json").json
    assert isinstance(told["findings"], list)


def test_export_writes_a_file_for_each_preset(shell: Shell, frame: str) -> None:
    told = shell.ok(
        *("export", frame, "--preset", "instagram/square", "--preset", "blog/icon"),
        *("--out", "exports", "--json"),
    ).json
    sizes = {e["surface"]: size_of(shell.folder / e["path"]) for e in told["exports"]}
    assert sizes == {"instagram/square": (1080, 1080), "blog/icon": (512, 512)}


def test_a_calendar_becomes_briefs_of_a_brand(shell: Shell) -> None:
    shell.ok("brand", "Alder", "--palette", "#1b4d3e,#f4e9d8")
    table = "title,words,channels\nTea,a cup of tea,instagram/square\n"
    (shell.folder / "calendar.csv").write_text(table, "utf-8")
    words = ("import", "calendar.csv", "--campaign", "Spring", "--brand", "alder", "--json")
    first, second = shell.ok(*words).json, shell.ok(*words).json
    assert [b["title"] for b in first["briefs"]] == ["Tea"]
    assert second["campaign"] == first["campaign"]
    assert [b["name"] for b in shell.ok("brands", "--json").json] == ["Alder"]


def test_the_folder_is_found_sound_and_spoilt_pictures_are_found(tmp_path: Path) -> None:
    shell = shell_in(tmp_path)
    shell.draft()
    assert shell.ok("doctor", "--full", "--json").json["sound"]
    blobs = sorted(path for path in (shell.data / "blobs").rglob("*") if path.is_file())
    blobs[0].write_bytes(b"spoilt")
    blobs[1].unlink()
    ran = shell.run("doctor", "--full", "--json")
    wrong = [f for f in ran.json["findings"] if f["state"] == "wrong"]
    assert ran.code == 1
    assert [len(f["detail"].get(k, [])) for f, k in zip(wrong, ("missing", "damaged"), strict=True)]
    assert wrong[0]["detail"]["missing"] == [blobs[1].name]
    assert wrong[1]["detail"]["damaged"] == [blobs[0].name]


def test_garbage_is_collected_once_it_is_an_hour_old(tmp_path: Path) -> None:
    shell = shell_in(tmp_path)
    shell.draft()
    young, old = (shell.data / "blobs" / d[:2] / d for d in ("a" * 64, "b" * 64))
    for path in (young, old):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"nobody's")
    long_ago = time.time() - 7200
    os.utime(old, (long_ago, long_ago))
    kept = {p.name for p in (shell.data / "blobs").rglob("*") if p.is_file()} - {old.name}
    shell.ok("doctor", "--collect")
    assert {p.name for p in (shell.data / "blobs").rglob("*") if p.is_file()} == kept


def test_ctrl_c_cancels_the_take_and_keeps_what_is_done(tmp_path: Path) -> None:
    shell = shell_in(tmp_path)
    words = ("draft", "[stall=300]", "-n", "40", "--size", "64x64", "--engine", "testing")
    process = subprocess.Popen(
        [*PROGRAM, *words, "--out", "d", "--json"],
        cwd=shell.folder,
        env=shell.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    end = time.monotonic() + 120
    while not list((shell.folder / "d").glob("*.png")):
        assert time.monotonic() < end
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=120)
    assert process.returncode == 130
    files = sorted(path.name for path in (shell.folder / "d").glob("*.png"))
    assert 0 < len(files) < 40
    assert f'"d/{files[0]}"' in out
    db = Database(load_settings(data=shell.data).sqlalchemy_url)
    with db.reading() as session:
        (take,) = repository.takes(session)
        assert (take.state, take.done) == ("cancelled", len(files))
    assert not living_worker(db)
    db.close()
