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
    document: Document, blob: str, mask_blob: str, *, name: str = "Fill", feather: float = 0
) -> Document:
    """The document with a fix above its pictures and below its type.

    The fix and its mask have the document's size; what the mask hides stays as it was.
    """
    layer = PictureLayer(
        id=document.next_id(),
        name=name,
        blob=blob,
        width=document.width,
        height=document.height,
        mask=MaskRef(blob=mask_blob, feather=feather),
    )
    pictures = [index for index, own in enumerate(document.layers) if own.kind == "picture"]
    at = pictures[-1] + 1 if pictures else 0
    return document.changed(layers=(*document.layers[:at], layer, *document.layers[at:]))


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
