"""Which request means what: the emulator's paths and the handlers behind them."""

import re
from collections.abc import Callable

from vault_app.practice.answers import Answers, Asked, Given, refused

_KINDS = "models|datasets|spaces"
Handler = Callable[[Answers, Asked, tuple[str, ...]], Given]

_ROUTES: tuple[tuple[str, str, str, Handler], ...] = (
    ("whoami", "GET", r"/api/whoami-v2", lambda a, asked, _: a.whoami(asked)),
    ("revoke", "POST", r"/api/credentials/revoke", lambda a, asked, _: a.revoke(asked)),
    ("login", "POST", r"/oauth/token", lambda a, asked, _: a.renew_login(asked)),
    (
        "secrets",
        "GET|POST|DELETE",
        r"/api/spaces/([^/]+/[^/]+)/secrets",
        lambda a, asked, found: a.secrets(asked, found[0]),
    ),
    (
        "variables",
        "GET|POST|DELETE",
        r"/api/spaces/([^/]+/[^/]+)/variables",
        lambda a, asked, found: a.variables(asked, found[0]),
    ),
    (
        "runtime",
        "GET",
        r"/api/spaces/([^/]+/[^/]+)/runtime",
        lambda a, asked, found: a.runtime(asked, found[0]),
    ),
    (
        "restart",
        "POST",
        r"/api/spaces/([^/]+/[^/]+)/restart",
        lambda a, asked, found: a.restart(asked, found[0]),
    ),
    (
        "auth-check",
        "GET",
        rf"/api/({_KINDS})/([^/]+/[^/]+)/auth-check(/write)?",
        lambda a, asked, found: a.auth_check(asked, found[0], found[1], bool(found[2])),
    ),
    (
        "listing",
        "GET",
        rf"/api/({_KINDS})",
        lambda a, asked, found: a.listing(asked, found[0]),
    ),
)

_COMPILED = tuple(
    (name, re.compile(methods), re.compile(path), handler)
    for name, methods, path, handler in _ROUTES
)


def find_route(asked: Asked) -> tuple[str, Callable[[Answers], Given]]:
    """Return the route's name and what answers it; unknown paths answer 404."""
    for name, methods, path, handler in _COMPILED:
        match = path.fullmatch(asked.path)
        if match and methods.fullmatch(asked.method):
            found = tuple(group or "" for group in match.groups())
            return name, _bound(handler, asked, found)
    return "unknown", lambda _: refused(404, "Sorry, we can't find the page you are looking for.")


def _bound(handler: Handler, asked: Asked, found: tuple[str, ...]) -> Callable[[Answers], Given]:
    return lambda answers: handler(answers, asked, found)
