"""The layouts: each module registers ways to put subjects into a setting."""
