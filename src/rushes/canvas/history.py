"""Undo and redo as values: a list of steps and a head. Nothing here changes in place."""

from __future__ import annotations

from functools import reduce
from typing import Self

from pydantic import Field, model_validator

from rushes.canvas.diff import Diff, apply, compose, invert
from rushes.canvas.document import Document
from rushes.canvas.layers import Record
from rushes.errors import BadInput


class History(Record):
    """``head`` steps of ``steps`` are done; those after it can be done again."""

    steps: tuple[Diff, ...] = ()
    head: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _head_is_inside(self) -> Self:
        if self.head > len(self.steps):
            raise ValueError("the head lies past the last step")
        return self

    @property
    def can_undo(self) -> bool:
        return self.head > 0

    @property
    def can_redo(self) -> bool:
        return self.head < len(self.steps)

    def record(self, step: Diff) -> History:
        """A new step was done: what could be redone is gone. A step of nothing is not kept."""
        if step.empty:
            return self
        return History(steps=(*self.steps[: self.head], step), head=self.head + 1)

    def undo(self, document: Document) -> tuple[History, Document]:
        """One step back; the document is then exactly what it was."""
        if not self.can_undo:
            raise BadInput("There is nothing to undo.")
        back = apply(document, invert(self.steps[self.head - 1]))
        return History(steps=self.steps, head=self.head - 1), back

    def redo(self, document: Document) -> tuple[History, Document]:
        """One step forth again."""
        if not self.can_redo:
            raise BadInput("There is nothing to redo.")
        forth = apply(document, self.steps[self.head])
        return History(steps=self.steps, head=self.head + 1), forth

    def squash(self, mark: int) -> History:
        """The steps since ``mark``, an earlier head, as one: so a gesture is undone at once."""
        if not 0 <= mark <= self.head:
            raise BadInput("That mark is not in this history.")
        one = reduce(compose, self.steps[mark : self.head], Diff())
        kept = () if one.empty else (one,)
        steps = (*self.steps[:mark], *kept, *self.steps[self.head :])
        return History(steps=steps, head=mark + len(kept))
