"""The command line: ``rushes --help``."""

from __future__ import annotations

from rushes.cli.main import main

__all__ = ["main"]
