"""The installed PySide6 survives what the window does all day; the pin that cares for it holds."""

import subprocess
import sys
import tomllib

from tests.support.source import ROOT, text_of

# WORKAROUND(PySide6 6.12.0 on Python 3.11 and older): each call that returns None or True to Python
# drops a reference to it, until the interpreter aborts. Under 1,000 emits were enough.
PROBE = """
from PySide6.QtCore import QObject, Signal, Slot

class Sender(QObject):
    fired = Signal(object)

class Receiver(QObject):
    count = 0
    @Slot(object)
    def take(self, value):
        self.count += 1

sender, receiver = Sender(), Receiver()
sender.fired.connect(receiver.take)
for _ in range(50_000):
    sender.fired.emit(None)
    sender.signalsBlocked()
    sender.isSignalConnected(sender.metaObject().method(0))
assert receiver.count == 50_000
"""


def test_qt_emitting_fifty_thousand_signals_survives() -> None:
    """In a process of its own: a failure is an abort, not an exception."""
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_qt_pin_keeps_the_broken_release_from_old_interpreters() -> None:
    """Below Python 3.12 no 6.12; from 3.12 on any newer."""
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    pins = {entry for entry in project["dependencies"] if entry.startswith("PySide6")}
    assert pins == {
        "PySide6-Essentials>=6.10,<6.12; python_version < '3.12'",
        "PySide6-Essentials>=6.10; python_version >= '3.12'",
    }
