"""The tier policy: which engine may be used for what, and what it costs."""
