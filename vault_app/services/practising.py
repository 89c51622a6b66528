"""The practice room: a profile of its own, sample files and a provider on loopback."""

import secrets
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.practice.samples import lay_out
from vault_app.services.checking import check
from vault_app.services.importing import import_tokens
from vault_app.services.vaulting import create_sealed
from vault_app.services.workbench import Options, Workbench, open_workbench
from vault_app.system.clock import Clock

PROOF_INTERVAL = "0.5"
"""Seconds between two asks of the practice provider; thirty would only bore."""


@dataclass(slots=True)
class PracticeRoom:
    """An open practice room; leave it (or ``close``) to end the emulator and drop the profile."""

    bench: Workbench
    emulator: Emulator
    folder: Path
    environ: Mapping[str, str]
    keep: bool

    @property
    def page_url(self) -> str:
        """Return the emulator's token page."""
        return f"{self.emulator.endpoint}/settings/tokens"

    def close(self) -> None:
        """Stop the emulator, close the profile and remove it unless it was to be kept."""
        self.bench.close()
        self.emulator.stop()
        if not self.keep:
            shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> "PracticeRoom":
        """Return the room."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the room."""
        self.close()


def open_practice(
    base: Path | None = None,
    port: int = 0,
    *,
    environ: Mapping[str, str] | None = None,
    clock: Clock | None = None,
    collect: bool = True,
) -> PracticeRoom:
    """Open a fresh practice room under *base* (default: a private temporary folder).

    Its vault is a sealed file under a random passphrase that only this process knows; nothing of
    the real profile, keychain or home is touched (H32). With *collect* the sample files are
    imported and the practice provider is asked once, so that a newcomer sees a full list.
    """
    folder = base or Path(tempfile.mkdtemp(prefix="keyturn-practice-"))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    emulator = Emulator(port=port, practice=True)
    emulator.start()
    sample = lay_out(folder / "home", emulator)
    own = {**_harmless(environ or {}), **sample.environ}
    own |= {"KEYTURN_VAULT": "file", "KEYTURN_PROOF_INTERVAL": PROOF_INTERVAL}
    options = Options(
        home=str(folder / "profile"), environ=own, user_home=sample.home, practice=True
    )
    passphrase = Secret(secrets.token_urlsafe(24))
    bench = open_workbench(options, clock, passphrase)
    bench.profile.ensure()
    if not bench.door.has_sealed_file:
        create_sealed(bench, passphrase)
    room = PracticeRoom(bench, emulator, folder, own, keep=base is not None)
    if collect:
        import_tokens(bench, [sample.home], mine=True)
        check(bench)
    return room


def _harmless(environ: Mapping[str, str]) -> dict[str, str]:
    """Keep what a window needs (display, locale, path) and nothing that names the real profile."""
    wanted = ("PATH", "DISPLAY", "WAYLAND_DISPLAY", "LANG", "LC_ALL", "DBUS_SESSION_BUS_ADDRESS")
    return {name: environ[name] for name in wanted if name in environ}
