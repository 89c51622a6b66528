"""Gives the areas that scroll a role of their own: Qt tells assistive technology none for them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

_given: list[bool] = []
_areas: list["_Area"] = []


class _Area(QAccessibleWidget):
    """A pane: it has a name, takes the keyboard, and is told apart from a bare frame."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Pane)


def give_roles() -> None:
    """Give every scroll area of the program its role, from now on; a second call changes nothing.

    Costs nothing where no assistive technology listens: Qt asks for it only then.
    """
    if not _given:
        QAccessible.installFactory(_made)
        _given.append(True)


def _made(kind: str, widget: QObject) -> _Area | None:
    if kind != "QScrollArea" or not isinstance(widget, QWidget):
        return None
    made = _Area(widget)
    # Qt keeps using it until the very end: Python must not take it away before.
    _areas[:] = [one for one in _areas if isValid(one)]
    _areas.append(made)
    return made
