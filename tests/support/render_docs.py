"""Paint the pictures under ``docs/pictures`` anew: ``python -m tests.support.render_docs``.

Each line of ``PICTURES`` is a file: a scene of ``render_gui``, or a stage of the rotation sheet, in
light or dark, in a language, at a size of text. Not a test: a way to keep the pictures true.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.rotation.conftest import tick_all
from tests.support import gui_entries
from tests.support.fake_rotations import CLASSIC, FakeRotations, eight_places
from tests.support.gui_backend import FakeBackend
from tests.support.render_gui import SCENES, made
from vault_app.gui.clipboard_watch import ClipboardWatch, WatchMode
from vault_app.gui.language import Language
from vault_app.gui.rotation.sheet import RotationSheet
from vault_app.gui.tasks import InlineRunner
from vault_app.gui.theme import Theme
from vault_app.gui.window import MainWindow
from vault_app.services.entry import Entry

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "pictures"
_LIGHT, _DARK = Qt.ColorScheme.Light, Qt.ColorScheme.Dark


class Worn(NamedTuple):
    """What the window wears in a picture."""

    scheme: Qt.ColorScheme = _LIGHT
    language: str = "en"
    size: int = 100


PICTURES: dict[str, tuple[str, Worn]] = {
    **{
        f"{name}-{'dark' if scheme is _DARK else 'light'}": (name, Worn(scheme))
        for name in ("tokens", "health", "leaks", "incidents", "welcome", "rotation", "palette")
        for scheme in (_LIGHT, _DARK)
    },
    "access-light": ("access", Worn()),
    "timeline-light": ("timeline", Worn()),
    "several-light": ("several", Worn()),
    "keys-light": ("keys", Worn()),
    "empty-light": ("empty", Worn()),
    "activity-light": ("activity", Worn()),
    "settings-dark": ("settings", Worn(_DARK)),
    "revoke-light": ("revoke", Worn()),
    "long-names-light": ("long", Worn()),
    "tokens-10000-dark": ("many", Worn(_DARK)),
    "tokens-german-dark": ("tokens", Worn(_DARK, "de")),
    "health-chinese-light": ("health", Worn(_LIGHT, "zh_CN")),
    "incidents-german-light": ("incidents", Worn(_LIGHT, "de")),
    "tokens-200-percent-light": ("tokens", Worn(_LIGHT, "en", 200)),
}


def rotation(window: MainWindow) -> RotationSheet:
    """Open the rotation sheet at its plan."""
    fake = FakeRotations(eight_places(gui_entries.HOME), CLASSIC)
    sheet = RotationSheet(
        fake, InlineRunner(), watch=ClipboardWatch(mode=WatchMode.LIVE), home=gui_entries.HOME
    )
    window.stack.addWidget(sheet)
    window.stack.setCurrentWidget(sheet)
    tick_all(sheet, fake)
    sheet.start("c1")
    return sheet


def revoke(window: MainWindow) -> None:
    """Go on to the question before the revoke."""
    sheet = rotation(window)
    sheet.footer.primary.click()
    field = sheet.view.field  # type: ignore[attr-defined] # at obtain
    field.setText("hf_" + "w" * 34)
    field.returnPressed.emit()
    for _ in range(3):
        sheet.footer.primary.click()


_SHEETS: dict[str, Callable[[MainWindow], object]] = {"rotation": rotation, "revoke": revoke}


def paint(language: str, size: int, names: list[str]) -> None:
    """Paint the pictures *names*, which share language and size of text."""
    app = QApplication([])
    theme = Theme(app, _LIGHT, size)
    worn_language = Language(app)
    worn_language.wear(language)
    for name in names:
        scene, worn = PICTURES[name]
        theme.choose(worn.scheme)
        source, deed = SCENES.get(scene, ("samples", None))
        window = made(app, gui_entries.many(10_000) if source == "many" else _entries(source))
        backend = window.actions_on_tokens.backend
        assert isinstance(backend, FakeBackend)
        backend.language = language
        (_SHEETS.get(scene) or deed or (lambda _: None))(window)
        QTest.qWait(200)
        window.grab().save(str(FOLDER / f"{name}.png"))
        window.deleteLater()


def _entries(source: str) -> tuple[Entry, ...]:
    if source == "none":
        return ()
    return gui_entries.long_names() if source == "long_names" else gui_entries.samples()


def main() -> None:
    """Paint all: a process for each language and size, which an application wears for good."""
    for language, size in dict.fromkeys((one.language, one.size) for _, one in PICTURES.values()):
        names = [
            name
            for name, (_, one) in PICTURES.items()
            if (one.language, one.size) == (language, size)
        ]
        command = [sys.executable, "-m", "tests.support.render_docs", language, str(size), *names]
        subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        paint(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
    else:
        main()
