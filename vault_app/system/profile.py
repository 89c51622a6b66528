"""A profile: the folder that holds one person's store, sealed file and log, and its identity."""

import errno
import json
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from vault_app.core.errors import StoreError, UsageError
from vault_app.core.ids import draw
from vault_app.system.homes import expanded
from vault_app.system.machine import machine_id

VERSION: Final = 1
_MADE: Final = "made_here"
"""In a profile's facts: the folder was new or empty, so that all in it is ours."""

OWN: Final = (
    "keyturn.db*",
    "keyturn.log*",
    "vault.*",
    "profile.*",
    "window.ini*",
    "window.picture",
    "window.rows",
    "incidents.*",
    "inplace-*.sealed",
    "listing.*",
    "cleaning",
    "scan",
    ".keyturn-*.tmp",
    "run",
)
BACKUP: Final = ".keyturn"
"""How the name of a backup ends: the person's own, wherever it lies."""


class Profile(NamedTuple):
    """Where everything of one profile lies. Making the value touches no disk."""

    home: Path
    practice: bool = False

    @property
    def store_path(self) -> Path:
        """Return the metadata database."""
        return self.home / "keyturn.db"

    @property
    def sealed_path(self) -> Path:
        """Return the sealed file (it need not exist)."""
        return self.home / "vault.sealed"

    @property
    def log_path(self) -> Path:
        """Return the log file."""
        return self.home / "keyturn.log"

    @property
    def runtime_path(self) -> Path:
        """Return the folder for locks and sockets (short: sockets have a limit); makes nothing.

        It lies in the session's runtime folder, so that it is gone after logging out; without one
        (servers, macOS, Windows) it lies in the profile.
        """
        base = os.environ.get("XDG_RUNTIME_DIR")
        if not base or not Path(base).is_dir():
            return self.home / "run"
        digest = _sha256(os.fsencode(self.home.absolute()))[:12]
        return Path(base) / "keyturn" / digest

    @property
    def runtime_dir(self) -> Path:
        """Return the same folder, made 0700."""
        folder = self.runtime_path
        _private_folder(folder)
        return folder

    @property
    def store_set_aside(self) -> bool:
        """Tell whether a damaged store lies beside the one that is used now."""
        return next(self.home.glob(f"{self.store_path.name}.corrupt-*"), None) is not None

    @property
    def exists(self) -> bool:
        """Tell whether the profile was made already, as far as we may look."""
        try:
            return self._facts_path.is_file()
        except OSError:
            return False

    @property
    def id(self) -> str:
        """Return the profile's id, 16 hex digits; ``ensure`` must have run once."""
        return str(self._facts()["id"])

    @property
    def machine(self) -> str:
        """Return the id of the machine the profile was made on (``machine.machine_id``)."""
        return str(self._facts().get("machine", ""))

    def ensure(self) -> None:
        """Make the folder (0700) and the profile's identity; does nothing when they are there.

        Raises UsageError ``profile_foreign`` where the folder, or the one it would be made in,
        belongs to another user: a run by ``sudo`` in somebody's home (H27). StoreError
        ``store_unwritable`` where no such folder can be made.
        """
        try:
            self._ensure()
        except OSError as error:
            code = "disk_full" if error.errno == errno.ENOSPC else "store_unwritable"
            raise StoreError(code, path=str(self.home), reason=type(error).__name__) from error

    def _ensure(self) -> None:
        _refuse_foreign(self.home)
        if self.exists:
            return
        fresh = not self.home.exists() or not any(self.home.iterdir())
        _private_folder(self.home, tighten=fresh)
        facts = {"version": VERSION, "id": draw(), "machine": machine_id(), _MADE: fresh}
        self._write_new(facts)

    def own_files(self) -> tuple[Path, ...]:
        """Return what lies in the folder and is ours: all but backups in a folder we made.

        In one that was there before (``--home DIR``) only what we know by name.
        """
        try:
            there = sorted(self.home.iterdir())
        except OSError:
            return ()
        if self._made_here or self.home == locate(None, {}).home:
            return tuple(path for path in there if path.suffix != BACKUP)
        return tuple(path for path in there if any(path.match(name) for name in OWN))

    def note(self, name: str) -> str | None:
        """Return a small fact kept with the profile, None if there is none of that name."""
        value = self._facts().get(name)
        return value if isinstance(value, str) else None

    def set_note(self, name: str, value: str) -> None:
        """Keep a small fact with the profile; never a secret."""
        from vault_app.system.files import write_private

        facts = {**self._facts(), name: value}
        write_private(self._facts_path, json.dumps(facts).encode())

    @property
    def _made_here(self) -> bool:
        try:
            return self._facts().get(_MADE) is True
        except (OSError, UsageError):
            return False

    @property
    def _facts_path(self) -> Path:
        return self.home / "profile.json"

    def _facts(self) -> dict[str, object]:
        try:
            facts = json.loads(self._facts_path.read_bytes())
        except FileNotFoundError as error:
            raise UsageError("profile_missing", home=str(self.home)) from error
        except ValueError as error:
            raise UsageError("profile_damaged", home=str(self.home)) from error
        if not isinstance(facts, dict) or not isinstance(facts.get("id"), str):
            raise UsageError("profile_damaged", home=str(self.home))
        if facts.get("version") != VERSION:
            raise UsageError("profile_too_new", home=str(self.home))
        return facts

    def _write_new(self, facts: Mapping[str, object]) -> None:
        # Exclusive: of two first starts at once, one wins and both use its identity.
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        temp = self.home / f".keyturn-{draw()}.tmp"
        with os.fdopen(os.open(temp, flags, 0o600), "wb") as stream:
            stream.write(json.dumps(facts).encode())
            stream.flush()
            os.fsync(stream.fileno())
        try:
            os.link(temp, self._facts_path)
        except FileExistsError:
            pass
        except OSError:  # a file system without hard links: the last writer wins
            temp.replace(self._facts_path)
            return
        temp.unlink()


def locate(home: str | None, environ: Mapping[str, str]) -> Profile:
    """Return the profile: *home*, else ``KEYTURN_HOME``, else the platform's data folder."""
    chosen = home or environ.get("KEYTURN_HOME")
    if chosen:
        return Profile(expanded(chosen).absolute())
    import platformdirs

    return Profile(Path(platformdirs.user_data_dir("keyturn", appauthor=False)))


def _sha256(data: bytes) -> str:
    """Return the digest without OpenSSL, which ``hashlib`` loads: every window waits for this."""
    try:
        module = import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256")
    except ImportError:
        module = import_module("hashlib")
    return str(module.sha256(data).hexdigest())


def _private_folder(folder: Path, *, tighten: bool = True) -> None:
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    if sys.platform == "win32":
        return
    _refuse_foreign(folder)
    if tighten and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


def _refuse_foreign(folder: Path) -> None:
    if sys.platform == "win32":
        return
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    allowed = {os.geteuid()} if there == folder else {os.geteuid(), 0}
    if there.stat().st_uid not in allowed:
        raise UsageError("profile_foreign", home=str(there))
