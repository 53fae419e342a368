"""Request -> scene: which setting, layout, palette and subjects, and where the headline goes."""

from __future__ import annotations

import zlib
from dataclasses import replace

import numpy as np

from rushes.engines.request import EngineRequest
from rushes.engines.sketch.copyspace import composed, scrim_for
from rushes.engines.sketch.meaning import Meaning, understand
from rushes.engines.sketch.palette import Palette, brand_palette, mood_palette
from rushes.engines.sketch.scene import Scene
from rushes.engines.sketch.scenes.registry import SettingKind, settings

CHOICE = 9  # settings in one take, at most
WEIGHTS = (3, 3, 2.5, 2, 2, 2, 1.5, 1, 1)
NEAR = 0.22  # a setting this far below the best is still good enough
LEAST = 5  # settings in one take, at least
JITTER = (0.0, -6.0, 6.0)  # degrees of hue
CAMERAS = (1.0, 1.0, 1.14, 0.9)


def resolve(request: EngineRequest) -> Scene:
    """The scene of draft ``request.index`` of ``request.count``."""
    style = request.brand.style if request.brand else ""
    meaning = understand(request.prompt, request.negative, style)
    order = _order(meaning, request)
    name, nth = order[request.index % len(order)]
    nth += request.index // len(order)
    return _scene(request, meaning, settings()[name], nth)


def vary(parent: Scene, request: EngineRequest) -> Scene:
    """A scene like its parent: setting and subjects stay; form, light, camera and place vary."""
    kind = settings().get(parent.setting)
    if kind is None:
        return parent
    step = request.index + 1
    turn = _salt(request.seed, "vary") % 3
    showing = tuple(name for name in kind.layouts if name != "none") or kind.layouts
    layout = _turned(showing, parent.layout, step // 2)
    palette = parent.palette
    if step % 3 == 2 and request.brand is None and parent.time != "night":
        palette = replace(palette, key=_turned(kind.keys, palette.key, 1))
    subjects = parent.subjects
    if step % 4 == 3 and len(subjects) > 2:
        subjects = (subjects[0], *subjects[2:], subjects[1])
    scene = replace(
        parent,
        seed=request.seed,
        index=request.index,
        width=request.width,
        height=request.height,
        layout=layout if parent.subjects else parent.layout,
        variant=parent.variant + step + turn,
        side=kind.side or (parent.side if step % 2 else -parent.side),
        palette=_fresh(palette),
        subjects=subjects,
        size=CAMERAS[(step + turn) % len(CAMERAS)],
        copy=None,
        scrim=None,
    )
    return scrim_for(composed(scene, request))


def _fresh(palette: Palette) -> Palette:
    """Without the colours that a palette of another key may have worked out."""
    return Palette(
        palette.key,
        palette.light,
        palette.deep,
        palette.prim,
        palette.sec,
        palette.acc,
        palette.pop,
        palette.wood,
    )


def _turned(names: tuple[str, ...], now: str, step: int) -> str:
    at = names.index(now) if now in names else 0
    return names[(at + step) % len(names)]


def _salt(seed: int, part: str) -> int:
    return zlib.crc32(f"{seed}/{part}".encode())


def _order(meaning: Meaning, request: EngineRequest) -> list[tuple[str, int]]:
    """The settings of a whole take in their order, each with how often it came before.

    Seats are given out by D'Hondt's method, so the best settings come first and most often, and
    a take of any size is spread evenly.
    """
    chosen = _chosen(meaning, request)
    given = dict.fromkeys(chosen, 0)
    order: list[tuple[str, int]] = []
    for _ in range(max(request.count, request.index + 1, 1)):
        name = max(chosen, key=lambda n: WEIGHTS[chosen.index(n)] / (given[n] + 1))
        order.append((name, given[name]))
        given[name] += 1
    return order


def _chosen(meaning: Meaning, request: EngineRequest) -> list[str]:
    scores = _fitting(meaning, request.width / request.height)
    ranked = sorted(scores, key=lambda name: (-scores[name], name))
    best = scores[ranked[0]]
    near = [name for at, name in enumerate(ranked) if scores[name] > best - NEAR or at < LEAST]
    return near[:CHOICE]


def _fitting(meaning: Meaning, ratio: float) -> dict[str, float]:
    """The settings that suit the brief and the shape, with their scores."""
    kinds, traits = settings(), meaning.brief.traits
    abstract = not meaning.understood or "abstract" in traits
    scores: dict[str, float] = {}
    for name, score in meaning.settings.items():
        kind = kinds[name]
        if (ratio > 2.2 and not kind.wide) or not _suits(kind, meaning, abstract):
            continue
        scores[name] = score + _bias(kind, meaning, abstract)
    if "minimal" in traits:
        scores = {name: score for name, score in scores.items() if kinds[name].minimal} or scores
    if meaning.brief.time == "night":
        scores = {
            name: score
            for name, score in scores.items()
            if "dark" in kinds[name].keys or kinds[name].night
        } or scores
    return scores or {name: 0.0 for name, kind in kinds.items() if kind.plain}


def _bias(kind: SettingKind, meaning: Meaning, abstract: bool) -> float:
    """What the brief adds to a setting: plain ones when abstract, night ones at night.

    A setting that cannot show the brief's subject gives way to one that can, unless it was named.
    """
    bias = 0.2 if abstract and kind.plain else 0.0
    if meaning.brief.time == "night":
        bias += 0.15 if kind.night else 0.0
    if kind.layouts == ("none",) and meaning.subjects and kind.name not in meaning.hints:
        bias -= 0.10
    return bias


def _suits(kind: SettingKind, meaning: Meaning, abstract: bool) -> bool:
    if abstract:
        return kind.plain
    if not meaning.subjects and "none" not in kind.layouts:
        return False
    if kind.minimal and "minimal" in meaning.brief.traits:
        return True
    score = meaning.settings[kind.name]
    return kind.name in meaning.hints or score - kind.prior >= kind.literal


def _scene(request: EngineRequest, meaning: Meaning, kind: SettingKind, nth: int) -> Scene:
    salt = _salt(request.seed, kind.name)
    variant = nth + salt % kind.variants
    abstract = not meaning.understood or "abstract" in meaning.brief.traits
    layout = kind.layouts[(nth + salt // 7) % len(kind.layouts)]
    shown = () if abstract or layout == "none" else _cast(meaning, request.index)
    if not shown:
        layout = "none"
    time = _time(meaning, kind, nth)
    scene = Scene(
        seed=request.seed,
        index=request.index,
        width=request.width,
        height=request.height,
        setting=kind.name,
        layout=layout,
        variant=variant,
        side=kind.side or _side(request.seed, request.index),
        time=time,
        palette=_palette(request, meaning, kind, nth, time),
        focus=(0.5, 0.5),
        size=CAMERAS[(nth + salt // 3) % len(CAMERAS)],
        subjects=shown,
        drift=meaning.drift if layout not in ("table", "stickers") else (),
        traits=_traits(request, meaning, layout, abstract),
        mood=_mood(meaning, request.index),
        words=meaning.words if meaning.understood else "",
    )
    return scrim_for(composed(scene, request))


def _side(seed: int, index: int) -> int:
    """Left or right by the Thue-Morse sequence: even, and in step with no other choice."""
    return 1 if (index + _salt(seed, "side") % 16).bit_count() % 2 else -1


def _cast(meaning: Meaning, index: int) -> tuple[str, ...]:
    """The subjects; the best is the hero in three drafts of five."""
    names = meaning.subjects
    if not names:
        return ()
    faithful = 4 if meaning.literal else 3
    first = names[0] if index % 5 < faithful else names[index % min(len(names), 3)]
    return (first, *(name for name in names if name != first))


def _time(meaning: Meaning, kind: SettingKind, nth: int) -> str:
    if meaning.brief.time != "day":
        return meaning.brief.time
    return "dawn" if kind.keys == ("soft",) and nth % 3 == 1 else "day"


def _mood(meaning: Meaning, index: int) -> str:
    return meaning.moods[0] if index % 4 != 3 else meaning.moods[-1]


def _palette(
    request: EngineRequest, meaning: Meaning, kind: SettingKind, nth: int, time: str
) -> Palette:
    key = _key(meaning, kind, nth + _salt(request.seed, "key"))
    if time == "night":
        key = "dark"
    mood = _mood(meaning, request.index)
    if request.brand is not None and request.brand.palette:
        return brand_palette(request.brand.palette, key, mood)
    turn = JITTER[int(np.random.default_rng([request.seed & 0xFFFFFFFF, nth]).integers(3))]
    return mood_palette(mood, key, turn, meaning.hue)


def _key(meaning: Meaning, kind: SettingKind, turn: int) -> str:
    feel = meaning.brief.feel.split()
    if "dark" in feel and "dark" in kind.keys:
        return "dark"
    keys = kind.keys
    if "bright" in feel or "light" in feel:
        keys = tuple(key for key in keys if key != "dark") or keys
    return keys[turn % len(keys)]


def _traits(
    request: EngineRequest, meaning: Meaning, layout: str, abstract: bool
) -> tuple[str, ...]:
    traits = list(meaning.brief.traits)
    if not meaning.understood:
        traits.append("not-understood")
    if abstract and "abstract" not in traits:
        traits.append("abstract")
    if request.index % 4 == 2 and not abstract:
        traits.append("glow")
    if layout in ("hero", "trio") and request.index % 3 == 0 and meaning.brief.time == "day":
        traits.append("foreground")
    return tuple(traits)
