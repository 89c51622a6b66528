"""Which server a credential belongs to (H22): fixed and shown when it is added."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from vault_app.core.errors import UsageError
from vault_app.services.workbench import Workbench

if TYPE_CHECKING:
    from vault_app.providers.provider import Provider

_LOOPBACK = ("localhost", "::1")


def is_loopback(endpoint: str) -> bool:
    """Tell whether *endpoint* is a server on this machine."""
    host = urlsplit(endpoint).hostname or ""
    return host in _LOOPBACK or host.startswith("127.")


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
