"""The queues, and what goes before what."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

DRAFT: Final = "draft"
HEAVY: Final = "heavy"
BATCH: Final = "batch"

SLOTS: Final[dict[str, int]] = {DRAFT: 4, HEAVY: 1, BATCH: 1}
"""How many jobs of a queue one worker runs at once. Four takes share the drawing processes
frame by frame, so that each shows its first frame early; heavy work goes one by one. A batch
lasts long, so it has a queue of its own: a hero waits for one of its frames, not for its end."""


class Priority(IntEnum):
    """Order within a queue: the lowest first, then the oldest."""

    INTERACTIVE = 10
    HERO = 20
    EXPORT = 30
    BATCH = 40
