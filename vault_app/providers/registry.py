"""All providers, as an explicit tuple; the contract tests run over it."""

from vault_app.core.pattern import Pattern, recognise
from vault_app.core.secret import Secret
from vault_app.providers.aws.provider import AmazonWebServices
from vault_app.providers.compound import Compound
from vault_app.providers.huggingface.provider import HuggingFace
from vault_app.providers.known import KNOWN
from vault_app.providers.known.nobodys import NOBODYS
from vault_app.providers.known.pattern_only import PatternOnly
from vault_app.providers.provider import Capability, Provider
from vault_app.providers.remote import RemoteSecrets

PROVIDERS: tuple[Provider, ...] = (HuggingFace(), AmazonWebServices(), *KNOWN)

PATTERNS: tuple[Pattern, ...] = tuple(
    pattern for provider in PROVIDERS for pattern in provider.patterns
)

_BY_ID: dict[str, Provider] = {provider.id: provider for provider in (*NOBODYS, *PROVIDERS)}
"""Those whose secrets only a scan finds have a name as well."""


def by_id(provider_id: str) -> Provider:
    """Return the provider of that id; for ``unknown`` and ids of newer versions one that
    recognises nothing and cannot be asked.
    """
    known = _BY_ID.get(provider_id)
    return known or PatternOnly(provider_id, provider_id.title(), provider_id[:2].upper())


def is_known(provider_id: str) -> bool:
    """Tell whether there is a provider of that id."""
    return provider_id in _BY_ID


def remote_of(provider_id: str) -> RemoteSecrets | None:
    """Return how that provider's remote secrets are listed and set, None if they are not."""
    provider = by_id(provider_id)
    if Capability.REMOTE_SECRETS in provider.capabilities and isinstance(provider, RemoteSecrets):
        return provider
    return None


def gathered(text: Secret) -> Secret:
    """Return what a person entered as one value: blanks round it gone, several parts joined."""
    entered = text.reveal().strip()
    for provider in PROVIDERS:
        if isinstance(provider, Compound) and (whole := provider.gathered(entered)) is not None:
            return whole
    return Secret(entered)


def recognise_token(value: str) -> Pattern | None:
    """Return the pattern the whole *value* fits, None if no provider's token looks like it."""
    return recognise(value, PATTERNS)
