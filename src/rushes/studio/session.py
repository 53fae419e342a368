"""Who is here, and what the page must know at its start: engines, surfaces, the budget."""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import APIRouter
from sqlalchemy import func, select
from sqlalchemy.orm import Session

import rushes
from rushes.api.deps import ERRORS, Deps
from rushes.api.schema import Schema
from rushes.brands.tables import Person
from rushes.draft.tables import Frame
from rushes.engines.profile import EngineProfile
from rushes.engines.registry import profiles
from rushes.hero.tables import Hero
from rushes.imaging.fonts import families
from rushes.kit.clock import now
from rushes.surfaces import Surface, surfaces

router = APIRouter(tags=["studio"], responses=ERRORS)


class PersonOut(Schema):
    id: str
    name: str


class SessionOut(Schema):
    """Money is in millionths of the currency; spending is of this month (UTC)."""

    person: PersonOut
    version: str
    currency: str
    budget_micros: int
    spent_micros: int


class HealthOut(Schema):
    status: str
    version: str


class FontOut(Schema):
    family: str
    weights: list[int]


@router.get("/health", operation_id="getHealth")
def get_health() -> HealthOut:
    """Whether the server answers; needs no token."""
    return HealthOut(status="ok", version=rushes.__version__)


@router.get("/session", operation_id="getSession")
def get_session(deps: Deps) -> SessionOut:
    """Who acts, and the budget."""
    with deps.db.reading() as session:
        person = session.get_one(Person, deps.person_id)
        return SessionOut(
            person=PersonOut(id=person.id, name=person.name),
            version=rushes.__version__,
            currency=deps.settings.currency,
            budget_micros=deps.settings.budget_micros,
            spent_micros=spent_since(session, month_start(now())),
        )


@router.get("/engines", operation_id="listEngines")
def list_engines() -> list[EngineProfile]:
    """The profiles of all installed engines."""
    return profiles()


@router.get("/surfaces", operation_id="listSurfaces")
def list_surfaces() -> list[Surface]:
    """The catalogue of channel sizes."""
    return surfaces()


@router.get("/fonts", operation_id="listFonts")
def list_fonts() -> list[FontOut]:
    """The typefaces that live type can be set in."""
    return [FontOut(family=name, weights=sorted(w)) for name, w in sorted(families().items())]


def month_start(moment: datetime) -> datetime:
    return datetime(moment.year, moment.month, 1, tzinfo=UTC)


def spent_since(session: Session, since: datetime) -> int:
    """What frames and heroes cost since then, in millionths of the currency."""
    total = 0
    for table in (Frame, Hero):
        spent = select(func.coalesce(func.sum(table.cost_micros), 0)).where(
            table.cost_micros > 0, table.created_at >= since
        )
        total += int(session.scalar(spent) or 0)
    return total
