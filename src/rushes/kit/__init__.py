"""Small helpers that know nothing of pictures: ids, clock, files, memory."""
