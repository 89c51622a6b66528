"""A command-line user and a Hub on loopback; at the end no secret may be where none belongs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.cli import Keyturn
from tests.support.hunt import hunt
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator

READ_OWN = {"user:ada": ("repo.content.read",)}


@dataclass(frozen=True, slots=True)
class World:
    """The user and the Hub."""

    user: Keyturn
    hub: Emulator

    def classic(self, label: str = "laptop") -> Secret:
        """Mint a classic token of ada's."""
        return self.hub.mint(role="write", label=label)

    def fine(self, label: str = "new", owner: str = "ada") -> Secret:
        """Mint a fine-grained token with one narrow scope."""
        scopes = {f"user:{owner}": ("repo.content.read",)}
        return self.hub.mint(label=label, owner=owner, scopes=scopes)

    def added(self, token: Secret, name: str = "laptop") -> str:
        """Add a token under *name*; return its credential's id."""
        outcome = self.user.json("add", "--name", name, stdin=token.reveal() + "\n")
        assert outcome.code == 0
        return str(outcome.document["credential"]["id"])

    def env_file(self, token: Secret, name: str = "app/.env") -> Path:
        """Write a small .env file that holds *token* and let Keyturn find it."""
        path = self.user.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# mine\nHF_TOKEN={token.reveal()}\n")
        assert self.user.json("import", str(path)).code == 0
        return path

    def cred(self, name: str = "laptop") -> dict[str, object]:
        """Return CRED as ``show`` prints it."""
        found = self.user.json("show", name).document["credential"]
        assert isinstance(found, dict)
        return found

    def leaks(self) -> list[str]:
        """Return where any token of the Hub was found outside vault and files of the user."""
        secrets = [issued.value for issued in self.hub.hub.issued]
        started = self.user.seen.read_bytes() if self.user.seen.exists() else b""
        places = (self.user.profile, self.user.base / "run", self.user.spoken, started)
        return hunt(places, secrets)


@contextmanager
def world(base: Path) -> Iterator[World]:
    """Open a world below *base*; on leaving it, hunt for every token the Hub gave out (H11)."""
    with Emulator() as hub:
        opened = World(Keyturn(base, hub.endpoint), hub)
        yield opened
        assert opened.leaks() == []
