"""The settings: each module registers one setting or one family of settings."""
