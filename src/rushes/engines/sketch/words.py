"""From a brief's words to their parts: what it is about, what it should feel like, what it bars."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

LONGEST = 2000  # characters that are read; a brief says what it is about well before

_FORMAT = re.compile(
    r"\b(linkedin|instagram|youtube|facebook|twitter|tiktok|pinterest|blog|web|internal|slide|deck"
    r"|presentation|header|banner|thumbnail|background|cover|post|posts|story|reel|icon|headline"
    r"|title|text|poster|flyer|image|picture|visual|hero|illustration|graphic|style|tips|our|the"
    r"|a|an|is|are|how|your|my|we|us|new|this|that|q[1-4]|h[12]|20\d\d)\b"
)
_FEEL = re.compile(
    r"\b(warm|cosy|cozy|calm|trustworthy|energetic|optimistic|minimal|minimalist|minimalistic"
    r"|quiet|bold|playful|fun|elegant|luxury|luxurious|modern|clean|fresh|friendly|serious|dark"
    r"|bright|soft|small|big|vibrant|dreamy|premium|simple|professional|relaxed|happy|romantic"
    r"|cheerful|retro|vintage|gentle|rustic|sunny|colourful|colorful|abstract)\b"
)
_BREAKS = re.compile(
    r"[,:;.!?()/|\n–—]|\b(?:at|for|with|and|in|into|to|on|of|from|about|by|via|as|or|plus|near)\b"
)
_BARRED = re.compile(
    r"\b(?:no|without|avoid|exclude|excluding|not any|free of|don'?t (?:show|use|include))\s+"
    r"(?:any\s+|the\s+)?([a-z' -]{2,40}?)(?=$|[,.;:!?\n]|\b(?:and|but|or|no|with|in|on|please)\b)"
)
_QUOTED = re.compile(r"[\"“„«][^\"”«»]{0,300}[\"”»]")
_NIGHT = re.compile(r"\b(night|evening|midnight|nocturnal|nightlife|after dark)\b")
_DAWN = re.compile(r"\b(sunrise|dawn|sunset|dusk|golden hour|morning|autumn|cosy|cozy)\b")
_GROWTH = re.compile(r"\b(growth|results|q[1-4]|increase|revenue|grow|growing|quarterly)\b")
_LAKE = re.compile(r"\b(lake|water|river|fjord|reflection)\b")
_MINIMAL = re.compile(r"\b(minimal\w*|icon|simple)\b")
_PEOPLE = re.compile(r"\b(people|persons?|humans?|faces?|crowds?|men|women|man|woman|portraits?)\b")


@dataclass(frozen=True, slots=True)
class Brief:
    """The parts of a brief."""

    text: str  # cleaned, lower case
    about: str  # without format and mood words
    chunks: tuple[str, ...]  # the phrases of ``about``
    feel: str  # its mood words
    barred: tuple[str, ...]  # what must not be shown
    traits: tuple[str, ...]
    time: str  # day, dawn or night


def clean(text: str) -> str:
    """One line of NFKC text without control or format characters, at most ``LONGEST`` long."""
    shown = unicodedata.normalize("NFKC", text[: LONGEST * 2])
    kept = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in shown)
    return " ".join(kept.split())[:LONGEST]


def read(prompt: str, negative: str = "") -> Brief:
    """Read a brief. Nothing is refused: a brief without meaning has no chunks."""
    text = clean(prompt).lower()
    unquoted = _QUOTED.sub(" ", text) if _QUOTED.sub(" ", text).strip() else text
    barred = [found.strip() for found in _BARRED.findall(unquoted)]
    barred += [part.strip() for part in re.split(r"[,;.\n]", clean(negative).lower())]
    wanted = _BARRED.sub(" , ", unquoted)
    chunks = _chunks(wanted)
    return Brief(
        text=text,
        about=" ".join(chunks),
        chunks=chunks,
        feel=" ".join(_FEEL.findall(wanted)),
        barred=tuple(dict.fromkeys(part for part in barred if part)),
        traits=_traits(wanted, barred),
        time="night" if _NIGHT.search(wanted) else "dawn" if _DAWN.search(wanted) else "day",
    )


def _chunks(text: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for part in _BREAKS.split(text):
        bare = _FEEL.sub(" ", _FORMAT.sub(" ", part))
        phrase = " ".join(re.sub(r"[^\w' -]|_", " ", bare).split()).strip("' -")
        if any(character.isalpha() for character in phrase):
            found[phrase[:80]] = None
    return tuple(found)[:12]


def _traits(text: str, barred: list[str]) -> tuple[str, ...]:
    tests = {"growth": _GROWTH, "lake": _LAKE, "minimal": _MINIMAL}
    traits = [name for name, test in tests.items() if test.search(text)]
    if _PEOPLE.search(", ".join(barred)):
        traits.append("no-people")
    if re.search(r"\babstract\b", text):
        traits.append("abstract")
    return tuple(traits)


class Lexicon:
    """Words of many languages -> English labels; inflected words by their longest common stem."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = table
        self._plain = sorted((_plain(word), word) for word in table)

    def labels(self, chunks: tuple[str, ...]) -> tuple[str, ...]:
        """The labels of the words that are known, in their order, at most eight."""
        found: dict[str, None] = {}
        for chunk in chunks:
            for label in self._labels(chunk):
                found[label] = None
        return tuple(found)[:8]

    def _labels(self, chunk: str) -> list[str]:
        if chunk in self._table:
            return [self._table[chunk]]
        found: list[str] = []
        for word in chunk.split():
            if word in EMPTY or len(word) < 2:
                continue
            label = self._table.get(word) if len(word) > 2 else None
            label = label or self._by_stem(word)
            found += [label] if label else self._inside(word)
        return found

    def _by_stem(self, word: str) -> str | None:
        """The entry that shares at least five letters, and most of both words."""
        plain = _plain(word)
        if len(plain) < 5:
            return None
        at = bisect_left(self._plain, (plain, ""))
        near = self._plain[max(at - 3, 0) : at + 3]
        shared = [(_common(plain, other), -len(other), original) for other, original in near]
        length, size, original = max(shared, default=(0, 0, ""))
        enough = max(5, 0.75 * max(len(plain), -size))
        return self._table[original] if length >= enough else None

    def _inside(self, text: str) -> list[str]:
        """Known words inside a text without spaces, the longest first at each place."""
        found: list[str] = []
        at = 0
        while at < len(text) and not text.isascii():
            step = next((n for n in range(8, 1, -1) if text[at : at + n] in self._table), 0)
            if step and not text[at : at + step].isascii():
                found.append(self._table[text[at : at + step]])
            at += max(step, 1)
        return found


_EMPTY = "neu neue neuer neues nouveau nouvelle nuevo nueva novo nova nuovo nuova"
EMPTY = frozenset(_EMPTY.split())
"""Words of other languages that say nothing of the subject but resemble names of illustrations."""


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _common(first: str, second: str) -> int:
    pairs = zip(first, second, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(first), len(second)))
