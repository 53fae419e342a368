"""``rushes brand`` and ``rushes brands``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rushes.cli.common import (
    DataOption,
    JsonOption,
    asked,
    escape,
    out,
    print_json,
    read_input,
    services_of,
)
from rushes.errors import NotFound

if TYPE_CHECKING:
    from rushes.brands.tables import Brand
    from rushes.services import Services


def register(app: typer.Typer) -> None:
    app.command("brand")(brand)
    app.command("brands")(brands)


def brand(
    name: Annotated[str, typer.Argument(help="The brand's name.")],
    palette: Annotated[
        str | None, typer.Option(help="Colours, the most important first: '#0b6e4f #f4d35e'.")
    ] = None,
    style: Annotated[str | None, typer.Option(help="Style words, such as 'warm, airy'.")] = None,
    headline_font: Annotated[str | None, typer.Option(help="Typeface of headlines.")] = None,
    body_font: Annotated[str | None, typer.Option(help="Typeface of other text.")] = None,
    logo: Annotated[Path | None, typer.Option(help="Its logo, a picture file.")] = None,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a brand, or change what is given of the one of that name."""
    from rushes.brands import service
    from rushes.brands.schemas import BrandIn, BrandOut, BrandPatch

    colours = None if palette is None else palette.replace(",", " ").split()
    fields: dict[str, Any] = {
        "name": name,
        "palette": colours,
        "style": style,
        "headline_font": headline_font,
        "body_font": body_font,
    }
    given = asked(BrandIn, **fields)
    with services_of(data) as services:
        picture = read_input(logo, "logo", services.settings.max_upload_bytes) if logo else None
        with services.db.session() as session:
            own = next((b for b in service.list_brands(session) if b.name == given.name), None)
            patch = asked(BrandPatch, **fields)
            made = (
                service.change_brand(session, services, own.id, patch)
                if own
                else service.create_brand(session, services, given)
            )
        if picture is not None:
            made = service.set_logo(services, made.id, picture)
        if as_json:
            print_json(BrandOut.model_validate(made).model_dump(mode="json"))
        else:
            out.print(f"Brand {escape(made.name)}: {made.id}", highlight=False)


def brands(data: DataOption = None, as_json: JsonOption = False) -> None:
    """List the brands."""
    from rich.table import Table
    from rich.text import Text

    from rushes.brands.schemas import BrandOut
    from rushes.brands.service import list_brands

    with services_of(data) as services, services.db.reading() as session:
        found = list_brands(session)
        if as_json:
            print_json([BrandOut.model_validate(b).model_dump(mode="json") for b in found])
            return
        table = Table("Name", "Palette", "Headlines", "Id", box=None, header_style="bold")
        for each in found:
            swatches = Text.assemble(*((f"██ {colour}  ", colour) for colour in each.palette))
            table.add_row(escape(each.name), swatches, each.headline_font, each.id)
        out.print(table)


def named_brand(services: Services, name: str) -> Brand:
    """The brand of this name or id; :class:`NotFound` tells which there are."""
    from rushes.brands.service import list_brands

    with services.db.reading() as session:
        known = list_brands(session)
    for each in known:
        if name.strip().casefold() in {each.name.casefold(), each.id}:
            return each
    names = ", ".join(b.name for b in known[:12]) or "none yet"
    raise NotFound(
        f"There is no brand '{name[:60]}'. Brands: {names}. Make one with: rushes brand NAME"
    )
