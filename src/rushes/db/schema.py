"""All tables in one place, for migrations."""

from __future__ import annotations

from rushes.brands import tables as _brands
from rushes.brief import tables as _brief
from rushes.calendar import tables as _calendar
from rushes.canvas import tables as _canvas
from rushes.db.base import Base
from rushes.draft import tables as _draft
from rushes.events import tables as _events
from rushes.export import tables as _export
from rushes.hero import tables as _hero
from rushes.jobs import tables as _jobs
from rushes.pick import tables as _pick
from rushes.review import tables as _review

TABLES = (
    _brands,
    _brief,
    _calendar,
    _canvas,
    _draft,
    _events,
    _export,
    _hero,
    _jobs,
    _pick,
    _review,
)

metadata = Base.metadata
