"""Old and new token side by side: what is gained, what is lost, and is the new one wider."""

from dataclasses import dataclass

from vault_app.core.credential import Identity, Kind, Risk, Scope

_READ_LIKE = frozenset(
    {"inference.serverless.write", "inference.endpoints.infer.write", "canReadGatedRepos"}
)
"""What a classic read token may do beside reading (Hugging Face's token documentation)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """*wider*: the new token may do something the old one could not. *unknown*: cannot tell.

    *gained* and *lost* list scopes only where both sides name theirs; a scope on one repository is
    not gained where the old token had it on all of its owner's. *lost_reach* lists what the old
    token opened and the new one does not.
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
        return _classic_is_wider(old, new)
    if new.scopes is None:
        return False, True
    if old.kind is Kind.CLASSIC:
        return _scopes_beyond_classic(old.role, new.scopes)
    if old.scopes is None:
        return False, True
    return bool(_difference(old, new)[0]), False


def _classic_is_wider(old: Identity, new: Identity) -> tuple[bool, bool]:
    if old.kind is not Kind.CLASSIC:
        return True, False
    before, after = _RANKS.get(old.role or ""), _RANKS.get(new.role or "")
    if before is None or after is None:
        return False, True
    return after > before, False


def _scopes_beyond_classic(role: str | None, scopes: tuple[Scope, ...]) -> tuple[bool, bool]:
    """Compare named scopes with what a classic token of *role* is known to open."""
    if all(_read_only(scope) for scope in scopes):
        return False, False
    rank = _RANKS.get(role or "")
    if rank is None:
        return False, True
    if rank < _RANKS["write"]:
        return True, False
    return any(_beyond_write(scope) for scope in scopes), False


def _beyond_write(scope: Scope) -> bool:
    """Tell whether *scope* manages members or credentials, which no classic token is known to."""
    return scope.risk is Risk.CRITICAL or scope.name.startswith("user.tokens.")


def _read_only(scope: Scope) -> bool:
    return scope.name.endswith(".read") or scope.name in _READ_LIKE


_RANKS = {"read": 1, "write": 2, "god": 3}


def _difference(old: Identity, new: Identity) -> tuple[tuple[Scope, ...], tuple[Scope, ...]]:
    if old.scopes is None or new.scopes is None:
        return (), ()
    return _not_in(new.scopes, old.scopes), _not_in(old.scopes, new.scopes)


def _not_in(scopes: tuple[Scope, ...], others: tuple[Scope, ...]) -> tuple[Scope, ...]:
    granted = {(scope.name, scope.entity) for scope in others}
    return tuple(
        scope
        for scope in scopes
        if not any((scope.name, entity) in granted for entity in _covering(scope.entity))
    )


def _covering(entity: str | None) -> tuple[str | None, ...]:
    """Return the entities whose permission includes *entity*: ``model:ada/x`` lies in ada's own."""
    kind, _, name = (entity or "").partition(":")
    owner, slash, _ = name.partition("/")
    if not slash or kind not in _OWNED:
        return (entity,)
    return (entity, f"user:{owner}", f"org:{owner}")


_OWNED = frozenset({"model", "dataset", "space", "bucket", "kernel", "collection"})
