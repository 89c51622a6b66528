"""From unlock to a usable list of 1,000 credentials; keychain touches of one rotation."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.inventory import make_profile
from benchmarks.ratios import Comparison, Work, in_turn, milliseconds, report, rounds
from benchmarks.vault.touches import touched
from tests.support.keychain import desktop
from vault_app.core.secret import Secret
from vault_app.gui.tokens.inventory import Inventory, relaid
from vault_app.services import inventory, vaulting
from vault_app.services.entry import Entry
from vault_app.services.workbench import Options, open_workbench
from vault_app.vault.door import open_door
from vault_app.vault.sealed_crypto import SALT_BYTES, Argon2

COUNT = 1000
BUDGET = 1.2
TOUCHES = 6
WORDS = Secret("correct horse battery staple")


class Locked:
    """A program that runs and was locked, as a window is before somebody unlocks it."""

    def __init__(self, home: Path, environ: Mapping[str, str], passphrase: Secret | None) -> None:
        """Open the profile and show its list once, as any window has before it is locked."""
        options = Options(home=str(home), environ=environ, user_home=home)
        self._bench = open_workbench(options, passphrase=passphrase)
        self._passphrase = passphrase
        self._laid: tuple[Inventory, tuple[Entry, ...]] = (Inventory(), ())
        self._show()
        vaulting.lock(self._bench)

    def unlock(self) -> float:
        """Lock, then return how many milliseconds unlocking takes, to rows ready to be painted."""
        vaulting.lock(self._bench)
        return milliseconds(self._unlock)

    def close(self) -> None:
        """Close the profile."""
        self._bench.close()

    def _unlock(self) -> None:
        vaulting.unlock(self._bench, self._passphrase)
        self._bench.door.fingerprint_key()
        self._show()

    def _show(self) -> None:
        entries = inventory.entries(self._bench)
        self._laid = relaid(*self._laid, entries), entries
        assert len(self._laid[0].rows) == COUNT


def unlocking(name: str, locked: Locked, least: str, floor: Work, turns: int) -> Comparison:
    """Compare unlocking with the one thing it cannot do without."""
    mine, needed = in_turn(turns, locked.unlock, lambda: milliseconds(floor))
    return Comparison(name, least, mine, needed, BUDGET)


def sealed(folder: Path, turns: int) -> Comparison:
    """Compare with the derivation of one key."""
    profile = make_profile(folder / "sealed", COUNT)
    environ = {"HOME": str(folder), "KEYTURN_VAULT": "file"}
    door = open_door(profile, environ)
    door.create_sealed(WORDS)
    door.fingerprint_key()
    door.close()
    salt = os.urandom(SALT_BYTES)
    name = f"sealed file: unlock to list of {COUNT:,}"
    with closing(Locked(profile.home, environ, WORDS)) as locked:
        derive = partial(Argon2().derive, WORDS, salt)
        return unlocking(name, locked, "one Argon2id", derive, turns)


def keychain(folder: Path, turns: int) -> tuple[Comparison, Comparison]:
    """Compare with one get from gnome-keyring, on a bus of its own; count one rotation's calls."""
    profile = make_profile(folder / "keychain", COUNT)
    with desktop() as session:
        session.start()
        before = dict(os.environ)
        os.environ.update(session.environ)
        try:
            listed = _keychain(profile.home, session.environ, turns)
            calls = touched(folder / "turn", session.environ)
            return listed, Comparison(
                "keychain: touches of one rotation", "one touch", len(calls), 1, TOUCHES, "calls"
            )
        finally:
            os.environ.clear()
            os.environ.update(before)


def _keychain(home: Path, environ: Mapping[str, str], turns: int) -> Comparison:
    from keyring.backend import KeyringBackend
    from keyring.backends.SecretService import Keyring

    backend: KeyringBackend = Keyring()  # type: ignore[no-untyped-call] # the library's own
    backend.set_password("floor", "one", "value")
    name = f"keychain: unlock to list of {COUNT:,}"
    with closing(Locked(home, environ, None)) as locked:
        get = partial(backend.get_password, "floor", "one")
        return unlocking(name, locked, "one keychain get", get, turns)


def main() -> None:
    """Measure and report."""
    turns = rounds(__doc__ or "")
    with tempfile.TemporaryDirectory() as folder:
        report("vault", [sealed(Path(folder), turns), *keychain(Path(folder), turns)])


if __name__ == "__main__":
    main()
