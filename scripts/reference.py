"""Writes the parts of docs/reference/ that the program knows best: commands, settings, presets …

Run it by ``make reference``; a test says when it is due.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer.main

from rushes import errors
from rushes.cli.main import app
from rushes.config import Settings
from rushes.engines.registry import profiles
from rushes.surfaces import surfaces

FOLDER = Path(__file__).parent.parent / "docs" / "reference"


def commands() -> str:
    """Every command with its arguments and options."""
    group: Any = typer.main.get_command(app)
    lines = [
        "# Commands",
        "",
        "Exit codes: 0, 2 for bad input, 1 for failure, 130 after Ctrl+C. Errors are one line on",
        'stderr; with `--json` they are also `{"error": {…}}` on stdout ([errors](errors.md)).',
        "`FRAME` is a frame's id, or the path of a file that `rushes draft` wrote.",
    ]
    for name, command in group.commands.items():
        summary = " ".join((command.help or "").split())
        lines += ["", f"## rushes {name}", "", summary, ""]
        lines += [_parameter(own) for own in command.params if not getattr(own, "hidden", False)]
    return "\n".join(lines).rstrip() + "\n"


def _parameter(own: Any) -> str:
    if own.param_type_name == "argument":
        return f"- `{(own.metavar or own.name).upper()}` {own.help or ''}".rstrip()
    names = ", ".join(f"`{flag}`" for flag in (*own.opts, *own.secondary_opts))
    fallback = own.default
    shown = fallback not in (None, "", False, ()) and not callable(fallback)
    return f"- {names}: {own.help or ''}" + (f" Default: `{fallback}`." if shown else "")


def settings() -> str:
    """Every setting with its default."""
    lines = [
        "# Settings",
        "",
        "Each is an environment variable. A wrong one stops the start with one line.",
        "",
        "| variable | meaning | default |",
        "|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        default = "the system's data folder" if name == "data" else field.default
        shown = "" if default in ("", None) else f"`{default}`"
        lines.append(f"| `RUSHES_{name.upper()}` | {field.description} | {shown} |")
    return "\n".join(lines) + "\n"


def presets() -> str:
    """Every surface of the catalogue."""
    lines = [
        "# Presets",
        "",
        "What `--preset` and a brief's channels may name. Facts about channels age: the month says",
        "when each was read.",
        "",
        "| surface | pixels | formats | at most | note | read |",
        "|---|---|---|---|---|---|",
    ]
    for own in surfaces():
        limit = f"{own.max_bytes / 1000:,.0f} kB" if own.max_bytes else ""
        size = f"{own.width} × {own.height}"
        formats = ", ".join(own.formats)
        lines.append(f"| `{own.id}` | {size} | {formats} | {limit} | {own.note} | {own.seen} |")
    return "\n".join(lines) + "\n"


def engines() -> str:
    """Every engine's profile."""
    lines = ["# Engines", "", "What `rushes engines --json` says, for people."]
    for own in profiles():
        tasks, tiers = (", ".join(sorted(each)) for each in (own.tasks, own.tiers))
        lines += [
            "",
            f"## {own.name}",
            "",
            own.summary,
            "",
            f"- Tasks: {tasks}. Tiers: {tiers}.",
            f"- The same request gives the same bits: {'yes' if own.deterministic else 'no'}. "
            f"An AI model: {'no' if own.procedural else 'yes'}. "
            f"Needs a network: {'no' if own.local else 'yes'}.",
        ]
        lines += [f"- Option `{name}`: {meaning}." for name, meaning in own.options.items()]
    return "\n".join(lines) + "\n"


def failures() -> str:
    """Every error's code, HTTP status and exit code."""
    lines = [
        "# Errors",
        "",
        'Over HTTP the body is `{"error": {"code", "message", "detail"}}`. Codes are stable;',
        "messages are for people and name the remedy.",
        "",
        "| code | HTTP | exit | when |",
        "|---|---|---|---|",
    ]
    for own in _tree(errors.RushesError):
        when = _WHEN.get(own.code, "")
        lines.append(f"| `{own.code}` | {own.status} | {own.exit_code} | {when} |")
    return "\n".join(lines) + "\n"


def _tree(top: type[errors.RushesError]) -> list[type[errors.RushesError]]:
    below = [each for own in top.__subclasses__() for each in _tree(own)]
    ours = [each for each in below if each.__module__ == errors.__name__]
    return ours if top is errors.RushesError else [top, *ours]


_WHEN = {
    "bad_input": "what was asked for cannot be done as asked",
    "bad_picture": "a file is not a picture that can be read, or of another size",
    "not_found": "no such brief, frame, engine, preset …",
    "conflict": "somebody else changed it first, or it is not ready yet",
    "not_allowed": "the tier policy, the token or the host says no",
    "too_large": "more bytes or pixels than the limits allow",
    "engine_failed": "an engine failed",
    "engine_refused": "an engine declined to draw this",
    "engine_missing": "an engine's extra is not installed",
    "storage": "the data folder cannot be read or written",
    "schema_too_new": "the data folder was made by a newer version",
}

PAGES: dict[str, Callable[[], str]] = {
    "cli.md": commands,
    "settings.md": settings,
    "presets.md": presets,
    "engines.md": engines,
    "errors.md": failures,
}


def main() -> int:
    """The command."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), "utf-8")
    sys.stdout.write(f"{len(PAGES)} pages in {FOLDER}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
