"""The HTTP server's composition root: the API under ``/api`` and the built page beside it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.responses import FileResponse, HTMLResponse, Response
from fastapi.staticfiles import StaticFiles

import rushes
from rushes.api import errors
from rushes.api.limits import FRAME_BYTES, BodyLimit
from rushes.api.safety import Safety
from rushes.brands.endpoints import router as brands
from rushes.brief.endpoints import router as brief
from rushes.calendar.endpoints import router as calendar
from rushes.canvas.endpoints import router as canvas
from rushes.draft.endpoints import router as draft
from rushes.export.endpoints import router as export
from rushes.hero.endpoints import router as hero
from rushes.metrics.endpoints import router as metrics
from rushes.pick.endpoints import router as pick
from rushes.review.endpoints import router as review
from rushes.services import Services
from rushes.studio.blobs import router as blobs
from rushes.studio.home import router as home
from rushes.studio.jobs import router as jobs
from rushes.studio.session import router as session
from rushes.studio.stream import Stream
from rushes.studio.stream import router as stream_router

ROUTERS: tuple[APIRouter, ...] = (
    brands,
    brief,
    pick,
    draft,
    canvas,
    hero,
    review,
    export,
    calendar,
    metrics,
    home,
    jobs,
    blobs,
    session,
    stream_router,
)

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def create_api() -> FastAPI:
    """The API without its parts, as the OpenAPI description is made from it."""
    api = FastAPI(
        title="Rushes",
        version=rushes.__version__,
        description="From a calendar of briefs to finished, on-brand pictures.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    for router in ROUTERS:
        api.include_router(router, prefix="/api")
    errors.install(api)
    return api


def create_app(
    services: Services,
    *,
    token: str,
    hosts: tuple[str, ...] = LOOPBACK,
    on_stop: Callable[[], None] = lambda: None,
) -> FastAPI:
    """The server. ``token`` opens it; ``hosts`` are the names that it answers to."""
    app = create_api()
    stream = Stream(services.db)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncGenerator[None]:
        yield
        await stream.close()
        on_stop()

    app.router.lifespan_context = lifespan
    app.state.stream = stream
    app.state.services = replace(services, wake=stream.wake)
    _serve_page(app, services.settings.web or _built_page())
    app.add_middleware(BodyLimit, max_bytes=services.settings.max_upload_bytes + FRAME_BYTES)
    app.add_middleware(Safety, token=token, hosts=hosts)
    return app


def _built_page() -> Path:
    """The page as the build leaves it, in the package or in the checkout."""
    packaged = Path(__file__).parent / "_web"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "web" / "dist"


def _serve_page(app: FastAPI, folder: Path) -> None:
    index = folder / "index.html"
    if (folder / "assets").is_dir():
        app.mount("/assets", StaticFiles(directory=folder / "assets"), name="assets")

    @app.get("/{path:path}", include_in_schema=False)
    def page(path: str) -> Response:  # pyright: ignore[reportUnusedFunction]
        if path.startswith("api/"):
            return errors.answer(404, "not_found", "There is no such address in the API.")
        if not index.is_file():
            return HTMLResponse(_UNBUILT, status_code=503)
        file = _file_within(folder, path)
        if file is not None:
            return FileResponse(file)
        return FileResponse(index, headers={"cache-control": "no-cache"})


def _file_within(folder: Path, path: str) -> Path | None:
    """The file of that path if it lies in the folder; an absolute path or a link may lead out."""
    try:
        file = (folder / path).resolve()
        return file if file.is_relative_to(folder.resolve()) and file.is_file() else None
    except (OSError, ValueError):  # a name that no file can have
        return None


_UNBUILT = """<!doctype html><meta charset=utf-8><title>Rushes</title>
<p>The page is not built yet. Run <code>make page</code>, then load this again."""
