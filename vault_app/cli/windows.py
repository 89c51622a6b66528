"""``keyturn gui``, and ``keyturn`` with no command: open the window."""

from collections.abc import Callable
from importlib import import_module

from vault_app.cli.app import App, pass_app
from vault_app.cli.options import command


@command("gui", "keyturn", "keyturn gui --home ~/other-profile")
@pass_app
def gui_command(app: App) -> int:
    """Open the window, or bring the running one to the front."""
    return open_window(app)


def open_window(app: App) -> int:
    """Start the desktop program for the profile chosen; return its exit code.

    The window is a stranger to this room: it is loaded by name, the way a console script is.
    """
    return _start(app, practice=False)


def open_practice_window(app: App) -> int:
    """Start the desktop program on the practice profile."""
    return _start(app, practice=True)


def _start(app: App, *, practice: bool) -> int:
    start: Callable[..., int] = import_module("vault_app.gui.app").start
    return start(home=app.home, offline=app.offline, environ=app.environ, practice=practice)
