"""The typefaces that the line sets type with: which files they are and whom to credit.

The files are made by ``python -m rushes.imaging.build_fonts`` from packages; none is kept in the
repository. Each is a static TrueType instance with every script that its family covers.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from rushes.errors import StorageError

FOLDER = Path(__file__).parent / "_fonts"
BUILD = "python -m rushes.imaging.build_fonts"


@dataclass(frozen=True, slots=True)
class Face:
    """One static face: a family at a weight (CSS units, 400 regular) and its other axes."""

    family: str
    weight: int
    package: str  # the fontpkg package (import name) that ships the variable font
    axes: tuple[tuple[str, float], ...] = ()

    @property
    def file_name(self) -> str:
        return f"{self.family.replace(' ', '')}-{self.weight}.ttf"


FACES: tuple[Face, ...] = (
    Face("Inter", 400, "fontpkg_inter", (("opsz", 16),)),
    Face("Inter", 600, "fontpkg_inter", (("opsz", 20),)),
    Face("Inter", 700, "fontpkg_inter", (("opsz", 28),)),
    Face("Inter", 800, "fontpkg_inter", (("opsz", 32),)),
    Face("Fraunces", 700, "fontpkg_fraunces", (("opsz", 96), ("SOFT", 0), ("WONK", 0))),
    Face("Sora", 700, "fontpkg_sora"),
    Face("DM Sans", 400, "fontpkg_dm_sans", (("opsz", 14),)),
    Face("DM Sans", 700, "fontpkg_dm_sans", (("opsz", 24),)),
)


def font_files() -> dict[tuple[str, int], Path]:
    """The font file of each ``(family, weight)``; or :class:`StorageError`."""
    files = {(face.family, face.weight): FOLDER / face.file_name for face in FACES}
    missing = [path.name for path in files.values() if not path.is_file()]
    if missing:
        raise StorageError(
            f"Typefaces are missing ({', '.join(missing[:3])}). Make them with: {BUILD}"
        )
    return files


def families() -> dict[str, tuple[int, ...]]:
    """Each family's weights, lightest first."""
    names = dict.fromkeys(face.family for face in FACES)
    return {
        name: tuple(sorted(face.weight for face in FACES if face.family == name)) for name in names
    }


class FontCredit(NamedTuple):
    """Whom a typeface is owed to."""

    name: str
    author: str
    licence: str
    url: str
    use: str


def credits() -> list[FontCredit]:
    """Whom to credit for the typefaces; each licence text lies beside the font files."""
    owners = (
        ("Inter", "The Inter Project Authors", "https://github.com/rsms/inter"),
        ("Fraunces", "The Fraunces Project Authors", "https://github.com/undercasetype/Fraunces"),
        ("Sora", "The Sora Project Authors", "https://github.com/sora-xor/sora-font"),
        ("DM Sans", "The DM Sans Project Authors", "https://github.com/googlefonts/dm-fonts"),
    )
    return [FontCredit(name, author, "OFL-1.1", url, "typeface") for name, author, url in owners]
