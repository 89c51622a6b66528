"""One start of a window in this process: ours on a profile, or a bare one of Qt.

Prints moments (seconds of the system's monotonic clock), the time the processor took and the
memory then (bytes): ``picture``, the first painting of rows; ``usable``, when a key typed at that
moment was handled and what it did was painted; ``whole``, when the rows are those read from the
store; and ``longest``, the longest time (milliseconds) for which the window did not answer from the
picture on to a second later. With ``--stay`` it prints nothing and stays, for who looks at it from
outside.

Little is imported here: it would be missing from what is measured.
"""

import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

COUNT = 1000
_AFTER_MS = 1000
_PAGE = os.sysconf("SC_PAGE_SIZE")

told: "dict[str, Any]" = {}


def note(name: str) -> None:
    """Note the moment *name*, the first time it comes."""
    if name not in told:
        moment, busy = time.monotonic(), time.process_time()
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - see above
            pages = int(file.read().split()[1])
        told[name] = {"moment": moment, "processor": busy, "memory": pages * _PAGE}


def tell() -> None:
    """Print what was noted."""
    import json

    os.write(1, (json.dumps(told) + "\n").encode())


def bare(*, stay: bool = False) -> None:
    """Show a main window with a table, nothing else."""
    from PySide6.QtCore import QStringListModel, QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    class Watched(QTableView):
        """Notes when it is painted."""

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            """Paint."""
            super().paintEvent(event)
            note("picture")
            QTimer.singleShot(0, finish)

    def finish() -> None:
        note("usable")
        QApplication.quit()

    application = QApplication([])
    window, table = QMainWindow(), QTableView() if stay else Watched()
    model = QStringListModel([f"token {number}" for number in range(COUNT)])
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1240, 760)
    window.show()
    application.exec()


class Heart:
    """Beats as often as the window answers; knows the longest time it did not."""

    def __init__(self, table: "Any") -> None:
        """Beat from now on; *table* tells when its rows are those of the store."""
        from PySide6.QtCore import QTimer

        self._table = table
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        self._last = time.monotonic()
        self.longest = 0.0

    def beat(self) -> None:
        """Note that it answers."""
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        if self._table.model().inventory.certain:
            note("whole")


def press_down(table: "Any") -> None:
    """Type the key that goes a row down, as the system would."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    whom = table.window().focusWidget() or table
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.postEvent(whom, key)


def ours(home: str) -> None:
    """Run the command ``keyturn`` on the profile under *home*."""
    os.environ["KEYTURN_HOME"] = home
    sys.argv[:] = ["keyturn"]
    from vault_app.cli import start

    load = start.load_window

    def loaded(*, tray: bool) -> "Callable[..., int]":
        begin = load(tray=tray)
        _watch()
        return begin

    start.load_window = loaded
    start.main()


def _watch() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QTableView

    from vault_app.gui.tokens.page import TokensPage

    heart: list[Heart] = []
    make = TokensPage.__init__

    def painted(table: "Any", event: "Any") -> None:
        QTableView.paintEvent(table, event)
        if table.model().rowCount() < COUNT:
            return
        if not heart:
            note("picture")
            heart.append(Heart(table))
            QTimer.singleShot(0, lambda: press_down(table))
        elif table.currentIndex().row() == 1 and "usable" not in told:
            note("usable")
            QTimer.singleShot(_AFTER_MS, finish)

    def finish() -> None:
        told["longest"] = heart[0].longest * 1000
        tell()
        os._exit(0)  # nothing is remembered of this start

    def made(page: "Any", *given: "Any", **more: "Any") -> None:
        from vault_app.gui.tokens.table import TokenTable

        TokenTable.paintEvent = painted  # type: ignore[method-assign] # to look on
        make(page, *given, **more)

    TokensPage.__init__ = made  # type: ignore[method-assign,assignment] # to look on


if __name__ == "__main__":
    if sys.argv[1:] in ([], ["--stay"]):
        bare(stay="--stay" in sys.argv)
        tell()
    else:
        ours(sys.argv[1])
