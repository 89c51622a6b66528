"""Running programs that were started with a token that is dead by now: they keep it till they end.

The dead value is gone from the vault, so it is known again by its fingerprint.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId
from vault_app.core.rotation import Rotation
from vault_app.core.text import sanitise
from vault_app.editors.search import discover
from vault_app.providers.registry import PATTERNS
from vault_app.services.settling import recent
from vault_app.services.workbench import Workbench
from vault_app.system.process import environments

_HERE = Path("environment")


@dataclass(frozen=True, slots=True)
class Holding:
    """A program of the person's whose environment has a dead token; *variable* names where."""

    credential: CredentialId
    name: str
    hint: str
    pid: int
    program: str
    variable: str


def still_holding(bench: Workbench) -> tuple[Holding, ...]:
    """Return the programs that hold what a rotation of the last two days proved dead (H13, H24)."""
    dead = {rotation.old.fingerprint: rotation for rotation in recent(bench)}
    if not dead:
        return ()
    found: list[Holding] = []
    for pid, program, environ in environments():
        for variable, fingerprint in _tokens(bench, environ):
            rotation = dead.get(fingerprint)
            if rotation is not None:
                found += _named(bench, rotation, pid, sanitise(program), sanitise(variable))
    return tuple(found)


def _tokens(bench: Workbench, environ: Mapping[str, str]) -> Iterator[tuple[str, Fingerprint]]:
    """Yield each variable with the fingerprint of a token in it."""
    for variable, text in environ.items():
        for found in discover(_HERE, text.encode("utf-8", "replace"), PATTERNS):
            yield variable, bench.key.fingerprint(found.value)


def _named(
    bench: Workbench, rotation: Rotation, pid: int, program: str, variable: str
) -> Iterator[Holding]:
    credential = bench.store.credentials.get(rotation.credential)
    if credential is not None:
        hint = rotation.old.hint
        yield Holding(credential.id, credential.name, hint, pid, program, variable)
