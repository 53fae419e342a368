"""The sketch engine: resolve the request to a scene, then draw the scene."""

from __future__ import annotations

from rushes.engines.profile import Task
from rushes.engines.request import EngineRequest, EngineResult
from rushes.engines.sketch.draw import draw
from rushes.engines.sketch.pack import open_pack
from rushes.engines.sketch.plan import resolve, vary
from rushes.engines.sketch.scene import Scene, scene_of
from rushes.errors import BadInput

UNDERSTOOD = "understood as: {}"
ABSTRACT = "The words were not understood, so it is drawn abstract."


class SketchEngine:
    """Draws by rules. Raises :class:`~rushes.errors.EngineMissing` without its illustrations."""

    def __init__(self) -> None:
        open_pack()

    def run(self, request: EngineRequest) -> EngineResult:
        """Draw a draft, a variation of ``request.scene``, or a scene again at another size."""
        scene = self._scene(request)
        pixels = draw(scene, request.width, request.height)
        return EngineResult(pixels, scene.to_json(), _notes(scene))

    def _scene(self, request: EngineRequest) -> Scene:
        if request.scene is None:
            if request.task is not Task.DRAFT:
                raise BadInput(f"The task '{request.task.value}' needs the scene of a frame.")
            return resolve(request)
        parent = scene_of(request.scene)
        return vary(parent, request) if request.task is Task.VARY else parent


def _notes(scene: Scene) -> tuple[str, ...]:
    if scene.has("not-understood"):
        return (ABSTRACT,)
    return (UNDERSTOOD.format(scene.words),) if scene.words else ()
