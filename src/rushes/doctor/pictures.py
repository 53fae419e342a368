"""Whether rows and pictures agree: every named blob exists and is what its name says."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from rushes.doctor.finding import Finding
from rushes.doctor.references import references
from rushes.kit.clock import now
from rushes.services import Services

SAMPLE = 200  # pictures that are read unless all are asked for
REPORTED_AFTER = timedelta(days=1)
COLLECTED_AFTER = timedelta(hours=1)
"""A picture is written before its row, so a young one without a row may be about to get it."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What the store holds: bytes and time of writing of each digest."""

    blobs: dict[str, tuple[int, datetime]]

    def unnamed(self, named: dict[str, str], older_than: timedelta) -> list[str]:
        limit = now() - older_than
        return [d for d, (_, at) in self.blobs.items() if d not in named and at < limit]

    def size(self, digests: list[str]) -> str:
        return f"{sum(self.blobs[digest][0] for digest in digests) / 1e6:,.1f} MB"


def blobs(services: Services, *, full: bool, collect: bool) -> Iterator[Finding]:
    """Existence of all, bytes of a sample (or all), and garbage."""
    # The store is listed first: a row written in between names a blob that is listed or newer.
    stored = Stored({digest: (size, at) for digest, size, at in services.blobs.all()})
    with services.db.reading() as session:
        named = references(session)
    yield _existence(services, named, stored)
    yield _contents(services, sorted(named.keys() & stored.blobs.keys()), full)
    if collect:
        yield _collected(services, stored)
    else:
        yield _garbage(named, stored)


def _existence(services: Services, named: dict[str, str], stored: Stored) -> Finding:
    absent = [d for d in named if d not in stored.blobs and not services.blobs.has(d)]
    if absent:
        first = absent[0]
        return Finding(
            "pictures",
            "wrong",
            f"{len(absent)} pictures are gone that rows name, the first {first[:12]}… by "
            f"{named[first]}. Restore them from a backup of the blobs.",
            {"missing": absent[:100]},
        )
    return Finding("pictures", "ok", f"All {len(named):,} pictures that rows name are there.")


def _contents(services: Services, digests: list[str], full: bool) -> Finding:
    read = digests if full else random.sample(digests, min(SAMPLE, len(digests)))
    spoilt = [d for d in read if sha256(services.blobs.get(d)).hexdigest() != d]
    if spoilt:
        return Finding(
            "pictures",
            "wrong",
            f"{len(spoilt)} of {len(read)} pictures read are damaged, the first "
            f"{spoilt[0][:12]}…. Restore them from a backup of the blobs.",
            {"damaged": spoilt[:100]},
        )
    part = "" if len(read) == len(digests) else f" of {len(digests):,} (--full reads all)"
    return Finding("pictures", "ok", f"{len(read):,} pictures{part} were read and are whole.")


def _garbage(named: dict[str, str], stored: Stored) -> Finding:
    unnamed = stored.unnamed(named, REPORTED_AFTER)
    if not unnamed:
        return Finding("pictures", "ok", "No garbage is older than a day.")
    return Finding(
        "pictures",
        "note",
        f"{len(unnamed):,} pictures ({stored.size(unnamed)}) are named by nothing. Delete them "
        "with: rushes doctor --collect",
        {"unnamed": len(unnamed)},
    )


def _collected(services: Services, stored: Stored) -> Finding:
    """Delete in one writing transaction, so that no row can come to name what is deleted, and
    only what nobody has written again since the store was listed."""
    with services.db.session() as session:
        unnamed = stored.unnamed(references(session), COLLECTED_AFTER)
        doomed = [d for d in unnamed if _is_old(services.blobs.written(d))]
        for digest in doomed:
            services.blobs.delete(digest)
    return Finding(
        "pictures",
        "ok",
        f"{len(doomed):,} pictures ({stored.size(doomed)}) that nothing named were deleted.",
        {"deleted": len(doomed)},
    )


def _is_old(written: datetime | None) -> bool:
    return written is not None and written < now() - COLLECTED_AFTER
