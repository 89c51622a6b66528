"""The emulated Hub and the network, as fixtures of this room's tests."""

from tests.support.emulator import emulator, http, uses

__all__ = ["emulator", "http", "uses"]
