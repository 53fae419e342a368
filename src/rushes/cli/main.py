"""The program: its commands, and errors as one line on stderr with exit code 1 or 2."""

from __future__ import annotations

import sys
from typing import Annotated

import click
import typer

import rushes
from rushes.cli import serve, tools
from rushes.cli.common import out, report_error
from rushes.errors import RushesError

app = typer.Typer(
    name="rushes",
    help="From a calendar of briefs to finished, on-brand pictures.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        out.print(f"rushes {rushes.__version__}", highlight=False)
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """From a calendar of briefs to finished, on-brand pictures."""


for module in (serve, tools):
    module.register(app)


def main() -> None:
    """The entry point ``rushes``."""
    try:
        code = app(standalone_mode=False)
    except RushesError as error:
        code = report_error(error)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        code = 130
    except BrokenPipeError:
        code = 0
    sys.exit(code if isinstance(code, int) else 0)
