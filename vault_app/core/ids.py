"""Identifiers, one type each, and how they are drawn."""

import os
from typing import NewType

Digest = NewType("Digest", str)
Fingerprint = NewType("Fingerprint", str)
"""Keyed digests as ``core.fingerprint`` makes them."""

CredentialId = NewType("CredentialId", str)
RotationId = NewType("RotationId", str)
PlaceId = NewType("PlaceId", str)
BatchId = NewType("BatchId", str)
"""What several rotations have in common that were begun as one."""

ItemId = NewType("ItemId", str)
"""The name of one item in the vault; a credential points at one, a rotation at a second."""


def draw() -> str:
    """Return 16 random hexadecimal digits; wrap it in the id type that is meant."""
    return os.urandom(8).hex()
