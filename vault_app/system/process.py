"""Our own process and its neighbours: no core dumps, who holds a value."""

import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from vault_app.core.secret import Secret

_PR_SET_DUMPABLE: Final = 4


class Holder(NamedTuple):
    """A process of this user whose environment holds a value; *variable* names where."""

    pid: int
    name: str
    variable: str


def harden() -> None:
    """Keep secrets out of core dumps and away from debuggers of the same user, where possible."""
    if sys.platform == "win32":
        import ctypes

        no_fault_box = 0x0002  # SEM_NOGPFAULTERRORBOX: no crash report with a memory dump
        ctypes.windll.kernel32.SetErrorMode(no_fault_box)
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def holders(value: "Secret") -> tuple[Holder, ...]:
    """Return this user's other processes whose environment still holds *value* (H24).

    Processes that end meanwhile or do not let us look are left out.
    """
    return tuple(
        holder
        for pid, name, environ in environments()
        for holder in _holding(pid, name, environ, value)
    )


def environments() -> "Iterator[tuple[int, str, Mapping[str, str]]]":
    """Yield number, name and environment of this user's other processes, as far as we may look."""
    import psutil

    me = psutil.Process()
    user = me.username()
    for process in psutil.process_iter():
        try:
            if process.pid == me.pid or process.username() != user:
                continue
            name, environ = process.name(), process.environ()
        except (psutil.Error, OSError):
            continue
        yield process.pid, name, environ


def _holding(pid: int, name: str, environ: Mapping[str, str], value: "Secret") -> list[Holder]:
    from vault_app.core.text import sanitise  # every start waits for this module

    sought = value.reveal()
    return [
        Holder(pid, sanitise(name), sanitise(variable))
        for variable, text in environ.items()
        if sought and sought in text
    ]
