"""A provider of which only the tokens' looks are known: recognised and named, never asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from vault_app.core.credential import Credential, Identity
from vault_app.core.errors import ProviderError, UnexpectedAnswer
from vault_app.core.pattern import Pattern
from vault_app.core.place import Place
from vault_app.core.secret import Secret
from vault_app.providers.http import Http
from vault_app.providers.provider import Capability, Purpose, Wish


@dataclass(frozen=True, slots=True)
class PatternOnly:
    """Fits ``Provider``; everything that would need the network is ``not_supported``."""

    id: str
    name: str
    short: str
    environment_names: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    capabilities: frozenset[Capability] = frozenset()
    check_interval: timedelta = timedelta(days=1)
    purposes: tuple[Purpose, ...] = ()

    def endpoint(self, environ: Mapping[str, str]) -> str:
        """Return ``KEYTURN_ENDPOINT_<PROVIDER>`` or nothing: no default is known."""
        return environ.get(f"KEYTURN_ENDPOINT_{self.id.upper()}", "").strip().rstrip("/")

    def check(self, token: Secret, endpoint: str, http: Http) -> Identity:
        """Refuse: this provider cannot be asked."""
        raise UnexpectedAnswer("not_supported", provider=self.id)

    def says_dead(self, error: ProviderError) -> bool:
        """Return False: nothing proves death here."""
        return False

    def revoke(self, token: Secret, endpoint: str, http: Http) -> None:
        """Refuse: this provider cannot be asked."""
        raise UnexpectedAnswer("not_supported", provider=self.id)

    def pending_organisations(
        self, token: Secret, names: Sequence[str], endpoint: str, http: Http
    ) -> tuple[str, ...]:
        """Return none: there is nothing to ask."""
        return ()

    def creation_page(self, endpoint: str, wish: Wish) -> str:
        """Return nothing: no page is known."""
        return ""

    def manage_page(self, endpoint: str) -> str:
        """Return nothing: no page is known."""
        return ""

    def wish(self, credential: Credential, purposes: Sequence[str]) -> Wish:
        """Return an empty wish."""
        return Wish()

    def guess_purposes(self, places: Sequence[Place], role: str | None) -> tuple[str, ...]:
        """Return none."""
        return ()


def named(
    provider: str, name: str, short: str, environment: Sequence[str], *patterns: Pattern
) -> PatternOnly:
    """Return the provider with its *patterns* (each must name it as its own)."""
    return PatternOnly(provider, name, short, tuple(environment), patterns)
