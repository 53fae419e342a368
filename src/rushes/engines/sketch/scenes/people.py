"""People: friendly figures from the chest up, and a setting of their portraits in rings."""

from __future__ import annotations

import math

import skia

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.light import glow
from rushes.engines.sketch.paint import Point, across, box, disc, down, fill, linear, round_box
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage
from rushes.engines.sketch.subjects import sticker

SKINS = ((0.88, 0.045, 62), (0.78, 0.07, 58), (0.66, 0.085, 52), (0.52, 0.08, 48), (0.40, 0.06, 45))
HAIRS = ((0.25, 0.03, 50), (0.36, 0.06, 45), (0.55, 0.10, 60), (0.20, 0.01, 270), (0.72, 0.02, 80))


def bust(stage: Stage, x: float, base: float, height: float, who: int) -> None:
    """A friendly figure from the chest up; ``who`` picks its looks."""
    palette = stage.palette
    skin, hair = Colour(*SKINS[(who * 3) % 5]), Colour(*HAIRS[(who * 2 + who // 5) % 5])
    shirt = palette.accents[(who + 1) % 4].but(lighter=-0.06)
    head, neck = height * 0.19, base - height * 0.50
    style = who % 4
    if style == 0:  # long hair falls behind the shoulders
        back = round_box(x - head * 1.28, neck - height * 0.34, head * 2.56, height * 0.52, head)
        stage.path(back, fill(hair.but(lighter=-0.03)))
    if style == 3:  # a bun
        stage.path(disc(x, neck - height * 0.42, head * 0.5), fill(hair))
    body = skia.Path()
    wide = height * 0.42
    body.moveTo(x - wide, base + 40)
    body.cubicTo(
        x - wide,
        base - height * 0.30,
        x - wide * 0.55,
        neck + height * 0.13,
        x,
        neck + height * 0.13,
    )
    body.cubicTo(
        x + wide * 0.55, neck + height * 0.13, x + wide, base - height * 0.30, x + wide, base + 40
    )
    body.close()
    shades = shirt.but(lighter=0.06), shirt, shirt.but(lighter=-0.07)
    stage.path(body, fill(shader=across(x - wide, x + wide, *shades)))
    throat = round_box(x - head * 0.42, neck - head * 0.3, head * 0.84, head * 1.5, head * 0.42)
    stage.path(throat, fill(skin.but(lighter=-0.07)))
    face = box(x - head * 0.92, neck - height * 0.36, head * 1.84, head * 2.2)
    tones = skin.but(lighter=0.03), skin.but(lighter=-0.05)
    stage.canvas.drawOval(face, fill(shader=across(x - head, x + head, *tones)))
    _smile(stage, x, neck - height * 0.36 + head * 1.22, head, skin)
    _hair(stage, x, neck, height, head, hair, style)


def _smile(stage: Stage, x: float, y: float, head: float, skin: Colour) -> None:
    dark = skin.but(light=min(skin.light - 0.32, 0.34))
    for side in (-0.34, 0.34):
        stage.canvas.drawCircle(x + head * side, y, head * 0.085, fill(dark))
    mouth = skia.Path()
    mouth.addArc(box(x - head * 0.30, y + head * 0.08, head * 0.60, head * 0.46), 25, 130)
    stage.path(mouth, fill(dark, 0.85, stroke=head * 0.075))


def _hair(
    stage: Stage, x: float, neck: float, height: float, head: float, tone: Colour, style: int
) -> None:
    top = neck - height * 0.40
    cap = skia.Path()
    if style == 1:  # short, parted
        cap.moveTo(x - head * 1.0, top + head * 1.15)
        cap.cubicTo(
            x - head * 1.2,
            top - head * 0.3,
            x + head * 1.2,
            top - head * 0.35,
            x + head,
            top + head * 1.15,
        )
        cap.cubicTo(
            x + head * 0.85,
            top + head * 0.5,
            x + head * 0.2,
            top + head * 0.75,
            x - head * 0.35,
            top + head * 0.55,
        )
        cap.cubicTo(
            x - head * 0.6,
            top + head * 0.6,
            x - head * 0.85,
            top + head * 0.8,
            x - head * 1.0,
            top + head * 1.15,
        )
    elif style == 2:  # curls
        for step in range(7):
            angle = math.pi * (1.0 + step / 6)
            cap.addCircle(
                x + math.cos(angle) * head * 0.86,
                top + head * 1.0 + math.sin(angle) * head * 0.86,
                head * 0.42,
            )
    else:  # a fringe
        cap.moveTo(x - head * 1.02, top + head * 1.45)
        cap.cubicTo(
            x - head * 1.2,
            top - head * 0.35,
            x + head * 1.2,
            top - head * 0.35,
            x + head * 1.02,
            top + head * 1.45,
        )
        cap.cubicTo(
            x + head * 0.7,
            top + head * 0.75,
            x - head * 0.2,
            top + head * 0.35,
            x - head * 1.02,
            top + head * 1.45,
        )
    stage.path(cap, fill(shader=down(top, top + head * 1.6, tone.but(lighter=0.06), tone)))


@setting(
    "people",
    "team people community recruiting hiring candidates colleagues meeting speakers together",
    layouts="own",
    keys="light soft dark bold",
    literal=0.36,
    variants=6,
    people=True,
)
def people(stage: Stage) -> Setting:
    """People in rings: a cluster, a row or one large portrait, with the subject as a sticker."""
    palette, (x, y) = stage.palette, stage.focus
    stage.flood(linear((0, 0), (stage.width * 0.5, stage.height), palette.ground, palette.ground2))
    glow(stage, (x, y), 800, palette.white if not palette.dark else palette.prim, 0.4)
    form = stage.form(3)
    scale = min(stage.scene.size, 1.05) * (1.12 if stage.ratio > 1.15 else 1.0)
    if stage.copy is not None and 0.87 <= stage.ratio < 1.15:
        scale *= 0.76
    rings = (
        ((0, 0, 215), (-300, -190, 130), (300, -170, 120), (-270, 210, 115), (285, 215, 140)),
        ((0, 0, 300), (310, 240, 120), (-320, -210, 105)),
        ((-240, -130, 165), (130, -190, 190), (-110, 210, 195), (270, 160, 150)),
    )[form]
    if stage.wide:
        rings = tuple((dx * 1.5, dy * 0.75, r * 1.05) for dx, dy, r in rings)
    _links(stage, rings, scale)
    for index, (dx, dy, radius) in enumerate(rings):
        _portrait(stage, (x + dx * scale, y + dy * scale), radius * scale, index)
    names = stage.scene.subjects[:2]
    corners = (
        ((230, -10, 12), (-190, 80, -12)) if form == 0 else ((230, -150, 10), (-190, 230, -10))
    )
    for name, (dx, dy, turn) in zip(names, corners, strict=False):
        sticker(stage, name, x + dx * scale, y + dy * scale, 165 * scale, turn)
    return Setting(drift=False)


def _links(stage: Stage, rings: tuple[tuple[float, float, float], ...], scale: float) -> None:
    x, y = stage.focus
    for dx, dy, _ in rings[1:]:
        ends = (x + rings[0][0] * scale, y + rings[0][1] * scale, x + dx * scale, y + dy * scale)
        stage.canvas.drawLine(*ends, fill(stage.palette.prim, 0.35, stroke=5))


def _portrait(stage: Stage, at: Point, radius: float, index: int) -> None:
    palette = stage.palette
    who = index * 2 + stage.form(5, 1) + index // 2
    tone = mix(stage.colour(index + stage.form(4)), palette.light, 0.30)
    stage.shade(disc(*at, radius), 6, 18, 20, 0.28)
    stage.path(disc(*at, radius), fill(palette.white))
    inner = radius * 0.93
    stage.clip(disc(*at, inner))
    shades = tone.but(lighter=0.05), tone.but(lighter=-0.05)
    area = box(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    shader = down(at[1] - radius, at[1] + radius, *shades)
    stage.canvas.drawRect(area, fill(shader=shader))
    bust(stage, at[0], at[1] + radius * 0.98, radius * 1.75, who)
    stage.canvas.restore()
