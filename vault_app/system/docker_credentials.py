"""docker's credential helpers: ``docker-credential-NAME get|store`` over standard input (JSON).

The names come from a file, so only plain names are looked up on PATH, and never by a shell.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from vault_app.core.errors import WriteRefused
from vault_app.core.secret import Secret
from vault_app.system.environment import scrubbed_environment
from vault_app.system.git_credentials import PATIENCE, Login
from vault_app.system.programs import MISSING, TIMED_OUT, Ran, run

_NAME: Final = re.compile(r"[a-z0-9-]+")
_LIMIT: Final = 5 * 2**20


class DockerCredentials:
    """The helpers that one person's docker configuration names."""

    def __init__(self, environ: Mapping[str, str], home: Path, patience: float = PATIENCE) -> None:
        """Keep where to look; reads nothing yet."""
        self._environ = environ
        folder = environ.get("DOCKER_CONFIG")
        self.config = (Path(folder) if folder else home / ".docker") / "config.json"
        self._patience = patience

    def registries(self) -> dict[str, str]:
        """Return the registries that a helper keeps, each with the helper's name."""
        config = self._config()
        general = config.get("credsStore")
        found: dict[str, str] = {}
        for server, kept in _table(config, "auths").items():
            # What stands in the file itself is a place in a file.
            inside = isinstance(kept, dict) and (kept.get("auth") or kept.get("identitytoken"))
            if isinstance(general, str) and not inside:
                found[server] = general
        named = _table(config, "credHelpers")
        found |= {server: name for server, name in named.items() if isinstance(name, str)}
        return {server: name for server, name in found.items() if _NAME.fullmatch(name)}

    def get(self, server: str) -> Login | None:
        """Return what the helper of *server* has, None if it has nothing (or is not there)."""
        answer = self._ask(server, "get", server.encode())
        if answer.code == TIMED_OUT:
            raise WriteRefused("helper_silent", helper="docker")
        if answer.code != 0:
            return None
        try:
            found = json.loads(answer.stdout)
            name, value = found["Username"], found["Secret"]
        except (ValueError, TypeError, KeyError, RecursionError):
            return None
        if not (isinstance(name, str) and isinstance(value, str) and name and value):
            return None
        return Login(name, Secret(value), self.registries().get(server, ""))

    def store(self, server: str, username: str, value: Secret) -> None:
        """Hand *value* to the helper of *server*; WriteRefused says why it did not take it."""
        login = {"ServerURL": server, "Username": username, "Secret": value.reveal()}
        answer = self._ask(server, "store", json.dumps(login).encode())
        codes = {MISSING: "helper_missing", TIMED_OUT: "helper_silent"}
        if answer.code != 0:
            raise WriteRefused(codes.get(answer.code, "helper_refused"), helper="docker")

    def _ask(self, server: str, what: str, stdin: bytes) -> Ran:
        name = self.registries().get(server)
        program = None
        if name is not None:
            program = shutil.which(f"docker-credential-{name}", path=self._environ.get("PATH"))
        if program is None:
            return Ran(MISSING, b"", b"")
        with tempfile.TemporaryDirectory(prefix="keyturn-") as folder:
            return run(
                [program, what],
                cwd=Path(folder),
                environ=scrubbed_environment(self._environ),
                stdin=stdin,
                timeout=self._patience,
            )

    def _config(self) -> dict[str, object]:
        try:
            with self.config.open("rb") as file:
                found = json.loads(file.read(_LIMIT))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}


def _table(config: Mapping[str, object], name: str) -> dict[str, object]:
    found = config.get(name)
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}
