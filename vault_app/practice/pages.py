"""The emulator's web pages: the list of tokens and the form that makes one.

Names only are listed; a value is shown once, on the page that answers Create.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Protocol
from urllib.parse import parse_qs

from vault_app.core.secret import Secret
from vault_app.practice.answers import Asked, Given
from vault_app.practice.forms import checkbox, checkboxes, choices
from vault_app.practice.hub import FINE, ROLES, Hub, Issued, Scopes
from vault_app.practice.resources import template

_OWN = (
    "repo.content.read",
    "repo.write",
    "inference.serverless.write",
    "inference.endpoints.infer.write",
    "discussion.write",
    "collection.write",
    "job.write",
)
_IN_ORGANISATIONS = (
    "repo.content.read",
    "repo.write",
    "inference.serverless.write",
    "job.write",
    "org.read",
)
_EVERYWHERE = ("discussion.write", "post.write")
_ROLE_WORDS = {FINE: "Fine-grained", "read": "Read (classic)", "write": "Write (classic)"}

Fields = Mapping[str, Sequence[str]]


class Minter(Protocol):
    """Who makes the token that the form asks for."""

    def mint(
        self,
        *,
        owner: str,
        role: str,
        label: str,
        scopes: Scopes | None,
        pending_orgs: Sequence[str],
        gated: bool,
    ) -> Secret:
        """Return the value."""
        ...


class Pages:
    """Answers requests below ``/settings``."""

    def __init__(self, hub: Hub, minter: Minter) -> None:
        """Keep who is asked; one account is logged in."""
        self._hub = hub
        self._minter = minter
        self._owner = "ada"
        self._ticket = secrets.token_urlsafe(24)

    def serve(self, asked: Asked) -> Given:
        """Return the page of that path."""
        if asked.path in ("/", "/settings/tokens") and asked.method == "GET":
            return self._list()
        if asked.path != "/settings/tokens/new":
            return _page("Not found", "<p>There is no such page here.</p>", 404)
        if asked.method == "POST":
            return self._created(asked)
        return self._form(parse_qs(asked.query))

    def create(self, fields: Fields) -> Issued:
        """Make the token that *fields* (the form's) describe."""
        role = _first(fields, "tokenType")
        role = role if role in ROLES else FINE
        orgs = [name for name in fields.get("orgs", ()) if name in self._hub.organisations]
        value = self._minter.mint(
            owner=self._owner,
            role=role,
            label=_first(fields, "tokenName")[:96] or "unnamed",
            scopes=self._scopes(fields, orgs) if role == FINE else None,
            pending_orgs=[name for name in orgs if name in self._hub.approval_needed],
            gated=_first(fields, "canReadGatedRepos") == "true",
        )
        made = self._hub.find(value)
        assert made is not None  # noqa: S101 # it was made a line above
        return made

    def _scopes(self, fields: Fields, orgs: Sequence[str]) -> Scopes:
        named = {f"user:{self._owner}": fields.get("ownUserPermissions", ())}
        named |= {f"org:{name}": fields.get("orgPermissions", ()) for name in orgs}
        named["global"] = fields.get("globalPermissions", ())
        return {entity: list(permissions) for entity, permissions in named.items() if permissions}

    def _list(self) -> Given:
        rows = "".join(_row(token) for token in reversed(self._hub.issued) if token.alive)
        body = (
            '<p class="lead">All tokens of this practice account. Values are not shown again.</p>'
            f"<table><thead><tr><th>Name</th><th>Kind</th><th>Created</th></tr></thead>"
            f"<tbody>{rows}</tbody></table>"
            '<p><a class="button" href="/settings/tokens/new?tokenType=fineGrained">'
            "Create new token</a></p>"
        )
        return _page("Access tokens", body)

    def _form(self, query: Fields, complaint: str = "", status: int = 200) -> Given:
        role = _first(query, "tokenType")
        body = template("form.html").substitute(
            ticket=escape(self._ticket),
            complaint=f'<p class="complaint">{escape(complaint)}</p>' if complaint else "",
            name=escape(_first(query, "tokenName")),
            kinds=choices("tokenType", _ROLE_WORDS, role if role in ROLES else FINE),
            owner=escape(self._owner),
            own=self._boxes(query, "ownUserPermissions", _OWN),
            gated=checkbox(
                "canReadGatedRepos",
                "true",
                "Read public gated repositories you may access",
                _first(query, "canReadGatedRepos") == "true",
            ),
            orgs=self._boxes(query, "orgs", tuple(self._hub.organisations), only=True),
            org=self._boxes(query, "orgPermissions", _IN_ORGANISATIONS),
            everywhere=self._boxes(query, "globalPermissions", _EVERYWHERE),
        )
        return _page("Create a new token", body, status)

    def _boxes(self, query: Fields, name: str, known: Iterable[str], only: bool = False) -> str:
        wished = query.get(name, ())
        shown = dict.fromkeys([*known, *(() if only else wished)])
        return checkboxes(name, shown, wished)

    def _created(self, asked: Asked) -> Given:
        fields = asked.body if isinstance(asked.body, dict) else {}
        if not secrets.compare_digest(_first(fields, "ticket").encode(), self._ticket.encode()):
            return _page("Refused", "<p>This form is not from here.</p>", 403)
        if not _first(fields, "tokenName").strip():
            return self._form(fields, "Give the token a name.", 422)
        made = self.create(fields)
        waits = ", ".join(sorted(made.pending))
        body = template("created.html").substitute(
            label=escape(made.label),
            value=escape(made.value.reveal()),
            waits=f'<p class="complaint">Waits for approval by {escape(waits)}.</p>'
            if waits
            else "",
        )
        return _page("Your new token", body)


def _row(token: Issued) -> str:
    kind = _ROLE_WORDS.get(token.role, "Login")
    tone = "classic" if token.classic else "fine"
    return (
        f"<tr><td>{escape(token.label)}</td>"
        f'<td><span class="badge {tone}">{escape(kind)}</span></td>'
        f"<td>{token.created_at:%d %B %Y}</td></tr>"
    )


def _page(title: str, body: str, status: int = 200) -> Given:
    nonce = secrets.token_urlsafe(16)
    policy = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    html = template("page.html").substitute(title=escape(title), body=body, nonce=nonce)
    headers = {
        "Content-Security-Policy": policy,
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
    return Given(status, html=html, headers=headers)


def _first(fields: Fields, name: str) -> str:
    values = fields.get(name) or ("",)
    return values[0]
