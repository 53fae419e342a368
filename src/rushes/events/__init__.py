"""The append-only log: every stage writes it, metrics and the event stream read it."""
