"""Running the HTTP server and keeping a worker beside it."""
