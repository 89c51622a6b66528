"""Starting with the desktop session: XDG autostart, a LaunchAgent, or the Run key; one entry each.

Only entries of ours are written and removed. Nothing here starts anything.
"""

import os
import plistlib
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

_RESERVED: Final = re.compile(r"[^A-Za-z0-9_@%+=:,./-]")
_ESCAPED: Final = re.compile(r'(["`$\\])')


class Login(Protocol):
    """The one entry of one profile; file errors come out as WriteRefused or EditError."""

    def entry(self) -> tuple[str, ...] | None:
        """Return the command that is started at login, None if none is (or it is switched off)."""
        ...

    def where(self) -> str | None:
        """Return where our entry stands, a switched-off one too; None if there is none."""
        ...

    def enter(self, command: Sequence[str]) -> None:
        """Have *command* started at each login; replaces our entry."""
        ...

    def leave(self) -> None:
        """Have it started no more; fine if it was not."""
        ...


class RunKey(Protocol):
    """The user's ``...\\CurrentVersion\\Run`` key of the Windows registry."""

    def get(self, name: str) -> str | None:
        """Return a value's text."""
        ...

    def set(self, name: str, text: str) -> None:
        """Keep a value."""
        ...

    def delete(self, name: str) -> None:
        """Remove a value; a missing one is fine."""
        ...


@dataclass(frozen=True, slots=True)
class DesktopEntry:
    """Linux and the like: ``autostart/NAME.desktop`` below the user's configuration folder."""

    folder: Path
    name: str

    @property
    def path(self) -> Path:
        """Return the entry's file."""
        return self.folder / f"{self.name}.desktop"

    def entry(self) -> tuple[str, ...] | None:
        """See ``Login``; a session manager's own switch-off counts."""
        text = _text(self.path)
        if text is None:
            return None
        keys = dict(re.findall(r"^([A-Za-z0-9-]+)[ \t]*=[ \t]*(.*?)[ \t]*$", text, re.MULTILINE))
        off = keys.get("Hidden") == "true" or keys.get("X-GNOME-Autostart-enabled") == "false"
        return None if off or "Exec" not in keys else exec_arguments(keys["Exec"])

    def where(self) -> str | None:
        """See ``Login``."""
        return str(self.path) if self.path.exists() else None

    def enter(self, command: Sequence[str]) -> None:
        """See ``Login``."""
        _write(self.path, desktop_entry(command).encode())

    def leave(self) -> None:
        """See ``Login``."""
        _remove(self.path)


@dataclass(frozen=True, slots=True)
class LaunchAgent:
    """macOS: ``~/Library/LaunchAgents/LABEL.plist``, read at the next login."""

    folder: Path
    label: str

    @property
    def path(self) -> Path:
        """Return the agent's file."""
        return self.folder / f"{self.label}.plist"

    def entry(self) -> tuple[str, ...] | None:
        """See ``Login``."""
        try:
            found = plistlib.loads(self.path.read_bytes())
            command = tuple(str(part) for part in found["ProgramArguments"])
        except (OSError, plistlib.InvalidFileException, KeyError, TypeError, ValueError):
            return None
        return None if found.get("Disabled") else command or None

    def where(self) -> str | None:
        """See ``Login``."""
        return str(self.path) if self.path.exists() else None

    def enter(self, command: Sequence[str]) -> None:
        """See ``Login``."""
        agent = {
            "Label": self.label,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        _write(self.path, plistlib.dumps(agent))

    def leave(self) -> None:
        """See ``Login``."""
        _remove(self.path)


@dataclass(frozen=True, slots=True)
class RunEntry:
    """Windows: one value of the Run key."""

    key: RunKey
    name: str

    def entry(self) -> tuple[str, ...] | None:
        """See ``Login``."""
        text = self.key.get(self.name)
        return split_windows(text) if text else None

    def where(self) -> str | None:
        """See ``Login``."""
        return f"Run: {self.name}" if self.key.get(self.name) is not None else None

    def enter(self, command: Sequence[str]) -> None:
        """See ``Login``."""
        self.key.set(self.name, subprocess.list2cmdline(command))

    def leave(self) -> None:
        """See ``Login``."""
        self.key.delete(self.name)


def login_of(
    profile: str,
    user_home: Path,
    environ: Mapping[str, str],
    *,
    platform: str = sys.platform,
    run_key: RunKey | None = None,
) -> Login:
    """Return this platform's entry; *profile* is "" for the usual one, else a short word for it."""
    name = f"keyturn-{profile}" if profile else "keyturn"
    if platform == "win32":
        from vault_app.system.run_key import user_run_key

        return RunEntry(run_key or user_run_key(), name)
    if platform == "darwin":
        return LaunchAgent(user_home / "Library" / "LaunchAgents", f"app.{name}")
    chosen = environ.get("XDG_CONFIG_HOME", "")
    config = Path(chosen) if chosen.startswith("/") else user_home / ".config"
    return DesktopEntry(config / "autostart", name)


def own_command(environ: Mapping[str, str], program: str, python: str) -> tuple[str, ...]:
    """Return how this very program is started: an AppImage, our own script, or the module.

    *program* is what the process was started as, *python* its interpreter.
    """
    if environ.get("APPIMAGE"):
        return (environ["APPIMAGE"],)
    started = Path(program)
    ours = started.stem == "keyturn" and started.suffix in ("", ".exe")
    if ours and started.is_absolute() and os.access(started, os.X_OK):
        return (str(started),)
    return (python, "-m", "vault_app")


def desktop_entry(command: Sequence[str]) -> str:
    """Return the text of an XDG autostart entry."""
    line = " ".join(_exec_word(word) for word in command)
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Keyturn",
        f"Exec={line}",
        "Icon=keyturn",
        "Terminal=false",
        "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return "\n".join(lines) + "\n"


def exec_arguments(line: str) -> tuple[str, ...]:
    """Return the words of an ``Exec`` line as ``desktop_entry`` writes it."""
    text = line.replace("\\\\", "\\")
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|([^ "]+)', text)
    return tuple(
        (re.sub(r"\\(.)", r"\1", quoted) if quoted or not plain else plain).replace("%%", "%")
        for quoted, plain in words
    )


def split_windows(text: str) -> tuple[str, ...]:
    """Return the words of a Windows command line (the rules of ``CommandLineToArgvW``)."""
    words: list[str] = []
    word, inside, begun = "", False, False
    # Backslashes count only before a quotation mark; two of them then are one.
    for slashes, quote, blank, other in re.findall(r'(\\*)(?:(")|([ \t])|([^\\" \t])|$)', text):
        half = len(slashes) // 2 if quote else len(slashes)
        word += "\\" * half
        begun = begun or bool(slashes or quote or other)
        if quote and len(slashes) % 2:
            word += '"'
        elif quote:
            inside = not inside
        elif blank and not inside:
            words += [word] if begun else []
            word, begun = "", False
        else:
            word += blank or other
    return (*words, word) if begun else tuple(words)


def _exec_word(word: str) -> str:
    # Two layers: the Exec key's own quoting, then the escapes of every value in the file.
    word = word.replace("%", "%%")
    if word and not _RESERVED.search(word):
        return word
    quoted = _ESCAPED.sub(r"\\\1", word)
    return f'"{quoted}"'.replace("\\", "\\\\")


def _text(path: Path) -> str | None:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return None


def _write(path: Path, data: bytes) -> None:
    from vault_app.system.file_errors import writing
    from vault_app.system.files import write_private

    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_private(path, data)


def _remove(path: Path) -> None:
    from vault_app.system.file_errors import writing

    with writing(path):
        path.unlink(missing_ok=True)
