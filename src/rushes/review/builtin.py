"""The checks that ship with the product."""

from __future__ import annotations

from rushes.review import picture, placing, reading
from rushes.review.checks import Check


def checks() -> tuple[Check, ...]:
    """Every built-in check."""
    return (
        Check("type-contrast", "Can the type be told from what is behind it?", reading.contrast),
        Check("type-overflow", "Does the type fit its box?", reading.overflow),
        Check("safe-area", "Is the type clear of crops and interfaces?", placing.safe_area),
        Check("resolution", "Are there pixels enough for every channel?", placing.resolution),
        Check("emptiness", "Is there a picture, and is its tone kept?", picture.emptiness),
        Check("hero-drift", "Is the hero the composition that was chosen?", picture.hero_drift),
        Check("brand-palette", "Do the colours belong to the brand?", picture.brand_palette),
        Check("near-duplicate", "Has much the same picture gone out before?", picture.duplicate),
    )
