"""The language of the window: the one chosen, else the system's.

Plural forms come from a translation in every language, so English has one too, of these alone. The
others bring Qt's own words along (buttons of its dialogs, keys of the keyboard).
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vault_app.gui.palette import put_behind
from vault_app.system.assets import asset

SYSTEM: Final = "system"
NAMES: Final[Mapping[str, str]] = {
    "en": "English",
    "de": "Deutsch",
    "zh_CN": "简体中文",
}
"""Every language with its name in itself: who wants it must be able to read it."""

_FACES: Final[Mapping[str, tuple[str, ...]]] = {
    "zh_CN": (
        "PingFang SC",
        "Microsoft YaHei UI",
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "Source Han Sans SC",
        "WenQuanYi Micro Hei",
    )
}
"""The faces that draw a language as it is written: a desktop in another language, left to itself,
takes the Japanese shapes of Chinese characters."""

_TRADITIONAL: Final = frozenset({"Hant", "TW", "HK", "MO"})


def choices() -> tuple[str, ...]:
    """Return what can be chosen: the system's language first."""
    return (SYSTEM, *NAMES)


def resolve(choice: str, locale: QLocale | None = None) -> str:
    """Return the language worn for a choice; of *locale* (the system's) where that decides."""
    if choice in NAMES:
        return choice
    tags = [tag.split("-") for tag in (locale or QLocale.system()).uiLanguages()]
    traditional = any(_TRADITIONAL & set(parts) for parts in tags)
    for parts in tags:
        if parts[0] in ("en", "de"):
            return parts[0]
        if parts[0] == "zh" and not traditional:
            return "zh_CN"
    return "en"


class Language:
    """Holds the translators installed; one for the application."""

    def __init__(self, application: QCoreApplication) -> None:
        """Wear nothing yet: ``wear`` does."""
        self._application = application
        self._worn: list[QTranslator] = []
        self._before = QLocale()
        self.code = ""

    def wear(self, code: str) -> None:
        """Show everything made from now on in the language *code* of ``NAMES``."""
        if code == self.code:
            return
        self.take_off()
        if code != "en":
            self._install(f"qtbase_{code}", qt_folder())
        self._install(f"keyturn_{code}", asset("translations"))
        QLocale.setDefault(_locale(code))
        put_behind(_FACES.get(code, ()))
        self.code = code

    def take_off(self) -> None:
        """Show texts as the sources have them."""
        for translator in self._worn:
            self._application.removeTranslator(translator)
        self._worn.clear()
        QLocale.setDefault(self._before)
        put_behind(())
        self.code = ""

    def _install(self, name: str, folder: Path) -> None:
        translator = QTranslator()
        if translator.load(name, os.fspath(folder)):
            self._application.installTranslator(translator)
            self._worn.append(translator)


def qt_folder() -> Path:
    """Return where Qt keeps its own translations."""
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def _locale(code: str) -> QLocale:
    """Return the system's locale where it is of that language (its region counts), else ours."""
    system, wanted = QLocale.system(), QLocale(code)
    return system if system.language() == wanted.language() else wanted
