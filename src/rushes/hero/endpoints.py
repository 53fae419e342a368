"""Heroes over HTTP."""

from __future__ import annotations

from fastapi import APIRouter

from rushes.api.deps import ERRORS, Deps
from rushes.hero import repository, service
from rushes.hero.schemas import HeroIn, HeroOut, HeroPolicyOut

router = APIRouter(tags=["hero"], responses=ERRORS)


@router.get("/documents/{document_id}/hero-policy", operation_id="getHeroPolicy")
def get_policy(deps: Deps, document_id: str) -> HeroPolicyOut:
    """Whether this document may become a hero, on which engine, at what size and cost."""
    with deps.db.reading() as session:
        return service.policy(session, document_id)


@router.post("/documents/{document_id}/heroes", status_code=201, operation_id="createHero")
def create_hero(deps: Deps, document_id: str, given: HeroIn) -> HeroOut:
    """Render the document at full fidelity."""
    with deps.db.session() as session:
        hero = service.create_hero(session, deps, document_id, given)
    deps.wake()
    return HeroOut.model_validate(hero)


@router.get("/documents/{document_id}/heroes", operation_id="listHeroes")
def list_heroes(deps: Deps, document_id: str) -> list[HeroOut]:
    """The document's heroes, the newest first."""
    with deps.db.reading() as session:
        found = repository.heroes_of(session, document_id)
        return [HeroOut.model_validate(hero) for hero in found]


@router.get("/heroes/{hero_id}", operation_id="getHero")
def get_hero(deps: Deps, hero_id: str) -> HeroOut:
    """One hero."""
    with deps.db.reading() as session:
        return HeroOut.model_validate(repository.hero(session, hero_id))


@router.post("/heroes/{hero_id}/cancel", operation_id="cancelHero")
def cancel_hero(deps: Deps, hero_id: str) -> HeroOut:
    """Stop a hero."""
    with deps.db.session() as session:
        hero = service.cancel_hero(session, deps, hero_id)
        return HeroOut.model_validate(hero)
