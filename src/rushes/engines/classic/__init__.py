"""The classic engine: fixes without a model — fill a hole, cut out a subject, enlarge."""

from __future__ import annotations

from rushes.engines.profile import EngineProfile, Task, Tier
from rushes.engines.registry import Engine, EnginePlugin

PROFILE = EngineProfile(
    name="classic",
    title="Classic",
    version="1",
    summary="Mends pictures by copying their own texture, and enlarges them; invents nothing new.",
    tiers=frozenset({Tier.REFINE, Tier.HERO}),
    tasks=frozenset({Task.REMOVE, Task.CUTOUT, Task.UPSCALE, Task.HERO}),
    deterministic=True,
    procedural=True,
    min_side=16,
    max_side=8192,
    expected_ms=1000,
    install="pip install --force-reinstall pypatchmatch opencv-python-headless",
    options={
        "patch": "remove: radius in px of the patches that are compared, 2 to 12 (5)",
        "sharpen": "upscale and hero: strength of the sharpening, 0 to 1 (0.35)",
        "focus": "hero: [x, y] in fractions, kept where the proportions differ (the middle)",
    },
)


def _load() -> Engine:
    from rushes.engines.classic.engine import ClassicEngine  # OpenCV and PatchMatch are heavy

    return ClassicEngine()


plugin = EnginePlugin(PROFILE, _load)
