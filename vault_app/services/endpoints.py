"""Which server a credential belongs to (H22): fixed and shown when it is added."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from vault_app.core.errors import UsageError
from vault_app.services.workbench import Workbench

if TYPE_CHECKING:
    from vault_app.providers.provider import Provider


def is_loopback(endpoint: str) -> bool:
    """Tell whether *endpoint* is a server on this machine: by its address, not by how it begins.

    A name such as ``127.example`` may be anybody's; so may one with a user before the host.
    """
    from vault_app.providers.http import is_loopback as is_own

    try:
        parts = urlsplit(endpoint)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "@" not in parts.netloc and is_own(host)


def endpoint_for(bench: Workbench, provider: "Provider", confirmed: str | None = None) -> str:
    """Return the endpoint a new credential gets; one the environment names needs a yes.

    The provider's own and a loopback one need none. Raises UsageError ``endpoint_unconfirmed``
    naming it otherwise, unless *confirmed* is exactly that endpoint.
    """
    wanted = provider.endpoint(bench.environ)
    if wanted in (provider.endpoint({}), confirmed) or is_loopback(wanted):
        return wanted
    raise UsageError("endpoint_unconfirmed", endpoint=wanted, provider=provider.id)


def safe_endpoint(bench: Workbench, provider: "Provider") -> str:
    """Return the endpoint where nobody can be asked: unconfirmed gives the provider's own."""
    try:
        return endpoint_for(bench, provider)
    except UsageError:
        return provider.endpoint({})
