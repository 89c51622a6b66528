"""Reads and presses another program's widgets as assistive technology does.

Run by the system's own Python (``pyatspi`` is no wheel) for one question, answered as JSON: it
remembers what it saw and, without a main loop, would not hear of changes. ``list`` tells all that
is showing, ``says TEXT`` whether anything says it, ``find NAME`` whether a widget of that name can
be used; ``press NAME`` and ``focus NAME`` do so and tell whether there was such a one.
"""

import json
import sys
from typing import Any

import pyatspi  # type: ignore[import-not-found] # Debian's, for the system's Python

_DEEP = 40
_TABLES = ("table", "tree table")
_SHOWN = pyatspi.STATE_SHOWING


def _applications() -> Any:
    """Yield ours among the programs that are registered; another one may be gone or not answer."""
    desktop = pyatspi.Registry.getDesktop(0)
    for at in range(desktop.childCount):
        try:
            application = desktop.getChildAtIndex(at)
            if application is None or "keyturn" not in (application.name or "").lower():
                continue
        except Exception:  # noqa: BLE001, S112 - it is not ours, or just comes or goes
            continue
        yield application


def _walk(node: Any, depth: int = 0) -> Any:
    """Yield what shows with its states; below what does not show nothing does."""
    if node is None or depth > _DEEP:
        return
    try:
        states = node.getState()
        if depth > 0 and not states.contains(_SHOWN):
            return
        if depth > 0:
            yield node, states
        count = node.childCount
        if count > 400 and node.getRoleName() in _TABLES:
            return
        children = [node.getChildAtIndex(at) for at in range(count)]
    except Exception:  # noqa: BLE001 - a widget may go while it is looked at
        return
    for child in children:
        yield from _walk(child, depth + 1)


def _showing() -> Any:
    for application in _applications():
        yield from _walk(application)


def _text(node: Any) -> str:
    try:
        return str(node.queryText().getText(0, -1))
    except NotImplementedError:
        return ""


def _row(node: Any, states: Any) -> Any:
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "text": _text(node),
        "enabled": bool(states.contains(pyatspi.STATE_ENABLED)),
        "focused": bool(states.contains(pyatspi.STATE_FOCUSED)),
        "checked": bool(states.contains(pyatspi.STATE_CHECKED)),
        "focusable": bool(states.contains(pyatspi.STATE_FOCUSABLE)),
        "states": sorted(pyatspi.stateToString(one) for one in states.getStates()),
    }


def _list(name: str) -> Any:
    rows = []
    for node, states in _showing():
        try:
            rows.append(_row(node, states))
        except Exception:  # noqa: BLE001, S112 - as above
            continue
    return rows


def _says(name: str) -> Any:
    return any(name in node.name or name in _text(node) for node, _ in _showing())


def _found(name: str) -> Any:
    role, _, wanted = name.rpartition("=")
    for node, states in _showing():
        fits = node.name == wanted and role in ("", node.getRoleName())
        if fits and states.contains(pyatspi.STATE_ENABLED):
            return node
    return None


def _find(name: str) -> Any:
    return _found(name) is not None


def _press(name: str) -> Any:
    node = _found(name)
    if node is None:
        return False
    action = node.queryAction()
    names = [action.getName(at).lower() for at in range(action.nActions)]
    wanted = next((at for at, one in enumerate(names) if one in ("press", "toggle")), 0)
    action.doAction(wanted)
    return True


def _focus(name: str) -> Any:
    node = _found(name)
    return node is not None and bool(node.queryComponent().grabFocus())


_DEEDS = {"list": _list, "find": _find, "says": _says, "press": _press, "focus": _focus}


if __name__ == "__main__":
    deed, name = (*sys.argv[1:], "")[:2]
    sys.stdout.write(json.dumps(_DEEDS[deed](name)))
