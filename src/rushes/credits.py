"""Whom to thank: the typefaces, illustrations and models that come in through packages."""

from __future__ import annotations

from dataclasses import dataclass

from rushes.engines.sketch import pack
from rushes.imaging.fonts import families


@dataclass(frozen=True, slots=True)
class Thanks:
    """One work of somebody else that pictures are made with."""

    work: str
    by: str
    licence: str
    purpose: str
    url: str


_TYPE = {
    "Inter": ("Rasmus Andersson", "https://rsms.me/inter/"),
    "Fraunces": ("Undercase Type", "https://github.com/undercasetype/Fraunces"),
    "Sora": ("Jonathan Barnbrook, Julián Moncada", "https://github.com/sora-xor/sora-font"),
    "DM Sans": ("Colophon Foundry", "https://github.com/googlefonts/dm-fonts"),
}


def credits() -> list[Thanks]:
    """All of them, the typefaces last."""
    drawn = [Thanks(c.name, c.author, c.licence, c.use, c.url) for c in pack.credits()]
    unknown = ("its authors", "")
    typefaces = [Thanks(name, *_by(_TYPE.get(name, unknown))) for name in families()]
    return drawn + typefaces


def _by(maker: tuple[str, str]) -> tuple[str, str, str, str]:
    return maker[0], "OFL-1.1", "typeface", maker[1]
