"""The look chosen, kept beside the window's geometry: needed before the store can be opened."""

import os
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QSettings, Qt

_THEME, _SIZE, _ROWS = "look/theme", "look/text_size", "look/rows"
_LANGUAGE = "look/language"
SCHEMES: Final = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_LEAST, _MOST = 80, 200


class Look(NamedTuple):
    """Light or dark, the size of text in percent, one line or two for a row, the language."""

    theme: str = "system"
    text_size: int = 100
    compact: bool = False
    language: str = "system"

    @property
    def scheme(self) -> Qt.ColorScheme:
        """Return the scheme for Qt."""
        return SCHEMES.get(self.theme, Qt.ColorScheme.Unknown)


def stored(state_file: Path) -> Look:
    """Return the look kept in the window's own file; the usual one where nothing fits."""
    if not state_file.exists():
        return Look()
    kept = QSettings(os.fspath(state_file), QSettings.Format.IniFormat)
    theme, size = str(kept.value(_THEME, "system")), str(kept.value(_SIZE, "100"))
    fits = size.isascii() and size.isdigit() and _LEAST <= int(size) <= _MOST
    return Look(
        theme if theme in SCHEMES else "system",
        int(size) if fits else 100,
        kept.value(_ROWS, "") == "compact",
        str(kept.value(_LANGUAGE, "system")),
    )


def store(state_file: Path, look: Look) -> None:
    """Keep the look for the next start; nothing is written where it stands so."""
    if stored(state_file) == look or not state_file.parent.is_dir():
        return
    kept = QSettings(os.fspath(state_file), QSettings.Format.IniFormat)
    kept.setValue(_THEME, look.theme)
    kept.setValue(_SIZE, look.text_size)
    kept.setValue(_ROWS, "compact" if look.compact else "comfortable")
    kept.setValue(_LANGUAGE, look.language)
    kept.sync()
