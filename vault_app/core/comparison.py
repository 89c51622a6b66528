"""Old and new token side by side: what is gained, what is lost, and is the new one wider."""

from dataclasses import dataclass

from vault_app.core.credential import Identity, Kind, Scope

_READ_LIKE = frozenset(
    {"inference.serverless.write", "inference.endpoints.infer.write", "canReadGatedRepos"}
)
"""What a classic read token may do beside reading (Hugging Face's token documentation)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """*wider*: the new token may do something the old one could not. *unknown*: cannot tell.

    *gained* and *lost* list scopes only where both sides name theirs; *lost_reach* lists what the
    old token opened and the new one does not.
    """

    same_owner: bool | None
    still_classic: bool
    wider: bool
    unknown: bool
    gained: tuple[Scope, ...] = ()
    lost: tuple[Scope, ...] = ()
    lost_reach: tuple[str, ...] = ()


def compare(old: Identity | None, new: Identity) -> Comparison:
    """Compare two answers of the provider; *old* is None if the old token could not be asked."""
    if old is None:
        return Comparison(None, new.kind is Kind.CLASSIC, wider=False, unknown=True)
    wider, unknown = _wider(old, new)
    gained, lost = _difference(old, new)
    mine = {(reach.type, reach.name) for reach in new.reach}
    lost_reach = tuple(r.name for r in old.reach if (r.type, r.name) not in mine)
    same = _same_owner(old, new)
    return Comparison(same, new.kind is Kind.CLASSIC, wider, unknown, gained, lost, lost_reach)


def _same_owner(old: Identity, new: Identity) -> bool | None:
    """Compare account ids, names only where neither side told an id (names can change)."""
    if old.owner_id and new.owner_id:
        return old.owner_id == new.owner_id
    if old.owner and new.owner and not (old.owner_id or new.owner_id):
        return old.owner == new.owner
    return None


def _wider(old: Identity, new: Identity) -> tuple[bool, bool]:
    """Return ``(wider, unknown)``."""
    if new.kind is Kind.CLASSIC:
        if old.kind is Kind.CLASSIC:
            return (_rank(new.role) > _rank(old.role)), False
        return True, False
    if old.kind is Kind.CLASSIC and _rank(old.role) >= _rank("write"):
        return _beyond_write(new), False
    if new.scopes is None:
        return False, True
    if old.kind is Kind.CLASSIC:
        return any(not _read_only(scope) for scope in new.scopes), False
    if old.scopes is None:
        return False, True
    return bool(_difference(old, new)[0]), False


def _beyond_write(new: Identity) -> bool:
    """Tell whether *new* may manage members or credentials, which no classic token is known to."""
    return any(scope.name.startswith("user.tokens.") for scope in new.scopes or ())


def _read_only(scope: Scope) -> bool:
    return scope.name.endswith(".read") or scope.name in _READ_LIKE


def _rank(role: str | None) -> int:
    return {"read": 1, "write": 2, "god": 3}.get(role or "", 3)


def _difference(old: Identity, new: Identity) -> tuple[tuple[Scope, ...], tuple[Scope, ...]]:
    if old.scopes is None or new.scopes is None:
        return (), ()
    before = {(scope.name, scope.entity) for scope in old.scopes}
    after = {(scope.name, scope.entity) for scope in new.scopes}
    gained = tuple(scope for scope in new.scopes if (scope.name, scope.entity) not in before)
    lost = tuple(scope for scope in old.scopes if (scope.name, scope.entity) not in after)
    return gained, lost
