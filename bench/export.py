"""Measures exports: one 4096 px square picture to 12 channels' JPEGs, ours and Pillow's.

Run as ``python bench/export.py [rounds]``; it prints JSON with the rounds' median. Ours scales
in linear light, writes XMP and (in ``rushes_signed_s``) Content Credentials; Pillow does neither.
Both begin with the picture's PNG and write JPEGs of quality 90 without chroma subsampling.
"""

from __future__ import annotations

import io
import json
import statistics
import sys
import time
from collections.abc import Callable

import cv2
import numpy as np
from PIL import Image

from rushes.export.certificate import make_signer
from rushes.export.fit import Source
from rushes.export.provenance import Provenance, SourceType
from rushes.export.render import export_picture
from rushes.export.signing import Signer
from rushes.imaging import encode
from rushes.imaging.decode import decode
from rushes.surfaces import Surface, surface

SIDE = 4096
SURFACES = (
    *("linkedin/post", "linkedin/post-square", "linkedin/post-portrait", "instagram/feed-3x4"),
    *("instagram/feed-4x5", "instagram/square", "instagram/story", "x/post"),
    *("facebook/post", "youtube/thumbnail", "pinterest/pin", "threads/post"),
)
FACTS = Provenance(SourceType.ALGORITHMIC, engine="Sketch", engine_version="1", title="Bench")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    data, wanted = _picture(), [surface(name) for name in SURFACES]
    signer = make_signer()
    ours = _median(lambda: _rushes(data, wanted, None), rounds)
    signed = _median(lambda: _rushes(data, wanted, signer), rounds)
    pillow = _median(lambda: _pillow(data, wanted), rounds)
    report = {
        "what": f"{SIDE} x {SIDE} PNG to {len(wanted)} JPEGs",
        "rushes_s": round(ours, 3),
        "rushes_signed_s": round(signed, 3),
        "pillow_s": round(pillow, 3),
        "pillow_over_rushes": round(pillow / ours, 2),
        "pillow_over_rushes_signed": round(pillow / signed, 2),
    }
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


def _picture() -> bytes:
    """Soft shapes with film grain, about as hard to compress as a photograph."""
    random = np.random.default_rng(5)
    small = random.integers(0, 256, (24, 24, 3), dtype=np.uint8)
    soft = cv2.resize(small, (SIDE, SIDE), interpolation=cv2.INTER_CUBIC).astype(np.int16)
    grain = random.integers(-6, 7, (SIDE, SIDE, 1), dtype=np.int16)
    return encode.png(np.clip(soft + grain, 0, 255).astype(np.uint8))


def _rushes(data: bytes, wanted: list[Surface], signer: Signer | None) -> list[bytes]:
    source = Source(decode(data))
    return [
        export_picture(source, each, metadata=FACTS, fmt="jpeg", signer=signer).data
        for each in wanted
    ]


def _pillow(data: bytes, wanted: list[Surface]) -> list[bytes]:
    whole = Image.open(io.BytesIO(data)).convert("RGB")
    return [_pillow_one(whole, each) for each in wanted]


def _pillow_one(whole: Image.Image, each: Surface) -> bytes:
    ratio = min(whole.width / each.width, whole.height / each.height)
    width, height = each.width * ratio, each.height * ratio
    left, top = (whole.width - width) / 2, (whole.height - height) / 2
    small = whole.resize(
        (each.width, each.height),
        Image.Resampling.LANCZOS,
        box=(left, top, left + width, top + height),
    )
    out = io.BytesIO()
    small.save(out, "JPEG", quality=90, subsampling=0, optimize=True, progressive=True)
    return out.getvalue()


def _median(run: Callable[[], object], rounds: int) -> float:
    run()
    times: list[float] = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
