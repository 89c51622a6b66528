"""An import that meets one part of a credential looks for the others beside it (H14)."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from vault_app.core.credential import Credential, Joined
from vault_app.core.place import Occurrence
from vault_app.core.secret import Secret
from vault_app.editors.parts import beside
from vault_app.editors.search import Found, find
from vault_app.editors.values import spots
from vault_app.providers.compound import Compound
from vault_app.providers.registry import by_id, gathered
from vault_app.services.workbench import Workbench

Known = Callable[[Secret], Credential | None]


def completed(
    bench: Workbench, known: Known, path: Path, data: bytes, found: Found
) -> Found | None:
    """Return *found* with all its parts and where they stand; None for a part that is alone.

    The secret is the one in the same entry of the file, else that of the credential we have.
    """
    provider = by_id(found.pattern.provider)
    if not isinstance(provider, Compound) or not _is_part(found):
        return found
    whole = _beside(path, data, found) or _kept(bench, known(found.value))
    if whole is None:
        return None
    return replace(found, value=whole, occurrences=spots(path, data, whole))


def exported(
    bench: Workbench, known: Known, name: str, found: Found
) -> tuple[Found, tuple[str, ...]] | None:
    """Return what the variable *name* holds with all its parts, and the variables they are in.

    None for a part that is alone: its secret stands in a variable called so, or we have it.
    """
    provider = by_id(found.pattern.provider)
    if not isinstance(provider, Compound) or not _is_part(found):
        return found, (name,)
    for other in bench.environ:
        if "secret" not in other.lower() or _bare(other) != _bare(name):
            continue
        whole = gathered(Secret(f"{found.value.reveal()} {bench.environ[other]}"))
        if isinstance(whole, Joined):
            return replace(found, value=whole), (name, other)
    kept = _kept(bench, known(found.value))
    return (replace(found, value=kept), (name,)) if kept else None


def _bare(variable: str) -> list[str]:
    """Return what both variables of a pair have in common: ``AWS`` of ``AWS_ACCESS_KEY_ID``."""
    return [word for word in variable.upper().split("_") if word not in _WORDS]


_WORDS = ("ACCESS", "KEY", "ID", "SECRET")


def _is_part(found: Found) -> bool:
    return not found.pattern.secret or isinstance(gathered(found.value), Joined)


def whole_of(path: Path | str, data: bytes, value: Secret) -> Secret:
    """Return *value*, or the credential whose part it is where the rest stands beside it."""
    return _joined(path, data, value, find(path, data, value)) or value


def _beside(path: Path, data: bytes, found: Found) -> Joined | None:
    return _joined(path, data, found.value, found.occurrences)


def _joined(
    path: Path | str, data: bytes, value: Secret, where: Iterable[Occurrence]
) -> Joined | None:
    joined = gathered(value)
    if isinstance(joined, Joined):
        return joined
    for one in where:
        for secret in beside(path, data, one):
            whole = gathered(Secret(f"{value.reveal()} {secret.reveal()}"))
            if isinstance(whole, Joined):
                return whole
    return None


def _kept(bench: Workbench, known: Credential | None) -> Joined | None:
    if known is None:
        return None
    value = bench.record(known.item, known.backend).token
    return value if isinstance(value, Joined) else None
