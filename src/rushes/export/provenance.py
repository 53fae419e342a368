"""Where a picture comes from, in the words of IPTC, and the XMP packet that says so.

Terms: https://cv.iptc.org/newscodes/digitalsourcetype/. Properties of generative pictures: IPTC
Photo Metadata Standard 2025.1 (``AISystemUsed``, ``AISystemVersionUsed``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from xml.sax.saxutils import escape

from rushes import __version__

CREATOR_TOOL = f"Rushes {__version__}"
_TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/"


class SourceType(StrEnum):
    """IPTC DigitalSourceType, those terms that the line can give rise to."""

    ALGORITHMIC = "algorithmicMedia"  # drawn by rules, no trained model
    TRAINED = "trainedAlgorithmicMedia"  # drawn by a generative model
    WITH_TRAINED = "compositeWithTrainedAlgorithmicMedia"  # mixed, a part by a generative model
    SYNTHETIC = "compositeSynthetic"  # several elements, one of them synthetic
    COMPOSITE = "composite"  # several elements of unknown making

    @property
    def uri(self) -> str:
        return _TERMS + self.value


@dataclass(frozen=True, slots=True)
class Ingredient:
    """A file that came in and is part of the picture. Its own marks go on into ours."""

    data: bytes
    media_type: str
    title: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the marks in an export say. Texts may be empty; ``created`` is aware, in UTC."""

    source_type: SourceType
    engine: str = ""  # the engine's title
    engine_version: str = ""
    title: str = ""
    credit: str = ""  # whose picture it is: the brand's name
    created: datetime | None = None
    ingredients: tuple[Ingredient, ...] = ()


def source_type(
    *, model_drawn: bool, model_edited: bool = False, layered: bool = False, uploaded: bool = False
) -> SourceType:
    """The term for a picture by how it was made.

    ``model_drawn``: the frame comes from a generative model; ``model_edited``: a part of it was
    mended by one; ``layered``: type, logos or shapes lie over it; ``uploaded``: it was brought in.
    An uploaded picture's own origin is not known, which is what ``composite`` says.
    """
    if model_drawn and not layered and not uploaded:
        return SourceType.TRAINED
    if model_drawn or model_edited:
        return SourceType.WITH_TRAINED
    if uploaded:
        return SourceType.COMPOSITE
    return SourceType.SYNTHETIC if layered else SourceType.ALGORITHMIC


def xmp(provenance: Provenance) -> bytes:
    """The XMP packet (ISO 16684-1) to put into a file."""
    body = "".join(_properties(provenance))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        f"{body}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    ).encode()


def _properties(provenance: Provenance) -> list[str]:
    found = [
        _tag("Iptc4xmpExt:DigitalSourceType", provenance.source_type.uri),
        _tag("xmp:CreatorTool", CREATOR_TOOL),
    ]
    if provenance.created is not None:
        found.append(_tag("xmp:CreateDate", provenance.created.isoformat(timespec="seconds")))
    if provenance.title:
        words = (
            f'<rdf:Alt><rdf:li xml:lang="x-default">{_clean(provenance.title)}</rdf:li></rdf:Alt>'
        )
        found.append(f"<dc:title>{words}</dc:title>")
    if provenance.credit:
        found.append(_tag("photoshop:Credit", provenance.credit))
    if provenance.source_type in (SourceType.TRAINED, SourceType.WITH_TRAINED):
        found.append(_tag("Iptc4xmpExt:AISystemUsed", provenance.engine or "unknown"))
        if provenance.engine_version:
            found.append(_tag("Iptc4xmpExt:AISystemVersionUsed", provenance.engine_version))
    return found


def _tag(name: str, text: str) -> str:
    return f"<{name}>{_clean(text)}</{name}>"


def _clean(text: str) -> str:
    """The text as XML holds it: no control characters, no lone surrogates, at most 1000 long."""
    allowed = "".join(c for c in text[:1000] if c.isprintable() or c == " ")
    return escape(allowed.encode("utf-8", "ignore").decode())
