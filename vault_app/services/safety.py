"""Look for the dead-man switch of May 2026 before a GitHub token is revoked.

A worm left a watcher that asks GitHub every minute whether the stolen token still lives, and
deletes the home folder once it does not. So: find it, say where it is, and stop, until somebody
types that it is to be revoked all the same. Nothing here is ended or deleted; what is found is
named by its file, never by its content.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path

from vault_app.core.credential import Credential
from vault_app.core.errors import RotationError
from vault_app.core.rotation import Detail
from vault_app.core.text import sanitise
from vault_app.services.workbench import Workbench
from vault_app.system.running import Running, processes, scheduled

WATCHED = frozenset({"github"})
"""The providers whose revocation it waits for."""

_NAME = re.compile(r"gh[-_.]?token[-_.]?monitor|com\.github\.token\.monitor", re.IGNORECASE)
_ASKS = re.compile(r"api\.github\.com", re.IGNORECASE)
_DELETES = re.compile(
    r"\brm\s+(-\S+\s+)*-\w*r|\bshred\b|\brmtree\b|\brimraf\b|\brmSync\b|\bfind\b.*-delete\b"
    r"|Remove-Item\b.*-Recurse|\brd\s+/s|\brmdir\s+/s",
    re.IGNORECASE,
)
_PATH = re.compile(r"(?:%h|\$HOME|\$\{HOME\}|~|/)[^\s\"'<>;|&:=]*")
_INTERPRETERS = re.compile(r"^-?(ba|da|z|k)?sh$|^(python|node|bun|deno|perl|ruby|pwsh|osascript)")
_MOST, _LARGEST = 2_000, 256 * 1024


class SignKind(StrEnum):
    """Where a sign was found."""

    PROCESS = "process"
    AUTOSTART = "autostart"
    SCHEDULED = "scheduled"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Sign:
    """One trace. *certain*: it bears the known name; else it only behaves so. *where* is safe."""

    kind: SignKind
    where: str
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Machine:
    """What is looked at: folders of one user, and what runs; tests hand in their own."""

    home: Path
    environ: Mapping[str, str]
    platform: str = sys.platform
    processes: Callable[[], Sequence[Running]] = processes
    scheduled: Callable[[Mapping[str, str], Path], Sequence[str]] = scheduled


def look(machine: Machine) -> tuple[Sign, ...]:
    """Return every trace on this machine; the running ones first. Reads only."""
    found = [*_processes(machine), *_autostarts(machine), *_jobs(machine), *_files(machine)]
    return tuple(dict.fromkeys(found))


def look_here(bench: Workbench) -> tuple[Sign, ...]:
    """Look at the machine of a workbench."""
    return look(Machine(bench.user_home, bench.environ))


def notes(bench: Workbench, provider: str) -> tuple[Detail, ...]:
    """Return the warning a plan to revoke a token of *provider* carries; empty if all is well."""
    signs = look_here(bench) if provider in WATCHED else ()
    if not signs:
        return ()
    return (Detail("dead_man_switch", (("where", signs[0].where), ("signs", len(signs)))),)


def refuse_dead_man_switch(bench: Workbench, provider: str) -> None:
    """Raise RotationError ``dead_man_switch`` if revoking could set it off (H12)."""
    for note in notes(bench, provider):
        raise RotationError("dead_man_switch", **dict(note.data))


def note_override(bench: Workbench, credential: Credential) -> None:
    """Write into the history that somebody revokes although a switch was found; else nothing."""
    from vault_app.store.model import Event

    for note in notes(bench, credential.provider):
        event = Event(bench.clock.now(), credential.id, "revoked_despite_watcher", note.data)
        bench.store.history.add(event)


def _processes(machine: Machine) -> Iterator[Sign]:
    for one in machine.processes():
        script = one.argument if _INTERPRETERS.search(one.program) else ""
        if _NAME.search(one.program) or _NAME.search(script):
            name = one.program if _NAME.search(one.program) else script
            yield Sign(SignKind.PROCESS, sanitise(f"{name} ({one.pid})"))


def _autostarts(machine: Machine) -> Iterator[Sign]:
    """Units, agents and entries: by name, by what they start, by what that does."""
    for folder in _autostart_folders(machine):
        for path in _entries(folder):
            if path.is_dir():
                continue
            text = _text(path)
            if _NAME.search(path.name) or _NAME.search(text):
                yield Sign(SignKind.AUTOSTART, sanitise(str(path)))
            elif _acts_so(machine, text):
                yield Sign(SignKind.AUTOSTART, sanitise(str(path)), certain=False)


def _jobs(machine: Machine) -> Iterator[Sign]:
    for number, line in enumerate(machine.scheduled(machine.environ, machine.home), 1):
        if line.lstrip().startswith("#"):
            continue
        if _NAME.search(line):
            yield Sign(SignKind.SCHEDULED, f"crontab:{number}")
        elif _acts_so(machine, line):
            yield Sign(SignKind.SCHEDULED, f"crontab:{number}", certain=False)


def _files(machine: Machine) -> Iterator[Sign]:
    """Anything that bears the name where programs of a user lie."""
    home = machine.home
    config = _folder(machine, "XDG_CONFIG_HOME", ".config")
    data = _folder(machine, "XDG_DATA_HOME", ".local/share")
    for folder in (home, home / ".local" / "bin", home / "bin", config, data, home / ".cache"):
        for path in _entries(folder):
            if _NAME.search(path.name):
                yield Sign(SignKind.FILE, sanitise(str(path)))


def _autostart_folders(machine: Machine) -> Iterator[Path]:
    home = machine.home
    if machine.platform == "darwin":
        yield home / "Library" / "LaunchAgents"
        return
    if machine.platform == "win32":
        roaming = _folder(machine, "APPDATA", "AppData/Roaming")
        yield roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup"
        return
    config = _folder(machine, "XDG_CONFIG_HOME", ".config")
    data = _folder(machine, "XDG_DATA_HOME", ".local/share")
    yield config / "autostart"
    for units in (config / "systemd" / "user", data / "systemd" / "user"):
        yield units
        for path in _entries(units):
            if path.is_dir():
                yield path


def _folder(machine: Machine, variable: str, otherwise: str) -> Path:
    named = machine.environ.get(variable, "")
    return Path(named) if Path(named).is_absolute() else machine.home / otherwise


def _acts_so(machine: Machine, text: str) -> bool:
    """Tell whether *text*, with the scripts it names below the home, asks GitHub and deletes."""
    whole = [text, *(_text(path) for path in _named(machine, text))]
    return any(_ASKS.search(one) for one in whole) and any(_DELETES.search(one) for one in whole)


def _named(machine: Machine, text: str) -> Iterator[Path]:
    for match in islice(_PATH.finditer(text), 50):
        word = re.sub(r"^(%h|\$HOME|\$\{HOME\}|~)", str(machine.home), match[0])
        path = Path(word)
        if path.is_relative_to(machine.home) and path != machine.home:
            yield path


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(islice(folder.iterdir(), _MOST))
    except OSError:
        return []


def _text(path: Path) -> str:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ""
        return path.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return ""
