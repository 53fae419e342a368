"""Briefs: what is wanted, for which channels, by when, in which words."""
