"""One picture made ready for one surface: its size, its format, its bytes and its marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rushes.engines.request import Pixels
from rushes.errors import TooLarge
from rushes.export.fit import Source
from rushes.export.formats import CODECS, Codec, tag
from rushes.export.paper import print_file
from rushes.export.provenance import Provenance, xmp
from rushes.export.signing import SIGNABLE, Signer, assertions_of, sign
from rushes.export.squeeze import squeeze
from rushes.surfaces import Surface
from rushes.surfaces.model import Format

_FIRST_RESERVE = 9_000  # bytes that a manifest takes without ingredients, at the most
_ENLARGED = 1.05


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished file. ``quality`` is 1..100, None where the format is lossless or for print."""

    data: bytes
    media_type: str
    extension: str  # without a dot
    width: int
    height: int
    quality: int | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Written:
    codec: Codec
    data: bytes
    quality: int


def export_picture(
    pixels: Pixels | Source,
    surface: Surface,
    *,
    metadata: Provenance,
    fmt: Format | None = None,
    focus: tuple[float, float] = (0.5, 0.5),
    signer: Signer | None = None,
) -> Exported:
    """The picture cropped and scaled to cover the surface exactly, within its bytes.

    Give a :class:`Source` to export one picture to many surfaces quickly. ``focus`` (fractions of
    the picture) is kept as near the middle as the edges allow. ``fmt`` must be one of the
    surface's formats (else :class:`BadInput`); by default it is the first in which the picture
    keeps a fair quality within ``max_bytes``. :class:`TooLarge` if none does at its lowest; a file
    over the limit is never given. XMP goes in first, the signature last.
    """
    source = pixels if isinstance(pixels, Source) else Source(pixels)
    formats = surface.formats if fmt is None else (surface.format_of(fmt),)
    notes = _size_notes(source, surface)
    image = source.cover(surface.width, surface.height, focus)
    if surface.print_size is not None:
        return _for_print(image, surface, formats[0], metadata, signer, notes)
    codecs = [CODECS[name] for name in formats if name in CODECS]
    written = _within(tag(image, xmp(metadata)), codecs, surface, metadata, signer)
    notes += _loss_notes(written, surface) + _alpha_notes(source, written.codec)
    return Exported(
        written.data,
        written.codec.media_type,
        written.codec.extension,
        surface.width,
        surface.height,
        None if written.quality == 100 else written.quality,
        tuple(notes),
    )


def _within(
    image: Any,
    codecs: Sequence[Codec],
    surface: Surface,
    metadata: Provenance,
    signer: Signer | None,
) -> _Written:
    """A signed file within the surface's limit; the manifest's bytes are known only afterwards."""
    reserve = _FIRST_RESERVE if signer else 0
    for _ in range(2):
        limit = None if surface.max_bytes is None else surface.max_bytes - reserve
        bare = _write(image, codecs, limit, surface)
        signed = _signed(bare.data, bare.codec.media_type, metadata, signer)
        if surface.max_bytes is None or len(signed) <= surface.max_bytes:
            return _Written(bare.codec, signed, bare.quality)
        reserve = len(signed) - len(bare.data) + 256
    raise _too_large(surface)


def _write(image: Any, codecs: Sequence[Codec], limit: int | None, surface: Surface) -> _Written:
    """Each format at a fair quality first; only then each at its lowest."""
    flat: dict[bool, Any] = {True: image, False: _flattened(image)}
    for last_resort in (False, True):
        for codec in codecs:
            lowest = codec.floor if last_resort else codec.fair
            best = codec.fair - 1 if last_resort else codec.best
            drawn = flat[codec.alpha]
            found = squeeze(lambda q, c=codec, d=drawn: c.write(d, q), best, lowest, limit)
            if found is not None:
                return _Written(codec, found.data, found.quality)
    raise _too_large(surface)


def _flattened(image: Any) -> Any:
    return image.flatten(background=[255, 255, 255]) if image.bands == 4 else image


def _signed(data: bytes, media_type: str, metadata: Provenance, signer: Signer | None) -> bytes:
    if signer is None:
        return data
    return sign(
        data,
        media_type,
        signer,
        assertions_of(metadata),
        title=metadata.title,
        ingredients=metadata.ingredients,
    )


def _for_print(
    image: Any,
    surface: Surface,
    fmt: Format,
    metadata: Provenance,
    signer: Signer | None,
    notes: list[str],
) -> Exported:
    page = surface.print_size
    assert page is not None
    made = print_file(_flattened(image), page, fmt, xmp(metadata))
    notes = [*notes, *made.notes]
    data = made.data
    if made.media_type in SIGNABLE:
        data = _signed(data, made.media_type, metadata, signer)
    elif signer is not None:
        notes.append("A PDF carries its origin as XMP only: Content Credentials do not fit in.")
    if surface.max_bytes is not None and len(data) > surface.max_bytes:
        raise _too_large(surface)
    return Exported(
        data, made.media_type, made.extension, surface.width, surface.height, None, tuple(notes)
    )


def _size_notes(source: Source, surface: Surface) -> list[str]:
    growth = source.enlargement(surface.width, surface.height)
    if growth <= _ENLARGED:
        return []
    return [
        f"Enlarged {growth:.1f} times: the picture has {source.width} x {source.height} px and "
        f"{surface.id} needs {surface.width} x {surface.height}. A hero would be sharper."
    ]


def _loss_notes(written: _Written, surface: Surface) -> list[str]:
    if written.quality >= written.codec.fair:
        return []
    if written.codec.lossless:
        return ["Reduced to 256 colours to keep within the limit; banding may show."]
    return [
        f"Quality had to fall to {written.quality} of 100 to keep within "
        f"{_kilobytes(surface.max_bytes or 0)}; look at it before it goes out."
    ]


def _alpha_notes(source: Source, codec: Codec) -> list[str]:
    if codec.alpha or not source.has_transparency:
        return []
    return [f"{codec.format.upper()} has no transparency: what was transparent is white."]


def _too_large(surface: Surface) -> TooLarge:
    return TooLarge(
        f"The picture does not fit into {_kilobytes(surface.max_bytes or 0)} for {surface.id}, "
        "even at the lowest quality. Choose a calmer picture or another surface.",
        surface=surface.id,
        max_bytes=surface.max_bytes,
    )


def _kilobytes(count: int) -> str:
    return f"{count / 1000:,.0f} kB"
