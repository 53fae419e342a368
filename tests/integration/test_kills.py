"""Takes survive ``kill -9`` of the worker, of the server and of both: fifty kills in all.

Real processes, as ``rushes up`` and ``rushes worker`` start them. After the last kill everything
must be finished: no frame lost, none twice, no engine call more than the kills explain, every
picture there and whole, and the doctor content.
"""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import killed_worker
import psutil
import pytest
from sqlalchemy import func, select
from workbench import ENDED, Bench, bench_at, eventually, settings_for

from rushes.doctor import pictures, records
from rushes.doctor.examination import Report
from rushes.doctor.references import references
from rushes.draft.tables import Frame, Take
from rushes.jobs.pool import default_plans
from rushes.jobs.tables import Worker
from rushes.jobs.workers import is_alive
from rushes.server.run import token_of

HERE = Path(__file__).parent
AT_ONCE = default_plans()["draft"].size  # drawings that may be under way in one worker


class Forked:
    """A process that is not our own child."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)

    def kill(self) -> None:
        with suppress(psutil.NoSuchProcess):
            self._process.kill()

    def wait(self) -> None:
        self._process.wait()


Started = subprocess.Popen[bytes] | Forked


@dataclass
class Site:
    """A data folder, and the processes that a test starts and kills over it."""

    bench: Bench
    url: str
    data: Path
    started: list[Started] = field(default_factory=list[Started])
    nursery: subprocess.Popen[bytes] | None = None
    kills: int = 0

    @property
    def calls_log(self) -> Path:
        return self.data / "calls.log"

    def command(self, *words: str) -> subprocess.Popen[bytes]:
        """``rushes`` as a process over this folder."""
        database = settings_for(self.url, self.data).database_url
        return self._start([sys.executable, "-m", "rushes", *words], RUSHES_DATABASE_URL=database)

    def worker(self) -> subprocess.Popen[bytes]:
        return self.command("worker")

    def forked_worker(self) -> Forked:
        if self.nursery is None:
            program = "import killed_worker; killed_worker.nursery()"
            command = [sys.executable, "-c", program, str(self.data), self.url]
            pipe = subprocess.PIPE
            self.nursery = self._start(command, stdin=pipe, stdout=pipe, PYTHONPATH=str(HERE))
        calls, answers = self.nursery.stdin, self.nursery.stdout
        assert calls is not None
        assert answers is not None
        calls.write(b"one more\n")
        calls.flush()
        worker = Forked(int(answers.readline()))
        self.started.append(worker)
        return worker

    def worker_that_stops_after(self, blobs: int) -> subprocess.Popen[bytes]:
        killed_worker.reached(self.data).unlink(missing_ok=True)
        program = "import killed_worker; killed_worker.main()"
        arguments = [str(self.data), self.url, str(blobs)]
        return self._start([sys.executable, "-c", program, *arguments], PYTHONPATH=str(HERE))

    def stands_still(self) -> None:
        eventually(killed_worker.reached(self.data).exists)

    def kill(self, *processes: Started) -> None:
        """All of them at the same moment, as far as one can."""
        for process in processes:
            process.kill()
        for process in processes:
            process.wait()
        self.kills += 1

    def take(self, count: int, seed: int, stall: int = 0) -> Take:
        options: dict[str, Any] = {"log": str(self.calls_log), "stall": stall}
        return self.bench.take(count=count, seed=seed, options=options)

    def done(self) -> int:
        """How many frames there are by now."""
        with self.bench.services.db.reading() as session:
            return session.scalar(select(func.count()).select_from(Frame)) or 0

    def calls(self, take: Take) -> Counter[int]:
        lines = [line.split() for line in self.calls_log.read_text().splitlines()]
        return Counter(int(index) for seed, index in lines if int(seed) == take.seed)

    def alive(self) -> int:
        with self.bench.services.db.reading() as session:
            known = session.scalars(select(Worker).where(Worker.stopped_at.is_(None))).all()
        return sum(is_alive(worker) for worker in known)

    def _start(
        self,
        command: list[str],
        stdin: int = subprocess.DEVNULL,
        stdout: int = subprocess.DEVNULL,
        **more: str,
    ) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env=os.environ | {"RUSHES_DATA": str(self.data)} | more,
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
        )
        self.started.append(process)
        return process


@pytest.fixture
def site(database_url: str, tmp_path: Path) -> Generator[Site]:
    with bench_at(database_url, tmp_path) as bench:
        site = Site(bench, database_url, tmp_path)
        yield site
        for process in site.started:
            process.kill()
            process.wait()
        if site.nursery is not None:
            site.nursery.communicate()


def assert_whole(site: Site, take: Take, *, kills: int) -> int:
    """The take is complete and its calls are explained by the kills; how many were in vain."""
    ended = site.bench.ended(take)
    assert (ended.state, ended.done, ended.error) == ("done", take.count, None)
    frames = site.bench.frames(take)
    assert [frame.idx for frame in frames] == list(range(take.count))
    told = site.bench.events(take.id)
    assert told[0] == "take.queued"
    assert told.count("take.started") == told.count("take.finished") == 1
    for frame in frames:
        assert site.bench.events(frame.id) == ["frame.finished"]
        for digest in (frame.picture_blob, frame.preview_blob):
            assert sha256(site.bench.services.blobs.get(digest)).hexdigest() == digest
    calls = site.calls(take)
    assert set(calls) == set(range(take.count))
    assert calls.total() <= take.count + kills
    return calls.total() - take.count


def assert_sound(site: Site) -> None:
    """The doctor finds nothing wrong; what a kill left is garbage, and all that is collected."""
    services = site.bench.services
    found = [*records.database(services), *pictures.blobs(services, full=True, collect=False)]
    assert Report(tuple(found)).sound, found
    with services.db.reading() as session:
        named = set(references(session))
    stored = {digest for digest, _size, _at in services.blobs.all()}
    orphans = stored - named
    for digest in stored:
        _make_older(site.data / "blobs" / digest[:2] / digest)
    list(pictures.blobs(services, full=False, collect=True))
    assert {digest for digest, _size, _at in services.blobs.all()} == stored - orphans == named


def _make_older(path: Path) -> None:
    then = time.time() - timedelta(days=2).total_seconds()
    os.utime(path, (then, then))


@pytest.mark.slow
@pytest.mark.parametrize("blob", [3, 6])
def test_a_kill_between_blob_and_row_costs_one_call(site: Site, blob: int) -> None:
    """An odd blob is a picture without its preview, an even one a frame without its row."""
    take = site.take(count=6, seed=1)
    first = site.worker_that_stops_after(blob)
    site.stands_still()
    assert len(site.bench.frames(take)) == (blob - 1) // 2
    site.kill(first)
    site.worker()
    assert assert_whole(site, take, kills=1) == 1
    assert_sound(site)


@pytest.mark.slow
def test_a_living_worker_takes_over_while_the_killed_one_stays_dead(site: Site) -> None:
    """Three workers; each that has the take is killed at a row's edge, the last one lives."""
    take = site.take(count=8, seed=2)
    for blob in (4, 3):
        doomed = site.worker_that_stops_after(blob)
        site.stands_still()
        heir = site.worker()
        eventually(lambda: site.alive() == 2)
        site.kill(doomed)
        if blob == 4:
            eventually(lambda: len(site.bench.frames(take)) > 1)
            site.kill(heir)
    assert_whole(site, take, kills=site.kills)
    assert_sound(site)


class Client:
    """Speaks to a studio that may be dead at the moment."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._headers = {"authorization": f"Bearer {token_of(site.data)}"}
        self.port = 0

    def up(self, *words: str) -> subprocess.Popen[bytes]:
        """Start the studio on the port of last time, as a person would."""
        if not self.port:
            self.port = _free_port()
        return self._site.command("up", "--no-open", "--port", str(self.port), *words)

    def take(self, count: int, seed: int, stall: int) -> Take:
        """Ask for a take until a studio answers; asked twice, it may be there twice."""
        body: dict[str, object] = {
            "words": "a checker",
            "engine": "testing",
            "count": count,
            "seed": seed,
            "width": 48,
            "height": 48,
            "options": {"log": str(self._site.calls_log), "stall": stall},
        }
        return self._site.bench.take_now(eventually(lambda: self._post(body)))

    def _post(self, body: dict[str, object]) -> str:
        """The take's id; empty while no studio answers."""
        try:
            url = f"http://127.0.0.1:{self.port}/api/takes"
            answer = httpx.post(url, json=body, headers=self._headers)
        except httpx.TransportError:
            return ""
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.slow
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_studio_with_its_own_worker_survives_each_death(site: Site) -> None:
    client = Client(site)
    studio = client.up()
    take = client.take(count=60, seed=3, stall=50)

    def progress() -> None:
        before = site.done()
        eventually(lambda: site.done() > before)

    progress()
    (worker,) = psutil.Process(studio.pid).children()
    worker.kill()  # the studio starts another
    site.kills += 1
    progress()
    (worker,) = psutil.Process(studio.pid).children()
    site.kill(studio)  # its worker hears of it and ends
    eventually(lambda: not worker.is_running() or worker.status() == psutil.STATUS_ZOMBIE)
    studio = client.up()
    progress()
    (worker,) = psutil.Process(studio.pid).children()
    os.kill(worker.pid, signal.SIGKILL)
    site.kill(studio)
    client.up()
    assert_whole(site, take, kills=site.kills)
    assert_sound(site)


def _storm(site: Site, kills: int, seed: int) -> None:
    """A server and two workers under a stream of takes, one or all of them killed at random."""
    chance = random.Random(seed)
    client = Client(site)
    server = client.up("--no-worker")
    workers = [site.forked_worker(), site.forked_worker()]
    takes: list[Take] = []

    def running() -> list[Take]:
        return [t for t in takes if site.bench.take_now(t.id).state not in ENDED]

    while site.kills < kills:
        while len(running()) < 5:
            takes.append(client.take(count=12, seed=100 + len(takes), stall=25))
        before = site.done()
        eventually(lambda before=before: site.done() > before or not running())
        time.sleep(chance.uniform(0, 0.06))  # the point is that it may be any moment
        which = chance.choices(("worker", "server", "both"), (8, 1, 1))[0]
        victim = chance.randrange(2)
        doomed: Sequence[Started] = {
            "worker": [workers[victim]],
            "server": [server],
            "both": [server, *workers],
        }[which]
        site.kill(*doomed)
        if server in doomed:
            server = client.up("--no-worker")
        workers = [site.forked_worker() if worker in doomed else worker for worker in workers]
    in_vain = sum(assert_whole(site, take, kills=kills) for take in takes)
    assert in_vain <= 2 * AT_ONCE * kills
    with site.bench.services.db.reading() as session:
        assert session.scalar(select(func.count()).select_from(Take)) == len(takes)
        assert session.scalar(select(func.count()).select_from(Frame)) == 12 * len(takes)
    assert_sound(site)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_kills_at_random_points(site: Site) -> None:
    """With those above fifty and one kills; ``RUSHES_TEST_KILLS`` names another number."""
    more = int(os.environ.get("RUSHES_TEST_KILLS", "0"))
    _storm(site, more or (26 if site.bench.services.db.is_sqlite else 12), seed=7)
