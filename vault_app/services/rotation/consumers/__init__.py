"""Places that are no files: each kind of them as a consumer of the rotation."""
