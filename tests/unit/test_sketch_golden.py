"""Golden pictures: what the sketch engine drew when a person last looked."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import numpy as np
import pytest


def _scenes() -> Any:
    path = Path(__file__).parents[1] / "golden" / "sketch_scenes.py"
    spec = spec_from_file_location("sketch_scenes", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


scenes = _scenes()


@pytest.mark.parametrize("name", sorted(scenes.CASES))
def test_golden(name: str):
    difference = np.abs(scenes.drawn(name).astype(float) - scenes.kept(name))
    assert difference.mean() <= scenes.TOLERANCE, (
        f"{name} changed; look at it, then run: python tests/golden/sketch_scenes.py"
    )
