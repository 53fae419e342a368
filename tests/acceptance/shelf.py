"""A library of some thousand frames, as their takes would have left them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rushes.compose import open_services
from rushes.config import Settings
from rushes.draft.search import fold
from rushes.draft.tables import Frame, Take
from rushes.draft.workflows import frame_id
from rushes.engines import registry
from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest
from rushes.imaging.encode import png
from rushes.imaging.resize import preview
from rushes.kit.clock import now
from rushes.kit.ids import new_id

PER_TAKE = 24
SUBJECTS = ("coffee", "bakery", "lantern", "mountain", "train", "garden", "rocket", "lake")
RARE = "a lighthouse at dusk"  # the words of the oldest take alone


def fill(data: Path, takes: int) -> int:
    """So many takes of 24 frames over a dozen pictures; how many frames there are. In each take
    the first is picked with five stars, the second rejected."""
    data.mkdir(parents=True, exist_ok=True)
    with open_services(Settings(data=data)) as services:
        pictures = [_store(services.blobs, seed) for seed in range(12)]
        with services.db.session() as session:
            for seq in range(1, takes + 1):
                words = RARE if seq == 1 else f"{SUBJECTS[seq % len(SUBJECTS)]} number {seq}"
                take = _take(seq, words)
                session.add(Take(**take))
                session.flush()
                rows = [_frame(take["id"], seq, i, pictures) for i in range(PER_TAKE)]
                session.bulk_insert_mappings(Frame.__mapper__, rows)
    return takes * PER_TAKE


def _store(blobs: Any, seed: int) -> tuple[str, str]:
    request = EngineRequest(task=Task.DRAFT, width=320, height=400, prompt="x", seed=seed)
    pixels = registry.engine("testing").run(request).pixels
    return blobs.put(png(pixels)), blobs.put(preview(pixels))


def _take(seq: int, words: str) -> dict[str, Any]:
    return {
        "seq": seq, "id": new_id("tk"), "task": "draft", "engine": "testing", "words": words,
        "brand": {}, "options": {}, "width": 320, "height": 400, "seed": seq, "count": PER_TAKE,
        "done": PER_TAKE, "search_text": fold(words), "state": "done", "created_at": now(),
        "finished_at": now(),
    }  # fmt: skip


def _frame(take_id: str, seq: int, idx: int, pictures: list[tuple[str, str]]) -> dict[str, Any]:
    picture, small = pictures[(seq * 7 + idx) % len(pictures)]
    return {
        "id": frame_id(take_id, idx), "take_id": take_id, "take_seq": seq, "idx": idx,
        "engine": "testing", "engine_version": "1", "width": 320, "height": 400, "seed": seq,
        "picture_blob": picture, "preview_blob": small, "colour": "#808080",
        "recipe": {"prompt": "x"}, "scene": {"engine": "testing"}, "notes": [], "cost_micros": 0,
        "ms": 2, "mark": {0: "pick", 1: "reject"}.get(idx, ""), "rating": 5 if idx == 0 else 0,
        "created_at": now(),
    }  # fmt: skip
