"""What is done to documents, as pure functions: each gives a new document."""

from __future__ import annotations

from rushes.canvas.document import Document, check, layer_with
from rushes.canvas.headline import add_headline, headline_over
from rushes.canvas.layers import MaskRef, PictureLayer
from rushes.canvas.render import Area
from rushes.errors import BadInput
from rushes.imaging.resize import cover_box

__all__ = [
    "add_fill",
    "add_headline",
    "base_layer",
    "crop",
    "crop_to",
    "from_picture",
    "headline_over",
    "to_be_filled",
    "with_base",
]


def from_picture(blob: str, width: int, height: int, *, name: str = "Picture") -> Document:
    """A document over a stored picture, of its size; nothing else is in it."""
    size = {"width": width, "height": height}
    layer = {"kind": "picture", "id": "l1", "name": name, "blob": blob, **size}
    return check({**size, "layers": (layer,)})


def crop(document: Document, area: Area) -> Document:
    """The document cut to an area of it, whole pixels; layers move and keep all their pixels.

    The area may reach beyond the canvas; what is there is the background.
    """
    left, top = round(area.x), round(area.y)
    layers = [layer_with(own, x=own.x - left, y=own.y - top) for own in document.layers]
    return document.changed(
        width=round(area.width), height=round(area.height), layers=tuple(layers)
    )


def crop_to(
    document: Document, width: int, height: int, focus: tuple[float, float] = (0.5, 0.5)
) -> Document:
    """The document at exactly width x height, cropped around ``focus`` (fractions) to fill it.

    All that can stay, stays: the largest area of those proportions is brought to the size by the
    layers' scale. No pixel is touched, so a wider crop later brings all back.
    """
    if width < 1 or height < 1:
        raise BadInput(f"A crop to {width} x {height} px leaves nothing. Ask for 16 px or more.")
    box = cover_box((document.width, document.height), (width, height), focus)
    left, top, box_width, box_height = box
    exact = (box_width, box_height) == (width, height)
    ratio = 1.0 if exact else max(width / box_width, height / box_height)
    layers = [
        layer_with(own, x=(own.x - left) * ratio, y=(own.y - top) * ratio, scale=own.scale * ratio)
        for own in document.layers
    ]
    return document.changed(width=width, height=height, layers=tuple(layers))


def add_fill(
    document: Document,
    blob: str,
    mask_blob: str,
    *,
    made_on: Document | None = None,
    name: str = "Fill",
    feather: float = 0,
) -> Document:
    """The document with a fix above its pictures and below its type.

    The fix and its mask have the size of the document that it was ``made_on`` (this one, unless
    given); what the mask hides stays as it was. Where the lowest picture was moved or scaled since
    then, by a crop, say, the fix goes with it; :class:`BadInput` if it was turned.
    """
    whole = made_on or document
    x, y, scale = _moved(whole, document)
    layer = PictureLayer(
        id=document.next_id(),
        name=name,
        blob=blob,
        x=x,
        y=y,
        scale=scale,
        width=whole.width,
        height=whole.height,
        mask=MaskRef(blob=mask_blob, feather=feather),
    )
    at = _pictures_end(document)
    return document.changed(layers=(*document.layers[:at], layer, *document.layers[at:]))


def to_be_filled(document: Document) -> Document:
    """What a fix mends: the document without what will lie above the fix, its type above all."""
    end = _pictures_end(document)
    return document.changed(layers=document.layers[:end]) if end else document


def _pictures_end(document: Document) -> int:
    """The place in the order of the layers just above the uppermost picture."""
    ends = (at for at, own in enumerate(document.layers, 1) if own.kind == "picture")
    return max(ends, default=0)


def _moved(before: Document, after: Document) -> tuple[float, float, float]:
    """Where the earlier document's corner lies in the later one, and how it was scaled."""
    old, new = base_layer(before), base_layer(after)
    if old is None or new is None:
        return 0.0, 0.0, 1.0
    if old.rotation != new.rotation:
        raise BadInput("The picture was turned while it was being mended. Ask for the fix again.")
    scale = new.width * new.scale / (old.width * old.scale)
    return new.x - old.x * scale, new.y - old.y * scale, scale


def base_layer(document: Document) -> PictureLayer | None:
    """The lowest picture: the frame that the document was opened over."""
    return next((own for own in document.layers if isinstance(own, PictureLayer)), None)


def with_base(document: Document, blob: str, width: int, height: int) -> Document:
    """The document over another rendering of its lowest picture, sharper or not; nothing moves.

    Width and height are the new picture's own; its proportions must be those of the old.
    """
    base = base_layer(document)
    if base is None:
        raise BadInput("The document has no picture to put another in the place of.")
    if abs(width / height - base.width / base.height) > 0.02 * base.width / base.height:
        raise BadInput(
            f"A picture of {width} x {height} px has other proportions than the one it replaces "
            f"({base.width:g} x {base.height:g} px)."
        )
    return document.with_layer(layer_with(base, blob=blob))
