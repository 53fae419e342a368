"""Pages for the press: CMYK TIFF, or PDF with its bleed and trim boxes.

Boxes: ISO 32000-2, 14.11.2. The colours are converted by the generic CMYK profile that libvips
ships ("Chemical proof", public domain); a press's own profile gives truer ones.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import pikepdf
import pyvips

from rushes.errors import BadInput
from rushes.surfaces.model import MM_PER_INCH, Format, PrintSize

POINTS_PER_INCH = 72
_JPEG_QUALITY = 94  # of the picture inside a PDF, colours at full resolution


@dataclass(frozen=True, slots=True)
class PrintFile:
    """A page, and what a person should know of it."""

    data: bytes
    media_type: str
    extension: str
    notes: tuple[str, ...]


def print_file(image: Any, page: PrintSize, fmt: Format, packet: bytes) -> PrintFile:
    """A page from a vips image in sRGB that has the page's pixels, bleed included.

    ``packet`` is an XMP packet. The four inks together are held to the page's ``max_ink``.
    """
    inks, notes = to_cmyk(image, page.max_ink)
    if fmt == "tiff":
        return PrintFile(_tiff(inks, page, packet), "image/tiff", "tif", notes)
    if fmt == "pdf":
        return PrintFile(_pdf(inks, page, packet), "application/pdf", "pdf", notes)
    raise BadInput(f"A printed page cannot be {fmt}. Choose pdf or tiff.")


def to_cmyk(image: Any, max_ink: int) -> tuple[Any, tuple[str, ...]]:
    """A vips CMYK image (0 no ink, 255 full), its profile attached, and notes for a person.

    Where the inks exceed ``max_ink`` percent, cyan, magenta and yellow give way in proportion and
    black stays. Without a CMYK profile in libvips the image stays sRGB, and a note says so.
    """
    try:
        inks = image.icc_transform("cmyk", input_profile="srgb", intent="perceptual")
    except pyvips.Error:
        return image, ("RGB, not CMYK: no press profile is built in here; ask the printer.",)
    note = (
        f"CMYK by a generic profile at {max_ink} % ink at most; "
        "the printer's own profile gives truer colours."
    )
    return _limit_ink(inks.copy_memory(), max_ink), (note,)


def _limit_ink(inks: Any, max_ink: int) -> Any:
    allowed = 255 * max_ink // 100
    colours, black = inks[:3], inks[3]
    total = colours[0] + colours[1] + colours[2]
    room = (black.linear(-1, allowed) / (total + 1e-6)).cast("float")
    share = (room > 1).ifthenelse(1.0, room)
    # Rounded down, so that the sum cannot creep over the limit.
    limited = (colours * share + 1e-3).floor().cast("uchar").bandjoin(black)
    out = limited.copy(interpretation="cmyk")
    out.set_type(pyvips.GValue.blob_type, "icc-profile-data", _profile(inks))
    return out.copy_memory()


def _profile(inks: Any) -> bytes:
    return bytes(inks.get("icc-profile-data"))


def _tiff(inks: Any, page: PrintSize, packet: bytes) -> bytes:
    per_mm = page.dpi / MM_PER_INCH
    tagged = inks.copy(xres=per_mm, yres=per_mm)
    tagged.set_type(pyvips.GValue.blob_type, "xmp-data", packet)
    return tagged.tiffsave_buffer(
        compression="deflate",
        predictor="horizontal",
        level=4,
        resunit="inch",
        keep="xmp:icc",
    )


def _pdf(inks: Any, page: PrintSize, packet: bytes) -> bytes:
    width, height = page.width_mm + 2 * page.bleed_mm, page.height_mm + 2 * page.bleed_mm
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(_points(width), _points(height)))
        sheet = pdf.pages[0]
        sheet.obj.Resources = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary(Picture=_picture(pdf, inks))
        )
        draw = f"{_points(width):.4f} 0 0 {_points(height):.4f} 0 0 cm /Picture Do"
        sheet.obj.Contents = pdf.make_stream(f"q {draw} Q".encode())
        _set_boxes(sheet, page, width, height)
        pdf.Root.Metadata = pdf.make_stream(
            packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )
        pdf.save(out, deterministic_id=True, min_version="1.6")
    return out.getvalue()


def _set_boxes(sheet: pikepdf.Page, page: PrintSize, width: float, height: float) -> None:
    bleed = _points(page.bleed_mm)
    sheet.bleedbox = pikepdf.Array([0, 0, _points(width), _points(height)])
    sheet.trimbox = pikepdf.Array([bleed, bleed, _points(width) - bleed, _points(height) - bleed])


def _picture(pdf: pikepdf.Pdf, inks: Any) -> pikepdf.Stream:
    bands = int(inks.bands)
    jpeg = inks.jpegsave_buffer(
        Q=_JPEG_QUALITY, subsample_mode="off", optimize_coding=True, keep="none"
    )
    device = pikepdf.Name.DeviceCMYK if bands == 4 else pikepdf.Name.DeviceRGB
    space: Any = device
    if inks.get_typeof("icc-profile-data") != 0:
        profile = pdf.make_stream(_profile(inks), N=bands, Alternate=device)
        space = pikepdf.Array([pikepdf.Name.ICCBased, profile])
    # JPEG files hold CMYK inverted, as Adobe's programs began to write it.
    inverted = {"Decode": pikepdf.Array([1, 0] * 4)} if bands == 4 else {}
    return pikepdf.Stream(
        pdf,
        jpeg,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=int(inks.width),
        Height=int(inks.height),
        BitsPerComponent=8,
        ColorSpace=space,
        Filter=pikepdf.Name.DCTDecode,
        **inverted,
    )


def _points(millimetres: float) -> float:
    return millimetres / MM_PER_INCH * POINTS_PER_INCH
