"""Space secrets through huggingface_hub, with its client on a short leash."""

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import hugging_face
from tests.support.loopback import serving
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
from vault_app.providers.huggingface.hub import (
    SpaceSecret,
    put_space_secret,
    space_secrets,
    spaces_of,
)


def test_put_space_secret_then_list_shows_key_and_time_only(
    emulator: Emulator, http: Http, clock: FixedClock, uses: list[NetworkUse]
) -> None:
    token, value = emulator.mint(role="write"), Secret(hugging_face())
    put_space_secret(
        "ada/demo", "HF_TOKEN", value, token=token, endpoint=emulator.endpoint, http=http
    )
    assert emulator.space_secret_is("ada/demo", "HF_TOKEN", value)
    assert emulator.hub.space("ada/demo").restarts == 1
    listed = space_secrets("ada/demo", token=token, endpoint=emulator.endpoint, http=http)
    assert listed == (SpaceSecret("HF_TOKEN", None, clock.now()),)
    assert [(use.purpose, use.outcome) for use in uses] == [
        ("space_secret_put", "accepted"),
        ("space_secrets", "accepted"),
    ]


def test_space_secrets_ambient_token_is_never_sent(
    emulator: Emulator, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    """H24: the token given is the one sent, and nothing else is asked."""
    ambient, given = emulator.mint(role="write"), emulator.mint(role="write")
    monkeypatch.setenv("HF_TOKEN", ambient.reveal())
    space_secrets("ada/demo", token=given, endpoint=emulator.endpoint, http=http)
    assert [(seen.path, seen.token) for seen in emulator.requests] == [
        ("/api/spaces/ada/demo/secrets", emulator.fingerprint(given))
    ]


def test_space_secrets_redirect_is_refused_and_the_other_host_sees_nothing(
    http: Http, uses: list[NetworkUse]
) -> None:
    """H23, for the client given to huggingface_hub."""
    token = Secret(hugging_face())
    with serving() as other, serving() as hub:
        hub.answer(status=307, headers={"Location": f"{other.url}/x"})
        with pytest.raises(UnexpectedAnswer) as caught:
            put_space_secret(
                "ada/demo", "HF_TOKEN", token, token=token, endpoint=hub.url, http=http
            )
        assert other.connections == 0
    assert caught.value.code == uses[-1].outcome == "redirected"


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (401, TokenRejected),
        (403, ScopeMissing),
        (404, UnexpectedAnswer),
        (429, RateLimited),
        (500, ProviderUnreachable),
    ],
)
def test_space_secrets_refusals_become_our_errors(
    emulator: Emulator, http: Http, status: int, error: type[ProviderError]
) -> None:
    token = emulator.mint(role="write")
    emulator.fail_next("secrets", status=status)
    with pytest.raises(error) as caught:
        space_secrets("ada/demo", token=token, endpoint=emulator.endpoint, http=http)
    assert caught.value.__cause__ is None
    assert token.reveal() not in str(caught.value)


@pytest.mark.parametrize(
    ("mode", "code"), [("drop", "provider_unreachable"), ("garbage", "not_space_secrets")]
)
def test_space_secrets_broken_answers_become_our_errors(
    emulator: Emulator, http: Http, mode: str, code: str
) -> None:
    emulator.fail_next("secrets", mode=mode)
    with pytest.raises(ProviderError) as caught:
        space_secrets(
            "ada/demo", token=emulator.mint(role="write"), endpoint=emulator.endpoint, http=http
        )
    assert caught.value.code == code


def test_space_secrets_read_only_token_is_not_allowed(emulator: Emulator, http: Http) -> None:
    with pytest.raises(ScopeMissing):
        put_space_secret(
            "ada/demo",
            "HF_TOKEN",
            Secret(hugging_face()),
            token=emulator.mint(role="read"),
            endpoint=emulator.endpoint,
            http=http,
        )


def test_space_secrets_offline_or_insecure_touches_nothing(
    clock: FixedClock, emulator: Emulator
) -> None:
    token = emulator.mint(role="write")
    with pytest.raises(ProviderUnreachable):
        space_secrets(
            "ada/demo", token=token, endpoint=emulator.endpoint, http=Http(clock, offline=True)
        )
    with pytest.raises(UnexpectedAnswer):
        space_secrets("ada/demo", token=token, endpoint="http://hub.example", http=Http(clock))
    assert emulator.requests == []


def test_spaces_of_an_owner_are_listed_with_the_given_token_only(
    emulator: Emulator, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    """H24 for the listing."""
    token = emulator.mint(role="write")
    monkeypatch.setenv("HF_TOKEN", emulator.mint(role="write").reveal())

    assert spaces_of("ada", token=token, endpoint=emulator.endpoint, http=http) == ("ada/demo",)
    assert {seen.token for seen in emulator.requests} == {emulator.fingerprint(token)}
