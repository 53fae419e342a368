"""From rows to the engine's request."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from rushes.draft import repository
from rushes.draft.tables import Take
from rushes.engines import registry
from rushes.engines.profile import Task
from rushes.engines.request import BrandKit, EngineRequest
from rushes.imaging.decode import decode
from rushes.storage.blobs import BlobStore


def request_of(session: Session, blobs: BlobStore, take: Take, idx: int) -> EngineRequest:
    """What the engine is asked for the take's frame ``idx``."""
    scene, source = None, None
    if take.parent_frame_id:
        parent = repository.frame(session, take.parent_frame_id)
        scene = parent.scene if parent.engine == take.engine else None
        if not registry.profile(take.engine).procedural:
            source = decode(blobs.get(parent.picture_blob))
    return EngineRequest(
        task=Task(take.task),
        width=take.width,
        height=take.height,
        prompt=take.words,
        negative=take.negative,
        seed=take.seed,
        index=idx,
        count=take.count,
        brand=brand_of(take.brand),
        headline=take.headline,
        scene=scene,
        source=source,
        options=take.options,
    )


def brand_of(kept: dict[str, Any]) -> BrandKit | None:
    """A brand kit as a take kept it."""
    if not kept:
        return None
    fields: dict[str, Any] = kept | {"palette": tuple(kept.get("palette", ()))}
    return BrandKit(**fields)
