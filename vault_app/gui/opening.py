"""The way in: claims the profile's window, shows the first picture if one fits, then the program.

Loads little: everything it needs not is imported once there is a picture.
"""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from vault_app.core.errors import KeyturnError
from vault_app.gui import curtain
from vault_app.gui.instance import SingleInstance
from vault_app.gui.names import STYLED
from vault_app.services.workbench import Options, open_workbench
from vault_app.system.process import harden
from vault_app.system.profile import locate

if TYPE_CHECKING:
    from vault_app.gui.app import Program


def start(
    *,
    home: str | None = None,
    offline: bool = False,
    environ: Mapping[str, str] | None = None,
    practice: bool = False,
    tray: bool = False,
) -> int:
    """Run the window, or the *tray* alone, for the profile these name; return the exit code."""
    options = (
        Options(home=home, offline=offline)
        if environ is None
        else Options(home=home, offline=offline, environ=environ)
    )
    return run(options, practice=practice, tray=tray)


def run(options: Options, *, practice: bool = False, tray: bool = False) -> int:
    """Run until it is quit. A second start for a profile raises the first's window and ends.

    *tray*: no window is built until one is asked for, and a running Keyturn is left as it is.
    """
    harden()
    application = make_application()
    instance = None
    if not practice:
        instance = SingleInstance(locate(options.home, options.environ).runtime_dir)
        if not instance.claim(raise_other=not tray):
            return 0
    opening = Opening(application, options, instance)
    try:
        if practice or tray:
            opening.open(practice=practice, tray=tray)
        else:
            opening.draw()
        code = application.exec()
        opening.tell()
        return code
    finally:
        opening.close()
        if instance is not None:
            instance.release()


def make_application() -> QApplication:
    """Return the one application, named; its first window gives it the icon."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
    else:
        application = QApplication([*sys.argv[:1], "-style", "Fusion"])
        application.setProperty(STYLED, True)
    application.setApplicationName("keyturn")
    application.setDesktopFileName("keyturn")
    # A window may go while its icon stays; sessions say when all is over.
    application.setQuitOnLastWindowClosed(False)
    return application


class Opening:
    """Makes the program, at once or when the first picture is painted, and ends it."""

    def __init__(
        self, application: QApplication, options: Options, instance: SingleInstance | None
    ) -> None:
        """Do nothing yet."""
        self._application = application
        self._options = options
        self._instance = instance
        self._program: Program | None = None
        self._error: Exception | None = None
        self._begun = curtain.Begun()

    def draw(self) -> None:
        """Show the first picture and let the rest follow; open at once where there is none."""
        options = self._options
        bench = open_workbench(options)
        state_file = bench.profile.home / curtain.STATE_FILE
        around = curtain.around(self._application, state_file)
        self._begun = curtain.Begun(bench, around)
        try:
            window = curtain.drawn(bench, around, self._follow)
        except KeyturnError as error:  # told by who asks the store next, as ever
            self._begun = self._begun._replace(error=error)
            window = None
        if window is None:
            self.open()
        else:
            self._begun = self._begun._replace(window=window)
            window.show()

    def open(self, *, practice: bool = False, tray: bool = False) -> None:
        """Make the program and let it run."""
        from vault_app.gui.app import Program

        self._program = Program(self._application, self._options, self._instance, self._begun)
        self._program.begin(practice=practice, tray=tray)

    def tell(self) -> None:
        """Raise what went wrong behind the picture."""
        if self._error is not None:
            raise self._error

    def close(self) -> None:
        """End the program."""
        if self._program is not None:
            self._program.close()

    def _follow(self) -> None:
        try:
            self.open()
        except Exception as error:  # noqa: BLE001 # raised by ``tell``: an event loop would drop it
            self._error = error
            self._application.exit(1)
