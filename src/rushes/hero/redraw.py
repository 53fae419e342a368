"""Drawing a frame's scene again at another size, where its engine can.

An engine that draws by rules draws the same composition at any size for nothing. So an export
that needs more pixels than the draft has is drawn anew rather than enlarged; that is not a hero:
nothing is spent and nothing can drift.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from rushes.canvas.document import Document
from rushes.canvas.offstage import Packed
from rushes.canvas.operations import base_layer, crop, with_base
from rushes.canvas.render import Area
from rushes.draft.requests import brand_of
from rushes.draft.tables import Frame
from rushes.engines import registry
from rushes.engines.profile import EngineProfile, Task
from rushes.engines.request import EngineRequest, Pixels
from rushes.errors import NotFound
from rushes.imaging.encode import png
from rushes.imaging.resize import cover_box
from rushes.surfaces import Surface

WORTH_IT = 1.02  # a smaller enlargement than this cannot be seen


@dataclass(frozen=True, slots=True)
class Redraw:
    """An engine, and the request that draws a document's lowest picture at a larger size."""

    engine: str
    request: EngineRequest


def scene_request(
    frame: Frame, body: Document, scale: float, source: Pixels | None = None
) -> EngineRequest:
    """The frame's scene (or its pixels, for an engine that enlarges) at so many pixels for each
    of the document's."""
    layer = base_layer(body)
    grown = scale * (layer.scale if layer else 1.0)
    recipe = frame.recipe
    return EngineRequest(
        task=Task.HERO,
        width=max(1, round(frame.width * grown)),
        height=max(1, round(frame.height * grown)),
        prompt=str(recipe.get("prompt", "")),
        seed=frame.seed,
        index=frame.idx,
        brand=brand_of(recipe.get("brand") or {}),
        scene=frame.scene if source is None else None,
        source=source,
    )


def framed(body: Document, width: int, height: int) -> Document:
    """The document cropped about its middle where the picture asked for has other proportions."""
    size = (body.width, body.height)
    left, top, box_width, box_height = cover_box(size, (width, height))
    rounding = abs(box_width - size[0]) <= 1 and abs(box_height - size[1]) <= 1
    return body if rounding else crop(body, Area(left, top, box_width, box_height))


def fits(profile: EngineProfile, request: EngineRequest) -> bool:
    """Whether the engine draws pictures of that size."""
    widest = max(request.width, request.height)
    return widest <= profile.max_side and request.width * request.height <= profile.max_pixels


def redraw_for(frame: Frame, body: Document, surfaces: Sequence[Surface]) -> Redraw | None:
    """How to draw the frame large enough for all surfaces; ``None`` where it is large enough, or
    where its engine cannot do it for nothing."""
    profile = _free_profile(frame)
    needs = [max(s.width / body.width, s.height / body.height) for s in surfaces]
    need = max(needs, default=1.0)
    if profile is None or need < WORTH_IT or base_layer(body) is None:
        return None
    request = scene_request(frame, body, need)
    return Redraw(frame.engine, request) if fits(profile, request) else None


def redrawn(packed: Packed, redraw: Redraw) -> Packed:
    """In a drawing process: the document over the new drawing; nothing in it moves."""
    pixels = registry.engine(redraw.engine).run(redraw.request).pixels
    height, width = pixels.shape[:2]
    return over(packed, png(pixels), width, height)


def over(packed: Packed, picture: bytes, width: int, height: int) -> Packed:
    """The document over another rendering of its lowest picture, which no store need hold."""
    digest = sha256(picture).hexdigest()
    body = with_base(packed.document, digest, width, height)
    return Packed(body, {**packed.files, digest: picture})


def _free_profile(frame: Frame) -> EngineProfile | None:
    try:
        profile = registry.profile(frame.engine)
    except NotFound:
        return None
    same = profile.deterministic and profile.version == frame.engine_version
    free = profile.procedural and profile.local and profile.cost_micros == 0
    return profile if same and free and Task.HERO in profile.tasks and frame.scene else None
