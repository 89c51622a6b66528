"""Puts settings into effect: on the window, on what lives beside it, on the look kept for later."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.gui import look_file
from vault_app.gui.look_file import Look

if TYPE_CHECKING:
    from vault_app.gui.desk import Desk
    from vault_app.gui.window import MainWindow
    from vault_app.services.settings import Value


def look_of(values: "Mapping[str, Value]") -> Look:
    """Return the look that settings ask for."""
    size = values.get("text_size", 100)
    return Look(
        theme=str(values.get("theme", "system")),
        text_size=size if isinstance(size, int) else 100,
        compact=values.get("rows") == "compact",
    )


def remember_look(state_file: Path, values: "Mapping[str, Value]") -> Look:
    """Keep the look for the next start, which knows no store yet; return it."""
    look = look_of(values)
    look_file.store(state_file, look)
    return look


def wear_window(window: "MainWindow", values: "Mapping[str, Value]") -> None:
    """Let *window* follow those of its settings that are in *values*."""
    if "rows" in values:
        window.page.set_compact(values["rows"] == "compact")
    reveal, clipboard = values.get("reveal_seconds"), values.get("clipboard_seconds")
    if isinstance(reveal, int):
        window.page.set_reveal_seconds(reveal)
    if isinstance(clipboard, int):
        window.writer.seconds = clipboard


def wear_desk(desk: "Desk", values: "Mapping[str, Value]") -> None:
    """Let the idle lock follow its setting, if it is in *values*."""
    minutes = values.get("idle_minutes")
    if isinstance(minutes, int):
        desk.idle.minutes = minutes
