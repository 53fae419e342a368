"""The sketch engine: composes pictures by rules from words, illustrations and palettes.

It is procedural, not an AI image model, and says so. Importing this module loads nothing heavy.
"""

from __future__ import annotations

from rushes.engines.profile import EngineProfile, Task, Tier
from rushes.engines.registry import Engine, EnginePlugin

PROFILE = EngineProfile(
    name="sketch",
    title="Sketch",
    version="1",
    summary=(
        "Composes illustrated pictures by rules from the words of the brief and the brand's "
        "palette: procedural, not an AI image model, and never photographic."
    ),
    tiers=frozenset({Tier.DRAFT, Tier.HERO}),
    tasks=frozenset({Task.DRAFT, Task.VARY, Task.HERO}),
    deterministic=True,
    procedural=True,
    expected_ms=60,
    install="npm ci --prefix assets && python -m rushes.engines.sketch.build assets/node_modules",
)


def _load() -> Engine:
    from rushes.engines.sketch.engine import SketchEngine

    return SketchEngine()


plugin = EnginePlugin(PROFILE, _load)
