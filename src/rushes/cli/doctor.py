"""``rushes doctor``: whether the data folder and the installation are sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rushes.cli.common import DataOption, JsonOption, err, escape, out, print_json, services_of

if TYPE_CHECKING:
    from rushes.doctor.examination import Report


def register(app: typer.Typer) -> None:
    app.command("doctor")(doctor)


def doctor(
    full: Annotated[
        bool, typer.Option("--full", help="Read every picture, not a sample of them.")
    ] = False,
    collect: Annotated[
        bool, typer.Option("--collect", help="Delete pictures that nothing names (over an hour).")
    ] = False,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Examine the database, the pictures, the disk, the engines and the workers."""
    from rushes.doctor.examination import examine

    with services_of(data) as services, err.status("Examining …"):
        report = examine(services, full=full, collect=collect)
    if as_json:
        print_json(report.as_json())
    else:
        _say(report)
    raise typer.Exit(0 if report.sound else 1)


def _say(report: Report) -> None:
    marks = {"ok": "[green]ok[/]   ", "note": "[yellow]note[/] ", "wrong": "[bold red]wrong[/]"}
    for finding in report.findings:
        out.print(
            f"{marks[finding.state]} {finding.part}: {escape(finding.message)}",
            highlight=False,
            soft_wrap=True,
        )
