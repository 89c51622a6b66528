"""One file per file format, and the catalogue of where tools keep tokens."""
