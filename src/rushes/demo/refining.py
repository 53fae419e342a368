"""Refining a picked frame as a person would on the canvas: reframe, clear, set the type."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from rushes.canvas import repository as documents
from rushes.canvas.document import Document
from rushes.canvas.fixes import create_fix
from rushes.canvas.headline import headline_over
from rushes.canvas.layers import TypeLayer
from rushes.canvas.offstage import loader
from rushes.canvas.operations import crop
from rushes.canvas.render import Area, render
from rushes.canvas.service import change, open_document
from rushes.canvas.typeset import text_metrics
from rushes.demo.items import Item
from rushes.demo.placing import corners, headline_places, logo_layer, overlap, shared_area
from rushes.demo.rule import unrest_of
from rushes.engines.request import Mask, Pixels, Region
from rushes.imaging.colour import Floats
from rushes.imaging.encode import mask_png
from rushes.imaging.resize import cover_box
from rushes.services import Services
from rushes.work import Work, require_done

TIGHTER = 0.8  # of the sides, for an icon
_STIR = 0.007  # lightness change from which something stands in the headline's place
_LEAST, _MOST = 0.0004, 0.03  # of the picture: what may be taken away


def open_item(services: Services, item: Item) -> None:
    with services.db.session() as session:
        item.document_id = open_document(session, services, item.frame_id).id


def reframe(services: Services, item: Item) -> None:
    """Crop to the proportions of the first channel; an icon, which has no type, tighter."""
    body = _body(services, item)
    target = item.channels[0]
    box = cover_box((body.width, body.height), (target.width, target.height), (0.5, 0.54))
    if not item.headline:
        across, down = round(box[2] * TIGHTER), round(box[3] * TIGHTER)
        box = (box[0] + (box[2] - across) // 2, round((body.height - down) * 0.56), across, down)
    if box[2:] == (body.width, body.height):
        return
    _step(services, item, f"Crop to {box[2]} × {box[3]}", crop(body, Area(*box)))


def clear(services: Services, item: Item, doing: Work) -> bool:
    """Take away the small thing that stands where the headline will go, if there is one."""
    body = _body(services, item)
    pixels = render(body, loader(services.blobs))
    place = _place(item, body, pixels)
    stray = stray_thing(pixels, place) if place is not None else None
    if stray is None:
        return False
    fix = create_fix(services, item.document_id, mask_png(stray), "remove")
    require_done(doing.finish(lambda session: documents.fix(session, fix.id)))
    item.steps.append("Remove what stood in the headline's place")
    return True


def set_type(services: Services, item: Item, *, elsewhere: bool = False) -> None:
    """Set the headline where all channels show it, and the logo; ``elsewhere`` tries again."""
    load = loader(services.blobs)
    body = _body(services, item)
    for layer in [own for own in body.layers if own.kind in ("type", "logo")]:
        body = body.without_layer(layer.id)
    pixels = render(body, load)
    place = None if elsewhere else _place(item, body, pixels)
    body = headline_over(body, item.headline, load, item.kit, place)
    body = _with_logo(item, body, unrest_of(pixels))
    _step(services, item, "Headline, elsewhere" if elsewhere else "Headline and logo", body)


def stray_thing(pixels: Pixels, place: Region) -> Mask | None:
    """A mask of the largest small thing that lies within the place; None if there is none."""
    height, width = pixels.shape[:2]
    stir = cv2.resize(unrest_of(pixels), (width, height), interpolation=cv2.INTER_LINEAR)
    inside = np.zeros((height, width), np.uint8)
    top, left = round(place.y * height), round(place.x * width)
    rows = slice(top, top + round(place.height * height))
    columns = slice(left, left + round(place.width * width))
    inside[rows, columns] = stir[rows, columns] > _STIR
    _, labels, stats, _ = cv2.connectedComponentsWithStats(inside)
    whole = [n for n in range(1, len(stats)) if _lies_within(stats[n], rows, columns)]
    best = max(whole, key=lambda n: int(stats[n, cv2.CC_STAT_AREA]), default=None)
    if best is None:
        return None
    share = int(stats[best, cv2.CC_STAT_AREA]) / (width * height)
    if not _LEAST <= share <= _MOST:
        return None
    mask = np.where(labels == best, 255, 0).astype(np.uint8)
    reach = max(3, round(0.012 * min(width, height))) | 1
    return np.asarray(cv2.dilate(mask, np.ones((reach, reach), np.uint8)), np.uint8)


def _lies_within(box: NDArray[np.int32], rows: slice, columns: slice) -> bool:
    """Not a part of something that reaches out of the place."""
    left, top, wide, high = (int(value) for value in box[:4])
    return (
        left > columns.start
        and left + wide < columns.stop
        and top > rows.start
        and top + high < rows.stop
    )


def _with_logo(item: Item, body: Document, unrest: Floats) -> Document:
    """The logo in the calmest corner that the headline leaves, where all channels show one."""
    area = shared_area(body.width, body.height, item.channels)
    taken = _taken(body)
    places = [] if area is None else corners(body, area)
    free = [place for place in places if not overlap(place, taken)]
    if not free:
        return body
    calmest = min(free, key=lambda place: _mean(unrest, place))
    return body.with_layer(logo_layer(body, item.logo, calmest))


def _place(item: Item, body: Document, pixels: Pixels) -> Region | None:
    """The calmest of the places that all channels show; None where they share too little."""
    area = shared_area(body.width, body.height, item.channels)
    if area is None or not item.headline:
        return None
    unrest = unrest_of(pixels)
    places = headline_places(area, body.width / body.height)
    return min(places, key=lambda place: _mean(unrest, place))


def _mean(values: Floats, place: Region) -> float:
    height, width = values.shape
    top, left = int(place.y * height), int(place.x * width)
    bottom, right = top + int(place.height * height), left + int(place.width * width)
    return float(values[top : max(bottom, top + 1), left : max(right, left + 1)].mean())


def _taken(body: Document) -> Region:
    """What the headline takes of the canvas, in fractions."""
    layer = next(own for own in reversed(body.layers) if isinstance(own, TypeLayer))
    high = text_metrics(layer).height
    return Region(
        layer.x / body.width, layer.y / body.height, layer.width / body.width, high / body.height
    )


def _step(services: Services, item: Item, label: str, body: Document) -> None:
    with services.db.session() as session:
        head = documents.document(session, item.document_id).head
        change(session, services, item.document_id, head, label, body)
    item.steps.append(label)


def _body(services: Services, item: Item) -> Document:
    with services.db.reading() as session:
        return documents.body(session, item.document_id)
