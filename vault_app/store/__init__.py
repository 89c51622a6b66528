"""Metadata in SQLite; never a secret value."""
