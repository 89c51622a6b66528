"""Hugging Face as a provider, against the emulated Hub."""

from collections.abc import Mapping, Sequence

import pytest

from tests.support.clock import FixedClock
from tests.support.emulator import press_create
from tests.support.fake_tokens import hugging_face, jwt, some
from tests.support.loopback import serving
from vault_app.core.credential import Kind
from vault_app.core.errors import (
    ProviderError,
    ProviderUnreachable,
    RateLimited,
    ScopeMissing,
    TokenRejected,
    UnexpectedAnswer,
)
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.providers.http import Http, NetworkUse
from vault_app.providers.huggingface.creation import wish_from_scopes
from vault_app.providers.huggingface.provider import HuggingFace

HUB = HuggingFace()


@pytest.mark.parametrize(
    ("environ", "endpoint"),
    [
        ({}, "https://huggingface.co"),
        ({"HF_ENDPOINT": "https://hub.example/"}, "https://hub.example"),
        ({"HF_ENDPOINT": " "}, "https://huggingface.co"),
        ({"HUGGINGFACE_CO_STAGING": "1"}, "https://hub-ci.huggingface.co"),
        ({"HUGGINGFACE_CO_STAGING": "no"}, "https://huggingface.co"),
    ],
)
def test_endpoint_follows_the_environment(environ: Mapping[str, str], endpoint: str) -> None:
    assert HUB.endpoint(environ) == endpoint


@pytest.mark.parametrize(
    ("role", "kind"),
    [
        ("read", Kind.CLASSIC),
        ("write", Kind.CLASSIC),
        ("fineGrained", Kind.FINE_GRAINED),
        ("oauth", Kind.OAUTH),
    ],
)
def test_check_living_token_tells_who_and_what(
    emulator: Emulator, http: Http, clock: FixedClock, role: str, kind: Kind
) -> None:
    token = emulator.mint(role=role, label="laptop", orgs={"acme": "admin"})
    identity = HUB.check(token, emulator.endpoint, http)
    assert (identity.kind, identity.owner) == (kind, "ada")
    assert [(reach.name, reach.role) for reach in identity.reach] == [
        ("ada", None),
        ("acme", "admin"),
    ]
    if kind is not Kind.OAUTH:
        assert (identity.label, identity.created_at) == ("laptop", clock.now())


def test_check_fine_grained_without_list_has_unknown_scopes(emulator: Emulator, http: Http) -> None:
    token = emulator.mint(scopes_told=False)
    identity = HUB.check(token, emulator.endpoint, http)
    assert (identity.kind, identity.scopes) == (Kind.FINE_GRAINED, None)


def test_check_dead_token_is_rejected_and_says_dead(emulator: Emulator, http: Http) -> None:
    """H2: here 401 is how death looks."""
    with pytest.raises(TokenRejected) as caught:
        HUB.check(Secret(hugging_face()), emulator.endpoint, http)
    assert HUB.says_dead(caught.value)
    assert caught.value.data["reason"] == "invalid_credentials"


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (403, ScopeMissing),
        (404, UnexpectedAnswer),
        (400, UnexpectedAnswer),
        (302, UnexpectedAnswer),
        (429, RateLimited),
        (500, ProviderUnreachable),
        (204, UnexpectedAnswer),
    ],
)
def test_check_other_answers_never_say_dead(
    emulator: Emulator, http: Http, status: int, error: type[ProviderError]
) -> None:
    """H2: a 429 or a failure is unknown, never rejected."""
    emulator.fail_next("whoami", status=status)
    with pytest.raises(error) as caught:
        HUB.check(emulator.mint(), emulator.endpoint, http)
    assert not HUB.says_dead(caught.value)


def test_check_blocked_by_organisation_names_the_reason(emulator: Emulator, http: Http) -> None:
    emulator.fail_next("whoami", status=403)
    with pytest.raises(ScopeMissing) as caught:
        HUB.check(emulator.mint(), emulator.endpoint, http)
    assert caught.value.code == "organisation_blocked"
    assert caught.value.data["reason"] == "revoked_by_organisation"


def test_check_garbage_is_unexpected(emulator: Emulator, http: Http) -> None:
    emulator.fail_next("whoami", mode="garbage")
    with pytest.raises(UnexpectedAnswer) as caught:
        HUB.check(emulator.mint(), emulator.endpoint, http)
    assert caught.value.code == "not_whoami"


def test_check_warnings_of_the_hub_come_through_safe(http: Http) -> None:
    with serving() as hub:
        hub.answer(
            body=b'{"name": "ada", "type": "user"}',
            headers={"X-HF-Warning": "tokens; rotate yours\x1b[0m"},
        )
        identity = HUB.check(Secret(hugging_face()), hub.url, http)
    assert identity.warnings == ("tokens; rotate yours\\x1b[0m",)


def test_check_refusal_never_passes_the_servers_words_on(http: Http) -> None:
    with serving() as hub:
        hub.answer(status=401, body=b'{"error": "secret words"}')
        with pytest.raises(TokenRejected) as caught:
            HUB.check(Secret(hugging_face()), hub.url, http)
    assert "secret words" not in str(caught.value)
    assert caught.value.data["reason"] == "other"


def test_revoke_living_token_kills_it_without_logging_in(
    emulator: Emulator, http: Http, uses: list[NetworkUse]
) -> None:
    token, other = emulator.mint(), emulator.mint()
    HUB.revoke(token, emulator.endpoint, http)
    assert not emulator.alive(token)
    assert emulator.alive(other)
    request = emulator.requests[-1]
    assert (request.path, request.token, request.status) == ("/api/credentials/revoke", None, 202)
    assert (uses[-1].purpose, uses[-1].outcome) == ("revoke", "accepted")


def test_revoke_unknown_token_is_accepted_all_the_same(emulator: Emulator, http: Http) -> None:
    HUB.revoke(Secret(hugging_face()), emulator.endpoint, http)


def test_revoke_too_long_value_is_refused_unsent(emulator: Emulator, http: Http) -> None:
    with pytest.raises(UnexpectedAnswer) as caught:
        HUB.revoke(Secret(f"hf_oauth_{jwt(note=some(120))}"), emulator.endpoint, http)
    assert caught.value.code == "too_long_to_revoke"
    assert emulator.requests == []


@pytest.mark.parametrize("status", [400, 401, 404])
def test_revoke_refused_is_not_taken_for_accepted(
    emulator: Emulator, http: Http, status: int
) -> None:
    emulator.fail_next("revoke", status=status)
    with pytest.raises(UnexpectedAnswer) as caught:
        HUB.revoke(emulator.mint(), emulator.endpoint, http)
    assert caught.value.code == "revoke_refused"


def test_pending_organisations_told_by_whoami_are_named(emulator: Emulator, http: Http) -> None:
    """H9."""
    token = emulator.mint(pending_orgs=["acme"])
    names = ("acme", "lovelace-lab")
    assert HUB.pending_organisations(token, names, emulator.endpoint, http) == ("acme",)
    emulator.approve(token)
    assert HUB.pending_organisations(token, names, emulator.endpoint, http) == ()


def test_pending_organisations_refusing_a_resource_are_named(
    emulator: Emulator, http: Http
) -> None:
    """H9: whoami may pass while the organisation still answers 403."""
    emulator.hub.tells_restrictions = False
    token = emulator.mint(pending_orgs=["acme"])
    assert HUB.pending_organisations(token, ["acme"], emulator.endpoint, http) == ("acme",)


def test_pending_organisations_refused_only_at_the_repository_are_named(
    emulator: Emulator, http: Http
) -> None:
    emulator.fail_next("auth-check", status=403)
    token = emulator.mint()
    assert HUB.pending_organisations(token, ["acme"], emulator.endpoint, http) == ("acme",)


def test_pending_organisations_none_named_asks_nothing(emulator: Emulator, http: Http) -> None:
    assert HUB.pending_organisations(emulator.mint(), [], emulator.endpoint, http) == ()
    assert emulator.requests == []


def test_pending_organisations_rate_limit_is_not_taken_for_approval(
    emulator: Emulator, http: Http
) -> None:
    emulator.fail_next("listing", status=429)
    with pytest.raises(RateLimited):
        HUB.pending_organisations(emulator.mint(), ["acme"], emulator.endpoint, http)


@pytest.mark.parametrize(
    "scopes",
    [
        {"user:ada": ["repo.content.read"]},
        {"user:ada": ["repo.write", "job.write"], "org:acme": ["repo.write"]},
        {"org:acme": ["org.read"], "org:lovelace-lab": ["org.read"], "global": ["post.write"]},
    ],
)
def test_creation_page_filled_in_from_scopes_makes_an_equal_token(
    emulator: Emulator, http: Http, scopes: Mapping[str, Sequence[str]]
) -> None:
    old = HUB.check(emulator.mint(scopes=scopes, gated=True), emulator.endpoint, http)
    page = HUB.creation_page(emulator.endpoint, wish_from_scopes(old.scopes or (), "ada"))
    new = HUB.check(press_create(page), emulator.endpoint, http)
    assert new.kind is Kind.FINE_GRAINED
    assert set(new.scopes or ()) == set(old.scopes or ())
    assert (new.owner_id, new.label) == (old.owner_id, "keyturn")


def test_manage_page_is_on_the_same_host() -> None:
    assert HUB.manage_page("https://hub.example") == "https://hub.example/settings/tokens"
