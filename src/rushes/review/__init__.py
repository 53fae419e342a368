"""Review: what the checks saw, and a person's decision."""
