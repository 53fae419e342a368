"""What a brief means to this engine: illustrations, settings and moods, each with its score.

Similarities are cosines of MiniLM sentence embeddings. The thresholds were found by eye over
contact sheets; below ``UNDERSTOOD`` a brief counts as not understood and is drawn abstract.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from rushes.engines.sketch.concepts import Concept, concepts
from rushes.engines.sketch.embed import encoder
from rushes.engines.sketch.moods import HUES, MOODS
from rushes.engines.sketch.pack import Vectors, open_pack
from rushes.engines.sketch.scenes.registry import settings
from rushes.engines.sketch.words import Brief, Lexicon, read

UNDERSTOOD = 0.46
PHRASE, WORD = 0.48, 0.45  # a concept, from a phrase and from a single word
ICON_PHRASE, ICON_WORD = 0.60, 0.72  # an illustration by its own name
CLOSE = 0.06  # a second concept counts only this near to the first
SETTLED = 0.60  # a phrase this well understood needs no look at its words
SCENE_HINTS = (0.17, 0.13, 0.10, 0.08)  # what a concept adds to the settings that it names
MOOD_HINTS = (0.16, 0.11, 0.08)

DRIFT = re.compile(r"leaf$|snowflake|butterfly|^herb|cherry-bl|leaf-flutter|^feather")
NEVER_HERO = re.compile(
    r"leaf$|confetti|fireworks|snowflake|^star$|butterfly|musical|sparkle|lantern$|leaf-flutter"
    r"|money-with|comet|^cloud$|^herb|^sun$|sunrise|sunset|^mountain|volcano|cityscape|night-with"
    r"|bridge-at|national-park|desert|beach-with|milky|rainbow|fog|snow-cap|-moon$|water-wave"
    r"|^bubbles|cherry-bl|spider-web|^bat$|^feather|wind-face|fire$"
)
_GENERIC = """
shop store menu day week month year team company business service services offer market open
season launch free best top big join place world brand local online digital product products
event announcement announce welcome special here there great more all every first last time
made make get let out off back up down now today tomorrow life live work set line plan plans
party program programme campaign quiet lovely beautiful simple good better street road town
city weekend edition series collection experience solution solutions journey power clean
find your calm retreat region regions call calls come run further join us new
"""
GENERIC = frozenset(_GENERIC.split())
"""Words that say nothing on their own: an illustration of one would mislead."""

FOREIGN = re.compile(
    r"\b(und|der|die|das|für|mit|ein|eine|le|les|des|une|pour|avec|el|los|las|para|con|una|del"
    r"|il|per|della|di|voor|het|een|met|och|för|og|til|dla|uma|do|da|e|y|et|du)\b"
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """Scores by name, the best subjects first. ``hints`` are settings that a concept named."""

    brief: Brief
    settings: dict[str, float]
    hints: frozenset[str]
    moods: tuple[str, ...]  # the best first; more than one only where they are nearly as good
    subjects: tuple[str, ...]
    drift: tuple[str, ...]
    hue: float | None
    literal: bool  # the first subject is a thing that the brief names
    understood: bool
    words: str  # what it was understood as


@dataclass(frozen=True, slots=True)
class _Group:
    score: float
    icons: tuple[str, ...]
    concept: Concept | None


@lru_cache(maxsize=64)
def understand(prompt: str, negative: str, style: str = "") -> Meaning:
    """Read a brief; ``style`` holds a brand's style words, which only colour the mood."""
    brief = _in_english(read(prompt, negative))
    queries = _queries(brief)
    vectors = encoder()([brief.about or brief.text or "abstract", *queries])
    groups = _groups(brief, queries, vectors[1:])
    hinted = [group for group in groups if group.concept is not None]
    subjects, drift = _subjects(groups, brief)
    strength = max((group.score for group in groups), default=0.0)
    understood = strength >= UNDERSTOOD and bool(brief.chunks)
    scores, hints = _settings(brief, vectors, hinted)
    return Meaning(
        brief,
        scores,
        hints,
        _moods(brief, vectors[0], hinted, style),
        subjects,
        drift,
        next((hue for name, hue in HUES.items() if re.search(rf"\b{name}\b", brief.text)), None),
        bool(groups) and groups[0].concept is None,
        understood or max(scores.values(), default=0.0) > 0.5,
        _told(groups),
    )


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon(open_pack().lexicon)


def _in_english(brief: Brief) -> Brief:
    text = " ".join(brief.chunks)
    if text.isascii() and not FOREIGN.search(brief.text):
        return brief
    found = _lexicon().labels(brief.chunks)
    if not found:
        return brief
    return replace(brief, chunks=found, about=" ".join(found))


def _queries(brief: Brief) -> list[str]:
    words = [word for chunk in brief.chunks for word in chunk.split() if " " in chunk]
    return list(dict.fromkeys([*brief.chunks, *(word for word in words if len(word) > 2)]))


def _groups(brief: Brief, queries: Sequence[str], vectors: Vectors) -> list[_Group]:
    """Sets of illustrations, each from one concept or one name, the best first."""
    pack, table = open_pack(), concepts()
    near_concepts = vectors @ pack.vectors("concepts").T
    near_icons = vectors @ pack.vectors("icons").T
    groups: list[_Group] = []
    settled: set[str] = set()
    seen: set[int] = set()
    for at, query in enumerate(queries):
        phrase = query in brief.chunks
        if query in GENERIC:
            continue
        if not phrase and any(query in chunk.split() for chunk in settled):
            continue
        groups += _by_name(query, phrase, near_icons[at], pack.icons)
        if phrase and float(near_concepts[at].max()) >= SETTLED:
            settled.add(query)
        single = " " not in query
        top = float(near_concepts[at].max())
        for best in np.argsort(-near_concepts[at])[: 1 if single else 2]:
            score = float(near_concepts[at][best])
            need = max(WORD if single else PHRASE, top - CLOSE)
            if score >= need and int(best) not in seen:
                seen.add(int(best))
                concept = table[int(best)]
                groups.append(_Group(score * (1 if phrase else 0.93), concept.icons, concept))
    return sorted(groups, key=lambda group: -group.score)


def _by_name(query: str, phrase: bool, near: Vectors, names: Sequence[str]) -> list[_Group]:
    best = int(np.argmax(near))
    score = float(near[best])
    need = ICON_WORD if " " not in query else ICON_PHRASE
    if score < need or NEVER_HERO.search(names[best]):
        return []
    literal = names[best].replace("-", " ") == query or names[best] in (query, query.rstrip("s"))
    if not phrase and not literal:
        return []
    bonus = 0.1 if literal else 0.05
    return [_Group(score + bonus, (names[best],), None)]


def _subjects(groups: Sequence[_Group], brief: Brief) -> tuple[tuple[str, ...], tuple[str, ...]]:
    ordered: dict[str, None] = {}
    for rank in range(4):
        for group in groups[:5]:
            if rank < len(group.icons) and _allowed(group.icons[rank], brief):
                ordered[group.icons[rank]] = None
    names = list(ordered)
    heroes = tuple(name for name in names if not NEVER_HERO.search(name))
    return heroes[:8], tuple(name for name in names if DRIFT.search(name))[:2]


def _allowed(icon: str, brief: Brief) -> bool:
    if "no-people" in brief.traits and icon in open_pack().people:
        return False
    parts = {_stem(part) for part in icon.split("-")}
    return not any(parts & {_stem(w) for w in bar.split()} for bar in brief.barred)


def _stem(word: str) -> str:
    for ending, put in (("leaves", "leaf"), ("ies", "y"), ("es", "e"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + put
    return word


def _settings(
    brief: Brief, vectors: Vectors, groups: Sequence[_Group]
) -> tuple[dict[str, float], frozenset[str]]:
    kinds = settings()
    table = open_pack().vectors("scenes")
    whole = table @ vectors[0]
    parts = (table @ vectors[1 : 1 + len(brief.chunks)].T).max(1) if brief.chunks else whole
    scores = {
        name: float(0.6 * whole[at] + 0.4 * parts[at]) + kind.prior
        for at, (name, kind) in enumerate(kinds.items())
        if not _barred_setting(kind.words, kind.people, brief)
    }
    hints: set[str] = set()
    for group in groups[:2]:
        assert group.concept is not None
        for name, more in zip(group.concept.scenes, SCENE_HINTS, strict=False):
            if name in scores:
                scores[name] += more * min(group.score, 1.0)
                hints.add(name)
    return scores, frozenset(hints)


def _barred_setting(words: str, people: bool, brief: Brief) -> bool:
    if people and "no-people" in brief.traits:
        return True
    own = {_stem(word) for word in words.split()[:6]}
    return any(own & {_stem(word) for word in bar.split()} for bar in brief.barred)


def _moods(brief: Brief, about: Vectors, groups: Sequence[_Group], style: str) -> tuple[str, ...]:
    table = open_pack().vectors("moods")
    feel = f"{brief.feel} {style}".strip()
    scores = table @ about * (0.6 if feel else 1.0)
    if feel:
        scores = scores + 0.4 * (table @ encoder()([feel])[0])
    ranked = dict(zip(MOODS, (float(score) for score in scores), strict=True))
    for group in groups[:2]:
        assert group.concept is not None
        for name, more in zip(group.concept.moods, MOOD_HINTS, strict=False):
            ranked[name] += more * min(group.score, 1.0)
    order = sorted(ranked, key=lambda name: -ranked[name])
    return tuple(name for name in order[:3] if ranked[name] > ranked[order[0]] - 0.06)


def _told(groups: Sequence[_Group]) -> str:
    """The meanings that were found, for a person."""
    names = [g.concept.name if g.concept else g.icons[0] for g in groups]
    return ", ".join(name.replace("-", " ") for name in dict.fromkeys(names[:4]))
