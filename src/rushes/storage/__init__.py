"""Content-addressed blobs in a local folder or S3."""
