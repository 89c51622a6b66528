"""What comes after a login: Keyturn runs in the tray, and ``keyturn`` brings its window.

Prints, in seconds of the system's monotonic clock, when each of two other starts began and when
the window they asked for was painted with its rows: ``built``, when there was none before, and
``shown``, when it had been hidden.
"""

import os
import sys
import time

from benchmarks.startup.window import COUNT

TYPE_CHECKING = False
if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from typing import Any

_REST_MS = 1500
"""What a program needs at most to come to rest."""

told: "dict[str, list[float]]" = {}


class Login:
    """Watches the tray that a login starts, and starts ``keyturn`` beside it, twice."""

    def __init__(self) -> None:
        """Watch; nothing runs yet."""
        from PySide6.QtCore import QTimer

        from vault_app.gui.app import Program

        self._program: Program | None = None
        self._asked: subprocess.Popen[bytes] | None = None
        self._later = QTimer.singleShot
        begin = Program.begin

        def begun(program: Program, **asked: bool) -> None:
            self._program = program
            self._later(_REST_MS, lambda: self._ask("built"))
            begin(program, **asked)

        Program.begin = begun  # type: ignore[method-assign,assignment] # to look on

    def _ask(self, name: str) -> None:
        import subprocess

        if not told:
            self._watch()  # once: what is lent to a table must not go while that is there
        told[name] = [time.monotonic()]
        self._asked = subprocess.Popen((sys.executable, "-m", "vault_app"))

    def _painted(self) -> None:
        """Note the moment; hide the window after a first time, end after a second."""
        waited = next((moments for moments in told.values() if len(moments) == 1), None)
        if waited is None:
            return
        waited.append(time.monotonic())
        self._later(_REST_MS, self._end if "shown" in told else self._hide)

    def _hide(self) -> None:
        assert self._program is not None
        self._program.sessions[0].window.hide()
        self._later(_REST_MS, lambda: self._ask("shown"))

    def _end(self) -> None:
        if self._asked is not None:
            self._asked.wait()
        import json

        os.write(1, (json.dumps(told) + "\n").encode())
        os._exit(0)

    def _watch(self) -> None:
        from PySide6.QtWidgets import QTableView

        from vault_app.gui.tokens.table import TokenTable

        def painted(table: "Any", event: "Any") -> None:
            QTableView.paintEvent(table, event)
            if table.model().rowCount() >= COUNT:
                self._painted()

        TokenTable.paintEvent = painted  # type: ignore[method-assign] # to look on


def login(home: str) -> None:
    """Run the command ``keyturn tray`` on the profile under *home*."""
    os.environ["KEYTURN_HOME"] = home
    sys.argv[:] = ["keyturn", "tray"]
    from vault_app.cli import start

    load = start.load_window

    def loaded(*, tray: bool) -> "Callable[..., int]":
        begin = load(tray=tray)
        Login()
        return begin

    start.load_window = loaded
    start.main()


if __name__ == "__main__":
    login(sys.argv[1])
