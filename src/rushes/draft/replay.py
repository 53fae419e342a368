"""Making a frame again from what was stored with it."""

from __future__ import annotations

from dataclasses import dataclass

from rushes.draft import repository
from rushes.draft.drawing import Drawn, draw
from rushes.draft.requests import brand_of
from rushes.engines import registry
from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest, Region
from rushes.errors import BadInput
from rushes.services import Services


@dataclass(frozen=True, slots=True)
class Replay:
    """``same`` says whether the bits are those that were stored."""

    frame_id: str
    same: bool
    digest: str
    drawn: Drawn


def replay(services: Services, frame_id: str) -> Replay:
    """Draw the frame again from its stored scene; bit for bit on a deterministic engine."""
    with services.db.reading() as session:
        frame = repository.frame(session, frame_id)
    profile = registry.profile(frame.engine)
    if profile.version != frame.engine_version:
        raise BadInput(
            f"Frame {frame_id} was drawn by {frame.engine} {frame.engine_version}; "
            f"{profile.version} is installed and may draw it otherwise. Install the older version."
        )
    recipe = frame.recipe
    region = recipe.get("copy_space")
    request = EngineRequest(
        task=Task.DRAFT,
        width=frame.width,
        height=frame.height,
        prompt=recipe["prompt"],
        negative=recipe["negative"],
        seed=recipe["seed"],
        index=recipe["index"],
        count=recipe["count"],
        brand=brand_of(recipe["brand"] or {}),
        headline=recipe["headline"],
        copy_space=Region(*region) if region else None,
        scene=frame.scene or None,
        options={k: v for k, v in recipe["options"].items() if k != "log"},
    )
    drawn = draw(frame.engine, request)
    digest = services.blobs.put(drawn.picture)
    return Replay(frame_id, digest == frame.picture_blob, digest, drawn)
