"""Blobs, named by the SHA-256 of their bytes, in a local folder or an S3 bucket.

A picture is written before the row that names it, so a row never points at nothing; what was
written and never named is garbage, and is collected later (:mod:`rushes.doctor.pictures`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from rushes.errors import NotFound, StorageError

_DIGEST = re.compile(r"^[0-9a-f]{64}\Z")


class BlobStore(Protocol):
    """What the line needs of a store of blobs."""

    def put(self, data: bytes) -> str: ...
    def get(self, digest: str) -> bytes: ...
    def has(self, digest: str) -> bool: ...
    def written(self, digest: str) -> datetime | None: ...
    def delete(self, digest: str) -> None: ...
    def all(self) -> Iterator[tuple[str, int, datetime]]: ...


class Blobs:
    """A :class:`BlobStore` on obstore. Keys are ``ab/abcd…``, so that no folder grows huge."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    @classmethod
    def open(cls, url: str, data: Path) -> Blobs:
        """The store at ``url`` (``s3://…``), or the folder ``blobs`` of the data folder."""
        if url:
            try:
                return cls(from_url(url))
            except (BaseError, ValueError) as error:
                raise StorageError(
                    f"The blob store '{url}' cannot be opened. Write it as s3://bucket/prefix."
                ) from error
        folder = data / "blobs"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(f"The folder {folder} cannot be made: {error.strerror}.") from error
        return cls(LocalStore(folder))

    def put(self, data: bytes) -> str:
        """Keep the bytes and return their digest. The same bytes are kept once.

        They are written again where they are there already, so that their time is that of the
        last writer: what is about to be named must not be taken for old garbage.
        """
        digest = sha256(data).hexdigest()
        try:
            obstore.put(self._store, _key(digest), data, mode="overwrite")
        except (BaseError, OSError) as error:
            raise StorageError(_why(error)) from error
        return digest

    def get(self, digest: str) -> bytes:
        try:
            return bytes(obstore.get(self._store, _key(digest)).bytes())
        except FileNotFoundError as error:
            raise NotFound(f"There is no blob {digest[:12]}…") from error
        except (BaseError, OSError) as error:
            raise StorageError(_why(error)) from error

    def has(self, digest: str) -> bool:
        return self.written(digest) is not None

    def written(self, digest: str) -> datetime | None:
        """When the blob was last written; ``None`` if there is none."""
        try:
            return obstore.head(self._store, _key(digest))["last_modified"]
        except FileNotFoundError:
            return None
        except (BaseError, OSError) as error:
            raise StorageError(_why(error)) from error

    def delete(self, digest: str) -> None:
        try:
            obstore.delete(self._store, _key(digest))
        except (BaseError, OSError) as error:
            raise StorageError(_why(error)) from error

    def all(self) -> Iterator[tuple[str, int, datetime]]:
        """Digest, bytes and time of writing of every blob."""
        try:
            for page in obstore.list(self._store):
                for entry in page:
                    name = entry["path"].rsplit("/", 1)[-1]
                    if _DIGEST.match(name):
                        yield name, entry["size"], entry["last_modified"]
        except (BaseError, OSError) as error:
            raise StorageError(_why(error)) from error


def _key(digest: str) -> str:
    if not _DIGEST.match(digest):
        raise NotFound("A blob is named by 64 hexadecimal digits.")
    return f"{digest[:2]}/{digest}"


def _why(error: Exception) -> str:
    text = str(error).lower()
    if "no space left" in text or "storagefull" in text or "os error 28" in text:
        return "The disk is full. Free some space and try again; nothing was lost."
    if "permission denied" in text or "read-only" in text:
        return "The blob folder cannot be written. Check the permissions of the data folder."
    return f"The blob store failed: {str(error).splitlines()[0][:200]}"
