"""Examining a data folder and the installation; what `rushes doctor` says."""
