"""gh's own logins, where gh keeps them in the desktop's keychain: ``gh auth token`` and ``login``.

A login whose token stands in ``hosts.yml`` is a place in a file and is left out throughout.
"""

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vault_app.core.errors import WriteRefused
from vault_app.core.secret import Secret
from vault_app.system.environment import scrubbed_environment
from vault_app.system.files import read_snapshot, write_like
from vault_app.system.git_credentials import PATIENCE, Login
from vault_app.system.programs import MISSING, TIMED_OUT, Ran, run

_QUIET: Final = {"GH_PROMPT_DISABLED": "1", "GH_NO_UPDATE_NOTIFIER": "1", "NO_COLOR": "1"}
_NETWORK: Final = 30.0
"""Seconds for ``gh auth login``, which shows the token to its host before it keeps it."""
_LIMIT: Final = 2**20


@dataclass(frozen=True, slots=True)
class GhAccount:
    """One login of gh; *several*: that version of gh tells accounts of one host apart."""

    host: str
    user: str
    active: bool
    several: bool


class GhLogins:
    """The logins of one person that gh keeps elsewhere than in its file."""

    def __init__(self, environ: Mapping[str, str], home: Path, patience: float = PATIENCE) -> None:
        """Keep where to look; reads nothing yet."""
        self._environ = environ
        self.config = _folder(environ, home) / "hosts.yml"
        self._patience = patience

    def accounts(self) -> tuple[GhAccount, ...]:
        """Return the logins that ``hosts.yml`` names without a token beside them."""
        return tuple(
            account
            for host, entry in self._hosts().items()
            if isinstance(entry, dict)
            for account in _accounts(str(host), entry)
        )

    def get(self, host: str, user: str) -> Login | None:
        """Return what gh's keychain entry for *user* at *host* is, None if there is none."""
        account = self._account(host, user)
        if account is None:
            return None
        which = ["--user", user] if account.several else []
        answer = self._gh(["auth", "token", "--hostname", host, *which], timeout=self._patience)
        if answer.code == TIMED_OUT:
            raise WriteRefused("helper_silent", helper="gh")
        value = answer.stdout.decode("utf-8", "replace").strip()
        return Login(user, Secret(value)) if answer.code == 0 and value else None

    def store(self, host: str, user: str, value: Secret) -> None:
        """Log in with *value*; gh asks *host* whose it is. The account in use stays in use.

        Where the keychain does not take it, gh writes the value into its file in clear: that is
        taken back, and refused as every other reason is, by WriteRefused.
        """
        before = read_snapshot(self.config).data if self._account(host, user) else None
        used = next((one for one in self.accounts() if one.host == host and one.active), None)
        line = value.reveal().encode() + b"\n"
        answer = self._gh(["auth", "login", "--hostname", host, "--with-token"], line)
        codes = {MISSING: "helper_missing", TIMED_OUT: "helper_silent"}
        if answer.code != 0:
            raise WriteRefused(codes.get(answer.code, "helper_refused"), helper="gh")
        if before is not None and self._account(host, user) is None:
            write_like(read_snapshot(self.config), before)
            raise WriteRefused("helper_refused", helper="gh")
        if used is not None and used.several and used.user != user:
            self._gh(["auth", "switch", "--hostname", host, "--user", used.user])

    def _account(self, host: str, user: str) -> GhAccount | None:
        return next((one for one in self.accounts() if (one.host, one.user) == (host, user)), None)

    def _gh(
        self, arguments: Sequence[str], stdin: bytes | None = None, timeout: float = _NETWORK
    ) -> Ran:
        program = shutil.which("gh", path=self._environ.get("PATH"))
        if program is None:
            return Ran(MISSING, b"", b"")
        # Its own variables (GH_TOKEN, GITHUB_TOKEN) would win over the keychain.
        environ = {**scrubbed_environment(self._environ), **_QUIET}
        with tempfile.TemporaryDirectory(prefix="keyturn-") as folder:
            return run(
                [program, *arguments],
                cwd=Path(folder),
                environ=environ,
                stdin=stdin,
                timeout=timeout,
            )

    def _hosts(self) -> dict[object, object]:
        try:
            with self.config.open("rb") as file:
                data = file.read(_LIMIT)
        except OSError:
            return {}
        import yaml

        try:
            found = yaml.safe_load(data)
        except (yaml.YAMLError, RecursionError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def _folder(environ: Mapping[str, str], home: Path) -> Path:
    named = environ.get("GH_CONFIG_DIR")
    if named:
        return Path(named)
    base = environ.get("XDG_CONFIG_HOME")
    if base:
        return Path(base) / "gh"
    roaming = environ.get("APPDATA")
    return Path(roaming) / "GitHub CLI" if roaming else home / ".config" / "gh"


def _accounts(host: str, entry: Mapping[object, object]) -> list[GhAccount]:
    """Return the logins of one host; those of its users that have no token in the file."""
    active = entry.get("user")
    users = entry.get("users")
    if not isinstance(users, dict):
        known = isinstance(active, str) and not entry.get("oauth_token")
        return [GhAccount(host, str(active), active=True, several=False)] if known else []
    return [
        GhAccount(host, str(user), active=user == active, several=True)
        for user, kept in users.items()
        if not (isinstance(kept, dict) and kept.get("oauth_token"))
    ]
