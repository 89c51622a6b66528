"""Puts settings into effect: on the window, on what lives beside it, on the look kept for later."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.gui import look_file

if TYPE_CHECKING:
    from vault_app.gui.desk import Desk
    from vault_app.gui.session import Session
    from vault_app.gui.window import MainWindow
    from vault_app.services.settings import Value


def remember_look(state_file: Path, values: "Mapping[str, Value]") -> None:
    """Keep the look for the next start, which knows no store yet; the rest of it stays."""
    look = look_file.stored(state_file)
    theme, size, rows = values.get("theme"), values.get("text_size"), values.get("rows")
    if isinstance(theme, str):
        look = look._replace(theme=theme)
    if isinstance(size, int):
        look = look._replace(text_size=size)
    if isinstance(rows, str):
        look = look._replace(compact=rows == "compact")
    language = values.get("language")
    if isinstance(language, str):
        look = look._replace(language=language)
    look_file.store(state_file, look)


def wear_window(window: "MainWindow", values: "Mapping[str, Value]") -> None:
    """Let *window* follow those of its settings that are in *values*."""
    if "rows" in values:
        window.page.set_compact(values["rows"] == "compact")
    reveal, clipboard = values.get("reveal_seconds"), values.get("clipboard_seconds")
    if isinstance(reveal, int):
        window.page.set_reveal_seconds(reveal)
    if isinstance(clipboard, int):
        window.writer.seconds = clipboard
    hidden = values.get("hide_from_capture")
    if isinstance(hidden, bool):
        from vault_app.system.capture import keep_from_capture

        keep_from_capture(int(window.winId()), hidden)


def wear_desk(desk: "Desk", values: "Mapping[str, Value]") -> None:
    """Let tray and idle lock follow those of their settings that are in *values*."""
    minutes, keep = values.get("idle_minutes"), values.get("keep_in_tray")
    if isinstance(minutes, int):
        desk.idle.minutes = minutes
    if isinstance(keep, bool):
        desk.tray.show_keep(keep)


def dress_all(session: "Session", values: "Mapping[str, Value]") -> None:
    """Have *session* ask for what all windows wear together; a practice has no say in it."""
    theme, language, size = (values.get(key) for key in ("theme", "language", "text_size"))
    if isinstance(theme, str):
        session.theme_wanted.emit(theme)
    if isinstance(language, str):
        session.language_wanted.emit(language)
    if isinstance(size, int):
        session.size_wanted.emit(size)
