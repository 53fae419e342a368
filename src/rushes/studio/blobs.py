"""Pictures by their digest; a digest's bytes never change, so they are cached for good."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from rushes.api.deps import ERRORS, Deps

router = APIRouter(tags=["studio"], responses=ERRORS)

_KINDS = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"RIFF", "image/webp"),
    (b"%PDF", "application/pdf"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)


@router.get(
    "/blobs/{digest}",
    operation_id="getBlob",
    response_class=Response,
    responses={200: {"content": {"image/*": {}}}},
)
def get_blob(deps: Deps, request: Request, digest: str) -> Response:
    """A picture."""
    headers = {"cache-control": "private, max-age=31536000, immutable", "etag": f'"{digest}"'}
    if request.headers.get("if-none-match") == headers["etag"] and deps.blobs.has(digest):
        return Response(status_code=304, headers=headers)
    data = deps.blobs.get(digest)
    return Response(data, media_type=media_type(data), headers=headers)


def media_type(data: bytes) -> str:
    """The media type of a picture's bytes, by its first ones."""
    if data[4:12] in {b"ftypavif", b"ftypavis"}:
        return "image/avif"
    return next(
        (kind for head, kind in _KINDS if data.startswith(head)), "application/octet-stream"
    )
