"""Running the demo: folders, services, a worker, the line, the files, the report."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from rushes.compose import open_services
from rushes.config import load_settings
from rushes.demo.files import write_files
from rushes.demo.folders import fresh, nobody_works_in
from rushes.demo.line import Line
from rushes.demo.report import report_of, write_report
from rushes.jobs.pool import LanePlan
from rushes.work import Plans, work

# Nobody else is being served, so heavy work need not stand back.
_PLANS: Plans = {"draft": LanePlan(size=2, nice=0), "heavy": LanePlan(size=2, nice=0)}


def run_demo(folder: Path, data: Path, *, console: Console, quiet: bool) -> dict[str, Any]:
    """The report, as ``report.json`` holds it."""
    started = time.perf_counter()
    nobody_works_in(data)
    fresh(data)
    fresh(folder)
    settings = load_settings(data=data, database_url="", blobs_url="")
    with (
        _bars(console, quiet) as bars,
        open_services(settings) as services,
        work(services, "sketch", _PLANS) as doing,
    ):
        line = Line(services, doing, bars.tell)
        line.stages["Start"] = time.perf_counter() - started
        line.run()
        with line.stage("Contact sheets and files"):
            files = write_files(line, folder)
        report = report_of(line, files, time.perf_counter() - started)
        write_report(line, report, folder)
    return report


class _Bars(Progress):
    """One bar for each stage, as it begins."""

    def __init__(self, console: Console, quiet: bool) -> None:
        columns = (TextColumn("{task.description:<24}"), BarColumn(), TimeElapsedColumn())
        super().__init__(*columns, console=console, disable=quiet)
        self._stages: dict[str, TaskID] = {}

    def tell(self, stage: str, done: int, total: int) -> None:
        if stage not in self._stages:
            self._finish_all()
            self._stages[stage] = self.add_task(stage, total=total)
        self.update(self._stages[stage], completed=done, total=total)

    def stop(self) -> None:
        self._finish_all()
        super().stop()

    def _finish_all(self) -> None:
        for task in self.tasks:
            self.update(task.id, completed=task.total)


def _bars(console: Console, quiet: bool) -> _Bars:
    return _Bars(console, quiet)
