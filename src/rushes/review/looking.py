"""Gathering what the checks look at: the finished picture, its type, where it will appear."""

from __future__ import annotations

from dataclasses import dataclass

from rushes.brands.service import kit_of
from rushes.brands.tables import Brand
from rushes.brief import repository as briefs
from rushes.canvas import repository as documents
from rushes.canvas.document import Document
from rushes.canvas.offstage import loader
from rushes.canvas.operations import base_layer
from rushes.canvas.raster import Load
from rushes.canvas.render import render
from rushes.draft import repository as frames
from rushes.draft.tables import Frame
from rushes.engines.request import Pixels
from rushes.hero import repository as heroes
from rushes.hero.redraw import redraw_for
from rushes.imaging.resize import fit
from rushes.imaging.similarity import thumb_distance
from rushes.review.checks import CheckInput, FindingDraft, Nearest, run_checks
from rushes.review.reading import type_boxes
from rushes.services import Services
from rushes.surfaces import Surface, surface

LOOK_SIDE = 1600  # pixels; checks see the picture at this size at the most
COMPARED = 60  # so many of the newest pictures that went out are compared for likeness


@dataclass(frozen=True, slots=True)
class Look:
    """One document (and its hero) as the checks see it."""

    document_id: str
    revision_n: int
    hero_id: str | None
    brief_id: str | None
    body: Document
    pixels: Pixels
    size: tuple[int, int]
    surfaces: tuple[Surface, ...]
    palette: tuple[str, ...]
    drift: float | None
    others: tuple[tuple[str, str], ...]  # title and preview of what went out before


def at(services: Services, document_id: str) -> Look:
    """Read and render what is at the document's head."""
    with services.db.reading() as session:
        row = documents.document(session, document_id)
        body = documents.body(session, document_id)
        frame = frames.frame(session, row.frame_id)
        hero = heroes.newest_of(session, document_id, row.head)
        brief = briefs.brief(session, row.brief_id) if row.brief_id else None
        kit = kit_of(session.get(Brand, brief.brand_id)) if brief else None
        others = tuple(
            (other.title, other.cover)
            for other in briefs.went_out(session, COMPARED)
            if other.cover and other.id != row.brief_id
        )
    surfaces = tuple(surface(each) for each in brief.channels) if brief else ()
    load = loader(services.blobs)
    blob = hero.picture_blob if hero else None
    pixels = load(blob) if blob else render(body, load)
    return Look(
        document_id=document_id,
        revision_n=row.head,
        hero_id=hero.id if hero else None,
        brief_id=row.brief_id,
        body=body,
        pixels=fit(pixels, LOOK_SIDE),
        size=_size(pixels, frame, body, surfaces),
        surfaces=surfaces,
        palette=kit.palette if kit else (),
        drift=hero.drift if hero else None,
        others=others,
    )


def run(services: Services, look: Look) -> list[FindingDraft]:
    """What every installed check says."""
    load = loader(services.blobs)
    return run_checks(
        CheckInput(
            pixels=look.pixels,
            width=look.size[0],
            height=look.size[1],
            type_boxes=type_boxes(look.body, load, look.pixels),
            surfaces=look.surfaces,
            drift=look.drift,
            palette=look.palette,
            nearest=_nearest(look, load),
        )
    )


def _nearest(look: Look, load: Load) -> Nearest | None:
    """The most similar of the pictures that went out before, as their drafts looked."""
    own = fit(look.pixels, 64)
    found = [Nearest(title, thumb_distance(own, load(digest))) for title, digest in look.others]
    return min(found, key=lambda each: each.distance, default=None)


def _size(
    pixels: Pixels, frame: Frame, body: Document, surfaces: tuple[Surface, ...]
) -> tuple[int, int]:
    """The pixels that exports will have: those there are, or those that a redrawing gives."""
    height, width = pixels.shape[:2]
    redraw = redraw_for(frame, body, surfaces)
    if redraw is None or width > body.width:  # large enough, or a hero
        return width, height
    base = base_layer(body)
    scale = redraw.request.width / frame.width / (base.scale if base else 1.0)
    return round(body.width * scale), round(body.height * scale)
