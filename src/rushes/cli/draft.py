"""``rushes draft`` and ``rushes replay``."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rushes.cli.common import (
    DataOption,
    FrameArgument,
    JsonOption,
    asked,
    err,
    escape,
    out,
    print_json,
    services_of,
)

if TYPE_CHECKING:
    from rushes.draft.schemas import TakeIn
    from rushes.services import Services


def register(app: typer.Typer) -> None:
    app.command("draft")(draft)
    app.command("replay")(replay)


def draft(
    prompt: Annotated[str, typer.Argument(help="What the picture should show.")],
    count: Annotated[int, typer.Option("--count", "-n", help="How many frames.")] = 24,
    size: Annotated[str | None, typer.Option(help="Pixels, such as 1080x1350.")] = None,
    surface: Annotated[
        str | None, typer.Option(help="Or the shape of a surface, such as instagram/story.")
    ] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed draws the same frames.")] = None,
    engine: Annotated[str | None, typer.Option(help="See: rushes engines")] = None,
    brand: Annotated[str | None, typer.Option(help="A brand's name or id.")] = None,
    headline: Annotated[
        str, typer.Option(help="Leave calm room for these words (edit --text sets them).")
    ] = "",
    folder: Annotated[Path, typer.Option("--out", help="Where the frames go.")] = Path("drafts"),
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Draw frames from words and write each as soon as it is finished."""
    started = time.perf_counter()
    from rushes.cli.brands import named_brand
    from rushes.cli.takes import Drafting
    from rushes.draft.schemas import TakeIn
    from rushes.errors import BadInput
    from rushes.kit.files import make_folder
    from rushes.surfaces import parse_size

    if size and surface:
        raise BadInput("Give a size or a surface, not both.")
    width, height = parse_size(size) if size else (None, None)
    with services_of(data) as services:
        given = asked(
            TakeIn,
            words=prompt,
            headline=headline,
            brand_id=named_brand(services, brand).id if brand else None,
            engine=engine,
            surface=surface,
            width=width,
            height=height,
            seed=seed,
            count=count,
        )
        chosen = _check(services, given)
        make_folder(folder)
        drafting = Drafting(services, given, folder, started, chosen, quiet=as_json)
        drafting.run()
    _report(drafting.report(), folder, as_json)
    raise typer.Exit(drafting.exit_code)


def _check(services: Services, given: TakeIn) -> str:
    """The engine that will draw; what is wrong with the asking is said before anything is made."""
    from rushes.brief.words import clean
    from rushes.draft.service import estimate_take

    clean(given.words)
    with services.db.reading() as session:
        return estimate_take(session, given).engine


def _report(report: dict[str, Any], folder: Path, as_json: bool) -> None:
    if as_json:
        print_json(report)
        return
    frames, first, faults = report["frames"], report["first_frame_ms"], report.get("faults", [])
    for fault in faults[:3]:
        err.print(f"Frame {fault['index'] + 1}: {escape(fault['message'])}", highlight=False)
    said = f", the first after {first} ms" if first is not None else ""
    out.print(
        f"{len(frames)} frames in {escape(str(folder))} in {report['total_ms']} ms{said}.",
        highlight=False,
    )


def replay(
    frame: FrameArgument,
    file: Annotated[Path | None, typer.Option("--out", help="Where to write the picture.")] = None,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Draw a frame again from what was stored with it, and compare every bit."""
    from rushes.cli.frames import find_frame
    from rushes.draft.replay import replay as draw_again
    from rushes.kit.files import write_file

    with services_of(data) as services:
        with services.db.reading() as session:
            frame_id = find_frame(session, services, frame).id
        again = draw_again(services, frame_id)
    if file is not None:
        write_file(file, again.drawn.picture)
    if as_json:
        print_json(
            {"frame": frame_id, "same": again.same, "digest": again.digest, "ms": again.drawn.ms}
        )
    else:
        words = "the same, bit for bit" if again.same else "[bold red]another picture[/]"
        out.print(f"{frame_id}: {words} ({again.drawn.ms} ms).", highlight=False)
    raise typer.Exit(0 if again.same else 1)
