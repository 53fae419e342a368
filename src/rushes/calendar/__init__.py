"""Batch runs: drafts for a whole calendar of briefs."""
