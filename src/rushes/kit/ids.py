"""Identifiers: a kind's short prefix and a UUIDv7 in base 32, so that ids sort by creation time."""

from __future__ import annotations

import re

from uuid_utils import uuid7

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32, lower case
_SHAPE = re.compile(r"^[a-z]{2,3}_[0-9a-z]{26}(?:-\d{3})?$")


def new_id(prefix: str) -> str:
    """A fresh id such as ``tk_06d2…``; later ids sort after earlier ones (to the millisecond)."""
    number = uuid7().int
    digits: list[str] = []
    for _ in range(26):
        digits.append(_ALPHABET[number & 31])
        number >>= 5
    return f"{prefix}_{''.join(reversed(digits))}"


def looks_like_id(text: str) -> bool:
    """Whether the text has the shape of one of our ids (it need not exist)."""
    return bool(_SHAPE.match(text))
