"""A desktop of its own for a test: X server, session bus, window manager, and a person's hands.

Every process is started here and ended here, by its own id.
"""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import psutil
import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
PICTURES: Final = ROOT / "build" / "e2e-pictures"
_PROBE: Final = Path(__file__).with_name("atspi_probe.py")
_PYTHON: Final = "/usr/bin/python3"
_PATIENCE: Final = 60.0
_WATCHER: Final = "org.kde.StatusNotifierWatcher"

NEEDED: Final = ("Xvfb", "openbox", "xdotool", "xclip", "import", "gdbus", "dbus-run-session")


def missing(*programs: str) -> list[str]:
    """Return which of the needed programs (and *programs*) this machine lacks."""
    return [name for name in (*NEEDED, *programs) if shutil.which(name) is None]


def on_a_desktop(*programs: str) -> list[pytest.MarkDecorator]:
    """Return the marks of a file of tests that want a screen and those *programs* too."""
    lacks = missing(*programs)
    return [pytest.mark.desktop, pytest.mark.skipif(bool(lacks), reason=f"not installed: {lacks}")]


def until(
    wanted: Callable[[], Any], what: str | Callable[[], str], seconds: float = _PATIENCE
) -> Any:
    """Ask again and again until *wanted* is true; return it. Fails with *what* after *seconds*."""
    end = time.monotonic() + seconds
    while not (found := wanted()):
        if time.monotonic() > end:
            told = what if isinstance(what, str) else what()
            raise AssertionError(f"not within {seconds:.0f} s: {told}")
        time.sleep(0.05)
    return found


@dataclass
class Desktop:
    """A running desktop; ``environ`` is what programs on it are started with."""

    display: str
    environ: dict[str, str] = field(repr=False)
    base: Path
    processes: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def start(
        self, *command: str, environ: Mapping[str, str] | None = None
    ) -> "subprocess.Popen[bytes]":
        """Start a program that lives until the desktop ends; its noise goes to a file."""
        log = (self.base / f"{Path(command[0]).name}-{len(self.processes)}.log").open("wb")
        with log:
            made = subprocess.Popen(
                command, env={**self.environ, **(environ or {})}, stdout=log, stderr=log
            )
        self.processes.append(made)
        return made

    def run(self, *command: str, stdin: str = "", check: bool = True, timeout: float = 30) -> str:
        """Run a program to its end and return what it said."""
        done = subprocess.run(
            command,
            input=stdin.encode(),
            capture_output=True,
            env=self.environ,
            timeout=timeout,
            check=False,
        )
        assert done.returncode == 0 or not check, f"{command}: {done.stderr.decode()}"
        return done.stdout.decode()

    # -- hands -----------------------------------------------------------------------------------

    def keys(self, *names: str) -> None:
        """Press keys, one after another (``Tab``, ``Return``, ``ctrl+l`` ...)."""
        for name in names:
            self.run("xdotool", "key", "--clearmodifiers", name)

    def type(self, text: str) -> None:
        """Type *text* into whatever has the focus."""
        self.run("xdotool", "type", "--delay", "8", "--file", "-", stdin=text)

    def copy(self, text: str) -> None:
        """Copy *text* as another program would (it goes on serving the clipboard)."""
        self.run_detached("xclip", "-selection", "clipboard", "-i", stdin=text)

    def clipboard(self) -> str:
        """Return what another program would paste."""
        return self.run(
            "timeout", "3", "xclip", "-selection", "clipboard", "-o", check=False, timeout=10
        )

    def run_detached(self, *command: str, stdin: str) -> None:
        """Run a program that goes on in the background by itself (it is ended with the desktop)."""
        made = subprocess.Popen(
            command,
            env=self.environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert made.stdin
        made.stdin.write(stdin.encode())
        made.stdin.close()
        self.processes.append(made)

    # -- eyes ------------------------------------------------------------------------------------

    def windows(self, title: str) -> list[str]:
        """Return the ids of the visible windows whose title holds *title*."""
        out = self.run("xdotool", "search", "--onlyvisible", "--name", title, check=False)
        return out.split()

    def window(self, title: str) -> str:
        """Wait for a window of that title and return its id."""
        found: list[str] = until(lambda: self.windows(title), f"a window named {title}")
        return found[-1]

    def gone(self, title: str, seconds: float) -> bool:
        """Tell whether no window of that title is left within *seconds*."""
        end = time.monotonic() + seconds
        while self.windows(title):
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def active_title(self) -> str:
        """Return the title of the window that has the focus."""
        return self.run("xdotool", "getactivewindow", "getwindowname", check=False).strip()

    def activate(self, window: str) -> None:
        """Give a window the focus."""
        self.run("xdotool", "windowactivate", "--sync", window)

    def picture(self, name: str) -> Path:
        """Keep a picture of the whole screen."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / f"{name}.png"
        self.run("import", "-window", "root", str(path))
        return path

    # -- assistive technology --------------------------------------------------------------------

    def widgets(self) -> list[dict[str, Any]]:
        """Return what the accessibility tree shows now."""
        rows: list[dict[str, Any]] = self._asked("list") or []
        return rows

    def says(self, text: str) -> bool:
        """Tell whether any showing widget's name or text holds *text*."""
        return self._asked("says", text) is True

    def wait_for(self, text: str, seconds: float = _PATIENCE) -> None:
        """Wait until something on screen says *text*."""
        until(
            lambda: self.says(text),
            lambda: f"{text!r} on screen; there is {self._names()}",
            seconds,
        )

    def wait_for_button(self, name: str, seconds: float = _PATIENCE) -> None:
        """Wait until a button of that name can be pressed."""
        self._wait("find", name, seconds)

    def press(self, name: str) -> None:
        """Press the button of that name through the accessibility tree, once it can be."""
        self._wait("press", name)

    def press_as(self, role: str, name: str) -> None:
        """Press what is of that role and name, where a label says the same."""
        self._wait("press", f"{role}={name}")

    def checked(self, name: str) -> bool:
        """Tell whether a box or switch of that name is checked."""
        return any(row["checked"] for row in self.widgets() if row["name"] == name)

    def focus(self, name: str) -> None:
        """Move the keyboard focus to the widget of that name, once it can have it."""
        self._wait("focus", name)

    def _wait(self, deed: str, name: str, seconds: float = _PATIENCE) -> None:
        until(
            lambda: self._asked(deed, name) is True,
            lambda: f"to {deed} {name!r}; there is {self._names()}",
            seconds,
        )

    def _asked(self, deed: str, name: str = "") -> Any:
        """Have the probe answer; None where it cannot: the program may be starting, or going."""
        out = self.run(_PYTHON, str(_PROBE), deed, name, check=False)
        return json.loads(out) if out.strip() else None

    def _names(self) -> list[str]:
        return sorted({row["name"] for row in self.widgets() if row["name"]})

    # -- tray and notifications ------------------------------------------------------------------

    def gdbus(self, destination: str, path: str, method: str, *arguments: str) -> str:
        """Call a method on the session bus; empty where nobody answers."""
        call = ("gdbus", "call", "--session", "-d", destination, "-o", path, "-m", method)
        return self.run(*call, *arguments, check=False)

    def notifier_items(self) -> list[str]:
        """Return the status notifier items that are registered, by bus name."""
        out = self.gdbus(
            _WATCHER,
            "/StatusNotifierWatcher",
            "org.freedesktop.DBus.Properties.Get",
            _WATCHER,
            "RegisteredStatusNotifierItems",
        )
        return [part.split("/")[0] for part in out.split("'")[1::2]]

    def host_ready(self) -> bool:
        """Tell whether a panel shows status notifier items."""
        out = self.gdbus(
            _WATCHER,
            "/StatusNotifierWatcher",
            "org.freedesktop.DBus.Properties.Get",
            _WATCHER,
            "IsStatusNotifierHostRegistered",
        )
        return "true" in out

    def notifications(self) -> list[dict[str, Any]]:
        """Return what dunst has shown, newest first (this closes what is still shown)."""
        self.run("dunstctl", "close-all", check=False)
        out = self.run("dunstctl", "history", check=False)
        found = json.loads(out)["data"][0] if out.strip() else []
        return [{key: value["data"] for key, value in one.items()} for one in found]

    def end(self) -> None:
        """End everything that was started, the last first."""
        for process in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(5)


@contextmanager
def desktop(size: str = "1280x800x24") -> Iterator[Desktop]:
    """Run an X server, a session bus and a window manager for the length of a block."""
    base = Path(tempfile.mkdtemp(prefix="kt-"))  # short: a socket's path has a limit
    (base / "run").mkdir(mode=0o700)
    with _screen(size) as display, _bus(_environment(base, display)) as address:
        environ = _environment(base, display) | {"DBUS_SESSION_BUS_ADDRESS": address}
        made = Desktop(display, environ, base)
        made.start("openbox")
        try:
            yield made
        finally:
            made.end()
            _end_strays(address)
    shutil.rmtree(base, ignore_errors=True)


def _environment(base: Path, display: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(base),
        "DISPLAY": display,
        "XDG_RUNTIME_DIR": str(base / "run"),
        "XDG_CONFIG_HOME": str(base / "config"),
        "XDG_CACHE_HOME": str(base / "cache"),
        "XDG_DATA_HOME": str(base / "data"),
        "XDG_SESSION_TYPE": "x11",
        "LANG": "C.UTF-8",
        "NO_AT_BRIDGE": "0",
        "GTK_A11Y": "none",
    }


@contextmanager
def _screen(size: str) -> Iterator[str]:
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as numbers:
            display = f":{numbers.readline().strip()}"
        try:
            yield display
        finally:
            server.terminate()


@contextmanager
def _bus(environ: Mapping[str, str]) -> Iterator[str]:
    script = 'printf "%s\\n" "$DBUS_SESSION_BUS_ADDRESS"; exec cat'
    with subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", script],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as bus:
        assert bus.stdout
        address = bus.stdout.readline().decode().strip()
        try:
            yield address
        finally:
            bus.communicate(timeout=20)


def _end_strays(address: str) -> None:
    """End what the bus or a panel started for itself: known by the bus in its environment."""
    keep = ("dbus-daemon", "dbus-run-session", "sh", "cat")
    ended = []
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            mine = process.environ().get("DBUS_SESSION_BUS_ADDRESS") == address
            if mine and process.name() not in keep:
                process.terminate()
                ended.append(process)
    psutil.wait_procs(ended, timeout=5)
