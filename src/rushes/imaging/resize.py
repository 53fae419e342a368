"""Changing the number of pixels."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pyvips

from rushes.engines.request import Pixels
from rushes.errors import BadInput
from rushes.imaging.colour import flatten, to_hex
from rushes.imaging.encode import webp


def fit(pixels: Pixels, max_side: int) -> Pixels:
    """The whole picture with its longer side at most ``max_side`` px, averaged in linear light.

    A picture that fits already comes back unchanged.
    """
    height, width = pixels.shape[:2]
    if max(height, width) <= max_side:
        return pixels
    ratio = max_side / max(height, width)
    return scale_to(pixels, max(1, round(width * ratio)), max(1, round(height * ratio)))


def scale_to(pixels: Pixels, width: int, height: int) -> Pixels:
    """The picture at exactly this size (the proportions may change), in linear light."""
    if width < 1 or height < 1:
        raise BadInput(f"A picture of {width} x {height} px cannot be. Ask for 1 px or more.")
    if pixels.shape[:2] == (height, width):
        return pixels
    image: Any = pyvips.Image.new_from_array(np.ascontiguousarray(pixels))
    image = image.copy(interpretation="srgb")
    scaled = image.thumbnail_image(width, height=height, size="force", linear=True)
    return np.array(scaled.numpy(), np.uint8)


def cover_box(
    source: tuple[int, int], target: tuple[int, int], focus: tuple[float, float] = (0.5, 0.5)
) -> tuple[int, int, int, int]:
    """The largest rectangle of the target's proportions in the source, as near as can be to focus.

    Sizes are (width, height); ``focus`` is in fractions of the source and lands as near the
    rectangle's centre as the edges allow. Returns left, top, width, height in source pixels.
    """
    (width, height), (wanted_width, wanted_height) = source, target
    ratio = min(width / wanted_width, height / wanted_height)
    box_width = min(width, max(1, round(wanted_width * ratio)))
    box_height = min(height, max(1, round(wanted_height * ratio)))
    left = round(focus[0] * width - box_width / 2)
    top = round(focus[1] * height - box_height / 2)
    return (
        min(max(0, left), width - box_width),
        min(max(0, top), height - box_height),
        box_width,
        box_height,
    )


def cover(
    pixels: Pixels, width: int, height: int, focus: tuple[float, float] = (0.5, 0.5)
) -> Pixels:
    """The picture cropped around ``focus`` and scaled to fill exactly width x height."""
    source = (pixels.shape[1], pixels.shape[0])
    left, top, box_width, box_height = cover_box(source, (width, height), focus)
    return scale_to(pixels[top : top + box_height, left : left + box_width], width, height)


def preview(pixels: Pixels, side: int = 512) -> bytes:
    """A small WebP for lists, quick rather than exact: averaged in sRGB, not in linear light."""
    height, width = pixels.shape[:2]
    ratio = side / max(height, width)
    small = pixels
    if ratio < 1:
        size = (max(1, round(width * ratio)), max(1, round(height * ratio)))
        small = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    return webp(small, 78, effort=1)


def dominant_colour(pixels: Pixels) -> str:
    """The colour to show before the picture has come: the mean of its most common colours.

    Colours are counted on a 32 px thumbnail in 4 x 4 x 4 boxes of RGB; the fullest box's mean
    stands for the picture, so that the answer is a colour of the picture and not a grey between.
    """
    small = cv2.resize(flatten(pixels), (32, 32), interpolation=cv2.INTER_AREA)
    flat = np.asarray(small, np.uint8).reshape(-1, 3)
    boxes = (flat >> 6) @ np.array([16, 4, 1], np.uint8)
    fullest = int(np.argmax(np.bincount(boxes, minlength=64)))
    red, green, blue = flat[boxes == fullest].mean(axis=0)
    return to_hex(float(red), float(green), float(blue))
