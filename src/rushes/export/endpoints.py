"""Exports over HTTP."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from rushes.api.deps import ERRORS, Deps
from rushes.export import repository, service
from rushes.export.schemas import ExportIn, ExportOut

router = APIRouter(tags=["export"], responses=ERRORS)


@router.post("/documents/{document_id}/exports", status_code=201, operation_id="createExports")
def create_exports(deps: Deps, document_id: str, given: ExportIn) -> list[ExportOut]:
    """Make the document ready for surfaces, each as a job."""
    with deps.db.session() as session:
        exports = service.create_exports(session, deps, document_id, given)
    deps.wake()
    return [ExportOut.model_validate(export) for export in exports]


@router.get("/exports", operation_id="listExports")
def list_exports(
    deps: Deps, brief_id: str | None = None, document_id: str | None = None
) -> list[ExportOut]:
    """Exports, the newest of each document and surface."""
    with deps.db.reading() as session:
        found = repository.exports(session, brief_id, document_id)
        return [ExportOut.model_validate(export) for export in found]


@router.get(
    "/exports/zip",
    operation_id="zipExports",
    response_class=Response,
    responses={200: {"content": {"application/zip": {}}}},
)
def zip_exports(
    deps: Deps, ids: Annotated[list[str] | None, Query()] = None, brief_id: str | None = None
) -> Response:
    """Finished exports in one ZIP: those named, or all of a brief."""
    name, parts = service.zip_of_exports(deps, ids or [], brief_id)
    return StreamingResponse(parts, media_type="application/zip", headers=_attached(name))


@router.get(
    "/exports/{export_id}/file",
    operation_id="getExportFile",
    response_class=Response,
    responses={200: {"content": {"image/*": {}, "application/pdf": {}}}},
)
def get_file(deps: Deps, export_id: str) -> Response:
    """A finished export's file."""
    with deps.db.reading() as session:
        export = service.finished(session, export_id)
    data = deps.blobs.get(export.blob or "")
    headers = _attached(export.filename or "export")
    return Response(data, media_type=export.media_type or "", headers=headers)


@router.post("/exports/{export_id}/cancel", operation_id="cancelExport")
def cancel_export(deps: Deps, export_id: str) -> ExportOut:
    """Stop an export."""
    with deps.db.session() as session:
        export = service.cancel_export(session, deps, export_id)
        return ExportOut.model_validate(export)


def _attached(name: str) -> dict[str, str]:
    """The header that names a download (RFC 6266): in full, and in ASCII for old programs."""
    plain = "".join(c if c.isascii() and c.isprintable() and c not in '"\\' else "_" for c in name)
    full = quote(name, safe="")
    return {"content-disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{full}"}
