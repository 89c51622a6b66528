"""From unlock to a usable list of 1,000 credentials; keychain touches of one rotation."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from benchmarks.inventory import make_profile
from benchmarks.ratios import Comparison, compared, report, rounds
from benchmarks.vault.touches import touched
from tests.support.keychain import desktop
from vault_app.core.secret import Secret
from vault_app.services import inventory
from vault_app.services.workbench import Options, open_workbench
from vault_app.vault.door import open_door
from vault_app.vault.sealed_crypto import SALT_BYTES, Argon2

COUNT = 1000
BUDGET = 1.2
TOUCHES = 6
WORDS = Secret("correct horse battery staple")


def usable(home: Path, environ: Mapping[str, str], passphrase: Secret | None) -> None:
    """Open a profile, unlock its vault, fetch the fingerprint key, list everything."""
    options = Options(home=str(home), environ=environ, user_home=home)
    bench = open_workbench(options, passphrase=passphrase)
    try:
        bench.door.fingerprint_key()
        assert len(inventory.entries(bench)) == COUNT
    finally:
        bench.close()


def sealed(folder: Path, turns: int) -> Comparison:
    """Compare with the derivation of one key."""
    profile = make_profile(folder / "sealed", COUNT)
    environ = {"HOME": str(folder), "KEYTURN_VAULT": "file"}
    door = open_door(profile, environ)
    door.create_sealed(WORDS)
    door.fingerprint_key()
    door.close()
    salt = os.urandom(SALT_BYTES)
    return compared(
        f"sealed file: unlock to list of {COUNT:,}",
        lambda: usable(profile.home, environ, WORDS),
        "one Argon2id",
        lambda: Argon2().derive(WORDS, salt),
        budget=BUDGET,
        count=turns,
    )


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
    return compared(
        f"keychain: start to list of {COUNT:,}",
        lambda: usable(home, environ, None),
        "one keychain get",
        lambda: backend.get_password("floor", "one"),
        budget=BUDGET,
        count=turns,
    )


def main() -> None:
    """Measure and report."""
    turns = rounds(__doc__ or "")
    with tempfile.TemporaryDirectory() as folder:
        report("vault", [sealed(Path(folder), turns), *keychain(Path(folder), turns)])


if __name__ == "__main__":
    main()
