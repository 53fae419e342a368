"""A document: a canvas and its layers, bottom first. Changing one gives a new one."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from rushes.canvas.layers import Colour, Layer, LogoLayer, PictureLayer, Record
from rushes.errors import BadInput, NotFound

MIN_SIDE, MAX_SIDE, MAX_LAYERS = 16, 8192, 200

Side = Annotated[int, Field(ge=MIN_SIDE, le=MAX_SIDE)]


class Document(Record):
    """Width and height in pixels; the background is ``#rrggbb``, or None for transparent."""

    version: Literal[1] = 1
    width: Side
    height: Side
    background: Colour | None = None
    layers: Annotated[tuple[Layer, ...], Field(max_length=MAX_LAYERS)] = ()

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        if len({layer.id for layer in self.layers}) != len(self.layers):
            raise ValueError("two layers have the same id")
        return self

    def layer(self, layer_id: str) -> Layer:
        """The layer of this id; :class:`NotFound` if there is none."""
        for layer in self.layers:
            if layer.id == layer_id:
                return layer
        raise NotFound(f"The document has no layer '{layer_id[:40]}'.")

    def with_layer(self, layer: Layer) -> Document:
        """The document with this layer: in place of the one of its id, else on top."""
        if all(own.id != layer.id for own in self.layers):
            return self.changed(layers=(*self.layers, layer))
        return self.changed(
            layers=tuple(layer if own.id == layer.id else own for own in self.layers)
        )

    def without_layer(self, layer_id: str) -> Document:
        """The document without that layer."""
        gone = self.layer(layer_id)
        return self.changed(layers=tuple(own for own in self.layers if own.id != gone.id))

    def changed(self, **fields: Any) -> Document:
        """The document with these fields, checked; :class:`BadInput` where they do not fit."""
        return check({**{name: getattr(self, name) for name in type(self).model_fields}, **fields})

    def blobs(self) -> frozenset[str]:
        """The digests of all pictures and masks that the document needs."""
        found: set[str] = set()
        for layer in self.layers:
            if isinstance(layer, PictureLayer | LogoLayer):
                found.add(layer.blob)
            if layer.mask is not None:
                found.add(layer.mask.blob)
        return frozenset(found)

    def next_id(self) -> str:
        """An id that no layer has: ``l1``, ``l2`` …, one above the highest."""
        numbers = (layer.id[1:] for layer in self.layers if layer.id.startswith("l"))
        taken = [int(n) for n in numbers if n.isascii() and n.isdigit()]
        return f"l{max(taken, default=0) + 1}"


_LAYER: TypeAdapter[Layer] = TypeAdapter(Layer)


def check(fields: dict[str, Any]) -> Document:
    """A document of these fields; :class:`BadInput` names the first that does not fit."""
    try:
        return Document.model_validate(fields)
    except ValidationError as error:
        raise BadInput(_first(error, "document")) from error


def parse(data: str | bytes) -> Document:
    """A document from JSON; :class:`BadInput` names the first thing that is wrong."""
    try:
        return Document.model_validate_json(data)
    except ValidationError as error:
        raise BadInput(_first(error, "document")) from error


def layer_with(layer: Layer, **fields: Any) -> Layer:
    """The layer with these fields, checked; :class:`BadInput` where they do not fit."""
    try:
        return _LAYER.validate_python({**layer.model_dump(), **fields})
    except ValidationError as error:
        raise BadInput(_first(error, "layer")) from error


def _first(error: ValidationError, thing: str) -> str:
    fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(part) for part in fault["loc"]) or thing
    return f"The {thing} is not valid at '{where[:80]}': {fault['msg']}. Correct it and try again."
