"""What all commands share: the options, the data folder, JSON and errors."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console

from rushes.compose import open_services
from rushes.config import Settings, load_settings
from rushes.errors import RushesError
from rushes.services import Services

out = Console()
err = Console(stderr=True)

DataOption = Annotated[
    Path | None,
    typer.Option("--data", help="The data folder. [env: RUSHES_DATA]", show_default=False),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Report as JSON on stdout.")]


def settings_of(data: Path | None, **more: object) -> Settings:
    """Settings from the environment and the options."""
    return load_settings(data=data, **more)


@contextmanager
def services_of(data: Path | None, **more: object) -> Generator[Services]:
    """The services over the data folder."""
    with open_services(settings_of(data, **more)) as services:
        yield services


def print_json(value: Any) -> None:
    """JSON on stdout, indented, keys in their order."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    sys.stdout.buffer.write(orjson.dumps(value, option=options, default=str))
    sys.stdout.flush()


def report_error(error: RushesError) -> int:
    """The error's line on stderr; its exit code."""
    err.print(f"[bold red]Error:[/] {_escape(error.message)}", highlight=False, soft_wrap=True)
    return error.exit_code


def _escape(text: str) -> str:
    return text.replace("[", r"\[")
