"""Unpacking what zlib has packed, by the fastest that is here.

Next to nothing is imported: the program beside a scan unpacks too.
"""

import zlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any

_TINY = 128
"""zlib itself begins faster: so little is packed sooner than anything else has begun."""
_SHORT = 2**13
"""So little packed is unpacked without a limit: at most a thousandfold."""


def fastest() -> "ModuleType":
    """Return what unpacks fastest, used as zlib is."""
    try:
        from isal import isal_zlib
    except ImportError:  # no wheel for this platform
        return zlib
    return isal_zlib


_module = fastest()
_at_once: "Callable[[bytes | memoryview, int, int], bytes]" = _module.decompress
_piecewise: "Callable[[], Any]" = _module.decompressobj
_DAMAGED: tuple[type[Exception], ...] = (zlib.error, _module.error)


def unpacked(packed: bytes | memoryview, size: int) -> bytes:
    """Return what *packed* begins with, of exactly *size* bytes; raises ValueError."""
    try:
        data = _unpacked(packed, size)
    except _DAMAGED as error:
        raise ValueError from error
    if len(data) != size:
        raise ValueError
    return data


def _unpacked(packed: bytes | memoryview, size: int) -> bytes:
    length = len(packed)
    if length < _TINY:
        return zlib.decompress(packed, zlib.MAX_WBITS, size)
    if length < _SHORT:
        return _at_once(packed, zlib.MAX_WBITS, size)
    unpacker = _piecewise()
    data: bytes = unpacker.decompress(packed, size + 1)
    if not unpacker.eof:
        raise ValueError
    return data
