"""What a token may do more than when it was last asked about: scopes, organisations, its role."""

from collections.abc import Iterable, Iterator

from vault_app.core.credential import Credential

_ROLES = ("read", "contributor", "write", "admin")


def drifts(before: Credential, after: Credential) -> Iterator[tuple[str, str]]:
    """Yield the code of a history event and what was gained, for each way the token grew.

    Codes: ``scopes_changed``, ``reach_changed``, ``role_changed``. A first answer is no drift, and
    neither is one that leaves scopes out.
    """
    if before.last_checked_at is None:
        return
    if before.scopes is not None and after.scopes is not None:
        known = {(scope.name, scope.entity) for scope in before.scopes}
        fresh = [scope.name for scope in after.scopes if (scope.name, scope.entity) not in known]
        yield from _told("scopes_changed", fresh)
    yield from _told("reach_changed", _reached(before, after))
    if _rank(after.role) > _rank(before.role) > -1:
        yield from _told("role_changed", [str(after.role)])


def _reached(before: Credential, after: Credential) -> Iterator[str]:
    """Yield what the token opens now and did not before, or opens with a greater role."""
    roles = {(reach.type, reach.name): _rank(reach.role) for reach in before.reach}
    for reach in after.reach:
        known = roles.get((reach.type, reach.name))
        if known is None or _rank(reach.role) > known > -1:
            yield f"{reach.name} ({reach.role})" if reach.role else reach.name


def _told(code: str, gained: Iterable[str]) -> Iterator[tuple[str, str]]:
    text = ", ".join(sorted(set(gained)))
    if text:
        yield code, text


def _rank(role: str | None) -> int:
    """Return how much a role may, -1 for one we cannot compare."""
    return _ROLES.index(role) if role in _ROLES else -1
