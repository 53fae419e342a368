"""Smooth random fields for terrain, clouds and meshes. All follow from the generator given."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float64]


def value_noise(random: np.random.Generator, cells: int, width: int, height: int) -> Field:
    """Value noise, shape (height, width), 0 to 1, with ``cells`` lattice cells a side."""
    lattice = random.random((cells + 2, cells + 2))
    y = np.linspace(0, cells, height)[:, None]
    x = np.linspace(0, cells, width)[None]
    row, column = y.astype(int), x.astype(int)
    down, right = _ease(y - row), _ease(x - column)
    top = lattice[row, column] * (1 - right) + lattice[row, column + 1] * right
    below = lattice[row + 1, column] * (1 - right) + lattice[row + 1, column + 1] * right
    return top * (1 - down) + below * down


def ridge_line(
    random: np.random.Generator, count: int, octaves: int, base: int, rough: float = 0.5
) -> Field:
    """A fractal skyline of ``count`` heights, 0 to 1."""
    x = np.linspace(0, 1, count)
    heights = np.zeros(count)
    strength = 1.0
    for octave in range(octaves):
        cells = base * 2**octave
        lattice = random.random(cells + 2)
        place = x * cells
        index = np.minimum(place.astype(int), cells)
        share = _ease(place - index)
        after = lattice[np.minimum(index + 1, cells + 1)]
        heights += strength * (lattice[index] * (1 - share) + after * share)
        strength *= rough
    return (heights - heights.min()) / (np.ptp(heights) + 1e-6)


def _ease(share: Field) -> Field:
    return share * share * (3 - 2 * share)
