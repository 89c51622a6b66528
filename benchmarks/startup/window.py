"""One start of a window in this process: ours on a profile, or a bare one of Qt.

Prints moments (seconds of the system's monotonic clock), the time the processor took and the
memory then (bytes): ``picture``, the first painting of rows; ``usable``, when all rows are in the
table and the window answers; and ``longest``, the longest time (milliseconds) for which it did not
answer from the picture on to a second later. With ``--stay`` it prints nothing and stays, for who
looks at it from outside.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

COUNT = 1000
_AFTER_MS = 1000
_PAGE = os.sysconf("SC_PAGE_SIZE")

told: dict[str, Any] = {}


def note(name: str) -> None:
    """Note the moment *name*, the first time it comes."""
    if name not in told:
        moment, busy = time.monotonic(), time.process_time()
        pages = int(Path("/proc/self/statm").read_bytes().split()[1])
        told[name] = {"moment": moment, "processor": busy, "memory": pages * _PAGE}


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

    def __init__(self) -> None:
        """Beat from the first picture on."""
        from PySide6.QtCore import QTimer

        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self.beat)
        self._last: float | None = None
        self.closed = False
        self.longest = 0.0

    def start(self) -> None:
        """Begin, unless it beats."""
        if self._last is None:
            self._last = time.monotonic()
            self._timer.start()

    def beat(self) -> None:
        """Note that it answers."""
        now = time.monotonic()
        if self._last is not None and not self.closed:  # closed: what is typed waits
            self.longest = max(self.longest, now - self._last)
            self._last = now


def ours(home: str) -> None:
    """Run the command ``keyturn`` on the profile under *home*."""
    os.environ["KEYTURN_HOME"] = home
    sys.argv[:] = ["keyturn"]
    from vault_app.cli import start

    load = start.load_window

    def loaded(*, tray: bool) -> Callable[..., int]:
        begin = load(tray=tray)
        _watch()
        return begin

    start.load_window = loaded
    start.main()


def _watch() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QTableView

    from vault_app.gui.curtain import Curtain
    from vault_app.gui.opening import Opening

    heart: list[Heart] = []
    hang, begin = Curtain.paintEvent, Opening.open

    def first() -> None:
        note("picture")
        if not heart:
            heart.append(Heart())
            heart[0].start()

    def curtain_painted(curtain: Curtain, event: Any) -> None:
        hang(curtain, event)
        first()
        heart[0].closed = True

    def table_painted(table: Any, event: Any) -> None:
        QTableView.paintEvent(table, event)
        if table.model().rowCount() >= COUNT and "usable" not in told:
            first()
            QTimer.singleShot(0, answers)

    def answers() -> None:
        note("usable")
        if heart[0].closed:
            heart[0].closed = False
            heart[0].beat()
        QTimer.singleShot(_AFTER_MS, finish)

    def finish() -> None:
        told["longest"] = heart[0].longest * 1000
        os.write(1, (json.dumps(told) + "\n").encode())
        os._exit(0)  # nothing is remembered of this start

    def opened(opening: Opening, **asked: bool) -> None:
        from vault_app.gui.tokens.table import TokenTable

        TokenTable.paintEvent = table_painted  # type: ignore[method-assign] # to look on
        begin(opening, **asked)

    Curtain.paintEvent = curtain_painted  # type: ignore[method-assign,assignment] # to look on
    Opening.open = opened  # type: ignore[method-assign,assignment] # to look on


if __name__ == "__main__":
    if sys.argv[1:] in ([], ["--stay"]):
        bare(stay="--stay" in sys.argv)
        print(json.dumps(told))
    else:
        ours(sys.argv[1])
