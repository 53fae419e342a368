"""Picking: looking, rating, rejecting and choosing among a take's frames."""
