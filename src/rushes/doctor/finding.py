"""One thing that the doctor says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """``note`` is worth knowing and no fault; ``wrong`` names the remedy."""

    part: str
    state: Literal["ok", "note", "wrong"]
    message: str
    detail: dict[str, Any] = field(default_factory=dict[str, Any])
