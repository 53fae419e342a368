"""How quickly the library lists and searches 100,000 frames over HTTP while a take is running.

Prints JSON: milliseconds at the median and the 95th percentile for each kind of request.
Usage: python bench/library.py [--frames 100000] [--requests 200] [--keep DIR]
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from machine import machine, show, studio

WORDS = """coffee bakery autumn harvest market rocket launch data privacy cloud bank savings summer
sale festival lantern yoga lake mountain train recipe podcast webinar hiring team award
garden""".split()  # noqa: SIM905  a list of one word a line is no easier to read
PER_TAKE = 24


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=100_000)
    parser.add_argument("--requests", type=int, default=200)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        fill(data, given.frames)
        with studio(data) as client:
            report = measure(client, given.frames, given.requests)
    show({"machine": machine(), "frames": given.frames, **report})
    return 0


def fill(data: Path, frames: int) -> None:
    """Rows as takes leave them; frames share 48 pictures, since it is rows that are measured."""
    from rushes.compose import open_services
    from rushes.config import load_settings
    from rushes.draft.search import fold
    from rushes.draft.tables import Frame, Take
    from rushes.kit.clock import now
    from rushes.kit.ids import new_id

    random.seed(7)
    with open_services(load_settings(data=data)) as services:
        pictures = [services.blobs.put(_picture(n)) for n in range(48)]
        with services.db.session() as session:
            for seq in range(1, frames // PER_TAKE + 2):
                words = " ".join(random.sample(WORDS, 6))
                take_id = new_id("tk")
                session.add(
                    Take(
                        seq=seq,
                        id=take_id,
                        task="draft",
                        engine="sketch",
                        words=words,
                        brand={},
                        options={},
                        width=768,
                        height=768,
                        seed=seq,
                        count=PER_TAKE,
                        done=PER_TAKE,
                        search_text=fold(words),
                        state="done",
                        created_at=now(),
                        finished_at=now(),
                    )
                )
                session.flush()
                session.bulk_insert_mappings(
                    Frame.__mapper__, [_frame(take_id, seq, i, pictures) for i in range(PER_TAKE)]
                )


def _picture(seed: int) -> bytes:
    from rushes.engines import registry
    from rushes.engines.profile import Task
    from rushes.engines.request import EngineRequest
    from rushes.imaging.resize import preview

    request = EngineRequest(task=Task.DRAFT, width=512, height=512, prompt="x", seed=seed)
    return preview(registry.engine("testing").run(request).pixels)


def _frame(take_id: str, seq: int, idx: int, pictures: list[str]) -> dict[str, Any]:
    from rushes.draft.workflows import frame_id
    from rushes.kit.clock import now

    digest = pictures[(seq * 7 + idx) % len(pictures)]
    mark = random.choices(["", "pick", "reject"], [90, 2, 8])[0]
    return {
        "id": frame_id(take_id, idx),
        "take_id": take_id,
        "take_seq": seq,
        "idx": idx,
        "engine": "sketch",
        "engine_version": "1",
        "width": 768,
        "height": 768,
        "seed": seq,
        "picture_blob": digest,
        "preview_blob": digest,
        "colour": "#808080",
        "recipe": {"prompt": "x" * 60},
        "scene": {"setting": "shelf", "palette": ["#aabbcc"] * 8, "subjects": ["a", "b"]},
        "notes": [],
        "cost_micros": 0,
        "ms": 60,
        "mark": mark,
        "rating": 0,
        "created_at": now(),
    }


def measure(client: httpx.Client, frames: int, requests: int) -> dict[str, Any]:
    random.seed(3)
    kinds: dict[str, Callable[[], dict[str, Any]]] = {
        "list_newest": lambda: {"limit": 100},
        "list_deep": lambda: {"limit": 100, "offset": random.randrange(frames - 100)},
        "search": lambda: {"q": random.choice(WORDS), "limit": 100},
        "search_two_words_deep": lambda: {
            "q": " ".join(random.sample(WORDS, 2)), "limit": 100, "offset": random.randrange(2000),
        },
        "picks": lambda: {"mark": "pick", "limit": 100},
    }  # fmt: skip
    take = {"words": "a coffee shop", "engine": "sketch", "count": 200, "width": 768, "height": 768}
    running = client.post("/api/takes", json=take).json()["id"]
    out: dict[str, Any] = {}
    for name, make in kinds.items():
        times: list[float] = []
        for _ in range(requests):
            started = time.perf_counter()
            answer = client.get("/api/frames", params=make())
            times.append((time.perf_counter() - started) * 1000)
            answer.raise_for_status()
        out[name] = {
            "median_ms": round(statistics.median(times), 1),
            "p95_ms": round(statistics.quantiles(times, n=20)[18], 1),
        }
    state = client.get(f"/api/takes/{running}").json()["take"]
    out["take_while_measuring"] = {"state": state["state"], "frames_done": state["done"]}
    client.post(f"/api/takes/{running}/cancel")
    return out


if __name__ == "__main__":
    raise SystemExit(main())
