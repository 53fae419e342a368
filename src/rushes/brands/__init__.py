"""Brands, and the people who act: what every stage may refer to."""
