"""Queries of exports."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rushes.errors import NotFound
from rushes.export.tables import Export


def export(session: Session, export_id: str) -> Export:
    found = session.get(Export, export_id)
    if found is None:
        raise NotFound(f"There is no export {export_id[:40]}.")
    return found


def exports(
    session: Session, brief_id: str | None = None, document_id: str | None = None
) -> Sequence[Export]:
    """The newest export of each document and surface, at most 500."""
    newest = select(func.max(Export.id)).group_by(Export.document_id, Export.surface)
    if brief_id:
        newest = newest.where(Export.brief_id == brief_id)
    if document_id:
        newest = newest.where(Export.document_id == document_id)
    return session.scalars(
        select(Export).where(Export.id.in_(newest)).order_by(Export.id.desc()).limit(500)
    ).all()


def of_ids(session: Session, ids: Sequence[str]) -> Sequence[Export]:
    return session.scalars(select(Export).where(Export.id.in_(ids)).order_by(Export.id)).all()
