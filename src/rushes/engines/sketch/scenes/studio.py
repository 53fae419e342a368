"""A product studio: a sweep of wall and floor, a shape behind, light through a window."""

from __future__ import annotations

from rushes.engines.sketch.colour import Colour, mix
from rushes.engines.sketch.light import glow
from rushes.engines.sketch.paint import across, box, disc, down, fill, linear, round_box
from rushes.engines.sketch.scenes.registry import setting
from rushes.engines.sketch.stage import Setting, Stage


@setting(
    "studio",
    "product presentation podium packaging item shop advertisement sale",
    layouts="hero trio hero",
    keys="light soft dark bold",
    prior=0.12,
    variants=5,
    minimal=True,
)
def studio(stage: Stage) -> Setting:
    """A podium before a wall; the shape on the wall is the form."""
    palette = stage.palette
    floor = stage.height * (0.74 if stage.wide else 0.70)
    wall = mix(palette.ground, palette.ground2, 0.35)
    sweep = [-0.035, 0.02, -0.015, 0.02, -0.03]
    stage.flood(down(0, stage.height, *[wall.but(lighter=step) for step in sweep]))
    x = stage.focus[0]
    glow(stage, (x - 100, floor - 380), 850, palette.white, 0.22 if palette.dark else 0.55)
    seam = fill(mix(wall, palette.deep, 0.35), 0.20, blur=70)
    stage.canvas.drawRect(box(0, floor - 60, stage.width, 160), seam)
    form = stage.form(5)
    (_arch, _sun, _panels, _niche, _bare)[form](stage, floor, wall)
    if form not in (0, 3):
        _floor(stage, floor)
    window = stage.dice("light").random()
    gobo = "leaf" if window < 0.35 else "window" if window < 0.7 else None
    return Setting(floor + (stage.height - floor) * 0.46, podium=True, gobo=gobo)


def _floor(stage: Stage, top: float) -> None:
    palette = stage.palette
    tone = mix(palette.ground, palette.ground2, 0.6)
    if palette.dark:
        tone = mix(palette.deep, palette.prim, 0.3)
    shades = [tone.but(lighter=step) for step in (-0.02, 0.05, -0.01)]
    area = box(0, top, stage.width, stage.height - top)
    stage.canvas.drawRect(area, fill(shader=down(top, stage.height, *shades)))


def _arch(stage: Stage, floor: float, wall: Colour) -> None:
    palette, x = stage.palette, stage.focus[0]
    colour = mix(palette.prim, palette.ground, 0.25)
    height = min(780.0, floor * 0.92, _room(stage, floor))
    stage.canvas.save()
    stage.canvas.clipRect(box(0, 0, stage.width, floor + 20))
    path = round_box(x - 280, floor - height, 560, height + 300, 280)
    stage.shade(path, 0, 0, 30, 0.20)
    ends = (x - 280, floor - height), (x + 280, floor)
    shades = colour.but(lighter=0.05), colour.but(lighter=-0.05)
    stage.path(path, fill(shader=linear(*ends, *shades)))
    stage.canvas.restore()


def _sun(stage: Stage, floor: float, wall: Colour) -> None:
    x, colour = stage.focus[0], mix(stage.palette.acc, stage.palette.ground, 0.12)
    radius = min(330.0, _room(stage, floor) / 2)
    path = disc(x, floor - radius, radius)
    stage.shade(path, 0, 0, 30, 0.14)
    shades = colour.but(lighter=0.04), colour.but(lighter=-0.05)
    ends = (x - radius, floor - 2 * radius), (x + radius, floor)
    stage.path(path, fill(shader=linear(*ends, *shades)))


def _room(stage: Stage, floor: float) -> float:
    """How high a shape on the wall may reach without entering the copy space above it."""
    copy = stage.copy
    if copy is None or stage.ratio >= 1.15:
        return floor * 0.95
    return max(floor - copy.bottom() - 20, 260.0)


def _panels(stage: Stage, floor: float, wall: Colour) -> None:
    palette = stage.palette
    for index, colour in enumerate((palette.sec, palette.prim)):
        height = min(floor * 0.8, 620 - 160 * index, _room(stage, floor) - 40 * index)
        left = stage.focus[0] - 360 + index * 300
        area = box(left, floor - height, 400, height)
        stage.canvas.drawRect(area, fill(palette.shadow, 0.2, blur=25))
        tone = mix(colour, palette.ground, 0.25)
        shades = tone.but(lighter=0.03), tone.but(lighter=-0.04)
        stage.canvas.drawRect(area, fill(shader=across(left, left + 400, *shades)))


def _niche(stage: Stage, floor: float, wall: Colour) -> None:
    """Three nested arches cut into the wall, each darker."""
    palette, x = stage.palette, stage.focus[0]
    stage.canvas.save()
    stage.canvas.clipRect(box(0, 0, stage.width, floor + 20))
    for ring in range(3):
        width = 720 - 140 * ring
        height = min(860.0, floor * 0.98, _room(stage, floor)) - 110 * ring
        tone = mix(wall, palette.prim, 0.16 + 0.2 * ring)
        path = round_box(x - width / 2, floor - height, width, height + 500, width / 2)
        stage.shade(path, 0, 8, 26, 0.26)
        shades = tone.but(lighter=0.04), tone.but(lighter=-0.03)
        stage.path(path, fill(shader=across(x - width / 2, x + width / 2, *shades)))
    stage.canvas.restore()


def _bare(stage: Stage, floor: float, wall: Colour) -> None:
    glow(stage, (stage.focus[0], floor - 250), 620, stage.palette.glow, 0.4)
