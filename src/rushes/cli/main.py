"""The program: its commands, and errors as one line on stderr with exit code 1 or 2."""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from typer.exceptions import TyperException

import rushes
from rushes.cli import (
    brands,
    calendar,
    demo,
    doctor,
    draft,
    edit,
    finish,
    look,
    serve,
    tools,
)
from rushes.cli.common import out, report_error
from rushes.errors import BadInput, RushesError, StorageError

app = typer.Typer(
    name="rushes",
    help="From a calendar of briefs to finished, on-brand pictures.",
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


# In the order of the line; the help lists them so.
for module in (serve, calendar, brands, draft, edit, finish, look, doctor, demo, tools):
    module.register(app)


def main() -> None:
    """The entry point ``rushes``."""
    try:
        code = app(args=sys.argv[1:] or ["--help"], standalone_mode=False)
    except RushesError as error:
        code = report_error(error)
    except TyperException as error:
        code = report_error(BadInput(error.format_message()))
    except (typer.Abort, KeyboardInterrupt):
        code = 130
    except BrokenPipeError:
        code = 0
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        code = report_error(StorageError(f"{error.strerror or error}{where}."))
    sys.exit(code if isinstance(code, int) else 0)
