"""Reads and presses another program's widgets as assistive technology does.

Run by the system's own Python (``pyatspi`` is no wheel): ``list`` prints what is showing as JSON,
``press NAME`` presses the button of that name, ``focus NAME`` moves the focus there.
"""

import json
import sys
from typing import Any

import pyatspi  # type: ignore[import-not-found] # Debian's, for the system's Python

_DEEP = 40
_TABLES = ("table", "tree table")


def _walk(node: Any, depth: int = 0) -> Any:
    if node is None or depth > _DEEP:
        return
    yield node
    if node.getRoleName() in _TABLES and node.childCount > 400:
        return
    for at in range(node.childCount):
        yield from _walk(node.getChildAtIndex(at), depth + 1)


def _showing() -> Any:
    for application in pyatspi.Registry.getDesktop(0):
        if application is None or "keyturn" not in (application.name or "").lower():
            continue
        for node in _walk(application):
            try:
                states = node.getState()
                if states.contains(pyatspi.STATE_SHOWING):
                    yield node, states
            except Exception:  # noqa: BLE001, S112 - a widget may go while it is looked at
                continue


def _text(node: Any) -> str:
    try:
        return str(node.queryText().getText(0, -1))
    except NotImplementedError:
        return ""


def _list() -> None:
    rows = [
        {
            "role": node.getRoleName(),
            "name": node.name,
            "text": _text(node),
            "enabled": bool(states.contains(pyatspi.STATE_ENABLED)),
            "focused": bool(states.contains(pyatspi.STATE_FOCUSED)),
            "checked": bool(states.contains(pyatspi.STATE_CHECKED)),
            "focusable": bool(states.contains(pyatspi.STATE_FOCUSABLE)),
            "states": sorted(pyatspi.stateToString(one) for one in states.getStates()),
        }
        for node, states in _showing()
    ]
    sys.stdout.write(json.dumps(rows))


def _find(name: str) -> Any:
    for node, states in _showing():
        if node.name == name and states.contains(pyatspi.STATE_ENABLED):
            return node
    sys.exit(3)


def _press(name: str) -> None:
    action = _find(name).queryAction()
    names = [action.getName(at).lower() for at in range(action.nActions)]
    wanted = next((at for at, one in enumerate(names) if one in ("press", "toggle")), 0)
    action.doAction(wanted)


def _focus(name: str) -> None:
    _find(name).queryComponent().grabFocus()


if __name__ == "__main__":
    if sys.argv[1] == "list":
        _list()
    elif sys.argv[1] == "press":
        _press(sys.argv[2])
    else:
        _focus(sys.argv[2])
