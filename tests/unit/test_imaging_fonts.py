"""The typefaces that type is set with."""

from __future__ import annotations

from pathlib import Path

import pytest
import skia

from rushes.errors import StorageError
from rushes.imaging import fonts


def test_every_face_is_the_family_and_weight_it_says():
    for (family, weight), path in fonts.font_files().items():
        face = skia.Typeface.MakeFromFile(str(path))
        assert face.getFamilyName().startswith(family)
        assert face.fontStyle().weight() == weight


def test_faces_cover_latin_with_accents():
    text = "Żółć çà håndværk Größe €"
    for path in fonts.font_files().values():
        glyphs = skia.Font(skia.Typeface.MakeFromFile(str(path))).textToGlyphs(text)
        assert 0 not in list(glyphs)


def test_missing_faces_name_the_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    with pytest.raises(StorageError, match="build_fonts"):
        fonts.font_files()
