"""git's credential helpers, spoken to through ``git credential`` and never prompting (H26).

Plain ``store`` helpers are left out throughout: their file is a file, and is spliced as one.
"""

import shlex
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Final
from urllib.parse import urlsplit

from vault_app.core.errors import WriteRefused
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.system.gitwork import TIMED_OUT, GitResult, git

PATIENCE: Final = 5.0
"""Seconds a helper has for its answer; one that opens a dialog gets no longer."""
_QUIET: Final = (("credential.interactive", "false"), ("credential.guiPrompt", "false"))


@dataclass(frozen=True, slots=True)
class Login:
    """What a helper answered for a host; *keeper* is its name, where one alone can be meant."""

    username: str
    value: Secret = field(repr=False)
    keeper: str = ""


class GitCredentials:
    """The helpers configured for one person, whose environment is *environ*."""

    def __init__(self, environ: Mapping[str, str], patience: float = PATIENCE) -> None:
        """Keep the environment; asks nothing yet."""
        self._environ = environ
        self._patience = patience

    def helpers(self, url: str) -> tuple[str, ...]:
        """Return the helpers that git would ask for *url*, but for plain stores."""
        with _nowhere() as folder:
            listed = git(
                ["config", "--null", "--get-regexp", r"^credential\.(.*\.)?helper$"],
                folder,
                timeout=self._patience,
                environ=self._environ,
            )
        chosen: list[str] = []
        for entry in listed.stdout.decode("utf-8", "replace").split("\0"):
            name, _, value = entry.partition("\n")
            if name and _applies(name, url):
                # An empty value means: forget those named so far.
                chosen = [*chosen, value] if value else []
        return tuple(value for value in chosen if _kind(value) != "store")

    def fill(self, url: str, username: str | None = None) -> Login | None:
        """Return what the helpers have for *url*, None if nothing comes without a prompt."""
        helpers = self.helpers(url)
        if not helpers:
            return None
        answer = self._ask("fill", helpers, _lines(url, username))
        if answer.code != 0:
            return None
        found = dict(
            line.split("=", 1)
            for line in answer.stdout.decode("utf-8", "replace").splitlines()
            if "=" in line
        )
        name, value = found.get("username", ""), found.get("password", "")
        keeper = _name(helpers[0]) if len(helpers) == 1 else ""
        return Login(name, Secret(value), keeper) if name and value else None

    def approve(self, url: str, username: str, value: Secret) -> None:
        """Hand *value* to the helpers for keeping; WriteRefused if they cannot be reached."""
        helpers = self.helpers(url)
        if not helpers:
            raise WriteRefused("helper_missing", helper="git")
        answer = self._ask("approve", helpers, _lines(url, username, value))
        if answer.code == TIMED_OUT:
            raise WriteRefused("helper_silent", helper="git")
        if answer.code != 0:
            raise WriteRefused("helper_refused", helper="git")

    def uses_cache(self, url: str) -> bool:
        """Tell whether git's own cache is among the helpers of *url*."""
        return any(_kind(value) == "cache" for value in self.helpers(url))

    def end_cache(self, url: str) -> None:
        """Let git's cache forget everything; a cache that does not run is fine."""
        for value in self.helpers(url):
            if _kind(value) == "cache":
                socket = [word for word in _words(value) if word.startswith("--socket=")]
                with _nowhere() as folder:
                    git(
                        ["credential-cache", *socket, "exit"],
                        folder,
                        timeout=self._patience,
                        environ=self._environ,
                    )

    def _ask(self, what: str, helpers: Sequence[str], lines: bytes) -> GitResult:
        named = [("credential.helper", ""), *(("credential.helper", one) for one in helpers)]
        with _nowhere() as folder:
            return git(
                ["credential", what],
                folder,
                lines,
                self._patience,
                environ=self._environ,
                settings=[*_QUIET, *named],
            )


def store_again(path: Path, url: str, username: str, value: Secret) -> None:
    """Write a line that git erased from the store file *path* again, by git's own store."""
    with _nowhere() as folder:
        answer = git(
            ["credential-store", f"--file={path}", "store"], folder, _lines(url, username, value)
        )
    if answer.code != 0:
        raise WriteRefused("helper_refused", helper="git")


@contextmanager
def _nowhere() -> Iterator[Path]:
    """Yield an empty folder: no repository's configuration is near (H26)."""
    with tempfile.TemporaryDirectory(prefix="keyturn-") as folder:
        yield Path(folder)


def _lines(url: str, username: str | None, value: Secret | None = None) -> bytes:
    """Return what ``git credential`` reads; a line end inside a value would begin a new field."""
    parts = urlsplit(url)
    fields = {"protocol": parts.scheme, "host": parts.netloc.rpartition("@")[2]}
    if username:
        fields["username"] = username
    if value is not None:
        fields["password"] = value.reveal()
    if any(char in text for text in fields.values() for char in "\n\r\0"):
        raise WriteRefused("helper_refused", helper="git")
    return "".join(f"{name}={text}\n" for name, text in fields.items()).encode() + b"\n"


def _applies(name: str, url: str) -> bool:
    """Tell whether ``credential[.PATTERN].helper`` is meant for *url* (which has no path)."""
    pattern = name.removeprefix("credential").removesuffix("helper").strip(".")
    if not pattern:
        return True
    wanted = urlsplit(pattern if "://" in pattern else f"//{pattern}")
    given = urlsplit(url)
    if wanted.path.strip("/") or (wanted.scheme and wanted.scheme != given.scheme):
        return False
    host, sought = wanted.netloc.rpartition("@")[2].lower(), given.netloc.lower()
    if host.startswith("*."):
        return sought.endswith(host[1:]) and "." not in sought[: -len(host[1:])]
    return host == sought


def _kind(value: str) -> str:
    """Return ``store`` and ``cache`` for git's own helpers however they are written, else empty."""
    name = _name(value)
    return name if name in ("store", "cache") else ""


def _name(value: str) -> str:
    """Return what a helper is called, ``libsecret`` for ``/usr/lib/git-credential-libsecret``."""
    words = [word for word in _words(value) if not word.startswith("-")]
    names = [PurePath(word).name for word in words[:2]]
    if names[:1] == ["git"]:
        names = names[1:]
    name = names[0].removeprefix("git-credential-").removeprefix("credential-") if names else ""
    return sanitise(name.removesuffix(".exe"), 40)


def _words(value: str) -> list[str]:
    try:
        return shlex.split(value.removeprefix("!"))
    except ValueError:
        return []
