"""Words from people: limits, and what is taken out of them."""

from __future__ import annotations

import re
import unicodedata

from rushes.errors import BadInput

MAX_WORDS = 4000  # characters; more is never read by any engine
_SPACES = re.compile(r"\s+")


def clean(text: str, *, name: str = "prompt", limit: int = MAX_WORDS, need: bool = True) -> str:
    """The text in NFC, without control characters, its white space folded.

    Any script is welcome. An empty or over-long one is :class:`BadInput`.
    """
    kept = "".join(c if c.isspace() or unicodedata.category(c) not in _DROP else " " for c in text)
    folded = _SPACES.sub(" ", unicodedata.normalize("NFC", kept)).strip()
    if need and not folded:
        raise BadInput(f"The {name} is empty. Say in a few words what the picture should show.")
    if len(folded) > limit:
        raise BadInput(f"The {name} has {len(folded)} characters; at most {limit} are read.")
    return folded


_DROP = frozenset({"Cc", "Cs", "Co", "Cn"})
