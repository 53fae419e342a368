"""Makes the static typefaces of :mod:`rushes.imaging.fonts` from packaged variable fonts.

Run as ``python -m rushes.imaging.build_fonts [folder]``; it takes some ten seconds. The needed
packages are those of the ``build`` extra: ``pip install 'rushes[build]'``.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from rushes.errors import EngineMissing, RushesError
from rushes.imaging.fonts import FACES, FOLDER, Face


def build_fonts(folder: Path = FOLDER) -> list[Path]:
    """Write every face and each family's licence text to the folder; returns the font files."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_build(face, folder) for face in FACES]


def _build(face: Face, folder: Path) -> Path:
    # fontTools has no complete types; it is imported here because only the build needs it.
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    package = _package(face.package)
    font = TTFont(_variable(package), recalcTimestamp=False)
    place = {"wght": float(face.weight), **dict(face.axes)}
    static = instancer.instantiateVariableFont(font, place, inplace=True)
    out = folder / face.file_name
    static.save(out)
    licence = folder / f"{face.family.replace(' ', '')}-LICENSE.txt"
    licence.write_bytes((package / "LICENSE").read_bytes())
    return out


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise EngineMissing(
            f"The font package {name.replace('_', '-')} is not installed. "
            "Install it with: pip install 'rushes[build]'"
        )
    return Path(spec.origin).parent


def _variable(package: Path) -> Path:
    """The upright variable font of a fontpkg package."""
    return next(f for f in sorted(package.glob("files/*.ttf")) if "Italic" not in f.name)


def main() -> int:
    """The command."""
    try:
        built = build_fonts(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
    except RushesError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    size = sum(path.stat().st_size for path in built)
    sys.stdout.write(f"{len(built)} typefaces, {size / 1e6:.1f} MB\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
