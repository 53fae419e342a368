"""Setting type: which faces, where the lines break, how large it comes out.

Shaping is Skia's (HarfBuzz, ICU). The family's own face comes first; for letters that it lacks, the
system is asked for a face that has them, so other scripts show where a font for them is installed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import skia
from skia import textlayout

from rushes.canvas.layers import TypeLayer
from rushes.errors import StorageError
from rushes.imaging.fonts import font_files

_PLATE_PAD = 0.32  # of the type size
_UNBOUND = 1e6  # px: no line is broken
_ALIGN = {
    "left": textlayout.TextAlign.kLeft,
    "center": textlayout.TextAlign.kCenter,
    "right": textlayout.TextAlign.kRight,
}


class TextMetrics(NamedTuple):
    """What type comes to, in pixels of the document before the layer's scale."""

    lines: int
    width: float  # of the longest line
    height: float  # of all lines
    overflow: bool  # larger than its box


@dataclass(frozen=True, slots=True)
class SetType:
    """Type laid out; ``left`` and ``top`` are where the block of its lines lies in the box."""

    paragraph: Any
    metrics: TextMetrics
    left: float
    top: float

    def ink_box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the lines within the layer's box."""
        return (
            self.left,
            self.top,
            self.left + self.metrics.width,
            self.top + self.metrics.height,
        )


def text_metrics(layer: TypeLayer) -> TextMetrics:
    """Lines, extent, and whether the text overflows its box."""
    return set_type(layer).metrics


def set_type(layer: TypeLayer) -> SetType:
    """The layer's text broken into lines at its box's width."""
    paragraph = _paragraph(layer)
    # Laid out in a narrow box, a paragraph breaks its words and then tells the widest part of one.
    paragraph.layout(_UNBOUND)
    widest_word = float(paragraph.MinIntrinsicWidth)
    paragraph.layout(layer.width)
    metrics = _metrics(layer, paragraph, widest_word)
    spare_x = layer.width - metrics.width
    spare_y = layer.height - metrics.height
    left = {"left": 0.0, "center": spare_x / 2, "right": spare_x}[layer.align]
    top = {"top": 0.0, "middle": spare_y / 2, "bottom": spare_y}[layer.valign]
    return SetType(paragraph, metrics, left, top)


def plate_pad(layer: TypeLayer) -> tuple[float, float]:
    """How far the plate reaches beyond the lines, across and down."""
    return layer.size * _PLATE_PAD, layer.size * _PLATE_PAD * 0.7


def plate_box(layer: TypeLayer, done: SetType) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the plate behind the lines, within the layer's box."""
    left, top, right, bottom = done.ink_box()
    across, down = plate_pad(layer)
    return left - across, top - down, right + across, bottom + down


def fitted(layer: TypeLayer, *, smallest: float = 8.0) -> TypeLayer:
    """The layer at the largest type size, up to its own, at which the text fits its box."""
    low, high = smallest, max(smallest, layer.size)
    if not text_metrics(layer).overflow:
        return layer
    while high - low > 0.5:
        size = (low + high) / 2
        fits = not text_metrics(layer.model_copy(update={"size": size})).overflow
        low, high = (size, high) if fits else (low, size)
    return layer.model_copy(update={"size": float(int(low))})


def _metrics(layer: TypeLayer, paragraph: Any, widest_word: float) -> TextMetrics:
    height = float(paragraph.Height)
    longest = max(0.0, float(paragraph.LongestLine) - layer.tracking * layer.size)
    widest_word -= layer.tracking * layer.size
    over = height > layer.height + 0.5 or widest_word > layer.width + 0.5
    lines = round(height / (layer.size * layer.leading))
    return TextMetrics(max(1, lines), longest, height, over)


def _paragraph(layer: TypeLayer) -> Any:
    families = _families(layer)
    style = textlayout.TextStyle()
    style.setFontFamilies(list(families))
    style.setFontSize(layer.size)
    style.setColor(int(layer.colour[1:], 16) | 0xFF000000)
    style.setLetterSpacing(layer.tracking * layer.size)
    _even_lines(style, layer)
    whole = textlayout.ParagraphStyle()
    whole.setTextStyle(style)
    whole.setTextAlign(_ALIGN[layer.align])
    whole.setStrutStyle(_strut(layer, families))
    builder = textlayout.ParagraphBuilder.make(whole, _collection(), skia.Unicodes.ICU.Make())
    builder.pushStyle(style)
    builder.addText(layer.text)
    return builder.Build()


def _strut(layer: TypeLayer, families: tuple[str, ...]) -> Any:
    """Lines of even height, whichever faces the letters of a line come from."""
    strut = textlayout.StrutStyle()
    strut.setStrutEnabled(True)
    strut.setForceStrutHeight(True)
    strut.setFontFamilies([families[0]])
    strut.setFontSize(layer.size)
    _even_lines(strut, layer)
    return strut


def _even_lines(style: Any, layer: TypeLayer) -> None:
    style.setHeightOverride(True)
    style.setHeight(layer.leading)
    style.setHalfLeading(True)


class _Faces:
    """The faces in use, each under an alias of its own in one provider that Skia looks into."""

    def __init__(self) -> None:
        self.provider = textlayout.TypefaceFontProvider()
        self.collection = textlayout.FontCollection()
        self.collection.setDefaultFontManager(self.provider)
        self.system = skia.FontMgr()
        self.known: dict[str, Any] = {}

    def add(self, alias: str, face: Any) -> str:
        if alias not in self.known:
            self.known[alias] = face
            self.provider.registerTypeface(face, alias)
        return alias


@lru_cache(maxsize=1)
def _faces() -> _Faces:
    return _Faces()


def _collection() -> Any:
    return _faces().collection


def _families(layer: TypeLayer) -> tuple[str, ...]:
    main = _main_face(layer.family, layer.weight)
    missing = _missing(layer.text, main)
    return (main, *(_fallbacks(missing, layer.weight) if missing else ()))


@lru_cache(maxsize=256)
def _main_face(family: str, weight: int) -> str:
    """The alias of the nearest face: of the built-in family, else of the system's, else Inter."""
    try:
        files = font_files()
    except StorageError:
        files = {}
    for name in (family, "Inter"):
        weights = [w for (own, w) in files if own == name]
        if weights:
            nearest = min(weights, key=lambda w: (abs(w - weight), w))
            face = skia.Typeface.MakeFromFile(str(files[name, nearest]))
            return _faces().add(f"{name} {nearest}", face)
        found = _faces().system.matchFamilyStyle(family, _style(weight))
        if found is not None and found.getFamilyName() == family:
            return _faces().add(f"system {family} {weight}", found)
    face = _faces().system.matchFamilyStyle(None, _style(weight)) or skia.Typeface.MakeDefault()
    return _faces().add(f"system default {weight}", face)


def _missing(text: str, alias: str) -> frozenset[int]:
    """The code points of the text that the face cannot show."""
    letters = [ord(c) for c in dict.fromkeys(text) if c.isprintable() and not c.isspace()]
    glyphs = _faces().known[alias].unicharsToGlyphs(letters) if letters else []
    return frozenset(point for point, glyph in zip(letters, glyphs, strict=True) if glyph == 0)


@lru_cache(maxsize=256)
def _fallbacks(points: frozenset[int], weight: int) -> tuple[str, ...]:
    """Aliases of the system's faces for these code points, each face once."""
    aliases: dict[str, None] = {}
    for point in sorted(points):
        face = _faces().system.matchFamilyStyleCharacter("", _style(weight), [], point)
        if face is not None:
            name = f"fallback {face.getFamilyName()} {face.fontStyle().weight()}"
            aliases[_faces().add(name, face)] = None
    return tuple(aliases)


def _style(weight: int) -> Any:
    return skia.FontStyle(weight, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant)
