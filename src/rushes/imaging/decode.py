"""Reading picture files that nobody vouches for.

Only PNG, JPEG, WebP, AVIF and TIFF are read, each by its own named loader of libvips after a look
at the first bytes: no SVG, no PDF, no loader that libvips would choose by itself. The size in the
header is checked before a single pixel is decoded.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyvips

from rushes.engines.request import Mask, Pixels
from rushes.errors import BadPicture, TooLarge
from rushes.imaging.mask import from_pixels

# libvips keeps results of earlier operations; here no two pictures are the same.
pyvips.cache_set_max(0)

MAX_BYTES = 40_000_000
MAX_PIXELS = 80_000_000
MAX_SIDE = 32_768

_KINDS = "PNG, JPEG, WebP, AVIF or TIFF"


def sniff(data: bytes) -> str | None:
    """``png``, ``jpeg``, ``webp``, ``avif`` or ``tiff`` by the file's first bytes, else None."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp" and (b"avif" in data[8:40] or b"avis" in data[8:40]):
        return "avif"
    if data[:4] in (b"II*\0", b"MM\0*"):
        return "tiff"
    return None


def decode(data: bytes, *, max_bytes: int = MAX_BYTES, max_pixels: int = MAX_PIXELS) -> Pixels:
    """A picture file as sRGB pixels, upright.

    The EXIF orientation is applied, an embedded ICC profile is converted to sRGB, 16 bit becomes
    8 bit. An alpha channel that hides nothing is dropped. Of several pages or animation steps the
    first counts. Raises :class:`TooLarge` past a limit and :class:`BadPicture` for anything that
    is not wholly readable, a cut-off file too.
    """
    if len(data) > max_bytes:
        raise TooLarge(
            f"The file has {len(data):,} bytes; the limit is {max_bytes:,}. Save it smaller."
        )
    header = _open(data)
    _check_size(header, max_pixels)
    try:
        whole = header.autorot().copy_memory()
    except pyvips.Error as error:
        raise BadPicture("The picture is damaged or cut off. Save or send it again.") from error
    return _to_pixels(_to_srgb(whole))


def decode_mask(
    data: bytes,
    size: tuple[int, int],
    *,
    max_bytes: int = MAX_BYTES,
    max_pixels: int = MAX_PIXELS,
) -> Mask:
    """A mask file as (height, width) bytes; white is inside, black and transparent are outside.

    ``size`` is (width, height) of the picture that it belongs to; another size raises
    :class:`BadPicture`.
    """
    pixels = decode(data, max_bytes=max_bytes, max_pixels=max_pixels)
    height, width = pixels.shape[:2]
    if (width, height) != size:
        raise BadPicture(
            f"The mask is {width} x {height} px and the picture {size[0]} x {size[1]} px. "
            "Make the mask the picture's size."
        )
    return from_pixels(pixels)


def _open(data: bytes) -> Any:
    kind = sniff(data)
    if kind is None:
        raise BadPicture(f"The file is not a picture that can be read. Use {_KINDS}.")
    loader = "heifload_buffer" if kind == "avif" else f"{kind}load_buffer"
    options: dict[str, Any] = {"fail_on": "error"}
    try:
        return getattr(pyvips.Image, loader)(data, **options)
    except pyvips.Error as error:
        raise BadPicture(f"The {kind} file is damaged. Save or send it again.") from error


def _check_size(header: Any, max_pixels: int) -> None:
    width, height = int(header.width), int(header.height)
    if width * height > max_pixels or max(width, height) > MAX_SIDE:
        raise TooLarge(
            f"The picture is {width} x {height} px; the limit is {max_pixels:,} pixels and "
            f"{MAX_SIDE:,} a side. Scale it down."
        )


def _to_srgb(image: Any) -> Any:
    if image.get_typeof("icc-profile-data") != 0:
        try:
            return image.icc_transform("srgb", embedded=True, depth=8).copy_memory()
        except pyvips.Error:
            pass  # a profile that fits no picture: many tools write one; the pixels are still good
    try:
        return image.colourspace("srgb").cast("uchar").copy_memory()
    except pyvips.Error as error:
        raise BadPicture("The picture's colours cannot be read. Save it as an sRGB PNG.") from error


def _to_pixels(image: Any) -> Pixels:
    if image.bands == 1 or image.bands == 2:
        alpha = image[1] if image.bands == 2 else None
        image = image[0].bandjoin([image[0], image[0]])
        image = image if alpha is None else image.bandjoin(alpha)
    pixels: Pixels = np.array(image[:4].numpy() if image.bands > 4 else image.numpy(), np.uint8)
    if pixels.shape[2] == 4 and bool((pixels[..., 3] == 255).all()):
        return np.ascontiguousarray(pixels[..., :3])
    return pixels
