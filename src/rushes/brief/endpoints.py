"""Campaigns and briefs over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Query, UploadFile

from rushes.api.deps import ERRORS, Deps
from rushes.api.uploads import read_upload
from rushes.brief import repository, service
from rushes.brief.importing import FaultyCalendar, import_briefs
from rushes.brief.schemas import (
    BriefIn,
    BriefOut,
    BriefPatch,
    CampaignIn,
    CampaignOut,
    ImportOut,
    Status,
)

router = APIRouter(tags=["brief"], responses=ERRORS)


@router.get("/campaigns", operation_id="listCampaigns")
def list_campaigns(deps: Deps) -> list[CampaignOut]:
    """Campaigns, the newest first."""
    with deps.db.reading() as session:
        return [
            CampaignOut(
                id=c.id, name=c.name, brand_id=c.brand_id, created_at=c.created_at, briefs=n
            )
            for c, n in repository.campaigns(session)
        ]


@router.post("/campaigns", status_code=201, operation_id="createCampaign")
def create_campaign(deps: Deps, given: CampaignIn) -> CampaignOut:
    """Make a campaign of a brand."""
    with deps.db.session() as session:
        c = service.create_campaign(session, deps, given)
        return CampaignOut(id=c.id, name=c.name, brand_id=c.brand_id, created_at=c.created_at)


@router.get("/briefs", operation_id="listBriefs")
def list_briefs(
    deps: Deps,
    campaign_id: str | None = None,
    status: Annotated[list[Status] | None, Query()] = None,
) -> list[BriefOut]:
    """Briefs that are not archived, the one due first at the top."""
    with deps.db.reading() as session:
        found = repository.briefs(session, campaign_id, [s.value for s in status or []])
        return [BriefOut.model_validate(brief) for brief in found]


@router.post("/briefs", status_code=201, operation_id="createBrief")
def create_brief(deps: Deps, given: BriefIn) -> BriefOut:
    """Write a brief."""
    with deps.db.session() as session:
        return BriefOut.model_validate(service.create_brief(session, deps, given))


@router.post("/briefs/import", operation_id="importBriefs")
def import_calendar(
    deps: Deps, campaign_id: Annotated[str, Form()], file: Annotated[UploadFile, File()]
) -> ImportOut:
    """Make a brief of each line of a CSV calendar: all of them, or none if a line is wrong."""
    data = read_upload(deps, file)
    try:
        with deps.db.session() as session:
            briefs = import_briefs(session, deps, campaign_id, data)
            out = [BriefOut.model_validate(brief) for brief in briefs]
    except FaultyCalendar as faulty:
        return ImportOut(briefs=[], faults=faulty.faults)
    deps.wake()
    return ImportOut(briefs=out, faults=[])


@router.get("/briefs/{brief_id}", operation_id="getBrief")
def get_brief(deps: Deps, brief_id: str) -> BriefOut:
    """One brief."""
    with deps.db.reading() as session:
        return BriefOut.model_validate(repository.brief(session, brief_id))


@router.patch("/briefs/{brief_id}", operation_id="changeBrief")
def change_brief(deps: Deps, brief_id: str, patch: BriefPatch) -> BriefOut:
    """Change what is given of a brief; ``archived`` hides it or brings it back."""
    with deps.db.session() as session:
        return BriefOut.model_validate(service.change_brief(session, deps, brief_id, patch))
