"""What all endpoints share: dependencies, safety, limits, errors, uploads."""
