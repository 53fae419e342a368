"""The illustration pack: one zip made by :mod:`rushes.engines.sketch.build`, read on demand."""

from __future__ import annotations

import io
import json
import zipfile
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rushes.errors import EngineMissing

PATH = Path(__file__).parent / "_pack" / "pack.zip"
BUILD = "npm ci --prefix assets && python -m rushes.engines.sketch.build assets/node_modules"
FORMAT = 1

Vectors = NDArray[np.float32]


class Credit(NamedTuple):
    """Whom the pictures' ingredients are owed to."""

    name: str
    author: str
    licence: str
    url: str
    use: str


class Pack:
    """An open pack. Not for use by two threads at once."""

    def __init__(self, path: Path = PATH) -> None:
        if not path.is_file():
            raise EngineMissing(f"The sketch engine's illustrations are missing. Run: {BUILD}")
        self._zip = zipfile.ZipFile(path)
        found = self.facts.get("format")
        if found != FORMAT:
            raise EngineMissing(f"The illustration pack has format {found}. Run: {BUILD}")

    @cached_property
    def facts(self) -> dict[str, Any]:
        """Format, icon labels, sources and their versions."""
        return json.loads(self._zip.read("pack.json"))

    @cached_property
    def icons(self) -> list[str]:
        """The icons' names, in the order of ``vectors('icons')``."""
        return self.facts["icons"]

    @cached_property
    def natural(self) -> frozenset[str]:
        """Icons of plants, food, animals and people: they keep their natural colours."""
        return frozenset(self.facts["natural"])

    @cached_property
    def people(self) -> frozenset[str]:
        """Icons that show people."""
        return frozenset(self.facts["people"])

    @cached_property
    def _arrays(self) -> dict[str, Vectors]:
        with np.load(io.BytesIO(self._zip.read("vectors.npz")), allow_pickle=False) as stored:
            return {name: stored[name].astype(np.float32) for name in stored.files}

    def vectors(self, name: str) -> Vectors:
        """Unit embeddings, shape (n, 384), of: icons, concepts, scenes or moods."""
        return self._arrays[name]

    def body(self, icon: str) -> str:
        """The inside of an icon's SVG, in a view box of 32 by 32."""
        return self._zip.read(f"icons/{icon}.svg").decode()

    @cached_property
    def vocabulary(self) -> list[str]:
        """The word pieces of the text encoder, by id."""
        return self._zip.read("vocabulary.txt").decode().split("\n")

    @cached_property
    def lexicon(self) -> dict[str, str]:
        """Words of other languages -> the English label of what they mean."""
        return json.loads(self._zip.read("lexicon.json"))


@lru_cache(maxsize=1)
def open_pack() -> Pack:
    """The installed pack; :class:`EngineMissing` names the command that makes it."""
    return Pack()


def credits() -> list[Credit]:
    """Whom to credit for what the sketch engine draws and reads with."""
    return [
        Credit(
            "Fluent Emoji",
            "Microsoft",
            "MIT",
            "https://github.com/microsoft/fluentui-emoji",
            "illustrations",
        ),
        Credit(
            "Emojibase", "Miles Johnson", "MIT", "https://emojibase.dev", "names of illustrations"
        ),
        Credit(
            "all-MiniLM-L6-v2",
            "sentence-transformers",
            "Apache-2.0",
            "https://www.sbert.net",
            "meaning of words",
        ),
        Credit(
            "BERT vocabulary",
            "Google",
            "Apache-2.0",
            "https://github.com/google-research/bert",
            "reading of words",
        ),
    ]
