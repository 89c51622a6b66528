"""The way in: claims the profile's window and runs the program, or raises the one that runs.

Loads little: a second start needs no more.
"""

import sys
from collections.abc import Mapping

from PySide6.QtWidgets import QApplication

from vault_app.gui.instance import SingleInstance
from vault_app.gui.names import STYLED
from vault_app.services.workbench import Options
from vault_app.system.process import harden
from vault_app.system.profile import locate


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
    from vault_app.gui.app import Program

    try:
        program = Program(application, options, instance)
        try:
            program.begin(practice=practice, tray=tray)
            return application.exec()
        finally:
            program.close()
    finally:
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
