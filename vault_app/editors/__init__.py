"""One file per file format, one search for all of them; byte splices, never a rewrite."""
