"""Rushes: an assembly line from a calendar of briefs to finished, on-brand pictures."""

__version__ = "0.1.0"
