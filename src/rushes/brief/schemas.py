"""What the API takes and gives of campaigns and briefs."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from rushes.api.schema import Schema


class Stakes(StrEnum):
    """How much hangs on the picture; high stakes may use the hero tier."""

    EVERYDAY = "everyday"
    HIGH = "high"


class Status(StrEnum):
    """Where a brief stands on the line."""

    NEW = "new"
    DRAFTED = "drafted"
    PICKED = "picked"
    REVIEW = "review"
    SENT_BACK = "sent_back"
    APPROVED = "approved"
    EXPORTED = "exported"


class CampaignIn(Schema):
    name: str = Field(min_length=1, max_length=160)
    brand_id: str


class CampaignOut(CampaignIn):
    id: str
    created_at: datetime
    briefs: int = 0


class BriefIn(Schema):
    campaign_id: str
    title: str = Field(min_length=1, max_length=200)
    kind: str = Field(default="post", max_length=40)
    words: str = Field(max_length=20_000, description="What the picture should show.")
    negative: str = Field(default="", max_length=2000, description="What it should not show.")
    headline: str = Field(default="", max_length=400)
    channels: list[str] = Field(min_length=1, max_length=20, description="Surface ids.")
    stakes: Stakes = Stakes.EVERYDAY
    due: date | None = None


class BriefPatch(Schema):
    title: str | None = Field(default=None, min_length=1, max_length=200)
    kind: str | None = Field(default=None, max_length=40)
    words: str | None = Field(default=None, max_length=20_000)
    negative: str | None = Field(default=None, max_length=2000)
    headline: str | None = Field(default=None, max_length=400)
    channels: list[str] | None = Field(default=None, min_length=1, max_length=20)
    stakes: Stakes | None = None
    due: date | None = None
    archived: bool | None = None


class BriefOut(Schema):
    id: str
    campaign_id: str
    brand_id: str
    title: str
    kind: str
    words: str
    negative: str
    headline: str
    channels: list[str]
    stakes: Stakes
    status: Status
    due: date | None
    created_at: datetime
    updated_at: datetime
    archived_at: datetime | None
    cover: str | None = Field(description="Digest of a preview that stands for it.")
    cover_colour: str | None
    frame_id: str | None = Field(description="Its picked frame, the newest one.")
    document_id: str | None = Field(description="Its newest document.")


class ImportFault(Schema):
    line: int
    message: str


class ImportOut(Schema):
    """What a calendar file gave; nothing is kept when a line is wrong."""

    briefs: list[BriefOut]
    faults: list[ImportFault]
