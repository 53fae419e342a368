"""The canvas: layered documents over frames, their steps, their rendering, fixes."""
