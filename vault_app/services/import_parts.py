"""An import that meets one part of a credential looks for the others beside it (H14)."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from vault_app.core.credential import Credential, Joined
from vault_app.core.secret import Secret
from vault_app.editors.parts import beside
from vault_app.editors.search import Found
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


def _is_part(found: Found) -> bool:
    return not found.pattern.secret or isinstance(gathered(found.value), Joined)


def _beside(path: Path, data: bytes, found: Found) -> Joined | None:
    joined = gathered(found.value)
    if isinstance(joined, Joined):
        return joined
    for one in found.occurrences:
        for secret in beside(path, data, one):
            whole = gathered(Secret(f"{found.value.reveal()} {secret.reveal()}"))
            if isinstance(whole, Joined):
                return whole
    return None


def _kept(bench: Workbench, known: Credential | None) -> Joined | None:
    if known is None:
        return None
    value = bench.record(known.item, known.backend).token
    return value if isinstance(value, Joined) else None
