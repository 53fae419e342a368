"""A round podium, lit from the upper left."""

from __future__ import annotations

import skia

from rushes.engines.sketch.colour import Colour
from rushes.engines.sketch.paint import across, box, fill, linear
from rushes.engines.sketch.stage import Stage


def podium(
    stage: Stage, x: float, base: float, width: float, height: float, colour: Colour
) -> float:
    """Draw a podium whose lower edge is at ``base``; returns where things stand on its top."""
    edge, top = width * 0.115, base - height
    left, right = x - width / 2, x + width / 2
    stage.canvas.drawOval(
        box(left + width * 0.12, base - edge + height * 0.08, width * 1.12, edge * 2.4),
        fill(stage.palette.shadow, 0.30, blur=width * 0.05),
    )
    path = skia.Path()
    path.moveTo(left, top)
    path.lineTo(left, base)
    path.arcTo(box(left, base - edge, width, 2 * edge), 180, -180, False)
    path.lineTo(right, top)
    path.close()
    body = [colour.but(lighter=step) for step in (-0.02, 0.07, -0.01, -0.13)]
    stage.path(path, fill(shader=across(left, right, *body)))
    lid = box(left, top - edge, width, 2 * edge)
    shine = linear(
        (left, top - edge), (right, top + edge), colour.but(lighter=0.13), colour.but(lighter=0.06)
    )
    stage.canvas.drawOval(lid, fill(shader=shine))
    stage.canvas.drawOval(lid, fill(stage.palette.light, 0.35, stroke=max(1.0, width * 0.005)))
    return top + edge * 0.25
