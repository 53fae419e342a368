"""Exports through a real worker: files as the channels want them, and the ZIP of a brief."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from workbench import Bench

from rushes.brief.schemas import Status
from rushes.canvas import repository as documents
from rushes.canvas import service as canvas
from rushes.canvas.operations import crop_to
from rushes.errors import BadInput, Conflict, NotFound
from rushes.export import repository, service
from rushes.export.schemas import ExportIn
from rushes.export.tables import Export
from rushes.imaging.decode import decode
from rushes.review import service as review
from rushes.review.schemas import DecisionIn
from rushes.surfaces import surface

CHANNELS = ["instagram/feed-4x5", "instagram/story"]


def ask(line: Bench, document_id: str, **fields: Any) -> list[Export]:
    with line.services.db.session() as session:
        return service.create_exports(session, line.services, document_id, ExportIn(**fields))


def ended(line: Bench, export: Export) -> Export:
    def now() -> Export:
        with line.services.db.reading() as session:
            return repository.export(session, export.id)

    return line.until_ended(now)


def approved(line: Bench, **fields: Any) -> tuple[Any, str]:
    brief = line.brief(channels=CHANNELS, **fields)
    doc = line.document(brief_id=brief.id, words="", width=160, height=200)
    with line.services.db.session() as session:
        review.decide(session, line.services, doc, DecisionIn(verdict="approve"))
    return brief, doc


def test_a_brief_s_channels_are_exported_and_the_brief_with_the_last_of_them(line: Bench) -> None:
    brief, doc = approved(line)
    exports = [ended(line, export) for export in ask(line, doc)]
    assert [(e.surface, e.state, e.error) for e in exports] == [
        (name, "done", None) for name in CHANNELS
    ]
    for export in exports:
        target = surface(export.surface)
        data = line.services.blobs.get(export.blob or "")
        assert decode(data).shape[:2] == (target.height, target.width)
        assert (export.width, export.height) == (target.width, target.height)
        assert export.bytes == len(data) <= (target.max_bytes or len(data))
        assert export.preview_blob
        assert line.services.blobs.has(export.preview_blob)
    assert line.now(brief).status == Status.EXPORTED.value


def test_exports_of_an_older_revision_do_not_complete_a_brief(line: Bench) -> None:
    brief, doc = approved(line)
    ended(line, ask(line, doc, surfaces=CHANNELS[:1])[0])
    with line.services.db.session() as session:
        body = crop_to(documents.body(session, doc), 100, 100)
        canvas.change(session, line.services, doc, 0, "Crop", body)
    ended(line, ask(line, doc, surfaces=CHANNELS[1:])[0])
    assert line.now(brief).status == Status.APPROVED.value


def test_the_zip_holds_each_finished_file_under_a_safe_name(line: Bench) -> None:
    brief, doc = approved(line, title="../../Tea \u202e: CON?")
    for export in ask(line, doc):
        ended(line, export)
    name, parts = service.zip_of_exports(line.services, [], brief.id)
    assert "/" not in name
    assert ".." not in name
    with zipfile.ZipFile(io.BytesIO(b"".join(parts))) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names)) == 2
        assert not any("/" in each or "\\" in each or each.startswith(".") for each in names)
        assert all(decode(archive.read(each)).size for each in names)


@pytest.mark.parametrize(
    ("fields", "error", "said"),
    [
        ({"surfaces": ["instagram/feed"]}, NotFound, "instagram/feed-4x5"),
        ({"surfaces": CHANNELS, "hero_id": "hr_none"}, NotFound, "no hero"),
        ({}, BadInput, "at least one surface"),
    ],
)
def test_an_export_for_nowhere_is_refused(
    line: Bench, fields: dict[str, Any], error: type[Exception], said: str
) -> None:
    doc = line.document()
    with pytest.raises(error, match=said):
        ask(line, doc, **fields)
    with line.services.db.reading() as session:
        assert repository.exports(session, document_id=doc) == []


def test_one_unknown_surface_among_good_ones_and_none_is_asked_for(line: Bench) -> None:
    doc = line.document()
    with pytest.raises(NotFound):
        ask(line, doc, surfaces=[*CHANNELS, "nowhere/at-all"])
    with line.services.db.reading() as session:
        assert repository.exports(session, document_id=doc) == []


def test_an_unfinished_export_has_no_file_yet(line: Bench) -> None:
    doc = line.document()
    (export,) = ask(line, doc, surfaces=CHANNELS[:1])
    with line.services.db.session() as session:
        service.cancel_export(session, line.services, export.id)
    found = ended(line, export)
    if found.state == "cancelled":
        with line.services.db.reading() as session, pytest.raises(Conflict):
            service.finished(session, export.id)
        with pytest.raises(Conflict, match="None of these"):
            service.zip_of_exports(line.services, [export.id], None)
    with pytest.raises(BadInput, match="Name the exports"):
        service.zip_of_exports(line.services, [], None)


def test_an_export_in_a_format_that_the_surface_does_not_take_says_so(line: Bench) -> None:
    doc = line.document()
    with pytest.raises(BadInput, match="does not take gif"):
        ask(line, doc, surfaces=CHANNELS[:1], format="gif")


def test_the_same_surface_twice_is_one_export_and_the_newest_counts(line: Bench) -> None:
    doc = line.document()
    first = ask(line, doc, surfaces=[CHANNELS[0], CHANNELS[0].upper()])
    assert len(first) == 1
    second = ask(line, doc, surfaces=[CHANNELS[0]])
    for export in (*first, *second):
        assert ended(line, export).state == "done"
    with line.services.db.reading() as session:
        newest = repository.exports(session, document_id=doc)
    assert [e.id for e in newest] == [second[0].id]
