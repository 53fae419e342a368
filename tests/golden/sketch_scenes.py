"""The golden pictures of the sketch engine, and the command that draws them again.

    python tests/golden/sketch_scenes.py

Look at every picture before committing it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest, Pixels
from rushes.engines.sketch.draw import draw
from rushes.engines.sketch.plan import resolve

FOLDER = Path(__file__).parent / "sketch"

SIZE = 192
TOLERANCE = 3.0  # mean absolute difference, of 255: other Skia builds round otherwise
CASES = {
    "coffee": "Cosy coffee shop autumn menu",
    "lake": "Quiet lake in the mountains at sunrise",
    "growth": "Q3 results: growth in all regions",
    "sale": "Summer sale",
    "market": "Night market in Taipei",
    "team": "We are hiring: join our team",
}


def drawn(name: str) -> Pixels:
    """One case's picture, without its grain's and sizes' own randomness: seed 1, first draft."""
    request = EngineRequest(Task.DRAFT, SIZE, SIZE, prompt=CASES[name], seed=1, count=6)
    return draw(resolve(request), SIZE, SIZE)


def kept(name: str) -> Pixels:
    """The golden picture."""
    with Image.open(FOLDER / f"{name}.png") as picture:
        return np.asarray(picture.convert("RGB"))


def main() -> None:
    """Draw every case again."""
    FOLDER.mkdir(exist_ok=True)
    for name in CASES:
        Image.fromarray(drawn(name)).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
