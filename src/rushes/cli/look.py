"""``rushes engines``, ``presets``, ``stats`` and ``credits``: what there is and what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from rushes.cli.common import DataOption, JsonOption, escape, out, print_json, services_of
from rushes.errors import NotFound

if TYPE_CHECKING:
    from rushes.metrics.schemas import MetricsOut
    from rushes.surfaces import Surface


def register(app: typer.Typer) -> None:
    app.command("engines")(engines)
    app.command("presets")(presets)
    app.command("stats")(stats)
    app.command("credits")(credits_)


def engines(as_json: JsonOption = False) -> None:
    """List the installed engines and what each can do."""
    from rich.table import Table

    from rushes.engines.registry import profiles

    if as_json:
        print_json([profile.model_dump(mode="json") for profile in profiles()])
        return
    table = Table("Engine", "Does", "Tiers", "A picture costs", "", box=None, header_style="bold")
    for each in profiles():
        table.add_row(
            f"{each.name} {each.version}",
            " ".join(sorted(each.tasks)),
            " ".join(sorted(each.tiers)),
            "nothing" if each.cost_micros == 0 else f"{each.cost_micros / 1e6:.4f}",
            each.summary,
        )
    out.print(table)


def presets(
    search: Annotated[str, typer.Argument(help="Part of a name, such as instagram.")] = "",
    as_json: JsonOption = False,
) -> None:
    """List the surfaces that pictures are drafted and exported for."""
    from rich.table import Table

    from rushes.surfaces import surfaces

    wanted = search.casefold().split()
    found = [s for s in surfaces() if all(word in _searched(s) for word in wanted)]
    if not found:
        raise NotFound(f"No surface is called '{search[:60]}'. List all with: rushes presets")
    if as_json:
        print_json([surface.model_dump(mode="json") for surface in found])
        return
    table = Table("Surface", "Pixels", "Formats", "At most", "", box=None, header_style="bold")
    for each in found:
        limit = f"{each.max_bytes / 1000:,.0f} kB" if each.max_bytes else ""
        size = f"{each.width} x {each.height}"
        table.add_row(each.id, size, " ".join(each.formats), limit, each.note)
    out.print(table)


def _searched(surface: Surface) -> str:
    return f"{surface.id} {surface.title} {surface.width}x{surface.height}".casefold()


def stats(
    days: Annotated[int, typer.Option(min=1, max=3650, help="How far back.")] = 30,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say how long the line takes and what it made, from its own log."""
    from rushes.metrics.service import metrics

    with services_of(data) as services, services.db.reading() as session:
        found = metrics(session, days)
        currency = services.settings.currency
    if as_json:
        print_json(found.model_dump(mode="json") | {"currency": currency})
    else:
        _say_stats(found, currency)


def _say_stats(found: MetricsOut, currency: str) -> None:
    from rich.table import Table

    table = Table("", "median", "90 %", "n", box=None, header_style="bold")
    for each in found.times:
        middle, late = (_time(ms) for ms in (each.median_ms, each.p90_ms))
        table.add_row(each.title, middle, late, str(each.n))
    out.print(table)
    approval = found.first_pass_approval
    first = "too few decisions" if approval is None else f"{approval:.0%}"
    out.print(
        f"{found.days} days: {found.takes} takes, {found.frames} frames, {found.picks} picks, "
        f"{found.heroes} heroes, {found.exports} exports. Approved at first sight: {first} "
        f"({found.by_rule} of {found.decisions} decisions by a rule). "
        f"Spent: {found.spent_micros / 1e6:.2f} {currency}.",
        highlight=False,
    )


def _time(ms: float | None) -> str:
    if ms is None:
        return "too few"
    return f"{ms:.0f} ms" if ms < 1000 else f"{ms / 1000:.1f} s" if ms < 90_000 else _minutes(ms)


def _minutes(ms: float) -> str:
    return f"{ms / 60_000:.1f} min" if ms < 5_400_000 else f"{ms / 3_600_000:.1f} h"


def credits_(as_json: JsonOption = False) -> None:
    """Say whose typefaces, illustrations and models the built-in engines use."""
    from dataclasses import asdict

    from rich.table import Table

    from rushes.credits import credits

    found = credits()
    if as_json:
        print_json([asdict(each) for each in found])
        return
    table = Table("Work", "By", "Licence", "For", "Where", box=None, header_style="bold")
    for each in found:
        table.add_row(each.work, each.by, each.licence, each.purpose, escape(each.url))
    out.print(table)
