"""``rushes hero``, ``rushes check`` and ``rushes export``: what becomes of a frame's document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rushes.cli.common import (
    DataOption,
    FrameArgument,
    JsonOption,
    asked,
    err,
    escape,
    out,
    print_json,
    services_of,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rushes.canvas.tables import DocumentRow
    from rushes.export.tables import Export
    from rushes.hero.tables import Hero
    from rushes.services import Services

ASKED = "Asked for at the command line, for a frame without a brief."


def register(app: typer.Typer) -> None:
    app.command("hero")(hero)
    app.command("check")(check)
    app.command("export")(export)


def hero(
    frame: FrameArgument,
    size: Annotated[str | None, typer.Option(help="Pixels, such as 4096x4096.")] = None,
    engine: Annotated[str | None, typer.Option(help="See: rushes engines")] = None,
    reason: Annotated[
        str, typer.Option(help="Why, where the policy keeps the brief from a hero.")
    ] = "",
    file: Annotated[Path | None, typer.Option("--out", help="Where to write the PNG.")] = None,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Render a frame's newest document at full fidelity, as far as the policy allows."""
    from rushes.hero import repository
    from rushes.hero.schemas import HeroIn
    from rushes.hero.service import create_hero
    from rushes.kit.files import make_folder, write_file
    from rushes.surfaces import parse_size
    from rushes.work import require_done, work

    width, height = parse_size(size) if size else (None, None)
    with services_of(data) as services:
        with services.db.session() as session:
            row = _opened(session, services, frame)
            why = reason or (None if row.brief_id else ASKED)
            given = asked(HeroIn, width=width, height=height, engine=engine, reason=why)
            hero_id = create_hero(session, services, row.id, given).id

        def read(session: Session) -> Hero:
            return repository.hero(session, hero_id)

        with work(services) as doing, err.status("Rendering the hero …"):
            made = doing.finish(read)
        require_done(made)
        target = file or Path(f"{made.frame_id}-hero.png")
        make_folder(target.parent)
        write_file(target, services.blobs.get(made.picture_blob or ""))
    _say_hero(made, target, as_json)


def _say_hero(made: Hero, target: Path, as_json: bool) -> None:
    report: dict[str, Any] = {
        "id": made.id,
        "path": str(target),
        "width": made.width,
        "height": made.height,
        "engine": made.engine,
        "drift": made.drift,
        "ms": made.ms,
        "cost_micros": made.cost_micros,
        "reason": made.reason,
        "frame": made.frame_id,
        "document": made.document_id,
        "revision": made.revision_n,
    }
    if as_json:
        print_json(report)
        return
    out.print(
        f"{escape(str(target))}: {made.width} x {made.height} px by {made.engine} in {made.ms} "
        f"ms, {made.drift or 0:.1%} from the chosen composition.",
        highlight=False,
    )


def check(frame: FrameArgument, data: DataOption = None, as_json: JsonOption = False) -> None:
    """Run every check on a frame's newest document (or its hero) and say what they saw."""
    from rushes.review import service

    with services_of(data) as services:
        with services.db.session() as session:
            document_id = _opened(session, services, frame).id
        service.check(services, document_id)
        with services.db.reading() as session:
            seen = service.review_of(session, document_id)
    if as_json:
        print_json(seen.model_dump(mode="json", include={"document_id", "revision_n", "findings"}))
        return
    marks = {"flag": "[bold red]flag[/]", "warn": "[yellow]warn[/]", "info": "[dim]info[/]"}
    for finding in seen.findings:
        out.print(
            f"{marks[finding.severity]}  {finding.check}: {escape(finding.message)}",
            highlight=False,
        )
    if not seen.findings:
        out.print("The checks saw nothing that needs a look.")


def export(
    frame: FrameArgument,
    preset: Annotated[
        list[str] | None,
        typer.Option(help="A surface; may be given again. See: rushes presets", show_default=False),
    ] = None,
    fmt: Annotated[
        str | None, typer.Option("--format", help="jpeg, png, webp, avif, tiff or pdf.")
    ] = None,
    folder: Annotated[Path, typer.Option("--out", help="Where the files go.")] = Path("exports"),
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a frame's newest document (or its hero) ready for surfaces.

    Without --preset the surfaces are those of its brief.
    """
    from rushes.export import repository
    from rushes.export.schemas import ExportIn
    from rushes.export.service import create_exports
    from rushes.kit.files import make_folder
    from rushes.work import RUNNING, work

    with services_of(data) as services:
        with services.db.session() as session:
            row = _opened(session, services, frame)
            given = asked(ExportIn, surfaces=preset or [], format=fmt)
            ids = [e.id for e in create_exports(session, services, row.id, given)]
        make_folder(folder)

        def ended(session: Session) -> bool:
            return all(e.state not in RUNNING for e in repository.of_ids(session, ids))

        with work(services) as doing, err.status(f"Exporting to {len(ids)} surfaces …"):
            for _ in doing.follow(doing.now(), ended):
                pass
        with services.db.reading() as session:
            made = repository.of_ids(session, ids)
        reports = _written(services, made, folder)
    _say_exports(reports, as_json)
    if any(report["state"] != "done" for report in reports):
        raise typer.Exit(1)


def _written(services: Services, made: Any, folder: Path) -> list[dict[str, Any]]:
    """Each finished export's file in the folder, and what to say of each."""
    from rushes.export.names import unique_name
    from rushes.kit.files import write_file

    taken: set[str] = set()
    reports: list[dict[str, Any]] = []
    for each in made:
        path: Path | None = None
        if each.blob is not None:
            path = folder / unique_name(each.filename or each.id, taken)
            write_file(path, services.blobs.get(each.blob))
        reports.append(_told(each, path))
    return reports


def _told(each: Export, path: Path | None) -> dict[str, Any]:
    same = ("id", "surface", "state", "error", "width", "height", "bytes", "media_type", "notes")
    return {"path": None if path is None else str(path)} | {n: getattr(each, n) for n in same}


def _say_exports(reports: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        print_json({"exports": reports})
        return
    for each in reports:
        if each["path"] is None:
            err.print(f"[bold red]Error:[/] {each['surface']}: {escape(str(each['error']))}")
            continue
        out.print(
            f"{escape(each['path'])}: {each['width']} x {each['height']} px, "
            f"{(each['bytes'] or 0) / 1000:.0f} kB",
            highlight=False,
        )
        for note in each["notes"]:
            out.print(f"  {escape(note)}", highlight=False)


def _opened(session: Session, services: Services, frame: str) -> DocumentRow:
    """The frame's newest document; an untouched one is made if there is none."""
    from rushes.canvas.service import open_document
    from rushes.cli.frames import find_frame

    return open_document(session, services, find_frame(session, services, frame).id)
