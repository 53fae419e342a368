"""What all commands share: the options, the data folder, JSON and errors.

A command imports the parts that it needs when it runs, so that ``rushes --help`` stays quick.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import orjson
import typer
from rich.console import Console

from rushes.errors import BadInput, RushesError, StorageError

if TYPE_CHECKING:
    from pydantic import BaseModel

    from rushes.config import Settings
    from rushes.services import Services

    Model = TypeVar("Model", bound=BaseModel)

out = Console()
err = Console(stderr=True)

DataOption = Annotated[
    Path | None,
    typer.Option("--data", help="The data folder. [env: RUSHES_DATA]", show_default=False),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Report as JSON on stdout.")]
FrameArgument = Annotated[
    str, typer.Argument(metavar="FRAME", help="A frame: its id, or the path of its file.")
]


def settings_of(data: Path | None, **more: object) -> Settings:
    """Settings from the environment and the options."""
    from rushes.config import load_settings

    return load_settings(data=data, **more)


@contextmanager
def services_of(data: Path | None, **more: object) -> Generator[Services]:
    """The services over the data folder."""
    from sqlalchemy.exc import DBAPIError

    from rushes.compose import open_services

    try:
        with open_services(settings_of(data, **more)) as services:
            yield services
    except DBAPIError as error:
        cause = str(error.orig).strip().splitlines() or ["no reason was given"]
        raise StorageError(f"The database cannot be used: {cause[0][:300]}.") from error


def asked(model: type[Model], **fields: Any) -> Model:
    """The fields as that model, those that are None left out; :class:`BadInput` if one is wrong."""
    from pydantic import ValidationError

    try:
        return model(**{name: value for name, value in fields.items() if value is not None})
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        name = str(first["loc"][0]) if first["loc"] else "input"
        raise BadInput(f"The {name.replace('_', ' ')} is wrong: {first['msg']}.") from error


def read_input(path: Path, what: str, max_bytes: int) -> bytes:
    """The bytes of a file that the person named; :class:`BadInput` if it cannot be read."""
    try:
        if path.stat().st_size > max_bytes:
            raise BadInput(f"The {what} {path} is larger than {max_bytes:,} bytes.")
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"The {what} {path} cannot be read: {error.strerror}.") from error


def print_json(value: Any) -> None:
    """JSON on stdout, indented, keys in their order."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    sys.stdout.buffer.write(orjson.dumps(value, option=options, default=str))
    sys.stdout.flush()


def report_error(error: RushesError) -> int:
    """The error as one line on stderr, and as JSON on stdout where that was asked for."""
    say_error(error.message)
    if "--json" in sys.argv[1:]:
        body = {"code": error.code, "message": error.message, "detail": error.detail}
        print_json({"error": body})
    return error.exit_code


def say_error(message: str) -> None:
    err.print(
        f"[bold red]Error:[/] {escape(' '.join(message.split()))}", highlight=False, soft_wrap=True
    )


def escape(text: str) -> str:
    """The text with nothing in it that Rich would take for markup."""
    return text.replace("[", r"\[")
