"""Hostile picture files: what is read, what is refused, and with which words."""

from __future__ import annotations

import io
import struct
import zlib
from contextlib import suppress
from typing import Any

import numpy as np
import pytest
import pyvips
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from rushes.engines.request import Pixels
from rushes.errors import BadPicture, TooLarge
from rushes.imaging import encode
from rushes.imaging.decode import decode, decode_mask


def _scene(height: int = 40, width: int = 60) -> Pixels:
    rows, columns = np.mgrid[0:height, 0:width]
    red, green = 255 * columns / width, 255 * rows / height
    return np.dstack([red, green, (red + green) / 2]).astype(np.uint8)


def _file(pixels: Pixels, kind: str, **options: Any) -> bytes:
    sink = io.BytesIO()
    Image.fromarray(pixels).save(sink, kind, **options)
    return sink.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_lossless_files_come_back_bit_for_bit(kind: str) -> None:
    np.testing.assert_array_equal(decode(_file(_scene(), kind)), _scene())


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "AVIF"])
def test_lossy_files_come_back_close(kind: str) -> None:
    got = decode(_file(_scene(), kind, quality=95)).astype(int)
    assert np.abs(got - _scene()).mean() < 4


def test_an_avif_whose_main_brand_is_generic_is_read() -> None:
    got = decode(encode.avif(_scene(), 90)).astype(int)
    assert np.abs(got - _scene()).mean() < 4


def test_grey_becomes_rgb() -> None:
    grey = np.arange(48, dtype=np.uint8).reshape(6, 8)
    np.testing.assert_array_equal(decode(_file(grey, "PNG")), np.dstack([grey] * 3))


def test_sixteen_bit_grey_becomes_eight() -> None:
    deep = (np.arange(48, dtype=np.uint16).reshape(6, 8) * 257).astype(np.uint16)
    sink = io.BytesIO()
    Image.fromarray(deep).save(sink, "PNG")
    np.testing.assert_array_equal(decode(sink.getvalue())[..., 0], (deep >> 8).astype(np.uint8))


def test_alpha_is_kept_where_it_hides_and_dropped_where_it_does_not() -> None:
    clear = np.dstack([_scene(), np.full((40, 60), 90, np.uint8)])
    opaque = np.dstack([_scene(), np.full((40, 60), 255, np.uint8)])
    np.testing.assert_array_equal(decode(_file(clear, "PNG")), clear)
    np.testing.assert_array_equal(decode(_file(opaque, "PNG")), _scene())


def test_palette_pictures_are_read() -> None:
    sink = io.BytesIO()
    Image.fromarray(_scene()).quantize(16).save(sink, "PNG")
    assert decode(sink.getvalue()).shape == (40, 60, 3)


def test_cmyk_is_turned_into_srgb() -> None:
    sink = io.BytesIO()
    Image.new("CMYK", (8, 8), (0, 0, 0, 0)).save(sink, "JPEG")
    assert decode(sink.getvalue()).mean() > 250


def test_exif_orientation_is_applied() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # shown turned a quarter clockwise
    got = decode(_file(_scene(), "PNG", exif=exif.tobytes()))
    np.testing.assert_array_equal(got, np.rot90(_scene(), -1))


def test_an_srgb_profile_changes_nothing() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    got = decode(_file(_scene(), "PNG", icc_profile=profile))
    np.testing.assert_array_equal(got, _scene())


def test_a_wide_gamut_profile_is_converted_to_srgb() -> None:
    image: Any = pyvips.Image.new_from_array(_scene()).copy(interpretation="srgb")
    wide = image.icc_transform("p3", input_profile="srgb")
    assert np.abs(wide.numpy().astype(int) - _scene()).max() > 20
    got = decode(wide.pngsave_buffer())
    assert np.abs(got.astype(int) - _scene()).mean() < 1  # 8 bit of P3 are coarser


def test_a_broken_profile_is_passed_over() -> None:
    data = _file(_scene(), "PNG", icc_profile=b"not a profile at all" * 9)
    np.testing.assert_array_equal(decode(data), _scene())


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "TIFF", "AVIF"])
def test_a_cut_off_file_is_refused(kind: str) -> None:
    noise = np.random.default_rng(1).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    data = _file(noise, kind)
    with pytest.raises(BadPicture, match=r"damaged|not a picture"):
        decode(data[: len(data) * 2 // 3])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"%PDF-1.7\n",
        b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
        b"push graphic-context\nviewbox 0 0 9 9\n",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
    ],
)
def test_what_is_no_picture_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(BadPicture) as caught:
        decode(data)
    assert "\n" not in caught.value.message


def _png_header(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        check = zlib.crc32(name + body)
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", check)

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    )


def test_a_bomb_is_refused_by_its_header() -> None:
    with pytest.raises(TooLarge, match="30000 x 30000"):
        decode(_png_header(30_000, 30_000))


def test_a_thread_of_pixels_is_refused() -> None:
    with pytest.raises(TooLarge):
        decode(_png_header(100_000, 1))


def test_too_many_bytes_are_refused_unread() -> None:
    with pytest.raises(TooLarge, match="limit is 10"):
        decode(b"x" * 11, max_bytes=10)


@given(st.binary(max_size=300), st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0"]))
def test_rubbish_after_a_true_signature_is_refused(rubbish: bytes, signature: bytes) -> None:
    with pytest.raises((BadPicture, TooLarge)):
        decode(signature + rubbish)


@given(st.integers(0, 4000), st.integers(1, 255))
def test_a_flipped_byte_gives_a_picture_or_a_named_error(at: int, change: int) -> None:
    data = bytearray(_file(_scene(), "PNG"))
    data[at % len(data)] ^= change
    with suppress(BadPicture, TooLarge):
        assert decode(bytes(data)).ndim == 3


def test_a_mask_is_grey_times_alpha() -> None:
    ink = np.zeros((4, 6, 4), np.uint8)
    ink[:, 1:] = 255
    ink[:, 2:, 3] = 128
    ink[:, 3:, :3] = 0
    got = decode_mask(_file(ink, "PNG"), (6, 4))
    assert got.dtype == np.uint8
    np.testing.assert_array_equal(got[0], [0, 255, 128, 0, 0, 0])


def test_a_mask_of_another_size_names_both() -> None:
    with pytest.raises(BadPicture, match="6 x 4 px and the picture 8 x 4 px"):
        decode_mask(_file(np.zeros((4, 6), np.uint8), "PNG"), (8, 4))
