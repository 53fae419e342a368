"""Checks against the channels: what is cropped or covered, and whether the pixels suffice."""

from __future__ import annotations

from collections.abc import Iterator

from rushes.engines.request import Region
from rushes.imaging.resize import cover_box
from rushes.review.checks import CheckInput, FindingDraft, TypeBox
from rushes.review.reading import quoted
from rushes.surfaces import Surface

_CLEAR = 0.985  # of the type's area: letters do not fill their box to its edges
_LOST = 0.75  # below this share, words are missing
_ENLARGED, _COARSE = 1.05, 2.0


def safe_area(given: CheckInput) -> Iterator[FindingDraft]:
    """Type that a channel's crop cuts or its interface covers; one finding for each type."""
    for each in given.type_boxes:
        shares = {s.id: _clear_share(each.box, s, given) for s in given.surfaces}
        worst = {name: share for name, share in shares.items() if share < _CLEAR}
        if worst:
            yield _unsafe(each, worst)


def resolution(given: CheckInput) -> Iterator[FindingDraft]:
    """Too few pixels for the surface that needs the most; one finding."""
    growth = {s: max(s.width / given.width, s.height / given.height) for s in given.surfaces}
    if not growth or max(growth.values()) <= _ENLARGED:
        return
    largest = max(growth, key=lambda surface: growth[surface])
    times = growth[largest]
    yield FindingDraft(
        "resolution",
        "flag" if times > _COARSE else "warn",
        f"{largest.id} needs {largest.width} x {largest.height} px and the picture has "
        f"{given.width} x {given.height}: it would be enlarged {times:.1f} times. "
        "Make a hero, or leave this channel out.",
        measure={"surface": largest.id, "enlargement": round(times, 3)},
    )


def _clear_share(box: Region, surface: Surface, given: CheckInput) -> float:
    """The share of the box that the surface shows clear, the picture cropped about its middle."""
    crop = _crop(surface, given)
    shown = _overlap(box, _within(surface.safe.region(), crop))
    hidden = sum(_area(_overlap(shown, _within(part, crop))) for part in surface.covered)
    whole = _area(box)
    return max(0.0, (_area(shown) - hidden) / whole) if whole > 0 else 1.0


def _crop(surface: Surface, given: CheckInput) -> Region:
    """What the surface shows of the picture, in fractions of the picture."""
    source, target = (given.width, given.height), (surface.width, surface.height)
    left, top, width, height = cover_box(source, target)
    return Region(
        left / given.width, top / given.height, width / given.width, height / given.height
    )


def _within(part: Region, whole: Region) -> Region:
    """A part given in fractions of ``whole``, in the fractions that ``whole`` is given in."""
    return Region(
        whole.x + part.x * whole.width,
        whole.y + part.y * whole.height,
        part.width * whole.width,
        part.height * whole.height,
    )


def _overlap(one: Region, other: Region) -> Region:
    left, top = max(one.x, other.x), max(one.y, other.y)
    right = min(one.x + one.width, other.x + other.width)
    bottom = min(one.y + one.height, other.y + other.height)
    return Region(left, top, max(0.0, right - left), max(0.0, bottom - top))


def _area(region: Region) -> float:
    return region.width * region.height


def _unsafe(each: TypeBox, worst: dict[str, float]) -> FindingDraft:
    names = sorted(worst, key=lambda name: worst[name])
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    lost = worst[names[0]] < _LOST
    return FindingDraft(
        "safe-area",
        "flag" if lost else "warn",
        f"{quoted(each)} is {'cut or covered' if lost else 'close to the edge'} on "
        f"{', '.join(names[:3])}{more}. Move it inwards, or make a document of that shape.",
        each.box,
        {"clear": {name: round(worst[name], 3) for name in names}},
    )
