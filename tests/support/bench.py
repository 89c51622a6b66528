"""A workbench on a throw-away profile with a sealed file and the emulator at the far end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.clock import FixedClock
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.services.workbench import Options, Workbench, open_workbench

PASSPHRASE = "correct horse battery staple"


@dataclass(slots=True)
class World:
    """One user's machine: home, emulator, clock and the bench on them."""

    home: Path
    emulator: Emulator
    clock: FixedClock
    bench: Workbench
    extra: Mapping[str, str] = field(default_factory=dict)
    beside: list[Workbench] = field(default_factory=list)

    def keep(self, bench: Workbench) -> Workbench:
        """Return another bench, to be closed with this one."""
        self.beside.append(bench)
        return bench

    def close(self) -> None:
        """Close every bench; closing one again is fine."""
        for bench in (self.bench, *self.beside):
            bench.close()

    def write(self, name: str, text: str | bytes, mode: int = 0o600) -> Path:
        """Write a file below the home and return its path."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        path.chmod(mode)
        return path

    def again(self) -> Workbench:
        """Return a second bench on the same profile, as another process would open it."""
        return self.keep(open_bench(self.home, self.emulator, self.clock, self.extra))


def open_bench(
    home: Path, emulator: Emulator, clock: FixedClock, extra: Mapping[str, str] | None = None
) -> Workbench:
    """Return a bench whose environment names the emulator and a passphrase file."""
    secret_file = home / ".passphrase"
    secret_file.write_text(PASSPHRASE + "\n")
    secret_file.chmod(0o600)
    environ = {
        "HF_ENDPOINT": emulator.endpoint,
        "KEYTURN_VAULT": "file",
        "KEYTURN_PASSPHRASE_FILE": str(secret_file),
        "KEYTURN_PROOF_INTERVAL": "30",
        "XDG_RUNTIME_DIR": str(home / "run"),
        "HOME": str(home),
        **(extra or {}),
    }
    options = Options(home=str(home / "profile"), environ=environ, user_home=home)
    return open_workbench(options, clock)


def secret(text: str) -> Secret:
    """Wrap *text*."""
    return Secret(text)
