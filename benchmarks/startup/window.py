"""One start of a window in this process: ours on a profile, or a bare one of Qt.

Prints the moment of the first usable picture (seconds of the system's monotonic clock) and the
memory then (bytes), and ends.
"""

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QStringListModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget

COUNT = 1000


class FirstPicture(QObject):
    """Waits for the first painting of *watched* with all rows there, then tells and quits."""

    def __init__(self, watched: QWidget, complete: Callable[[], bool]) -> None:
        """Watch."""
        super().__init__()
        self._complete = complete
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let everything pass."""
        if event.type() == QEvent.Type.Paint and self._complete():
            import psutil

            moment, memory = time.monotonic(), psutil.Process().memory_info().rss
            print(json.dumps({"moment": moment, "memory": memory}), flush=True)
            QApplication.quit()
        return False


def bare() -> None:
    """Show a main window with a table, nothing else."""
    application = QApplication([])
    window, table = QMainWindow(), QTableView()
    model = QStringListModel([f"token {number}" for number in range(COUNT)])
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1240, 760)
    picture = FirstPicture(table.viewport(), lambda: True)
    window.show()
    application.exec()
    del picture


def ours(home: str) -> None:
    """Show Keyturn's window on the profile under *home*, as its own start does."""
    from vault_app.gui.app import Program, make_application
    from vault_app.services.workbench import Options

    application = make_application()
    program = Program(application, Options(home=home))
    page = program.open_profile().window.page
    picture = FirstPicture(page.table.viewport(), lambda: page.model.rowCount() >= COUNT)
    application.exec()
    program.close()
    del picture


if __name__ == "__main__":
    bare() if len(sys.argv) == 1 else ours(sys.argv[1])
