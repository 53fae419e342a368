"""File names that are safe on every system, made from words that nobody vouches for."""

from __future__ import annotations

import re
import unicodedata

MAX_BYTES = 120  # leaves room for folders under the limits of every file system and of ZIP tools

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')


def safe_name(text: str, *, fallback: str = "picture", max_bytes: int = MAX_BYTES) -> str:
    """One path component made of the text: letters of any script stay, whatever could escape goes.

    No separator, control or invisible character, no leading dot or dash, no trailing dot or blank,
    no name that Windows reserves; at most ``max_bytes`` of UTF-8, the extension being kept.
    """
    stem, extension = _split(_tidy(unicodedata.normalize("NFC", text[:2000])))
    if _RESERVED.fullmatch(stem.split(".")[0].strip()):
        stem = f"_{stem}"
    stem = _cut(stem or fallback, max_bytes - len(extension.encode()))
    return stem + extension


def unique_name(name: str, taken: set[str]) -> str:
    """``name``, numbered where it is taken (whatever its case); it is then added to ``taken``."""
    stem, extension = _split(name)
    number, found = 1, name
    while found.casefold() in taken:
        number += 1
        suffix = f" ({number}){extension}"
        found = _cut(stem, MAX_BYTES - len(suffix.encode())) + suffix
    taken.add(found.casefold())
    return found


def _tidy(text: str) -> str:
    visible = "".join(" " if c.isspace() else c for c in text if _is_plain(c))
    parted = _FORBIDDEN.sub("-", visible)
    return re.sub(r"\s+", " ", parted).strip(" .-~")


def _is_plain(character: str) -> bool:
    """Not a control, format (the ones that turn text around), surrogate or private character."""
    return character.isspace() or unicodedata.category(character)[0] != "C"


def _split(name: str) -> tuple[str, str]:
    """Stem and a short extension with its dot, if there is one."""
    match = re.fullmatch(r"(.+?)(\.[A-Za-z0-9]{1,5})", name)
    return (match[1].rstrip(" ."), match[2]) if match else (name, "")


def _cut(text: str, max_bytes: int) -> str:
    return text.encode()[:max_bytes].decode("utf-8", "ignore").rstrip(" .")
