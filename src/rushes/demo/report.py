"""The demo's report: ``report.json`` for programs, ``report.html`` for people, in one file."""

from __future__ import annotations

import base64
from importlib.resources import files
from pathlib import Path
from typing import Any

import orjson
from jinja2 import Environment, StrictUndefined
from sqlalchemy.orm import Session

import rushes
from rushes.brief import repository as briefs
from rushes.demo.files import ItemFiles
from rushes.demo.items import Item
from rushes.demo.line import Line
from rushes.demo.rule import APPROVE_RULE, PICK_RULE, REMEDY_RULE
from rushes.draft import repository as frames
from rushes.draft.tables import Take
from rushes.engines import registry
from rushes.export import repository as exports
from rushes.export.tables import Export
from rushes.hero import repository as heroes
from rushes.imaging.decode import decode
from rushes.imaging.encode import webp
from rushes.imaging.resize import fit
from rushes.kit.clock import now
from rushes.kit.files import write_file
from rushes.review.service import review_of

Report = dict[str, Any]


def report_of(line: Line, made: dict[str, ItemFiles], seconds: float) -> Report:
    """What happened, as JSON values; paths are relative to the demo's folder."""
    with line.services.db.reading() as session:
        told = [_item(line, session, item, made[item.brief_id]) for item in line.items]
    return {
        "version": rushes.__version__,
        "finished_at": now().isoformat(timespec="seconds"),
        "seconds": round(seconds, 2),
        "stages": [{"name": n, "seconds": round(s, 2)} for n, s in line.stages.items()],
        "rules": {"pick": PICK_RULE, "approve": APPROVE_RULE, "remedy": REMEDY_RULE},
        "briefs_count": len(told),
        "frames_count": sum(each["frames"] for each in told),
        "heroes_count": sum(each["hero"] is not None for each in told),
        "exports_count": sum(len(each["exports"]) for each in told),
        "findings_count": sum(len(each["findings"]) for each in told),
        "approved_count": sum(each["decision"]["verdict"] == "approved" for each in told),
        "spent_micros": sum(each["spent_micros"] for each in told),
        "currency": line.services.settings.currency,
        "briefs": told,
    }


def write_report(line: Line, report: Report, folder: Path) -> None:
    """Both files. The pictures in the HTML are small copies, so that it can be sent alone."""
    write_file(folder / "report.json", orjson.dumps(report, option=orjson.OPT_INDENT_2))
    source = (files(__package__ or __name__) / "report.html.j2").read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    shown = {each["id"]: _shown(each, folder) for each in report["briefs"]}
    page = environment.from_string(source).render(report=report, shown=shown)
    write_file(folder / "report.html", page.encode())


def _item(line: Line, session: Session, item: Item, made: ItemFiles) -> Report:
    root = made.folder.parent
    brief = briefs.brief(session, item.brief_id)
    take = frames.take(session, item.take_id)
    drawn = frames.frames_of(session, item.take_id)
    order = [frame.id for frame in drawn]
    return {
        "id": brief.id,
        "number": item.number,
        "title": brief.title,
        "kind": brief.kind,
        "brand": item.kit.name,
        "palette": list(item.kit.palette),
        "words": brief.words,
        "headline": brief.headline,
        "channels": brief.channels,
        "stakes": brief.stakes,
        "due": None if brief.due is None else brief.due.isoformat(),
        "folder": str(made.folder.relative_to(root)),
        "contact_sheet": str(made.sheet.relative_to(root)),
        "engine": registry.profile(take.engine).title,
        "frames": len(drawn),
        "draft_ms": _between(take),
        "picked": {
            "frame": item.frame_id,
            "number": order.index(item.frame_id) + 1,
            "path": str(made.picked.relative_to(root)),
            "measures": item.scores[item.frame_id].as_json(),
            "decided_by": PICK_RULE,
        },
        "document": {
            "id": item.document_id,
            "path": str(made.document.relative_to(root)),
            "steps": item.steps,
        },
        "hero": _hero(session, item, made, root),
        "hero_policy": item.hero_words,
        "findings": _findings(session, item),
        "remedy": item.remedy or None,
        "decision": {"verdict": item.verdict, "decided_by": item.verdict_words},
        "exports": [_export(e, made, root) for e in exports.of_ids(session, item.export_ids)],
        "spent_micros": sum(frame.cost_micros for frame in drawn),
    }


def _hero(session: Session, item: Item, made: ItemFiles, root: Path) -> Report | None:
    if made.hero is None:
        return None
    hero = heroes.hero(session, item.hero_id)
    return {
        "path": str(made.hero.relative_to(root)),
        "width": hero.width,
        "height": hero.height,
        "engine": hero.engine,
        "drift": round(hero.drift or 0, 4),
        "ms": hero.ms,
        "reason": hero.reason,
    }


def _findings(session: Session, item: Item) -> list[Report]:
    found = review_of(session, item.document_id).findings
    return [{"check": f.check, "severity": f.severity, "message": f.message} for f in found]


def _export(export: Export, made: ItemFiles, root: Path) -> Report:
    path = made.exports.get(export.id)
    return {
        "surface": export.surface,
        "path": None if path is None else str(path.relative_to(root)),
        "width": export.width,
        "height": export.height,
        "bytes": export.bytes,
        "notes": export.notes,
        "error": export.error,
    }


def _between(take: Take) -> int | None:
    """Milliseconds of work on the take."""
    if take.started_at is None or take.finished_at is None:
        return None
    return round((take.finished_at - take.started_at).total_seconds() * 1000)


def _shown(told: Report, folder: Path) -> dict[str, str]:
    hero = told["hero"]
    return {
        "sheet": _small(folder / told["contact_sheet"], 1000, 62),
        "picked": _small(folder / told["picked"]["path"], 420, 72),
        "final": _small(folder / (hero["path"] if hero else told["document"]["path"]), 720, 76),
    }


def _small(path: Path, side: int, quality: int) -> str:
    data = webp(fit(decode(path.read_bytes(), max_bytes=2**30), side), quality)
    return f"data:image/webp;base64,{base64.b64encode(data).decode()}"
