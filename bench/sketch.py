"""How quick the sketch engine is: prints JSON, times in milliseconds of wall time on one core.

python bench/sketch.py [pictures]
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time

from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest
from rushes.engines.sketch.engine import SketchEngine

PROMPTS = (
    "Cosy coffee shop autumn menu",
    "Calm trustworthy banner for a bank",
    "Q3 results: growth in all regions",
    "Summer sale",
)
COLD = (
    "from rushes.engines.sketch.engine import SketchEngine\n"
    "from rushes.engines.request import EngineRequest\nfrom rushes.engines.profile import Task\n"
    "SketchEngine().run(EngineRequest(Task.DRAFT, 768, 768, prompt='coffee', seed=1))"
)


def _timed(engine: SketchEngine, request: EngineRequest) -> float:
    start = time.perf_counter()
    engine.run(request)
    return (time.perf_counter() - start) * 1000


def _warm(engine: SketchEngine, count: int) -> list[float]:
    """The second of two equal rounds over the prompts: illustrations are cached by then."""
    requests = [
        EngineRequest(Task.DRAFT, 768, 768, prompt=prompt, seed=1, index=index, count=count)
        for prompt in PROMPTS
        for index in range(count)
    ]
    for request in requests:
        engine.run(request)
    return sorted(_timed(engine, request) for request in requests)


def _cold() -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", COLD], check=True)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    engine = SketchEngine()
    times = _warm(engine, count)
    scene = engine.run(EngineRequest(Task.DRAFT, 768, 768, prompt=PROMPTS[0], seed=1)).scene
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    hero = _timed(engine, EngineRequest(Task.HERO, 4096, 4096, scene=scene))
    figures = {
        "pictures": len(times),
        "min_ms": round(times[0], 1),
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(times[int(len(times) * 0.95)], 1),
        "cold_ms": round(_cold()),
        "hero_4096_ms": round(hero),
        "memory_mb": round(memory),
        "memory_with_hero_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
