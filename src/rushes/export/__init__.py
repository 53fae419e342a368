"""Export: the approved picture as the file that each channel wants."""
