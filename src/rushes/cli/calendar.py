"""``rushes import``: a calendar of briefs from a CSV file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rushes.services import Services


def register(app: typer.Typer) -> None:
    app.command("import")(import_calendar)


def import_calendar(
    calendar: Annotated[Path, typer.Argument(metavar="CALENDAR.csv", help="The calendar.")],
    campaign: Annotated[str, typer.Option(help="The campaign; made if there is none so called.")],
    brand: Annotated[str, typer.Option(help="The brand's name or id.")],
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a brief of each line of a CSV calendar: all of them, or none if a line is wrong."""
    from rushes.brief.importing import import_briefs
    from rushes.brief.schemas import BriefOut
    from rushes.cli.brands import named_brand

    with services_of(data) as services:
        table = read_input(calendar, "calendar", services.settings.max_upload_bytes)
        brand_id = named_brand(services, brand).id
        with services.db.session() as session:
            campaign_id = _campaign(session, services, campaign, brand_id)
            made = import_briefs(session, services, campaign_id, table)
            briefs = [BriefOut.model_validate(brief) for brief in made]
    if as_json:
        print_json({"campaign": campaign_id, "briefs": [b.model_dump(mode="json") for b in briefs]})
    else:
        out.print(f"{len(briefs)} briefs in {escape(campaign)}.", highlight=False)


def _campaign(session: Session, services: Services, name: str, brand_id: str) -> str:
    from rushes.brief import repository
    from rushes.brief.schemas import CampaignIn
    from rushes.brief.service import create_campaign

    for known, _ in repository.campaigns(session):
        if known.name == name.strip() and known.brand_id == brand_id:
            return known.id
    given = asked(CampaignIn, name=name.strip(), brand_id=brand_id)
    return create_campaign(session, services, given).id
