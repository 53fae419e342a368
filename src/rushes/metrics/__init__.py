"""Metrics: how long the line takes, from the event log."""
