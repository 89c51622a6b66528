"""Sheets laid over the window: add, import, confirm, unlock. None of them blocks."""
