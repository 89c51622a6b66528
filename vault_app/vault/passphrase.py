"""Reads the passphrase of a sealed file from a file only its owner can read (H17)."""

import os
import stat
import sys
from pathlib import Path
from typing import Final

from vault_app.core.errors import VaultBroken
from vault_app.core.secret import Secret

_LIMIT: Final = 64 * 1024
_MODES: Final = (0o600, 0o400)


def read_passphrase(path: Path) -> Secret:
    """Return the passphrase, without one trailing newline.

    Raises VaultBroken ``passphrase_file_unsafe`` unless it is a regular file, ours, 0600 or
    0400; ``passphrase_file_unreadable`` where it cannot be read or is empty.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as stream:
            if not _safe(os.fstat(descriptor)):
                raise VaultBroken("passphrase_file_unsafe", path=str(path))
            text = stream.read(_LIMIT).decode().removesuffix("\n").removesuffix("\r")
    except (OSError, UnicodeDecodeError):
        # Not chained: a decoding error quotes the bytes.
        raise VaultBroken("passphrase_file_unreadable", path=str(path)) from None
    if not text:
        raise VaultBroken("passphrase_file_unreadable", path=str(path))
    return Secret(text)


def _safe(found: os.stat_result) -> bool:
    regular = stat.S_ISREG(found.st_mode)
    if sys.platform != "win32":  # modes mean nothing there; the folder has its access list
        mode = stat.S_IMODE(found.st_mode)
        return regular and found.st_uid == os.geteuid() and mode in _MODES
    return regular
