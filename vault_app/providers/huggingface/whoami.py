"""Reading a whoami-v2 answer. It is foreign: every field may be missing, wrong or hostile."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from vault_app.core.credential import Identity, Kind, Reach, Scope
from vault_app.core.errors import UnexpectedAnswer
from vault_app.core.text import sanitise
from vault_app.providers.huggingface.scopes import GATED, risk_of

_MOST = 500
"""Entries read of any one list."""

_ROLE_KINDS = {
    "read": Kind.CLASSIC,
    "write": Kind.CLASSIC,
    "god": Kind.CLASSIC,
    "fineGrained": Kind.FINE_GRAINED,
}
_AUTH_KINDS = {
    "oauth": Kind.OAUTH,
    "app_token": Kind.SERVICE,
    "app_token_as_user": Kind.SERVICE,
}


def read_identity(data: object, warnings: tuple[str, ...] = ()) -> Identity:
    """Return what the answer says; UnexpectedAnswer if it is no whoami answer at all."""
    answer = _object(data)
    owner = _text(answer.get("name"))
    if owner is None or not ("auth" in answer or "type" in answer):
        raise UnexpectedAnswer("not_whoami")
    auth = _object(answer.get("auth"))
    token = _object(auth.get("accessToken"))
    owner_id = _text(answer.get("id"))
    return Identity(
        owner=owner,
        owner_id=owner_id,
        kind=_kind(answer, auth, token),
        role=_text(token.get("role")),
        label=_text(token.get("displayName")),
        scopes=_scopes(token, owner, owner_id),
        reach=_reach(answer, owner),
        created_at=_moment(token.get("createdAt")),
        expires_at=_moment(auth.get("expiresAt")),
        warnings=warnings,
    )


def restricted_organisations(data: object) -> frozenset[str]:
    """Return the organisations whose token rules keep this token out."""
    blocking = {"token-policy", "token-revoked"}
    return frozenset(
        name
        for organisation in _organisations(_object(data))
        if (name := _text(organisation.get("name")))
        and blocking.intersection(_texts(organisation.get("securityRestrictions")))
    )


def _kind(
    answer: Mapping[str, object], auth: Mapping[str, object], token: Mapping[str, object]
) -> Kind:
    if answer.get("type") == "org":
        return Kind.ORGANISATION
    if auth.get("type") == "access_token":
        return _ROLE_KINDS.get(_text(token.get("role")) or "", Kind.UNKNOWN)
    return _AUTH_KINDS.get(_text(auth.get("type")) or "", Kind.UNKNOWN)


def _scopes(
    token: Mapping[str, object], owner: str, owner_id: str | None
) -> tuple[Scope, ...] | None:
    """Return the permissions of a fine-grained token; None where the Hub told no list."""
    fine = token.get("fineGrained")
    if not isinstance(fine, dict) or not isinstance(fine.get("scoped"), list):
        return None
    found: dict[Scope, None] = {}
    for entry in _objects(fine["scoped"]):
        entity = _entity(_object(entry.get("entity")), owner, owner_id)
        for name in _texts(entry.get("permissions")):
            found[Scope(name, entity, risk_of(name))] = None
    for name in _texts(fine.get("global")):
        found[Scope(name, "global", risk_of(name))] = None
    if fine.get("canReadGatedRepos") is True:
        found[Scope(GATED, None, risk_of(GATED))] = None
    return tuple(found)


def _entity(entity: Mapping[str, object], owner: str, owner_id: str | None) -> str:
    kind = _text(entity.get("type")) or "unknown"
    name = _text(entity.get("name"))
    if name is None and kind == "user" and owner_id and entity.get("_id") == owner_id:
        name = owner
    return f"{kind}:{name or _text(entity.get('_id')) or '?'}"


def _reach(answer: Mapping[str, object], owner: str) -> tuple[Reach, ...]:
    own = Reach(owner, _text(answer.get("type")) or "user", None)
    organisations = tuple(
        Reach(name, "org", _text(organisation.get("roleInOrg")))
        for organisation in _organisations(answer)
        if (name := _text(organisation.get("name")))
    )
    return (own, *organisations)


def _organisations(answer: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    return _objects(answer.get("orgs"))


def _object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    items = value[:_MOST] if isinstance(value, list) else []
    return (item for item in items if isinstance(item, dict))


def _texts(value: object) -> Iterator[str]:
    items = value[:_MOST] if isinstance(value, list) else []
    return (text for item in items if (text := _text(item)))


def _text(value: object) -> str | None:
    return sanitise(value) if isinstance(value, str) and value else None


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
