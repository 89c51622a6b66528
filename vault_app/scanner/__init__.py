"""Walks folders and yields files; knows no format, no pattern of its own and no network."""
