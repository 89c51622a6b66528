"""cargo's logins where its credential provider is no file: libsecret, or a program of its own.

``cargo login`` takes a token on standard input for the providers built into cargo; one that is a
program is spoken to in cargo's own protocol for it (JSON lines). Tokens of the provider
``cargo:token`` stand in ``credentials.toml``, which is a file and is spliced as one.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from vault_app.core.errors import WriteRefused
from vault_app.core.secret import Secret
from vault_app.system.environment import scrubbed_environment
from vault_app.system.git_credentials import PATIENCE, Login
from vault_app.system.programs import MISSING, TIMED_OUT, Ran, run

_LIBSECRET: Final = "cargo:libsecret"
_SCHEMA: Final = "org.rust-lang.cargo.registry"
_PROGRAM: Final = "cargo-credential-"
_CENTRAL: Final = "crates-io"
"""cargo's own name for the registry it uses unasked; where that is, cargo alone knows."""
_NAME: Final = re.compile(r"[A-Za-z0-9_-]+")
_NETWORK: Final = 30.0
"""Seconds for ``cargo login``, which reads the registry's configuration first."""
_LIMIT: Final = 2**20


@dataclass(frozen=True, slots=True)
class CargoRegistry:
    """One registry and who keeps its token: *provider* is a command and its arguments."""

    name: str
    index: str | None
    provider: tuple[str, ...]

    @property
    def keeper(self) -> str:
        """Return what the provider is called: ``libsecret``, ``1password``."""
        return PurePath(self.provider[0]).name.removeprefix("cargo:").removeprefix(_PROGRAM)


class CargoLogins:
    """The registries of one person whose tokens a credential provider keeps."""

    def __init__(self, environ: Mapping[str, str], home: Path, patience: float = PATIENCE) -> None:
        """Keep where to look; reads nothing yet."""
        self._environ = environ
        folder = environ.get("CARGO_HOME")
        self.home = Path(folder) if folder else home / ".cargo"
        self._patience = patience

    def registries(self) -> tuple[CargoRegistry, ...]:
        """Return the registries of the person's own configuration that we can ask."""
        config = self._config()
        found = []
        for name, index, table in _named(config):
            provider = _provider(config, table)
            asked = provider[:1] == (_LIBSECRET,) or (index and not _built_in(provider))
            if provider and asked and _NAME.fullmatch(name):
                found.append(CargoRegistry(name, index, provider))
        return tuple(found)

    def get(self, name: str) -> Login | None:
        """Return the token kept for the registry *name*, None if there is none.

        There are no user names: who keeps it is told in the place of one.
        """
        registry = self._registry(name)
        if registry is None:
            return None
        if registry.provider[0] == _LIBSECRET:
            return self._from_libsecret(registry)
        answer = self._ask(registry, {"kind": "get", "operation": "read"})
        value = answer.get("token") if answer else None
        return Login(registry.keeper, Secret(value)) if isinstance(value, str) and value else None

    def store(self, name: str, value: Secret) -> None:
        """Hand over *value* for the registry *name*; WriteRefused says why it was not taken."""
        registry = self._registry(name)
        if registry is None:
            raise WriteRefused("helper_missing", helper="cargo")
        if registry.provider[0] != _LIBSECRET:
            if self._ask(registry, {"kind": "login", "token": value.reveal()}) is None:
                raise WriteRefused("helper_refused", helper="cargo")
            return
        which = [] if name == _CENTRAL else ["--registry", name]
        line = value.reveal().encode() + b"\n"
        answer = self._run(["cargo", "login", *which], line, timeout=_NETWORK)
        _refuse(answer)

    def _registry(self, name: str) -> CargoRegistry | None:
        return next((one for one in self.registries() if one.name == name), None)

    def _from_libsecret(self, registry: CargoRegistry) -> Login | None:
        """Read the entry that cargo made; a locked keychain is not asked to open."""
        where = ["url", registry.index] if registry.index else []
        answer = self._run(["secret-tool", "search", "--all", "xdg:schema", _SCHEMA, *where])
        if answer.code == TIMED_OUT:
            raise WriteRefused("helper_silent", helper="cargo")
        label = f"label = cargo-registry:{registry.name}"
        wanted = False
        for line in answer.stdout.decode("utf-8", "replace").splitlines():
            if line.startswith("label = "):
                wanted = bool(registry.index) or line == label
            elif wanted and line.startswith("secret = "):
                return Login(registry.keeper, Secret(line.removeprefix("secret = ")))
        return None

    def _ask(self, registry: CargoRegistry, request: dict[str, object]) -> dict[str, object] | None:
        """Send one request to a provider that is a program; return what it answered if well."""
        name, *rest = registry.provider
        # As cargo does: what is no plain name is a path, seen from the folder round its own.
        command = name if PurePath(name).name == name else str(self.home.parent / name)
        where = {"index-url": registry.index, "name": registry.name, "headers": list[str]()}
        line = json.dumps({"v": 1, "registry": where, "args": rest, **request}) + "\n"
        answer = self._run([command, "--cargo-plugin"], line.encode())
        if answer.code in (MISSING, TIMED_OUT):
            _refuse(answer)
        for text in answer.stdout.splitlines():
            try:
                found = json.loads(text)
            except (ValueError, RecursionError):
                continue
            said = found.get("Ok") if isinstance(found, dict) else None
            if isinstance(said, dict):
                return said
        return None

    def _run(
        self, command: Sequence[str], stdin: bytes | None = None, timeout: float | None = None
    ) -> Ran:
        program = shutil.which(command[0], path=self._environ.get("PATH"))
        if program is None:
            return Ran(MISSING, b"", b"")
        environ = {**scrubbed_environment(self._environ), "CARGO_HOME": str(self.home)}
        with tempfile.TemporaryDirectory(prefix="keyturn-") as folder:
            return run(
                [program, *command[1:]],
                cwd=Path(folder),
                environ=environ,
                stdin=stdin,
                timeout=timeout or self._patience,
            )

    def _config(self) -> dict[str, object]:
        import tomllib

        # cargo prefers the old name where both are there.
        for name in ("config", "config.toml"):
            try:
                with (self.home / name).open("rb") as file:
                    return tomllib.loads(file.read(_LIMIT).decode())
            except FileNotFoundError:
                continue
            except (OSError, ValueError, RecursionError):
                return {}
        return {}


def _named(config: Mapping[str, object]) -> Iterator[tuple[str, str | None, dict[str, object]]]:
    """Yield each registry's name, index and table."""
    yield _CENTRAL, None, _table(config.get("registry"))
    for name, entry in _table(config.get("registries")).items():
        table = _table(entry)
        index = table.get("index")
        if isinstance(index, str) and name != _CENTRAL:
            yield name, index, table


def _provider(config: Mapping[str, object], table: Mapping[str, object]) -> tuple[str, ...]:
    """Return the provider that cargo asks first for the registry of *table*, empty if unknown."""
    own = table.get("credential-provider")
    if own is None:
        general = _table(config.get("registry")).get("global-credential-providers")
        # cargo asks the last one first.
        own = general[-1] if isinstance(general, list) and general else None
    words = _words(own)
    if len(words) == 1:
        alias = _words(_table(config.get("credential-alias")).get(words[0]))
        words = alias or words
    return words


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(value.split())
    known = isinstance(value, list) and all(isinstance(word, str) for word in value)
    return tuple(value) if known and isinstance(value, list) else ()


def _built_in(provider: Sequence[str]) -> bool:
    return not provider or provider[0].startswith("cargo:")


def _table(value: object) -> dict[str, object]:
    return {str(key): item for key, item in value.items()} if isinstance(value, dict) else {}


def _refuse(answer: Ran) -> None:
    codes = {MISSING: "helper_missing", TIMED_OUT: "helper_silent"}
    if answer.code != 0:
        raise WriteRefused(codes.get(answer.code, "helper_refused"), helper="cargo")
