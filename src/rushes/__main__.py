"""``python -m rushes`` is ``rushes``."""

from rushes.cli import main

main()
