"""Tells an encrypted gnome-keyring collection from one kept in clear (H19), by its file."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_CLEAR: Final = b"[keyring]"
_ENCRYPTED: Final = b"GnomeKeyring\n"
_ESCAPED: Final = re.compile(r"_([0-9a-f]{2})")


def encrypted_on_disk(object_path: str, environ: Mapping[str, str]) -> bool | None:
    """Return whether the collection's file is encrypted; None where no file of it is found."""
    file = keyring_folder(environ) / f"{_file_name(object_path)}.keyring"
    try:
        with file.open("rb") as stream:
            start = stream.read(len(_ENCRYPTED))
    except (OSError, ValueError):
        return None
    if start.startswith(_CLEAR):
        return False
    return True if start == _ENCRYPTED else None


def keyring_folder(environ: Mapping[str, str]) -> Path:
    """Return where gnome-keyring keeps its collections."""
    data = environ.get("XDG_DATA_HOME") or str(Path(environ.get("HOME", "~"), ".local/share"))
    return Path(data).expanduser() / "keyrings"


def _file_name(object_path: str) -> str:
    # D-Bus paths have letters and digits only; gnome-keyring writes others as _xx.
    last = object_path.rpartition("/")[2]
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), last)
