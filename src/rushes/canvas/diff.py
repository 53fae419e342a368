"""What changed between two documents, forward and backward, as JSON."""

from __future__ import annotations

from rushes.canvas.document import Document
from rushes.canvas.layers import Colour, Layer, Record
from rushes.errors import Conflict


class Frame(Record):
    """A document's own fields, without its layers."""

    width: int
    height: int
    background: Colour | None


class FrameChange(Record):
    before: Frame
    after: Frame


class LayerChange(Record):
    """A layer before and after; None where it did not exist."""

    id: str
    before: Layer | None
    after: Layer | None


class OrderChange(Record):
    """The ids of all layers, bottom first."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Diff(Record):
    """One step. It holds both sides, so that it can be checked and turned round."""

    frame: FrameChange | None = None
    layers: tuple[LayerChange, ...] = ()
    order: OrderChange | None = None

    @property
    def empty(self) -> bool:
        return self.frame is None and not self.layers and self.order is None


def diff(before: Document, after: Document) -> Diff:
    """The step that leads from one document to another."""
    frames = _frame(before), _frame(after)
    orders = _order(before), _order(after)
    return Diff(
        frame=FrameChange(before=frames[0], after=frames[1]) if frames[0] != frames[1] else None,
        layers=_layer_changes(before, after),
        order=OrderChange(before=orders[0], after=orders[1]) if orders[0] != orders[1] else None,
    )


def apply(document: Document, step: Diff) -> Document:
    """The document after the step.

    Whatever the step changes must be as the step left it: else somebody changed it in the
    meantime, and :class:`Conflict` is raised with nothing done.
    """
    layers = {layer.id: layer for layer in document.layers}
    for change in step.layers:
        _expect(layers.get(change.id) == change.before, f"Layer '{change.id}'")
        if change.after is None:
            layers.pop(change.id, None)
        else:
            layers[change.id] = change.after
    frame, order = _frame(document), _order(document)
    if step.frame is not None:
        _expect(frame == step.frame.before, "The canvas")
        frame = step.frame.after
    if step.order is not None:
        _expect(order == step.order.before, "The order of the layers")
        order = step.order.after
    _expect(set(order) == set(layers), "The list of layers")
    return document.changed(**frame.model_dump(), layers=tuple(layers[key] for key in order))


def invert(step: Diff) -> Diff:
    """The step back."""
    frame, order = step.frame, step.order
    return Diff(
        frame=FrameChange(before=frame.after, after=frame.before) if frame else None,
        layers=tuple(
            LayerChange(id=change.id, before=change.after, after=change.before)
            for change in step.layers
        ),
        order=OrderChange(before=order.after, after=order.before) if order else None,
    )


def compose(first: Diff, then: Diff) -> Diff:
    """Both steps as one; what the second undoes of the first leaves no trace."""
    changes = {change.id: change for change in first.layers}
    for change in then.layers:
        earlier = changes.get(change.id)
        before = earlier.before if earlier else change.before
        changes[change.id] = LayerChange(id=change.id, before=before, after=change.after)
    frames = [step.frame for step in (first, then) if step.frame]
    orders = [step.order for step in (first, then) if step.order]
    frame = FrameChange(before=frames[0].before, after=frames[-1].after) if frames else None
    order = OrderChange(before=orders[0].before, after=orders[-1].after) if orders else None
    return Diff(
        frame=frame if frame and frame.before != frame.after else None,
        layers=tuple(change for change in changes.values() if change.before != change.after),
        order=order if order and order.before != order.after else None,
    )


def _frame(document: Document) -> Frame:
    return Frame(width=document.width, height=document.height, background=document.background)


def _order(document: Document) -> tuple[str, ...]:
    return tuple(layer.id for layer in document.layers)


def _layer_changes(before: Document, after: Document) -> tuple[LayerChange, ...]:
    olds = {layer.id: layer for layer in before.layers}
    news = {layer.id: layer for layer in after.layers}
    return tuple(
        LayerChange(id=key, before=olds.get(key), after=news.get(key))
        for key in dict.fromkeys((*olds, *news))
        if olds.get(key) != news.get(key)
    )


def _expect(holds: bool, what: str) -> None:
    if not holds:
        raise Conflict(f"{what} was changed in the meantime. Load the document again.")
