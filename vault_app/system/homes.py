"""The person's home folder, and paths that begin with ``~``: neither need exist."""

import os
from collections.abc import Mapping
from pathlib import Path

from vault_app.core.errors import UsageError


def home_of(environ: Mapping[str, str]) -> Path:
    """Return the home folder that *environ* names, else the account's own.

    UsageError ``no_home`` where there is neither, as for a number without an account in a
    container.
    """
    named = environ.get("HOME", "")
    if os.path.isabs(named):  # noqa: PTH117 - before a Path is made of it
        return Path(named)
    try:
        import pwd

        home = pwd.getpwuid(os.getuid()).pw_dir
    except ImportError:  # Windows
        home = str(Path.home())
    except KeyError as error:
        raise UsageError("no_home") from error
    return Path(home)


def settle(environ: Mapping[str, str]) -> Path:
    """Return ``home_of``, and see that libraries which ask for themselves hear the same."""
    home = home_of(environ)
    if not os.path.isabs(os.environ.get("HOME", str(home))):  # noqa: PTH117 - may be empty
        os.environ["HOME"] = str(home)
    return home


def expanded(path: str | Path) -> Path:
    """Return *path* with a ``~`` undone; as it is where nobody has such a home."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)
