"""The demo: a sample calendar through the whole line, decided by stated rules."""
