"""Walks folders and yields occurrences of tokens; knows no network."""
