"""One tray alone in this process: an hour of ticks in a row, then some seconds of idling.

Prints the memory (bytes) after the first tick and after the last, and how often the process woke
up and what processor time it took while idling, and ends. All is asked of the system as the bare
window asks it: a library for that takes four megabytes by itself.
"""

import json
import os
import resource
import sys
import time
from functools import partial
from pathlib import Path
from typing import Final

from vault_app.gui import binding

binding.load()  # first, as a start of the program does

from PySide6.QtCore import QTimer  # noqa: E402

TICKS: Final = 60
SECONDS: Final = 10
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")


class Idle:
    """Drives a session's reminders through an hour, then leaves it alone."""

    def __init__(self, home: str) -> None:
        """Start the tray on the profile under *home*, as a login does."""
        from vault_app.gui.app import Program, make_application
        from vault_app.services.workbench import Options

        self.application = make_application()
        self.program = Program(self.application, Options(home=home))
        self._session = self.program.open_profile(in_tray=True)
        self._left = TICKS
        self.seen: dict[str, float] = {}
        self._session.desk.reminders.due.connect(self._first)

    def _first(self, entries: object) -> None:
        self._session.desk.reminders.due.disconnect(self._first)
        self.seen["first"] = self._memory()
        self._tick()

    def _tick(self) -> None:
        """Do at once what the timer does once a minute."""
        if self._left:
            self._left -= 1
            self._session.desk.reminders.tick()
            QTimer.singleShot(20, self._tick)
        else:
            self.seen["last"] = self._memory()
            self.seen["window"] = float(self._session.has_window)
            before = (self._woken(), self._busy())
            QTimer.singleShot(SECONDS * 1000, partial(self._done, *before))

    def _done(self, woken: int, busy: float) -> None:
        self.seen["wakings"] = self._woken() - woken
        self.seen["busy_ms"] = (self._busy() - busy) * 1000
        print(json.dumps(self.seen), flush=True)
        self.application.quit()

    def _memory(self) -> float:
        return float(int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE)

    def _woken(self) -> int:
        return resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw

    def _busy(self) -> float:
        return time.process_time()


if __name__ == "__main__":
    idle = Idle(sys.argv[1])
    idle.application.exec()
    idle.program.close()
