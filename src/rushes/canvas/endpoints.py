"""Documents and fixes over HTTP."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, File, Form, Query, Response, UploadFile

from rushes.api.deps import ERRORS, Deps
from rushes.api.uploads import read_upload
from rushes.canvas import fixes, pictures, repository, service
from rushes.canvas.operations import crop_to
from rushes.canvas.schemas import (
    MAX_REVISION,
    Based,
    BitmapIn,
    ChangeIn,
    CropIn,
    DocumentOut,
    FixOut,
    HeadlineIn,
)

router = APIRouter(tags=["canvas"], responses=ERRORS)

PICTURE: dict[int | str, dict[str, Any]] = {200: {"content": {"image/png": {}, "image/webp": {}}}}


@router.post("/frames/{frame_id}/document", operation_id="openDocument")
def open_document(deps: Deps, frame_id: str) -> DocumentOut:
    """The frame's newest document; an untouched one is made if there is none."""
    with deps.db.session() as session:
        return service.document_out(session, service.open_document(session, deps, frame_id))


@router.get("/documents/{document_id}", operation_id="getDocument")
def get_document(deps: Deps, document_id: str) -> DocumentOut:
    """A document as it is at its head."""
    with deps.db.reading() as session:
        return service.document_out(session, repository.document(session, document_id))


@router.put("/documents/{document_id}", operation_id="changeDocument")
def change_document(deps: Deps, document_id: str, given: ChangeIn) -> DocumentOut:
    """Add a revision on top of ``base``."""
    with deps.db.session() as session:
        row = service.change(session, deps, document_id, given.base, given.label, given.document)
        return service.document_out(session, row)


@router.post("/documents/{document_id}/undo", operation_id="undoDocument")
def undo_document(deps: Deps, document_id: str, given: Based) -> DocumentOut:
    """Go back a step."""
    with deps.db.session() as session:
        row = service.undo(session, deps, document_id, given.base)
        return service.document_out(session, row)


@router.post("/documents/{document_id}/redo", operation_id="redoDocument")
def redo_document(deps: Deps, document_id: str, given: Based) -> DocumentOut:
    """Go forth again."""
    with deps.db.session() as session:
        row = service.redo(session, deps, document_id, given.base)
        return service.document_out(session, row)


@router.post("/documents/{document_id}/crop", operation_id="cropDocument")
def crop_document(deps: Deps, document_id: str, given: CropIn) -> DocumentOut:
    """Crop to a shape or size; layers keep their pixels."""
    with deps.db.session() as session:
        body = crop_to(
            repository.body(session, document_id), given.width, given.height, (given.x, given.y)
        )
        label = f"Crop to {body.width} × {body.height}"
        row = service.change(session, deps, document_id, given.base, label, body)
        return service.document_out(session, row)


@router.post("/documents/{document_id}/headline", operation_id="addHeadline")
def add_headline(deps: Deps, document_id: str, given: HeadlineIn) -> DocumentOut:
    """Set a headline as live type in the brand's face, where the picture is calm."""
    body = pictures.with_headline(deps, document_id, given.base, given.text)
    with deps.db.session() as session:
        row = service.change(session, deps, document_id, given.base, "Headline", body)
        return service.document_out(session, row)


@router.get(
    "/documents/{document_id}/picture",
    operation_id="renderDocument",
    response_class=Response,
    responses=PICTURE,
)
def render_document(
    deps: Deps,
    document_id: str,
    n: Annotated[int | None, Query(ge=0, le=MAX_REVISION)] = None,
    scale: Annotated[float, Query(gt=0, le=4)] = 1.0,
    form: Annotated[Literal["png", "webp"], Query(alias="format")] = "png",
) -> Response:
    """The document, rendered; revision ``n`` or the head."""
    data = pictures.rendered(deps, document_id, n, scale, form)
    return Response(data, media_type=f"image/{form}", headers={"cache-control": "no-cache"})


@router.post(
    "/documents/layer-bitmap",
    operation_id="renderLayer",
    response_class=Response,
    responses=PICTURE,
)
def render_layer(deps: Deps, given: BitmapIn) -> Response:
    """One layer drawn alone, as the renderer would. The headers ``x-left`` and ``x-top`` say where
    its top left corner lies in the scaled document, ``x-lines`` and ``x-overflow`` tell of type."""
    bitmap = pictures.layer_bitmap(deps, given)
    headers = {
        "x-left": str(bitmap.left),
        "x-top": str(bitmap.top),
        "x-lines": str(bitmap.lines),
        "x-overflow": "1" if bitmap.overflow else "0",
        "cache-control": "no-store",
    }
    return Response(bitmap.data, media_type="image/png", headers=headers)


@router.post("/documents/{document_id}/fixes", status_code=201, operation_id="createFix")
def create_fix(
    deps: Deps,
    document_id: str,
    mask: Annotated[UploadFile, File(description="PNG of the document's size; white is inside.")],
    task: Annotated[Literal["remove"], Form()] = "remove",
    engine: Annotated[str | None, Form()] = None,
) -> FixOut:
    """Ask for a fix of what is under the mask. It arrives as a new masked layer."""
    data = read_upload(deps, mask)
    fix = fixes.create_fix(deps, document_id, data, task, engine)
    deps.wake()
    return FixOut.model_validate(fix)


@router.get("/documents/{document_id}/fixes", operation_id="listFixes")
def list_fixes(deps: Deps, document_id: str) -> list[FixOut]:
    """The document's fixes, the newest first."""
    with deps.db.reading() as session:
        found = repository.fixes_of(session, document_id)
        return [FixOut.model_validate(fix) for fix in found]


@router.post("/fixes/{fix_id}/cancel", operation_id="cancelFix")
def cancel_fix(deps: Deps, fix_id: str) -> FixOut:
    """Stop a fix; the document stays as it is."""
    with deps.db.session() as session:
        return FixOut.model_validate(fixes.cancel_fix(session, deps, fix_id))
