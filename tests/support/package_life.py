"""What is the same in the life of every package of Linux: tokens survive, the program works."""

import json
from dataclasses import dataclass, field

from tests.support.fake_tokens import hugging_face
from tests.support.fresh_root import FreshRoot

SEALED = {"KEYTURN_VAULT": "file", "KEYTURN_PASSPHRASE_FILE": "/home/ada/words"}
INSTALL = "apt-get install -y -q --no-install-recommends"
ELSEWHERE = ("/home", "/tmp", "/proc", "/var/log", "/var/cache", "/sys")  # noqa: S108


@dataclass
class Life:
    """An ordinary user's life with one *program* in a *root* of its own."""

    root: FreshRoot
    program: str = "keyturn"
    secret: str = field(default_factory=hugging_face)

    def begin(self) -> None:
        """Put a token in."""
        self.root.must("umask 077; echo words > words", user="ada")
        add = f"{self.program} add --name laptop"
        self.root.must(add, user="ada", stdin=self.secret, **SEALED)

    def go_on(self) -> None:
        """Find it again, let the program check itself, open its window."""
        asked = {"user": "ada", **SEALED}
        kept = json.loads(self.root.must(f"{self.program} list --json", **asked))
        assert [entry["name"] for entry in kept["credentials"]] == ["laptop"]
        assert self.root.must(f"{self.program} get laptop", **asked).strip() == self.secret
        self.works()
        self.root.window(self.program, user="ada")

    def works(self) -> None:
        """Let the program check itself: a practice token is turned over in it."""
        said = self.root.run(f"{self.program} self-check --json", user="ada")
        checks = json.loads(said.stdout)["checks"]
        wrong = [check for check in checks if not check["ok"]]
        assert not wrong, wrong

    def traces(self) -> str:
        """Return what of ours is left outside of people's own files."""
        outside = " ".join(f"-not -path '{folder}/*'" for folder in ELSEWHERE)
        return self.root.must(f"find / -xdev -iname '*keyturn*' {outside}")

    def data_is_kept(self) -> bool:
        """Tell whether the user's tokens are still there."""
        return bool(list((self.root.path / "home" / "ada").rglob("vault.sealed")))
