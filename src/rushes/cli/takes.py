"""One take from the command line: asked for, followed frame by frame, cancelled by Ctrl+C."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from sqlalchemy.orm import Session

from rushes.cli.common import err
from rushes.cli.frames import remember
from rushes.draft import repository
from rushes.draft.schemas import TakeIn
from rushes.draft.service import cancel_take, create_take
from rushes.draft.tables import Take
from rushes.errors import EngineError
from rushes.events import log
from rushes.kit.files import write_file
from rushes.services import Services
from rushes.work import RUNNING, Work, work

INTERRUPTED = 130


class Drafting:
    """Runs a take to its end. Times count from ``started`` (:func:`time.perf_counter`)."""

    def __init__(
        self,
        services: Services,
        given: TakeIn,
        folder: Path,
        started: float,
        engine: str,
        *,
        quiet: bool,
    ) -> None:
        self._services = services
        self._given = given
        self._folder = folder
        self._started = started
        self._engine = engine
        self._hidden = quiet or not err.is_terminal
        self._frames: list[dict[str, Any]] = []
        self._first_ms: int | None = None
        self._interrupted = False
        self._total_ms = 0

    @property
    def exit_code(self) -> int:
        return INTERRUPTED if self._interrupted else 0

    def run(self) -> None:
        """Ask, follow, write. A take without a single frame is an :class:`EngineError`."""
        with work(self._services, self._engine) as doing:
            take_id, since = self._ask()
            with self._progress() as progress:
                self._until_ended(doing, take_id, since, progress)
            self._total_ms = self._elapsed()
        self._end(take_id)

    def report(self) -> dict[str, Any]:
        """What ``draft --json`` prints."""
        extra: dict[str, Any] = {"faults": self._faults} if self._faults else {}
        if self._interrupted:
            extra["cancelled"] = True
        return {
            "frames": sorted(self._frames, key=lambda frame: str(frame["path"])),
            "first_frame_ms": self._first_ms,
            "total_ms": self._total_ms,
            **extra,
        }

    def _ask(self) -> tuple[str, int]:
        with self._services.db.session() as session:
            since = log.last_seq(session)
            return create_take(session, self._services, self._given).id, since

    def _until_ended(self, doing: Work, take_id: str, since: int, progress: Progress) -> None:
        """Ctrl+C cancels the take and then waits for its orderly end; a second one leaves."""
        while True:
            try:
                since = self._follow(doing, take_id, since, progress)
                return
            except KeyboardInterrupt:
                if self._interrupted:
                    raise
                self._interrupted = True
                with self._services.db.session() as session:
                    cancel_take(session, self._services, take_id)

    def _follow(self, doing: Work, take_id: str, since: int, progress: Progress) -> int:
        bar = progress.add_task("Drafting", total=self._given.count, completed=len(self._frames))
        written = {frame["id"] for frame in self._frames}

        def ended(session: Session) -> bool:
            return repository.take(session, take_id).state not in RUNNING

        for events in doing.follow(since, ended):
            for event in events:
                ours = event.kind == "frame.finished" and event.data["take_id"] == take_id
                if ours and event.subject_id not in written:
                    self._keep(event.data["frame"])
                    progress.advance(bar)
            since = events[-1].seq
        return since

    def _keep(self, frame: dict[str, Any]) -> None:
        path = self._folder / f"{frame['idx'] + 1:02d}-{frame['seed']}.png"
        write_file(path, self._services.blobs.get(frame["picture"]))
        if self._first_ms is None:
            self._first_ms = self._elapsed()
        same = ("width", "height", "seed", "engine", "ms", "id")
        self._frames.append({"path": str(path), **{name: frame[name] for name in same}})

    def _end(self, take_id: str) -> None:
        if self._frames:
            remember(self._folder, self._frames)
        with self._services.db.reading() as session:
            take = repository.take(session, take_id)
            faults = repository.faults_of(session, take_id)
        self._faults = [{"index": f.idx, "code": f.code, "message": f.message} for f in faults]
        self._fail_without_frames(take)

    def _fail_without_frames(self, take: Take) -> None:
        if not self._frames and not self._interrupted:
            raise EngineError(take.error or "The take ended without a frame.", take=take.id)

    def _elapsed(self) -> int:
        return round((time.perf_counter() - self._started) * 1000)

    @contextmanager
    def _progress(self) -> Generator[Progress]:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=err, transient=True, disable=self._hidden) as progress:
            yield progress
