"""What of Keyturn may lie in a person's home beside the profile: found, and taken away.

Only what is ours by its content is touched: a timer's unit that starts us, a completion script
that asks us, a git hook that is exactly ours.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from vault_app.system.caches import cache_folder
from vault_app.system.programs import run

TIMER: Final = "keyturn-remind.timer"
_UNITS: Final = ("keyturn-remind.service", TIMER)
_UNIT_MARK: Final = b"Description=Keyturn:"
_COMPLETION_MARK: Final = b"_KEYTURN_COMPLETE"
_SHELL_FILES: Final = (
    ".bashrc",
    ".bash_profile",
    ".bash_completion",
    ".profile",
    ".zshrc",
    ".config/fish/config.fish",
)
_SHELL_MARK: Final = b"keyturn completion"
_LARGEST: Final = 2**20
_PATTERNS_MARK: Final = b"keyturn patterns\n"


class Sort(StrEnum):
    """What a trace is."""

    LOGIN = "login"
    TIMER = "timer"
    COMPLETION = "completion"
    HOOK = "hook"
    SHELL = "shell"
    CACHE = "cache"


@dataclass(frozen=True, slots=True)
class Trace:
    """One file, or one entry without a file (*path* names it then)."""

    sort: Sort
    path: str


def units(home: Path, environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the timer's files in the person's own systemd folder, what switches it on included."""
    folder = _config(home, environ) / "systemd" / "user"
    places = [folder / name for name in _UNITS]
    places += [folder / "timers.target.wants" / TIMER]
    return tuple(path for path in places if path.is_symlink() or _holds(path, _UNIT_MARK))


def completions(home: Path, environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Return completion scripts of ours where shells look for them by themselves."""
    data = _folder(environ, "XDG_DATA_HOME", home / ".local" / "share")
    places = (
        data / "bash-completion" / "completions" / "keyturn",
        data / "zsh" / "site-functions" / "_keyturn",
        _config(home, environ) / "fish" / "completions" / "keyturn.fish",
        data / "fish" / "vendor_completions.d" / "keyturn.fish",
    )
    return tuple(path for path in places if _holds(path, _COMPLETION_MARK))


def shell_lines(home: Path) -> tuple[Path, ...]:
    """Return start-up files of shells in which the person had completion switched on."""
    places = (home / name for name in _SHELL_FILES)
    return tuple(path for path in places if _holds(path, _SHELL_MARK))


def caches(home: Path, environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Return what scans without a profile keep: the patterns they look for, compiled."""
    path = cache_folder(home, environ) / "patterns.bin"
    try:
        with path.open("rb") as file:
            ours = file.read(len(_PATTERNS_MARK)) == _PATTERNS_MARK
    except OSError:
        ours = False
    return (path,) if ours else ()


def is_exactly(path: Path, data: bytes) -> bool:
    """Tell whether a file holds these bytes and nothing else."""
    return _read(path) == data


def stop_timer(home: Path, environ: Mapping[str, str]) -> None:
    """Have the session's systemd let go of the timer; nothing where there is no such session."""
    if sys.platform != "linux":
        return
    runtime = environ.get("XDG_RUNTIME_DIR", "")
    if not (Path(runtime) / "systemd" / "private").exists():
        return
    names = ("PATH", "HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")
    kept = {name: environ[name] for name in names if name in environ}
    run(["systemctl", "--user", "stop", TIMER], cwd=home, environ=kept, timeout=5)


def remove(path: Path) -> None:
    """Remove a file, and the folders above it that are empty then and bear our name or a tool's.

    Raises WriteRefused where it cannot be removed.
    """
    from vault_app.system.file_errors import writing

    with writing(path):
        path.unlink(missing_ok=True)
    for folder in _may_go(path):
        with suppress(OSError):
            folder.rmdir()


def _may_go(path: Path) -> Iterator[Path]:
    folder = path.parent
    while folder.name in ("timers.target.wants", "completions", "site-functions", "keyturn"):
        yield folder
        folder = folder.parent


def _holds(path: Path, mark: bytes) -> bool:
    data = _read(path)
    return data is not None and mark in data


def _read(path: Path) -> bytes | None:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _config(home: Path, environ: Mapping[str, str]) -> Path:
    return _folder(environ, "XDG_CONFIG_HOME", home / ".config")


def _folder(environ: Mapping[str, str], name: str, otherwise: Path) -> Path:
    chosen = environ.get(name, "")
    return Path(chosen) if Path(chosen).is_absolute() else otherwise
