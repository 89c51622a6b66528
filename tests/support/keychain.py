"""Keychains for tests: one in memory, and a real gnome-keyring on a bus of its own."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import psutil
from jeepney import DBusAddress, MessageType, new_method_call  # type: ignore[import-untyped]
from jeepney.io.blocking import (  # type: ignore[import-untyped] # ships no types
    DBusConnection,
    open_dbus_connection,
)
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError
from secretstorage import Collection
from secretstorage.util import add_match_rules, format_secret, open_session

from vault_app.core.secret import Secret
from vault_app.system.profile import Profile
from vault_app.vault.door import Door, open_door
from vault_app.vault.keyring_shelf import KeyringShelf
from vault_app.vault.sealed_crypto import Argon2
from vault_app.vault.shelf import Shelf

QUICK: Final = Argon2(memory=64, passes=1, lanes=1)
"""Parameters that cost nothing; the real ones are used in few tests."""

PASSWORD: Final = "pw-one"
_INTERNAL: Final = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"


class MemoryKeyring(KeyringBackend):
    """A backend of the ``keyring`` library in memory. *error* is raised by every call if set."""

    priority = 1

    def __init__(self, values: dict[tuple[str, str], str] | None = None) -> None:
        """Start with *values*, shared with other backends given the same."""
        self.values = {} if values is None else values
        self.error: Exception | None = None
        self.touches: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        """Return a value or None."""
        self._touch(f"get {username}")
        return self.values.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a value."""
        self._touch(f"set {username}")
        self.values[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Drop a value or raise as the real ones do."""
        self._touch(f"delete {username}")
        if self.values.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")

    def _touch(self, what: str) -> None:
        self.touches.append(what)
        if self.error is not None:
            raise self.error


def a_profile(folder: Path) -> Profile:
    """Return a made profile in *folder*."""
    profile = Profile(folder / "profile")
    profile.ensure()
    return profile


def memory_door(
    profile: Profile,
    keyring: MemoryKeyring | None,
    environ: Mapping[str, str] | None = None,
    *,
    passphrase: Secret | None = None,
    limit: int | None = None,
    timeout: float = 5.0,
) -> Door:
    """Return a door over *keyring* (None: no keychain at all) with a cheap key derivation."""

    def find(service: str, environ: Mapping[str, str], patience: float) -> Shelf:
        from vault_app.vault.fit import find_shelf

        if keyring is None:
            return find_shelf(service, {}, patience)
        return KeyringShelf(keyring, service, label="memory", limit=limit)

    return open_door(
        profile,
        environ or {},
        sealed_passphrase=passphrase,
        timeout=timeout,
        find=find,
        kdf=QUICK,
    )


class Desktop:
    """A session bus of its own, with the folders and the environment of a fresh user."""

    def __init__(self, base: Path, address: str, display: str = "") -> None:
        """Know the bus; nothing is on it yet."""
        self.base = base
        self.environ = _environment(base, display) | {"DBUS_SESSION_BUS_ADDRESS": address}

    @property
    def keyrings(self) -> Path:
        """Return where gnome-keyring keeps its collections."""
        return self.base / "data" / "keyrings"

    def start(self, password: str = PASSWORD) -> None:
        """Start gnome-keyring with its login collection made and unlocked."""
        subprocess.run(
            ["gnome-keyring-daemon", "--unlock", "--components=secrets"],
            env=self.environ,
            input=password.encode(),
            capture_output=True,
            check=True,
            timeout=20,
        )

    def lock(self) -> None:
        """Lock the default collection."""
        with self.connection() as connection:
            Collection(connection).lock()

    def unlock(self, password: str = PASSWORD) -> None:
        """Unlock the login collection without a prompt, as a login manager does."""
        with self.connection() as connection:
            secret = format_secret(open_session(connection), password.encode(), "text/plain")
            path = "/org/freedesktop/secrets/collection/login"
            _internal(connection, "UnlockWithMasterPassword", "o(oayays)", (path, secret))

    def change_password(self, old: str, new: str) -> None:
        """Change the login collection's password; an empty one stores it in clear."""
        with self.connection() as connection:
            session = open_session(connection)
            secrets = [format_secret(session, text.encode(), "text/plain") for text in (old, new)]
            path = "/org/freedesktop/secrets/collection/login"
            _internal(connection, "ChangeWithMasterPassword", "o(oayays)(oayays)", (path, *secrets))

    @contextmanager
    def connection(self) -> Iterator[DBusConnection]:
        """Open a connection to the bus for the length of a block."""
        with open_dbus_connection(self.environ["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            add_match_rules(connection)
            yield connection

    def daemons(self) -> list[psutil.Process]:
        """Return the living processes that belong to this bus."""
        address = self.environ["DBUS_SESSION_BUS_ADDRESS"]
        return [
            process
            for process in psutil.process_iter()
            if _environ_of(process).get("DBUS_SESSION_BUS_ADDRESS") == address
        ]

    def kill_keyring(self) -> None:
        """Kill gnome-keyring as a crash would; the bus starts a new, locked one when asked."""
        for process in self.daemons():
            with suppress(psutil.NoSuchProcess):
                if process.name().startswith("gnome-keyring"):
                    process.send_signal(signal.SIGKILL)
                    process.wait(5)


@contextmanager
def screen() -> Iterator[str]:
    """Run an X server of its own for the length of a block and give its display."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "800x600x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as numbers:
            display = f":{numbers.readline().strip()}"
        try:
            yield display
        finally:
            server.terminate()


@contextmanager
def desktop(*, services: bool = True, display: str = "") -> Iterator[Desktop]:
    """Run a session bus for the length of a block; without *services* nothing can be started.

    *display* is the X display prompts appear on.

    Every daemon ends with the bus; one that did not would fail the test.
    """
    base = Path(tempfile.mkdtemp(prefix="kt-"))  # short: a socket's path has a limit
    for name in ("data", "run"):
        (base / name).mkdir(mode=0o700)
    command = ["dbus-run-session"]
    if not services:
        command.append(f"--config-file={_bare_configuration(base)}")
    script = 'printf "%s\\n" "$DBUS_SESSION_BUS_ADDRESS"; exec cat'
    with subprocess.Popen(
        [*command, "--", "sh", "-c", script],
        env=_environment(base, display),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as bus:
        assert bus.stdout
        made = Desktop(base, bus.stdout.readline().decode().strip(), display)
        try:
            yield made
        finally:
            bus.communicate(timeout=20)
            _, left = psutil.wait_procs(made.daemons(), timeout=5)
            for process in left:
                process.kill()
            shutil.rmtree(base, ignore_errors=True)
    assert not left, f"daemons outlived their bus: {left}"


def _environment(base: Path, display: str) -> dict[str, str]:
    shown = {"DISPLAY": display} if display else {}
    return shown | {
        "HOME": str(base),
        "PATH": os.environ["PATH"],
        "XDG_DATA_HOME": str(base / "data"),
        "XDG_RUNTIME_DIR": str(base / "run"),
        "LANG": "C.UTF-8",
    }


def _bare_configuration(base: Path) -> Path:
    path = base / "bus.conf"
    path.write_text(
        "<busconfig><type>session</type>"
        f"<listen>unix:dir={base / 'run'}</listen><policy context='default'>"
        "<allow send_destination='*'/><allow receive_sender='*'/><allow own='*'/>"
        "</policy></busconfig>"
    )
    return path


def _internal(connection: DBusConnection, method: str, signature: str, body: object) -> None:
    address = DBusAddress(
        "/org/freedesktop/secrets", bus_name="org.freedesktop.secrets", interface=_INTERNAL
    )
    call = new_method_call(address, method, signature, body)
    reply = connection.send_and_get_reply(call, timeout=10)
    assert reply.header.message_type is MessageType.method_return, reply.body


def _environ_of(process: psutil.Process) -> Mapping[str, str]:
    try:
        return process.environ()
    except psutil.Error:
        return {}
