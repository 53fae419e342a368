"""``rushes edit``: a step or several on a frame's document, and the picture written out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rushes.cli.common import (
    DataOption,
    FrameArgument,
    JsonOption,
    escape,
    out,
    print_json,
    read_input,
    services_of,
)
from rushes.errors import BadInput

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from rushes.canvas.tables import Fix
    from rushes.services import Services

FORMATS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", ".avif": "avif"}


def register(app: typer.Typer) -> None:
    app.command("edit")(edit)


def edit(
    frame: FrameArgument,
    file: Annotated[Path, typer.Option("--out", help="The file: .png, .jpg, .webp or .avif.")],
    remove: Annotated[
        Path | None, typer.Option(help="A mask of the document's size: what is white, goes.")
    ] = None,
    crop: Annotated[str | None, typer.Option(help="Crop to a size, such as 1080x1080.")] = None,
    text: Annotated[str | None, typer.Option(help="Set a headline where there is room.")] = None,
    engine: Annotated[str | None, typer.Option(help="The engine that fills the hole.")] = None,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Mend, crop or caption a frame: each step is a revision of its document.

    Several at once are done in this order: remove, crop, text.
    """
    from rushes.brief.words import clean
    from rushes.surfaces import parse_size

    if remove is None and crop is None and text is None:
        raise BadInput("Say what to change: --remove MASK.png, --crop 1080x1080 or --text '…'.")
    _form_of(file)
    size = parse_size(crop, max_pixels=8192 * 8192) if crop is not None else None
    words = clean(text, name="headline", limit=400) if text is not None else None
    with services_of(data) as services:
        mask = read_input(remove, "mask", services.settings.max_upload_bytes) if remove else None
        document_id = _document(services, frame, mask)
        if mask is not None:
            _remove(services, document_id, mask, engine)
        if size is not None:
            _crop(services, document_id, size)
        if words is not None:
            _headline(services, document_id, words)
        report = _write(services, document_id, file)
    if as_json:
        print_json(report)
    else:
        out.print(
            f"{escape(str(file))}: {report['width']} x {report['height']} px, revision "
            f"{report['revision']} of {report['document']}.",
            highlight=False,
        )


def _document(services: Services, frame: str, mask: bytes | None) -> str:
    """The id of the frame's document; a mask that does not fit it is told of before any change."""
    from rushes.canvas import repository
    from rushes.canvas.service import open_document
    from rushes.cli.frames import find_frame
    from rushes.imaging.decode import decode_mask

    with services.db.session() as session:
        row = open_document(session, services, find_frame(session, services, frame).id)
        if mask is not None:
            body = repository.body(session, row.id)
            decode_mask(mask, (body.width, body.height))
        return row.id


def _remove(services: Services, document_id: str, mask: bytes, engine: str | None) -> None:
    from rushes.canvas import repository
    from rushes.canvas.fixes import create_fix
    from rushes.work import require_done, work

    fix_id = create_fix(services, document_id, mask, "remove", engine).id

    def row(session: Session) -> Fix:
        return repository.fix(session, fix_id)

    with work(services) as doing:
        require_done(doing.finish(row))


def _crop(services: Services, document_id: str, size: tuple[int, int]) -> None:
    from rushes.canvas import repository, service
    from rushes.canvas.operations import crop_to

    with services.db.session() as session:
        body = crop_to(repository.body(session, document_id), *size)
        head = repository.document(session, document_id).head
        label = f"Crop to {body.width} × {body.height}"
        service.change(session, services, document_id, head, label, body)


def _headline(services: Services, document_id: str, words: str) -> None:
    from rushes.canvas import pictures, repository, service

    with services.db.reading() as session:
        head = repository.document(session, document_id).head
    body = pictures.with_headline(services, document_id, head, words)
    with services.db.session() as session:
        service.change(session, services, document_id, head, "Headline", body)


def _write(services: Services, document_id: str, file: Path) -> dict[str, object]:
    from rushes.canvas import repository
    from rushes.canvas.offstage import loader
    from rushes.canvas.render import render
    from rushes.imaging import encode
    from rushes.kit.files import make_folder, write_file

    with services.db.reading() as session:
        row = repository.document(session, document_id)
        body = repository.body(session, document_id)
    pixels = render(body, loader(services.blobs))
    make_folder(file.parent)
    write_file(file, getattr(encode, _form_of(file))(pixels))
    height, width = pixels.shape[:2]
    return {
        "path": str(file),
        "width": width,
        "height": height,
        "frame": row.frame_id,
        "document": row.id,
        "revision": row.head,
    }


def _form_of(file: Path) -> str:
    try:
        return FORMATS[file.suffix.lower()]
    except KeyError:
        raise BadInput(
            f"'{file.name[:80]}' has no ending that names a format: {', '.join(FORMATS)}."
        ) from None
