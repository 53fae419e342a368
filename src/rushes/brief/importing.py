"""A calendar from a CSV file: one brief a line, all of them or none."""

from __future__ import annotations

import csv
import io
from datetime import date

from pydantic import ValidationError
from sqlalchemy.orm import Session

from rushes.brief import repository
from rushes.brief.schemas import BriefIn, ImportFault, Stakes
from rushes.brief.service import create_brief
from rushes.brief.tables import Brief
from rushes.errors import BadInput, RushesError
from rushes.services import Services

COLUMNS = "title,kind,words,negative,headline,channels,stakes,due"
MAX_LINES = 2000


class FaultyCalendar(BadInput):
    """Lines that cannot be briefs; it rolls the others back."""

    def __init__(self, faults: list[ImportFault]) -> None:
        first = faults[0]
        super().__init__(f"Line {first.line}: {first.message}", faults=len(faults))
        self.faults = faults


def import_briefs(
    session: Session, services: Services, campaign_id: str, data: bytes
) -> list[Brief]:
    """Make a brief of each line, or none: :class:`FaultyCalendar` tells what is wrong where.

    Columns are named in the first line, in any order; ``title``, ``words`` and ``channels``
    (divided by spaces or semicolons) are needed.
    """
    repository.campaign(session, campaign_id)
    briefs: list[Brief] = []
    faults: list[ImportFault] = []
    for line, row in _rows(data):
        try:
            briefs.append(create_brief(session, services, _brief(campaign_id, row)))
        except ValidationError as error:
            first = error.errors()[0]
            where = str(first["loc"][0]) if first["loc"] else "line"
            faults.append(ImportFault(line=line, message=f"{where}: {first['msg']}."))
        except (RushesError, ValueError) as error:
            faults.append(ImportFault(line=line, message=str(error)))
    if faults:
        raise FaultyCalendar(faults)
    return briefs


def _rows(data: bytes) -> list[tuple[int, dict[str, str]]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput("The calendar is not UTF-8 text. Save it as 'CSV UTF-8'.") from error
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        names = [name.strip().lower() for name in reader.fieldnames or []]
        missing = {"title", "words", "channels"} - set(names)
        if missing:
            raise BadInput(
                f"The calendar lacks the column {min(missing)}. Its first line names columns: "
                f"{COLUMNS}."
            )
        reader.fieldnames = names
        rows = [(reader.line_num, {k: v or "" for k, v in row.items() if k}) for row in reader]
    except csv.Error as error:
        raise BadInput(f"The calendar is not readable as CSV: {error}.") from error
    if len(rows) > MAX_LINES:
        raise BadInput(f"The calendar has {len(rows)} lines; at most {MAX_LINES} at once.")
    return rows


def _brief(campaign_id: str, row: dict[str, str]) -> BriefIn:
    due = row.get("due", "").strip()
    return BriefIn(
        campaign_id=campaign_id,
        title=row["title"],
        kind=row.get("kind", "").strip() or "post",
        words=row["words"],
        negative=row.get("negative", ""),
        headline=row.get("headline", ""),
        channels=row["channels"].replace(";", " ").split(),
        stakes=Stakes(row.get("stakes", "").strip().lower() or "everyday"),
        due=_date(due) if due else None,
    )


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput(f"due: '{text[:20]}' is not a date such as 2026-12-24.") from None
