"""Enums made quickly are those Python would have made, for every enum of the Qt we use."""

import enum
import os
import subprocess
import sys
from typing import Any

import pytest

from vault_app.gui import quick_enums

TELL = """
import enum, pickle, sys
if sys.argv[1] == "quick":
    import vault_app.gui
from PySide6 import QtCore, QtGui, QtNetwork, QtSvg, QtWidgets

def tried(work, *given):
    try:
        return repr(work(*given))
    except Exception as error:
        return repr(error)

def tell(one):
    members = list(one)
    print(one, one.__mro__[1:], one.__module__, one.__qualname__, one.__doc__, len(one))
    for name, value in sorted(vars(one).items()):
        print(" ", name, getattr(value, "__qualname__", type(value)) if callable(value) else value)
    for name, member in one.__members__.items():
        back = tried(pickle.dumps, member) if "." in one.__qualname__ else ""
        print(" ", name, vars(member), str(member), f"{member}", hash(member), back)
        assert one[name] is member and one(member.value) is member and member in one
    print(" ", members, members == list(reversed(list(reversed(one)))))
    print(" ", tried(one, 123456789), tried(one, -77), tried(one, 1 << 40), tried(one, "x"))
    if issubclass(one, enum.Flag) and members:
        first, last = members[0], members[-1]
        print(" ", first | last, first & last, first ^ last, tried(lambda: ~first))
        print(" ", list(first | last), tried(one, 0), tried(setattr, one, members[0].name, 1))

def walk(owner, seen, deep=0):
    for name in sorted(dir(owner)):
        found = getattr(owner, name, None)
        if not isinstance(found, type) or found in seen:
            continue
        seen.add(found)
        if isinstance(found, enum.EnumMeta):
            tell(found)
        elif deep < 2:
            walk(found, seen, deep + 1)

seen = set()
for module in (QtCore, QtGui, QtWidgets, QtNetwork, QtSvg):
    walk(module, seen)
"""


def _told(how: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", TELL, how],
        env={**os.environ, "PYTHONHASHSEED": "0", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_every_enum_of_qt_is_what_python_makes_of_it() -> None:
    plain = _told("plain")
    assert plain.count("<enum 'Key'>") > 400
    assert _told("quick") == plain


@pytest.mark.parametrize(
    "names",
    ["A B", (("name", 1),), (("_a", 1),), (("a", "x"),), (("a", 1), ("a", 2)), {"a": 1}, ()],
)
def test_what_is_asked_otherwise_is_made_by_python(names: Any) -> None:
    base: Any = enum.Enum

    def made() -> object:
        try:
            one = base("One", names, boundary=enum.KEEP)
        except TypeError as error:
            return str(error)
        return one.__module__, [(member.name, member.value) for member in one]

    quick_enums.lend()
    try:
        quick = made()
    finally:
        quick_enums.take_back()
    assert quick == made()
    assert vars(enum.EnumMeta)["_create_"].__module__ == "enum"
