"""The demo's pictures as files, a folder for each brief."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from rushes.canvas import repository as documents
from rushes.canvas.offstage import loader
from rushes.canvas.render import render
from rushes.demo.items import Item
from rushes.demo.line import Line
from rushes.draft import repository as frames
from rushes.export import repository as exports
from rushes.export.names import safe_name
from rushes.export.sheet import SheetFrame, SheetWords, contact_sheet
from rushes.hero import repository as heroes
from rushes.imaging.decode import decode
from rushes.imaging.encode import jpeg, png
from rushes.kit.files import make_folder, write_file


@dataclass(slots=True)
class ItemFiles:
    """A brief's files, by what they are; ``exports`` by export id."""

    folder: Path
    sheet: Path
    picked: Path
    document: Path
    hero: Path | None = None
    exports: dict[str, Path] = field(default_factory=dict[str, Path])


def write_files(line: Line, folder: Path) -> dict[str, ItemFiles]:
    """Every brief's files, by brief id."""
    found: dict[str, ItemFiles] = {}
    for done, item in enumerate(line.items):
        line.tell("Contact sheets and files", done, len(line.items))
        found[item.brief_id] = _files(line, item, folder)
    return found


def _files(line: Line, item: Item, folder: Path) -> ItemFiles:
    name = safe_name(f"{item.number:02d} {item.title}".lower().replace("'", ""))
    own = folder / name.replace(" ", "-")
    made = ItemFiles(own, own / "contact-sheet.jpg", own / "picked.png", own / "document.png")
    make_folder(own)
    blobs = line.services.blobs
    with line.services.db.reading() as session:
        frame = frames.frame(session, item.frame_id)
        body = documents.body(session, item.document_id)
        hero = heroes.hero(session, item.hero_id) if item.hero_id else None
        ready = exports.of_ids(session, item.export_ids)
    write_file(made.sheet, _sheet(line, item))
    write_file(made.picked, blobs.get(frame.picture_blob))
    write_file(made.document, png(render(body, loader(blobs))))
    if hero is not None and hero.picture_blob is not None:
        made.hero = own / "hero.png"
        write_file(made.hero, blobs.get(hero.picture_blob))
    make_folder(own / "exports")
    for export in ready:
        if export.blob is not None:
            target = own / "exports" / safe_name(export.filename or export.id)
            write_file(target, blobs.get(export.blob))
            made.exports[export.id] = target
    return made


def _sheet(line: Line, item: Item) -> bytes:
    with line.services.db.reading() as session:
        take = frames.take(session, item.take_id)
        found = frames.frames_of(session, item.take_id)
    cells = [
        SheetFrame(
            decode(line.services.blobs.get(frame.preview_blob)),
            label=_label(item, frame.id),
            mark="pick" if frame.id == item.frame_id else "",
        )
        for frame in found
    ]
    words = SheetWords(
        title=item.title,
        line=take.words,
        aside=item.kit.name,
        aside_line=f"{len(found)} frames by {take.engine}, seed {take.seed}",
        foot="Picked by rule: calm for the headline × a clear subject × the brand's colours",
    )
    return jpeg(contact_sheet(cells, words, width=2000), 86)


def _label(item: Item, frame_id: str) -> str:
    measured = item.scores.get(frame_id)
    return "" if measured is None else f"{measured.product:.2f}"
