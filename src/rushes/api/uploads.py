"""Reading uploads with a limit; the file's own name is never used."""

from __future__ import annotations

from fastapi import UploadFile

from rushes.errors import BadInput, TooLarge
from rushes.services import Services


def read_upload(services: Services, file: UploadFile) -> bytes:
    """The upload's bytes, at most what the settings allow."""
    limit = services.settings.max_upload_bytes
    data = file.file.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(
            f"The file has more than {services.settings.max_upload_mb} MB. Make it smaller, or "
            "raise RUSHES_MAX_UPLOAD_MB."
        )
    if not data:
        raise BadInput("The file is empty.")
    return data
