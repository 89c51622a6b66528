"""What a new token should be allowed, and the address of the page that makes it, filled in.

The page takes own-account, organisation and global permissions; single repositories cannot be
told to it and are left to the person (``by_hand``).
"""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from vault_app.core.credential import Credential, Scope
from vault_app.core.place import Place, PlaceKind
from vault_app.providers.huggingface.scopes import GATED, PURPOSES
from vault_app.providers.provider import Purpose, Wish


def creation_page(endpoint: str, wish: Wish) -> str:
    """Return the filled-in address; organisation permissions hold for all organisations named."""
    query = [("tokenType", "fineGrained")]
    query += [("ownUserPermissions", name) for name in wish.own_permissions]
    if wish.gated:
        query.append((GATED, "true"))
    query += [("orgs", name) for name in wish.organisations]
    query += [("orgPermissions", name) for name in wish.organisation_permissions]
    query += [("globalPermissions", name) for name in wish.global_permissions]
    return f"{endpoint}/settings/tokens/new?{urlencode(query)}"


def wish_from_scopes(scopes: Sequence[Scope], owner: str | None) -> Wish:
    """Return the same permissions again.

    Where organisations differ in theirs, only the common ones are filled in (the page would give
    the union to all) and the organisations are named for the person to finish.
    """
    own, orgs, everywhere, by_hand = [], dict[str, set[str]](), [], []
    for scope in scopes:
        kind, _, name = (scope.entity or "").partition(":")
        if kind == "user" and name == owner:
            own.append(scope.name)
        elif kind == "org":
            orgs.setdefault(name, set()).add(scope.name)
        elif kind == "global":
            everywhere.append(scope.name)
        elif scope.entity:
            by_hand.append(scope.entity)
    common = set.intersection(*orgs.values()) if orgs else set()
    by_hand += [f"org:{name}" for name, permissions in orgs.items() if permissions - common]
    return Wish(
        own_permissions=_unique(own),
        organisations=tuple(orgs) if common else (),
        organisation_permissions=tuple(sorted(common)),
        global_permissions=_unique(everywhere),
        gated=any(scope.name == GATED for scope in scopes),
        by_hand=_unique(by_hand),
    )


def wish_from_purposes(credential: Credential, codes: Sequence[str]) -> Wish:
    """Return the permissions of the chosen purposes, in the organisations the old token reached."""
    chosen = [purpose for purpose in PURPOSES if purpose.code in codes]
    in_organisations = _unique(name for purpose in chosen for name in purpose.organisation)
    reached = [
        reach.name
        for reach in credential.reach
        if reach.type == "org" and reach.role != "no_access"
    ]
    return Wish(
        own_permissions=_unique(name for purpose in chosen for name in purpose.own),
        organisations=_unique(reached) if in_organisations else (),
        organisation_permissions=in_organisations if reached else (),
        gated=any(purpose.gated for purpose in chosen),
    )


def guess_purposes(places: Sequence[Place], role: str | None) -> tuple[str, ...]:
    """Return likely purposes; a read token is never taken for a writing one."""
    found = {code for place in places for code in _clues(place)}
    if role == "read":
        found -= {purpose.code for purpose in PURPOSES if _writes(purpose)}
    return tuple(p.code for p in PURPOSES if p.code in found) or ("download",)


_CI_PARTS = (".github/workflows/", ".gitlab-ci", ".circleci/", "azure-pipelines", "jenkinsfile")
_INFERENCE_PARTS = ("mcp", "inference", ".claude", ".codex", ".continue", "streamlit", "opencode")
_HUB_FILES = ("/huggingface/token", "/huggingface/stored_tokens")


def _clues(place: Place) -> Iterable[str]:
    text = f"{place.path or ''} {place.tool} {place.key}".replace("\\", "/").lower()
    if place.kind is PlaceKind.REMOTE:
        yield "spaces"
    if place.editor in ("git_credentials", "git_config") or place.kind is PlaceKind.HELPER:
        yield "push"
    if any(part in text for part in _CI_PARTS):
        yield "ci"
    if any(part in text for part in _INFERENCE_PARTS):
        yield "inference"
    if place.path and place.path.replace("\\", "/").endswith(_HUB_FILES):
        yield "download"


def _writes(purpose: Purpose) -> bool:
    return "repo.write" in purpose.own


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
