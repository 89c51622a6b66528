"""Space secrets through huggingface_hub, always with explicit token and endpoint (H24).

Import this module only when it is used: the library is large. A redirect is refused for its
client too (H23), and it neither sends an ambient token nor telemetry.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

os.environ["HF_HUB_DISABLE_IMPLICIT_TOKEN"] = "1"  # noqa: S105 # a switch, read at the import
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

import httpx2
from huggingface_hub import HfApi, constants, set_client_factory
from huggingface_hub.errors import HfHubHTTPError, HFValidationError, OfflineModeIsEnabled

from vault_app.core.errors import (
    ProviderError,
    ProviderUnreachable,
    ScopeMissing,
    TokenRejected,
    UnexpectedAnswer,
)
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.providers.http import Http, refuse_failure
from vault_app.providers.wire import LOOPBACK_MOUNTS, Reply, headers_of, translated

_TIMEOUT = 30.0
_INVALID = "Invalid credentials in Authorization header"


@dataclass(frozen=True, slots=True)
class SpaceSecret:
    """One secret of a Space as it may be listed: never its value."""

    key: str
    description: str | None
    updated_at: datetime | None


def spaces_of(owner: str, *, token: Secret, endpoint: str, http: Http) -> tuple[str, ...]:
    """Return the Spaces of an account or organisation, as ``owner/name``."""
    with _asking(endpoint, http, "spaces") as api:
        found = [space.id for space in api.list_spaces(author=owner, token=token.reveal())]
    return tuple(sorted(found))


def space_secrets(
    space: str, *, token: Secret, endpoint: str, http: Http
) -> tuple[SpaceSecret, ...]:
    """Return the secrets of the Space ``owner/name``, by key."""
    with _asking(endpoint, http, "space_secrets") as api:
        found = api.get_space_secrets(space, token=token.reveal())
    return tuple(
        SpaceSecret(
            sanitise(secret.key),
            sanitise(secret.description) if secret.description else None,
            secret.updated_at,
        )
        for _, secret in sorted(found.items())
    )


def put_space_secret(
    space: str, key: str, value: Secret, *, token: Secret, endpoint: str, http: Http
) -> None:
    """Set a secret of a Space; the Space restarts by itself."""
    with _asking(endpoint, http, "space_secret_put") as api:
        api.add_space_secret(space, key, value.reveal(), token=token.reveal())


@contextmanager
def _asking(endpoint: str, http: Http, purpose: str) -> Iterator[HfApi]:
    with http.use(endpoint, provider="huggingface", purpose=purpose) as used:
        try:
            yield HfApi(endpoint=endpoint, token=False, library_name="keyturn")
        except HfHubHTTPError as error:
            # The library's text quotes the answer; only its status is kept.
            raise _refusal(error, http) from None
        except OfflineModeIsEnabled:
            raise ProviderUnreachable("offline", host=used.host) from None
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise translated(error) from None
        except (HFValidationError, ValueError, TypeError, AttributeError, KeyError):
            raise UnexpectedAnswer("not_space_secrets") from None
        used.outcome = "accepted"


def _refusal(error: HfHubHTTPError, http: Http) -> ProviderError:
    response = error.response
    said = response.headers.get("X-Error-Message", "")
    try:
        refuse_failure(Reply(response.status_code, headers_of(response), b""), http.clock.now())
    except ProviderError as failure:
        return failure
    if response.status_code == 401:
        return TokenRejected() if said == _INVALID else ScopeMissing("unsupported_login")
    if response.status_code == 403:
        return ScopeMissing()
    return UnexpectedAnswer(status=response.status_code)


def _refuse_redirect(response: httpx2.Response) -> None:
    if 300 <= response.status_code < 400:
        raise UnexpectedAnswer("redirected", host=_target(response))


def _target(response: httpx2.Response) -> str:
    try:
        return sanitise(httpx2.URL(response.headers.get("location", "")).host)
    except httpx2.InvalidURL:
        return ""


def _client() -> httpx2.Client:
    return httpx2.Client(
        follow_redirects=False,
        timeout=_TIMEOUT,
        mounts=LOOPBACK_MOUNTS,
        event_hooks={"response": [_refuse_redirect]},
    )


set_client_factory(_client)
constants.HF_DEBUG = False
