"""Hugging Face: formats, whoami, revocation, the creation page, Space secrets."""
