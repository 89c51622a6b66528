"""Whether Keyturn starts with the desktop session, in the tray and without a window."""

import hashlib
import sys
from pathlib import Path

from vault_app.core.errors import UsageError
from vault_app.services.workbench import Workbench
from vault_app.system.autostart import Login, login_of, own_command
from vault_app.system.profile import locate


def starts_at_login(bench: Workbench, login: Login | None = None) -> bool:
    """Tell whether this profile is started at login; the desktop's own settings count."""
    return (login or _login(bench)).entry() is not None


def login_entry(bench: Workbench, login: Login | None = None) -> str | None:
    """Return where the desktop keeps this profile's entry, None if there is none."""
    return (login or _login(bench)).where()


def set_start_at_login(bench: Workbench, on: bool, login: Login | None = None) -> bool:
    """Start this profile's tray at each login, or no more; return how it is now.

    UsageError ``practice_never_starts``; WriteRefused where the entry cannot be written.
    """
    entry = login or _login(bench)
    if not on:
        entry.leave()
    elif bench.options.practice:
        raise UsageError("practice_never_starts")
    else:
        entry.enter(command(bench))
    return entry.entry() is not None


def keep_current(bench: Workbench, login: Login | None = None) -> bool:
    """Mend an entry that starts another copy (an update moved us); tell whether it was mended."""
    entry = login or _login(bench)
    known = entry.entry()
    if known is None or bench.options.practice or known == command(bench):
        return False
    entry.enter(command(bench))
    return True


def command(bench: Workbench) -> tuple[str, ...]:
    """Return what is started: this program, its tray, and the profile if it is not the usual."""
    program = own_command(bench.environ, sys.argv[0] if sys.argv else "", sys.executable)
    if program == (sys.executable, "-m", "vault_app"):
        program = (*_from_sources(), *program)
    home = () if is_usual(bench) else ("--home", str(bench.profile.home))
    return (*program, "tray", *home)


def _from_sources() -> tuple[str, ...]:
    """Return what lets a login find sources that are run where they lie, as in a checkout."""
    from vault_app.system.installed import Way, this_copy, way_of

    copy = this_copy()
    if way_of(copy) is not Way.CHECKOUT or copy.platform == "win32":
        return ()
    return ("/usr/bin/env", f"PYTHONPATH={copy.package.parent}")


def _login(bench: Workbench) -> Login:
    word = ""
    if not is_usual(bench):
        word = hashlib.sha256(str(bench.profile.home).encode()).hexdigest()[:8]
    return login_of(word, bench.user_home, bench.environ)


def is_usual(bench: Workbench) -> bool:
    """Tell whether this is the profile a start without any option opens."""
    rest = {name: text for name, text in bench.environ.items() if name != "KEYTURN_HOME"}
    return Path(locate(None, rest).home) == bench.profile.home
