"""The desktop's own choice of a file or folder, without a nested event loop; gone once closed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_ASKED = "asked_for_a_file"
Chosen = Callable[[str], None]
"""Gets the path; it is not called when nothing was chosen."""


def choose_target(
    parent: QWidget, title: str, name: str, filters: Sequence[str], chosen: Chosen
) -> QFileDialog:
    """Ask where to write; *name* is offered, the ending follows the kind chosen in *filters*."""
    dialog = _dialog(parent, title, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if filters:
        dialog.setNameFilters(list(filters))
        dialog.filterSelected.connect(partial(_follow, dialog))
        _follow(dialog, filters[0])
    dialog.selectFile(name)
    dialog.open()
    return dialog


def choose_file(
    parent: QWidget, title: str, chosen: Chosen, filters: Sequence[str] = ()
) -> QFileDialog:
    """Ask for a file that is there."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if filters:
        dialog.setNameFilters(list(filters))
    dialog.open()
    return dialog


def choose_folder(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    """Ask for a folder."""
    dialog = _dialog(parent, title, chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    """Return the dialog: a first time at the user's home, then where the last one was left."""
    dialog = QFileDialog(parent, title)
    window = parent.window()
    if not window.property(_ASKED):
        window.setProperty(_ASKED, True)
        dialog.setDirectory(QDir.homePath())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    return dialog


def _follow(dialog: QFileDialog, kind: str) -> None:
    """Give the file the ending of *kind*, as ``Name (*.ending)`` has it."""
    ending = kind.rpartition("*.")[2].rstrip(")")
    dialog.setDefaultSuffix(ending if ending.isalnum() else "")
