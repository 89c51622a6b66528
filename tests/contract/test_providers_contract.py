"""What every provider of the registry must do."""

import re
import subprocess
import sys
from datetime import timedelta

import pytest

from tests.support.clock import FixedClock
from vault_app.core.errors import (
    ProviderUnreachable,
    RateLimited,
    ScopeMissing,
    TokenRejected,
    UnexpectedAnswer,
)
from vault_app.core.secret import Secret
from vault_app.providers.http import Http
from vault_app.providers.provider import Capability, Provider, Wish
from vault_app.providers.registry import PROVIDERS, by_id, remote_of

each = pytest.mark.parametrize("provider", PROVIDERS, ids=lambda provider: provider.id)


def test_provider_ids_and_badges_are_unique() -> None:
    for values in (
        [provider.id for provider in PROVIDERS],
        [provider.name for provider in PROVIDERS],
        [provider.short for provider in PROVIDERS],
    ):
        assert len(set(values)) == len(values)


@each
def test_provider_has_id_name_badge_patterns_and_variables(provider: Provider) -> None:
    assert re.fullmatch(r"[a-z]+", provider.id)
    assert provider.name
    assert re.fullmatch(r"[A-Z]{2}", provider.short)
    assert provider.patterns
    assert all(pattern.provider == provider.id for pattern in provider.patterns)
    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]+", name) for name in provider.environment_names)
    assert provider.environment_names
    assert provider.check_interval >= timedelta(minutes=1)
    assert by_id(provider.id) is provider


@each
def test_provider_failures_to_ask_are_no_death(provider: Provider) -> None:
    """H2: only the provider's own refusal of the token may count."""
    for error in (RateLimited(), ProviderUnreachable(), UnexpectedAnswer(), ScopeMissing()):
        assert not provider.says_dead(error)


@each
def test_provider_that_revokes_can_also_prove_death(provider: Provider) -> None:
    if Capability.REVOKE in provider.capabilities:
        assert Capability.CHECK in provider.capabilities
        assert provider.says_dead(TokenRejected())


@each
def test_provider_offline_asks_nobody(provider: Provider, clock: FixedClock) -> None:
    http = Http(clock, offline=True)
    endpoint = provider.endpoint({})
    for call in (provider.check, provider.revoke):
        with pytest.raises((ProviderUnreachable, UnexpectedAnswer)):
            call(Secret("t" * 40), endpoint, http)


@each
def test_provider_pages_are_on_the_endpoint_given(provider: Provider) -> None:
    """H22: pages open on the stored host only."""
    endpoint = "https://hub.example"
    pages = [provider.creation_page(endpoint, Wish(("x",))), provider.manage_page(endpoint)]
    if Capability.CREATION_PAGE in provider.capabilities:
        assert all(page.startswith(f"{endpoint}/") for page in pages)
    else:
        assert pages == ["", ""]


@each
def test_provider_guesses_only_purposes_it_has(provider: Provider) -> None:
    codes = {purpose.code for purpose in provider.purposes}
    assert set(provider.guess_purposes([], None)) <= codes


@each
def test_provider_known_by_pattern_only_says_not_supported(
    provider: Provider, clock: FixedClock
) -> None:
    if Capability.CHECK in provider.capabilities:
        return
    for call in (provider.check, provider.revoke):
        with pytest.raises(UnexpectedAnswer) as caught:
            call(Secret("t" * 40), "", Http(clock))
        assert caught.value.code == "not_supported"


def test_by_id_of_nobody_is_a_provider_that_recognises_nothing() -> None:
    unknown = by_id("unknown")
    assert (unknown.id, unknown.patterns, unknown.capabilities) == ("unknown", (), frozenset())
    assert unknown.pending_organisations(Secret("x"), ["a"], "", Http(FixedClock())) == ()


def test_pattern_only_endpoint_is_named_by_the_environment() -> None:
    environ = {"KEYTURN_ENDPOINT_GITLAB": "https://gitlab.example/"}
    assert by_id("gitlab").endpoint(environ) == "https://gitlab.example"


def test_registry_import_loads_no_network_library() -> None:
    """The registry is needed at start-up, the network only later."""
    code = (
        "import sys, vault_app.providers.registry;"
        "print(sorted({'httpx2', 'huggingface_hub', 'ssl'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@each
def test_provider_that_claims_remote_secrets_offers_them_and_no_other_does(
    provider: Provider,
) -> None:
    offered = remote_of(provider.id)
    assert (offered is not None) == (Capability.REMOTE_SECRETS in provider.capabilities)
    assert offered is None or offered.remote_tool
