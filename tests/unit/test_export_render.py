from __future__ import annotations

import io
from typing import Any

import cv2
import numpy as np
import pikepdf
import pytest
import pyvips
from hypothesis import given, settings
from hypothesis import strategies as st

from rushes.engines.request import Pixels
from rushes.errors import BadInput, TooLarge
from rushes.export.certificate import make_signer
from rushes.export.fit import Source
from rushes.export.provenance import Provenance, SourceType
from rushes.export.render import export_picture
from rushes.export.signing import read_credentials
from rushes.imaging.decode import decode
from rushes.imaging.resize import cover
from rushes.surfaces import PrintSize, Surface, surface, surfaces

FACTS = Provenance(SourceType.ALGORITHMIC, engine="Sketch", engine_version="1", title="Tea")
SIGNER = make_signer()


def _photo(width: int, height: int, seed: int = 1, grain: int = 12) -> Pixels:
    """Soft shapes with grain: compresses about as a photograph does."""
    random = np.random.default_rng(seed)
    soft = cv2.resize(
        random.integers(0, 256, (9, 9, 3), dtype=np.uint8),
        (width, height),
        interpolation=cv2.INTER_CUBIC,
    )
    noise = random.integers(-grain, grain + 1, (height, width, 3))
    return np.clip(soft.astype(np.int16) + noise, 0, 255).astype(np.uint8)


PHOTO = _photo(1400, 1200)


def _small(**changes: object) -> Surface:
    facts = {"id": "test/small", "channel": "test", "name": "small", "width": 320, "height": 200}
    return Surface.model_validate({**facts, "formats": ("jpeg",), **changes})


@pytest.mark.parametrize("each", [s for s in surfaces() if s.unit == "px"], ids=lambda s: s.id)
def test_every_channel_gets_its_size_format_and_bytes(each: Surface) -> None:
    made = export_picture(PHOTO, each, metadata=FACTS, signer=SIGNER)
    pixels = decode(made.data)
    assert pixels.shape[:2] == (each.height, each.width) == (made.height, made.width)
    assert made.media_type.removeprefix("image/") in each.formats
    assert each.max_bytes is None or len(made.data) <= each.max_bytes
    credentials = read_credentials(made.data, made.media_type)
    assert credentials is not None
    assert credentials.intact


@settings(deadline=None, max_examples=25)
@given(
    st.integers(16, 700),
    st.integers(16, 700),
    st.integers(3_000, 80_000),
    st.sampled_from([("jpeg",), ("png",), ("webp", "jpeg"), ("png", "jpeg")]),
    st.booleans(),
)
def test_never_over_the_limit_and_always_the_exact_size(
    width: int, height: int, limit: int, formats: tuple[str, ...], signed: bool
) -> None:
    wanted = _small(width=width, height=height, max_bytes=limit, formats=formats)
    try:
        made = export_picture(PHOTO, wanted, metadata=FACTS, signer=SIGNER if signed else None)
    except TooLarge:
        return
    assert len(made.data) <= limit
    assert decode(made.data).shape[:2] == (height, width)


def test_marks_are_in_the_file_before_the_seal() -> None:
    made = export_picture(PHOTO, surface("x/post"), metadata=FACTS, signer=SIGNER)
    read: Any = pyvips.Image.new_from_buffer(made.data, "")
    packet = bytes(read.get("xmp-data"))
    assert b"digitalsourcetype/algorithmicMedia" in packet
    assert b"Rushes" in packet


def test_without_a_signer_the_xmp_is_there_all_the_same() -> None:
    made = export_picture(PHOTO, _small(), metadata=FACTS)
    assert read_credentials(made.data, "image/jpeg") is None
    assert b"algorithmicMedia" in made.data


def test_the_same_picture_gives_the_same_bytes() -> None:
    first = export_picture(PHOTO, _small(), metadata=FACTS)
    assert export_picture(PHOTO, _small(), metadata=FACTS) == first


def test_one_source_for_many_surfaces_gives_what_each_alone_gives() -> None:
    source = Source(PHOTO)
    for name in ("x/post", "ads/medium-rectangle", "instagram/story"):
        wanted = surface(name)
        shared = export_picture(source, wanted, metadata=FACTS)
        assert shared == export_picture(PHOTO, wanted, metadata=FACTS)


def test_a_lower_quality_is_told() -> None:
    loud = _photo(800, 500, grain=90)
    made = export_picture(loud, _small(width=800, height=500, max_bytes=120_000), metadata=FACTS)
    assert made.quality is not None
    assert made.quality < 66
    assert any("Quality had to fall" in note for note in made.notes)


def test_another_format_is_taken_before_the_quality_suffers() -> None:
    wanted = _small(formats=("png", "jpeg"), max_bytes=40_000)
    made = export_picture(PHOTO, wanted, metadata=FACTS)
    assert made.media_type == "image/jpeg"
    assert made.notes == ()


def test_a_png_that_was_asked_for_gives_up_colours_not_its_format() -> None:
    wanted = _small(formats=("png", "jpeg"), max_bytes=60_000)
    made = export_picture(PHOTO, wanted, metadata=FACTS, fmt="png")
    assert made.media_type == "image/png"
    assert len(made.data) <= 60_000
    assert any("256 colours" in note for note in made.notes)


def test_what_cannot_fit_is_an_error_never_a_file() -> None:
    with pytest.raises(TooLarge, match=r"2 kB for test/small.*lowest quality"):
        export_picture(PHOTO, _small(max_bytes=2_000), metadata=FACTS)


def test_email_is_refused_webp() -> None:
    with pytest.raises(BadInput, match="It takes: jpeg, png"):
        export_picture(PHOTO, surface("email/header"), metadata=FACTS, fmt="webp")


def test_transparency_stays_where_the_format_has_it_and_is_told_where_not() -> None:
    clear = np.zeros((600, 600, 4), np.uint8)
    clear[150:450, 150:450] = (200, 30, 40, 255)
    icon = decode(export_picture(clear, surface("blog/icon"), metadata=FACTS).data)
    assert icon[4, 4].tolist()[3] == 0
    assert icon[256, 256].tolist() == [200, 30, 40, 255]
    made = export_picture(clear, _small(width=300, height=300), metadata=FACTS)
    assert decode(made.data)[2, 2].tolist() == [255, 255, 255]
    assert any("transparent" in note for note in made.notes)


def test_too_small_a_picture_is_told() -> None:
    made = export_picture(_photo(400, 300), surface("deck/slide-16x9"), metadata=FACTS)
    assert made.notes[0].startswith("Enlarged 4.8 times")


def test_the_focus_stays_in_view() -> None:
    pixels = np.zeros((400, 1600, 3), np.uint8)
    pixels[:, 1200:1400] = 255
    made = export_picture(
        pixels, _small(width=200, height=200), metadata=FACTS, focus=(1300 / 1600, 0.5)
    )
    assert decode(made.data)[100, 100].min() > 240
    centred = export_picture(pixels, _small(width=200, height=200), metadata=FACTS)
    assert decode(centred.data).max() < 20


def test_fine_lines_keep_their_light() -> None:
    """One line in two of black and white is half the light: sRGB 188, not 128."""
    lines = np.zeros((1024, 1024, 3), np.uint8)
    lines[::2] = 255
    small = Source(lines).cover(200, 200).numpy()
    assert abs(float(small.mean()) - 188) < 2


@settings(deadline=None, max_examples=20)
@given(st.integers(1, 900), st.integers(1, 900), st.floats(0, 1), st.floats(0, 1))
def test_cover_agrees_with_the_plain_way(width: int, height: int, x: float, y: float) -> None:
    drawn = Source(PHOTO).cover(width, height, (x, y))
    assert (drawn.width, drawn.height, drawn.bands) == (width, height, 3)
    plain = cover(PHOTO, width, height, (x, y))
    if min(width, height) > 40:
        gap = np.abs(drawn.numpy().astype(int) - plain).mean()
        assert gap < 12  # grain falls differently where a crop begins between two pixels


def _page() -> Surface:
    page = PrintSize(width_mm=60, height_mm=40)
    width, height = page.pixels
    facts = {"width": width, "height": height, "unit": "mm", "print_size": page}
    return _small(**facts, formats=("pdf", "tiff"), safe=page.bleed)


def test_a_page_is_a_pdf_with_its_boxes_and_inks() -> None:
    made = export_picture(PHOTO, _page(), metadata=FACTS, signer=SIGNER)
    assert (made.media_type, made.extension) == ("application/pdf", "pdf")
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        sheet = pdf.pages[0]
        assert [round(float(v) / 72 * 25.4, 2) for v in sheet.mediabox] == [0, 0, 66, 46]
        assert [round(float(v) / 72 * 25.4, 2) for v in sheet.trimbox] == [3, 3, 63, 43]
        picture = sheet.obj.Resources.XObject.Picture
        assert (int(picture.Width), int(picture.Height)) == (made.width, made.height)
        assert int(picture.ColorSpace[1].N) == 4
        assert b"algorithmicMedia" in pdf.Root.Metadata.read_bytes()
    assert any("CMYK" in note for note in made.notes)
    assert any("Content Credentials" in note for note in made.notes)


def test_a_tiff_page_keeps_ink_and_resolution() -> None:
    dark = (PHOTO // 6).astype(np.uint8)
    made = export_picture(dark, _page(), metadata=FACTS, fmt="tiff", signer=SIGNER)
    image = pyvips.Image.new_from_buffer(made.data, "")
    assert (image.bands, image.interpretation) == (4, "cmyk")
    assert round(float(image.xres) * 25.4) == 300
    ink = image.numpy().astype(int).sum(axis=2).max() / 255
    assert 1.5 < ink <= 3.0
    credentials = read_credentials(made.data, "image/tiff")
    assert credentials is not None
    assert credentials.intact


def test_a_page_prints_the_colours_of_the_picture() -> None:
    printable = (PHOTO * 0.4 + 90).astype(np.uint8)  # no colour that only a screen can show
    made = export_picture(printable, _page(), metadata=FACTS, fmt="tiff")
    inks = pyvips.Image.new_from_buffer(made.data, "")
    back = inks.icc_transform("srgb", embedded=True).numpy().astype(int)
    plain = Source(printable).cover(made.width, made.height).numpy().astype(int)
    assert np.abs(back - plain).mean() < 10
