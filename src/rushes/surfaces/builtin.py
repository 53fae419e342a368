"""The surfaces that ship with the product, read from ``catalogue.csv`` beside this file."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from importlib.resources import files

from rushes.engines.request import Region
from rushes.surfaces.model import Insets, PrintSize, Surface


def catalogue() -> list[Surface]:
    """Every built-in surface, in the catalogue's order."""
    text = (files(__package__ or __name__) / "catalogue.csv").read_text("utf-8")
    return [_surface(row) for row in csv.DictReader(text.splitlines())]


def _surface(row: Mapping[str, str]) -> Surface:
    page = _print_size(row) if row["unit"] == "mm" else None
    width, height = page.pixels if page else (int(row["width"]), int(row["height"]))
    return Surface.model_validate(
        {
            "id": f"{row['channel']}/{row['name']}",
            "channel": row["channel"],
            "name": row["name"],
            "width": width,
            "height": height,
            "unit": row["unit"],
            "max_bytes": int(row["max_bytes"]) if row["max_bytes"] else None,
            "formats": tuple(row["formats"].split()),
            "safe": page.bleed if page else _insets(row),
            "covered": _regions(row["covered"]),
            "print_size": page,
            "note": row["note"],
            "seen": row["seen"],
        }
    )


def _insets(row: Mapping[str, str]) -> Insets:
    return Insets(*(float(row[f"safe_{edge}"] or 0) for edge in Insets._fields))


def _regions(text: str) -> tuple[Region, ...]:
    """Regions as ``x y width height``, several parted by semicolons."""
    return tuple(
        Region(*(float(number) for number in part.split())) for part in text.split(";") if part
    )


def _print_size(row: Mapping[str, str]) -> PrintSize:
    return PrintSize(
        width_mm=float(row["width"]),
        height_mm=float(row["height"]),
        bleed_mm=float(row["bleed_mm"]),
        dpi=int(row["dpi"]),
        max_ink=int(row["max_ink"]),
    )
