"""``rushes openapi``: the API's description, for generating clients."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer


def register(app: typer.Typer) -> None:
    app.command("openapi")(openapi)


def openapi(
    file: Annotated[Path | None, typer.Argument(help="Where to write; stdout without.")] = None,
) -> None:
    """Write the OpenAPI description of the studio's API."""
    from rushes.app import create_api

    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    data = orjson.dumps(create_api().openapi(), option=options)
    if file is None:
        typer.echo(data.decode(), nl=False)
    else:
        file.write_bytes(data)
