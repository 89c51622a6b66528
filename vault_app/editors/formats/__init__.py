"""The file formats: each says which files are its own and where in the bytes each value stands."""
