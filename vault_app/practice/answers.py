"""The emulated Hub's API answers: bodies, statuses and headers as the real one gives them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import parse_qs

from vault_app.core.secret import Secret
from vault_app.practice.hub import FINE, LOGIN_LASTS, OAUTH, Hub, Issued, Space, account_id

INVALID = "Invalid credentials in Authorization header"
UNSUPPORTED = "Invalid username or password."
PENDING = (
    "Your token needs to be approved by the organization {name} before it can access its resources."
)
_SECRET_KEY = re.compile(r"[a-zA-Z][_a-zA-Z0-9]*")


@dataclass(frozen=True, slots=True)
class Asked:
    """One API request: *token* None without an Authorization header."""

    method: str
    path: str
    query: str
    token: Secret | None
    body: object = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Given:
    """One answer: JSON data, or text for pages."""

    status: int = 200
    data: object = None
    headers: Mapping[str, str] = field(default_factory=dict)
    html: str | None = field(default=None, repr=False)

    @property
    def body(self) -> bytes:
        """Return the bytes to send."""
        return (json.dumps(self.data) if self.html is None else self.html).encode()


def refused(status: int, message: str, code: str | None = None) -> Given:
    """Return an error in the Hub's shape: message in body and header, code in a header."""
    headers = {"X-Error-Message": message} | ({"X-Error-Code": code} if code else {})
    return Given(status, {"error": message}, headers)


class Answers:
    """Answers API requests out of a Hub."""

    def __init__(self, hub: Hub) -> None:
        """Keep the Hub."""
        self._hub = hub

    def whoami(self, asked: Asked) -> Given:
        """``GET /api/whoami-v2``."""
        who = self._bearer(asked)
        return who if isinstance(who, Given) else Given(data=self._identity(who))

    def revoke(self, asked: Asked) -> Given:
        """``POST /api/credentials/revoke``: 202 whatever it did."""
        body = asked.body if isinstance(asked.body, dict) else {}
        values = body.get("credentials")
        if not isinstance(values, list) or not 1 <= len(values) <= 1000:
            return refused(400, "credentials must hold 1 to 1000 items")
        if not all(isinstance(value, str) and 0 < len(value) <= 200 for value in values):
            return refused(400, "each credential must have at most 200 characters")
        for value in values:
            known = self._hub.find(Secret(value))
            if known is not None:
                known.alive = False
        return Given(202, {})

    def renew_login(self, asked: Asked) -> Given:
        """``POST /oauth/token`` with a refresh value: a new login and a new refresh value."""
        form = asked.body if isinstance(asked.body, dict) else {}
        if form.get("grant_type") != ["refresh_token"]:
            return Given(400, {"error": "unsupported_grant_type"})
        fresh = self._hub.renew(Secret("".join(form.get("refresh_token", [""]))))
        if fresh is None or fresh.refresh is None:
            return Given(400, {"error": "invalid_grant", "error_description": "Unknown"})
        return Given(
            data={
                "access_token": fresh.value.reveal(),
                "token_type": "bearer",
                "expires_in": int(LOGIN_LASTS.total_seconds()),
                "refresh_token": fresh.refresh.reveal(),
                "scope": "openid profile read-repos",
            }
        )

    def listing(self, asked: Asked, kind: str) -> Given:
        """``GET /api/{models|datasets|spaces}?author=...&limit=...``."""
        who = self._visitor(asked)
        if isinstance(who, Given):
            return who
        query = parse_qs(asked.query)
        author = query.get("author", [""])[0]
        if who and author in who.pending:
            return refused(403, PENDING.format(name=author))
        names = [name for name in self._hub.repositories[kind] if name.startswith(f"{author}/")]
        seen = [name for name in names if self._visible(who, name, kind)]
        limit = query.get("limit", ["1000"])[0]
        return Given(data=[{"id": name} for name in seen[: int(limit) if limit.isdigit() else 0]])

    def auth_check(self, asked: Asked, kind: str, name: str, write: bool) -> Given:
        """``GET /api/{kind}/{name}/auth-check[/write]``."""
        who = self._visitor(asked)
        if isinstance(who, Given):
            return who
        closed = self._closed(who, kind, name)
        if closed is not None:
            return closed
        if write and not (who and who.allows("repo.write", name, kind[:-1])):
            return refused(403, "You don't have write access to this repository")
        return Given(data={})

    def secrets(self, asked: Asked, name: str) -> Given:
        """``GET|POST|DELETE /api/spaces/{name}/secrets``; values are never given back."""
        space = self._writable(asked, name)
        if isinstance(space, Given):
            return space
        if asked.method == "GET":
            return Given(
                data={
                    key: _without_none({"key": key, "description": about, "updatedAt": stamp(when)})
                    for key, (_, when, about) in space.secrets.items()
                }
            )
        return self._change(asked, space, secret=True)

    def variables(self, asked: Asked, name: str) -> Given:
        """``GET|POST|DELETE /api/spaces/{name}/variables``; values are public."""
        if asked.method == "GET":
            who = self._visitor(asked)
            closed = who if isinstance(who, Given) else self._closed(who, "spaces", name)
            shown = self._hub.space(name).variables
            return closed or Given(
                data={
                    key: _without_none(
                        {"value": value, "description": about, "updatedAt": stamp(when)}
                    )
                    for key, (value, when, about) in shown.items()
                }
            )
        space = self._writable(asked, name)
        return space if isinstance(space, Given) else self._change(asked, space, secret=False)

    def runtime(self, asked: Asked, name: str) -> Given:
        """``GET /api/spaces/{name}/runtime``."""
        who = self._visitor(asked)
        closed = who if isinstance(who, Given) else self._closed(who, "spaces", name)
        return closed or Given(data=_runtime(self._hub.space(name)))

    def restart(self, asked: Asked, name: str) -> Given:
        """``POST /api/spaces/{name}/restart``; logins of the OAuth kind are turned away."""
        who = self._bearer(asked)
        if isinstance(who, Issued) and who.role == OAUTH:
            return refused(401, UNSUPPORTED)
        space = self._writable(asked, name)
        if isinstance(space, Given):
            return space
        space.restarts += 1
        return Given(data=_runtime(space))

    def _bearer(self, asked: Asked) -> Issued | Given:
        if asked.token is None:
            return refused(401, UNSUPPORTED)
        return self._hub.living(asked.token) or refused(401, INVALID)

    def _visitor(self, asked: Asked) -> Issued | Given | None:
        """Return who asks, None for nobody; a dead token is refused on public things too."""
        return None if asked.token is None else self._bearer(asked)

    def _visible(self, who: Issued | None, name: str, kind: str) -> bool:
        if name not in self._hub.private:
            return True
        return who is not None and who.allows("repo.content.read", name, kind[:-1])

    def _closed(self, who: Issued | None, kind: str, name: str) -> Given | None:
        organisation = name.partition("/")[0]
        if who and organisation in who.pending:
            return refused(403, PENDING.format(name=organisation))
        if name in self._hub.repositories[kind] and self._visible(who, name, kind):
            return None
        if who is None:
            return refused(401, UNSUPPORTED)
        return refused(404, "Repository not found", "RepoNotFound")

    def _writable(self, asked: Asked, name: str) -> Space | Given:
        who = self._bearer(asked)
        if isinstance(who, Given):
            return who
        closed = self._closed(who, "spaces", name)
        if closed is not None:
            return closed
        if not who.allows("repo.write", name, "space"):
            return refused(403, "You don't have the required permissions to perform this action")
        return self._hub.space(name)

    def _change(self, asked: Asked, space: Space, *, secret: bool) -> Given:
        body = asked.body if isinstance(asked.body, dict) else {}
        key, value, about = body.get("key"), body.get("value"), body.get("description")
        if not isinstance(key, str) or not _SECRET_KEY.fullmatch(key):
            return refused(400, "key must begin with a letter and hold letters, digits and _")
        with self._hub.lock:
            if asked.method == "DELETE":
                (space.secrets if secret else space.variables).pop(key, None)
            elif not isinstance(value, str):
                return refused(400, "value must be a string")
            elif secret:
                space.secrets[key] = (Secret(value), self._hub.clock.now(), about)
            else:
                space.variables[key] = (value, self._hub.clock.now(), about)
            space.restarts += 1
        return Given(data={})

    def _identity(self, who: Issued) -> dict[str, object]:
        answer: dict[str, object] = {
            "type": "user",
            "id": account_id(who.owner),
            "name": who.owner,
            "fullname": who.owner.title(),
            "isPro": False,
            "avatarUrl": f"/avatars/{account_id(who.owner)}.svg",
            "orgs": [self._organisation(who, name, role) for name, role in who.orgs.items()],
            "auth": _auth(who),
        }
        if who.role != FINE:
            answer |= {"email": f"{who.owner}@example.org", "emailVerified": True}
        return answer

    def _organisation(self, who: Issued, name: str, role: str) -> dict[str, object]:
        answer: dict[str, object] = {
            "type": "org",
            "id": account_id(name),
            "name": name,
            "fullname": name.title(),
            "avatarUrl": f"/avatars/{account_id(name)}.svg",
            "roleInOrg": role,
        }
        if name in who.pending and self._hub.tells_restrictions:
            answer["securityRestrictions"] = ["token-policy"]
        return answer


def stamp(moment: datetime) -> str:
    """Return a moment as the Hub writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def _auth(who: Issued) -> dict[str, object]:
    if who.role == OAUTH:
        expires = {"expiresAt": stamp(who.expires_at)} if who.expires_at else {}
        return {"type": "oauth", **expires}
    token: dict[str, object] = {
        "displayName": who.label,
        "role": who.role,
        "createdAt": stamp(who.created_at),
    }
    if who.role == FINE:
        token["fineGrained"] = _fine_grained(who)
    auth: dict[str, object] = {"type": "access_token", "accessToken": token}
    return auth | ({"expiresAt": stamp(who.expires_at)} if who.expires_at else {})


def _fine_grained(who: Issued) -> dict[str, object]:
    answer: dict[str, object] = {"canReadGatedRepos": who.gated}
    if who.scopes is None:
        return answer
    answer["scoped"] = [
        {"entity": _entity(entity), "permissions": list(permissions)}
        for entity, permissions in who.scopes.items()
        if entity != "global"
    ]
    answer["global"] = list(who.scopes.get("global", ()))
    return answer


def _entity(text: str) -> dict[str, str]:
    kind, _, name = text.partition(":")
    return {"_id": account_id(name), "type": kind, "name": name}


def _runtime(space: Space) -> dict[str, object]:
    return {
        "stage": space.stage,
        "hardware": {"current": "cpu-basic", "requested": "cpu-basic"},
        "storage": None,
        "gcTimeout": 172800,
        "replicas": {"current": 1, "requested": 1},
        "devMode": False,
        "domains": [],
    }


def _without_none(data: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value is not None}
