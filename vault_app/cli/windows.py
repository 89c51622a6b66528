"""``keyturn gui`` and ``keyturn`` with no command open the window; ``keyturn tray`` does not."""

from vault_app.cli.app import App, pass_app
from vault_app.cli.options import command
from vault_app.cli.start import has_desktop, load_window
from vault_app.core.errors import UsageError


@command("gui", "keyturn", "keyturn gui --home ~/other-profile")
@pass_app
def gui_command(app: App) -> int:
    """Open the window, or bring the running one to the front."""
    return open_window(app)


@command("tray", "keyturn tray", "keyturn tray --home ~/other-profile")
@pass_app
def tray_command(app: App) -> int:
    """Stay in the tray and remind, with no window until one is asked for.

    This is what starts at login (`keyturn settings start_at_login on`). Where the desktop has no
    tray, reminders come as notifications all the same. A Keyturn that runs already is left as it
    is.
    """
    return _start(app, practice=False, tray=True)


def open_window(app: App) -> int:
    """Start the desktop program for the profile chosen; return its exit code."""
    return _start(app, practice=False)


def open_practice_window(app: App) -> int:
    """Start the desktop program on the practice profile."""
    return _start(app, practice=True)


def _start(app: App, *, practice: bool, tray: bool = False) -> int:
    if not has_desktop(app.environ):
        raise UsageError("desktop_missing")
    return load_window(tray=tray)(
        home=app.home, offline=app.offline, environ=app.environ, practice=practice, tray=tray
    )
