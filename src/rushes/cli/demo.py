"""``rushes demo``: the sample calendar through the whole line, without a person."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rushes.cli.common import JsonOption, err, escape, out, print_json


def register(app: typer.Typer) -> None:
    app.command("demo")(demo)


def demo(
    folder: Annotated[Path, typer.Option("--out", help="Where the pictures go.")] = Path(
        "demo-out"
    ),
    data: Annotated[
        Path, typer.Option("--data", help="The demo's own data folder, made anew each time.")
    ] = Path("demo-data"),
    as_json: JsonOption = False,
) -> None:
    """Run a sample calendar of two brands through the whole line and report on it.

    What a person would decide (the picks, the approvals) is decided by stated rules, and labelled.
    """
    from rushes.demo.run import run_demo

    report = run_demo(folder, data, console=err, quiet=as_json)
    if as_json:
        print_json(report)
        return
    out.print(
        f"\n{report['briefs_count']} briefs in {report['seconds']:.0f} s: "
        f"{report['frames_count']} frames, {report['heroes_count']} heroes, "
        f"{report['exports_count']} exports, "
        f"{report['spent_micros'] / 1e6:.2f} {report['currency']} spent.",
        highlight=False,
    )
    out.print(f"Report:   {escape(str(folder / 'report.html'))}", soft_wrap=True, highlight=False)
    out.print(f"Pictures: {escape(str(folder))}/", soft_wrap=True, highlight=False)
    out.print(
        f"Studio:   make studio   (or: rushes up --data {escape(str(data))})",
        soft_wrap=True,
        highlight=False,
    )
