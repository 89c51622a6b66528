"""One start of a window in this process: ours on a profile, or a bare one of Qt.

Prints the moment of the first usable picture (seconds of the system's monotonic clock), the time
the processor took and the memory then (bytes), and ends. With ``--stay`` it prints nothing and
stays, for who looks at it from outside.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

COUNT = 1000


def watched(widget: Any, complete: Callable[[], bool]) -> object:
    """Tell of the first painting of *widget* at which all is there, then quit."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class FirstPicture(QObject):
        """Looks at what comes to the widget."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            """Let everything pass."""
            if event.type() == QEvent.Type.Paint and complete():
                _tell()
                QApplication.quit()
            return False

    made = FirstPicture()
    widget.installEventFilter(made)
    return made


def _tell() -> None:
    moment, busy = time.monotonic(), time.process_time()
    import psutil

    memory = psutil.Process().memory_info().rss
    print(json.dumps({"moment": moment, "processor": busy, "memory": memory}), flush=True)


def bare(*, stay: bool = False) -> None:
    """Show a main window with a table, nothing else."""
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    application = QApplication([])
    window, table = QMainWindow(), QTableView()
    model = QStringListModel([f"token {number}" for number in range(COUNT)])
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1240, 760)
    picture = None if stay else watched(table.viewport(), lambda: True)
    window.show()
    application.exec()
    del picture


def ours(home: str) -> None:
    """Run the command ``keyturn`` on the profile under *home*."""
    os.environ["KEYTURN_HOME"] = home
    sys.argv[:] = ["keyturn"]
    from vault_app.cli import start

    load = start.load_window

    def loaded(*, tray: bool) -> Callable[..., int]:
        begin = load(tray=tray)
        from vault_app.gui.app import Program

        opened = Program.open_profile

        def open_profile(program: Program, *, in_tray: bool = False) -> Any:
            session = opened(program, in_tray=in_tray)
            page = session.window.page
            picture = watched(page.table.viewport(), lambda: page.model.rowCount() >= COUNT)
            program.picture = picture  # type: ignore[attr-defined] # kept alive with it
            return session

        Program.open_profile = open_profile  # type: ignore[assignment, method-assign] # to look on
        return begin

    start.load_window = loaded
    start.main()


if __name__ == "__main__":
    if sys.argv[1:] in ([], ["--stay"]):
        bare(stay="--stay" in sys.argv)
    else:
        ours(sys.argv[1])
