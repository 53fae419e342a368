"""The catalogue of channel sizes, read by brief, canvas and export.

``surfaces()`` lists every surface, ``surface("instagram/feed-4x5")`` finds one, and
``parse_size("1080x1350")`` reads a size that somebody typed.
"""

from rushes.surfaces.model import Insets, PrintSize, Surface
from rushes.surfaces.registry import surface, surfaces
from rushes.surfaces.size import parse_size

__all__ = ["Insets", "PrintSize", "Surface", "parse_size", "surface", "surfaces"]
