"""``rushes up`` and ``rushes worker``."""

from __future__ import annotations

import os
import signal
import sys
import threading
import webbrowser
from typing import Annotated

import typer

from rushes.cli.common import DataOption, err, out, services_of


def register(app: typer.Typer) -> None:
    app.command("up")(up)
    app.command("worker")(worker)


def up(
    data: DataOption = None,
    host: Annotated[str | None, typer.Option(help="Address to bind to.")] = None,
    port: Annotated[int | None, typer.Option(help="Port; 0 takes a free one.")] = None,
    browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the page.")] = True,
    with_worker: Annotated[
        bool, typer.Option("--worker/--no-worker", help="Run a worker beside the server.")
    ] = True,
) -> None:
    """Start the studio: the server, a worker, and the page in your browser."""
    # Imported here, so that a worker does without the server's parts, and the other way round.
    from rushes.kit.memory import give_back_large_blocks
    from rushes.server.run import serve
    from rushes.server.supervise import WorkerKeeper

    give_back_large_blocks()
    with services_of(data, host=host, port=port) as services:
        keeper = WorkerKeeper(services.settings) if with_worker else None

        def ready(address: str) -> None:
            out.print(f"The studio is open at {address}", soft_wrap=True, highlight=False)
            out.print("Stop it with Ctrl+C. Work that is under way goes on at the next start.")
            if keeper is not None:
                keeper.start()
            if browser:
                threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

        try:
            serve(services, ready)
        finally:
            if keeper is not None:
                keeper.stop()


def worker(
    data: DataOption = None,
    with_parent: Annotated[
        bool, typer.Option("--with-parent", hidden=True, help="End when stdin does.")
    ] = False,
) -> None:
    """Run a worker: it draws what the server or the command line asks for."""
    import rushes.workflows  # noqa: F401  # pyright: ignore[reportUnusedImport]  registers jobs
    from rushes.jobs.pool import Pool
    from rushes.jobs.system import migrate
    from rushes.jobs.worker import run_worker
    from rushes.kit.memory import give_back_large_blocks
    from rushes.sweep import sweep

    give_back_large_blocks()
    with services_of(data) as services:
        migrate(services.db.url)
        sweep(services)
        pool = Pool(idle_seconds=services.settings.draft_idle_seconds)
        if with_parent:
            threading.Thread(target=_end_with_parent, daemon=True).start()
        drained = run_worker(services, pool, lambda line: err.print(line, highlight=False))
    if not drained:
        raise typer.Exit(1)


def _end_with_parent() -> None:
    """The parent holds the other end of stdin; when it dies, however hard, stdin ends."""
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
