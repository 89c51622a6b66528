"""The words for error codes, one table per room: what is so, what it means, what to do. Data only.

Marked for translation here, translated where shown. ``{name}`` takes a datum of the error.
"""
