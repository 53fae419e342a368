"""Golden pictures: what the sketch engine drew when a person last looked."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "golden"))

import sketch_scenes


@pytest.mark.parametrize("name", sorted(sketch_scenes.CASES))
def test_golden(name: str):
    difference = np.abs(sketch_scenes.drawn(name).astype(float) - sketch_scenes.kept(name))
    assert difference.mean() <= sketch_scenes.TOLERANCE, (
        f"{name} changed; look at it, then run: python tests/golden/sketch_scenes.py"
    )
