"""Engines: what draws and mends pictures, each described by a profile and found by entry point."""
