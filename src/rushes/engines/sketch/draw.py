"""Scene -> pixels: the setting, what is put into it, the air, the light, the copy space."""

from __future__ import annotations

import math

import cv2
import numpy as np
import skia

from rushes.engines.request import Pixels
from rushes.engines.sketch.colour import from_hex
from rushes.engines.sketch.layouts.registry import layouts
from rushes.engines.sketch.light import foreground, glow, gobo, grain, vignette
from rushes.engines.sketch.paint import across, down, fill
from rushes.engines.sketch.scene import Scene
from rushes.engines.sketch.scenes.registry import settings
from rushes.engines.sketch.stage import Setting, Stage
from rushes.engines.sketch.subjects import drift
from rushes.errors import BadInput

# Size and blur of each drifting thing, in three planes of depth: far, near the subject, close by.
PLANES = (0.5, 0.5, 0.8, 0.8, 1.0, 1.0, 0.6, 1.9, 2.2)


def draw(scene: Scene, width: int, height: int) -> Pixels:
    """The picture at this size: shape (height, width, 3), sRGB, 8 bit."""
    stage = Stage(scene, width, height)
    if scene.setting not in settings() or scene.layout not in layouts():
        raise BadInput(f"There is no setting '{scene.setting[:40]}' with '{scene.layout[:40]}'.")
    setting = settings()[scene.setting].paint(stage)
    _populate(stage, setting)
    _finish(stage, setting)
    return _pixels(stage)


def _pixels(stage: Stage) -> Pixels:
    """The surface's own memory (BGRA), copied once; at 4096 px every copy more is 64 MB."""
    held = skia.Pixmap()
    stage.surface.peekPixels(held)
    return np.asarray(cv2.cvtColor(np.array(held, copy=False), cv2.COLOR_BGRA2RGB), np.uint8)


def _populate(stage: Stage, setting: Setting) -> None:
    if setting.focus is not None:
        stage.focus = setting.focus
    if setting.gobo and not setting.flat:
        gobo(stage, setting.gobo, 0.22)
    if stage.scene.subjects:
        layouts()[stage.scene.layout](stage, setting)
    if setting.drift and stage.scene.drift:
        _drifting(stage)
    if stage.scene.has("foreground") and setting.ground is not None and setting.drift:
        foreground(stage)


def _finish(stage: Stage, setting: Setting) -> None:
    palette, scene = stage.palette, stage.scene
    if setting.gobo and setting.flat:
        gobo(stage, setting.gobo, 0.34)
    if scene.has("glow"):
        warm = abs(palette.glow.hue_distance(palette.ground.hue)) < 70
        light = palette.glow if warm else palette.prim.but(lighter=0.12)
        corner = (0.0 if scene.side > 0 else stage.width, 0.0)
        glow(stage, corner, max(stage.width, stage.height) * 0.75, light, 0.22)
    vignette(stage)
    _veil(stage)
    grain(stage)


def _drifting(stage: Stage) -> None:
    random, (fx, fy) = stage.dice("drift"), stage.focus
    names = stage.scene.drift[:2]
    for index, near in enumerate(PLANES):
        x = stage.width * random.uniform(0.02, 0.98)
        y = stage.height * random.uniform(0.04, 0.62 if near < 1.5 else 0.9)
        turn, shift = random.uniform(-70, 70), 30 * random.normal()
        if near > 1.5:
            x = stage.width * (0.02 if index == 7 else 0.98) + shift
        elif math.hypot(x - fx, y - fy) < 330:
            y = stage.height * 0.04 + (y / stage.height) * stage.height * 0.2
        if stage.copy is not None and stage.copy.contains(x, y):
            continue
        blur = 1.5 if near == 1 else 4.0 if near < 1 else 10.0
        alpha = 0.95 if near >= 0.8 else 0.75
        drift(stage, names[index % len(names)], x, y, 85 * near, turn, blur, alpha)


def _veil(stage: Stage) -> None:
    """Calm the copy space as far as the scene says that its contrast needs it."""
    scrim, copy = stage.scene.scrim, stage.copy
    if scrim is None or copy is None or scrim.alpha <= 0:
        return
    veil, shader = from_hex(scrim.veil), None
    strong, soft, gone = (veil, scrim.alpha), (veil, scrim.alpha * 0.9), (veil, 0.0)
    if copy.left() < stage.width * 0.12 and copy.right() < stage.width * 0.75:
        shader = across(0, copy.right() * 1.35, strong, strong, strong, soft, gone)
    elif copy.right() > stage.width * 0.88 and copy.left() > stage.width * 0.25:
        far = stage.width - (stage.width - copy.left()) * 1.35
        shader = across(stage.width, far, strong, strong, strong, soft, gone)
    elif copy.top() < stage.height * 0.12:
        shader = down(0, copy.bottom() * 1.35, strong, strong, strong, soft, gone)
    elif copy.bottom() > stage.height * 0.88:
        far = stage.height - (stage.height - copy.top()) * 1.35
        shader = down(stage.height, far, strong, strong, strong, soft, gone)
    if shader is not None:
        stage.flood(shader)
        return
    edge = min(copy.width(), copy.height()) * 0.16
    stage.canvas.drawRect(copy.makeOutset(edge, edge), fill(veil, scrim.alpha, blur=edge))
