"""The sample calendar: two brands with their campaigns and briefs, due in the coming days."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from importlib.resources import files

from sqlalchemy import select

from rushes.brands import service as brands
from rushes.brands.tables import Person
from rushes.brief.importing import import_briefs
from rushes.brief.schemas import CampaignIn
from rushes.brief.service import create_campaign
from rushes.demo.brands import DemoBrand, demo_brands
from rushes.demo.items import Item
from rushes.imaging.encode import png
from rushes.kit.clock import now
from rushes.services import Services
from rushes.surfaces import surface

RULE_PERSON = "pp_demo_rule"


def import_calendar(services: Services) -> list[Item]:
    """Both brands with their briefs, in the order of their dates."""
    found = [item for each in demo_brands() for item in _brand(services, each)]
    for number, item in enumerate(found, 1):
        item.number = number
    return found


def ensure_rule_person(services: Services) -> str:
    """The id of the one whom the demo's decisions are put down to."""
    with services.db.session() as session:
        if session.scalar(select(Person).where(Person.id == RULE_PERSON)) is None:
            session.add(Person(id=RULE_PERSON, name="Demo rule", created_at=now()))
    return RULE_PERSON


def _brand(services: Services, each: DemoBrand) -> list[Item]:
    with services.db.session() as session:
        brand_id = brands.create_brand(session, services, each.brand).id
    brand = brands.set_logo(services, brand_id, png(each.logo()))
    kit = brands.kit_of(brand)
    assert kit is not None
    with services.db.session() as session:
        given = CampaignIn(name=each.campaign, brand_id=brand_id)
        campaign = create_campaign(session, services, given)
        made = import_briefs(session, services, campaign.id, _dated(each.calendar))
        return [
            Item(
                number=0,
                brief_id=brief.id,
                title=brief.title,
                headline=brief.headline,
                kit=kit,
                logo=brand.logo_blob or "",
                channels=tuple(surface(channel) for channel in brief.channels),
            )
            for brief in made
        ]


def _dated(name: str) -> bytes:
    """The calendar's file with dates for its ``due_in``, the days from today."""
    text = (files(__package__ or __name__) / name).read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    out = io.StringIO()
    names = [*(key for key in rows[0] if key != "due_in"), "due"]
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    for row in rows:
        due = date.today() + timedelta(days=int(row.pop("due_in")))
        writer.writerow(row | {"due": due.isoformat()})
    return out.getvalue().encode()
