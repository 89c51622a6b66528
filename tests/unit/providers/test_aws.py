"""AWS access keys: signed calls, what its refusals mean, and what is no key."""

from collections.abc import Iterator

import pytest

from tests.support.aws import Aws
from tests.support.clock import FixedClock
from vault_app.core.credential import Joined, Risk
from vault_app.core.errors import (
    ProviderError,
    ProviderUnreachable,
    RateLimited,
    ScopeMissing,
    TokenRejected,
    UnexpectedAnswer,
)
from vault_app.core.secret import Secret
from vault_app.providers.aws import calls, keys
from vault_app.providers.aws.provider import AmazonWebServices, _identity
from vault_app.providers.http import Answer, Http

PROVIDER = AmazonWebServices()


@pytest.fixture
def aws() -> Iterator[Aws]:
    """Return the service, listening."""
    with Aws() as service:
        yield service


@pytest.fixture
def http(clock: FixedClock) -> Iterator[Http]:
    """Return the network."""
    opened = Http(clock)
    yield opened
    opened.close()


def test_check_tells_the_user_and_revoke_kills_the_key_alone(aws: Aws, http: Http) -> None:
    one, two = aws.mint(), aws.mint()
    told = PROVIDER.check(one, aws.endpoint, http)
    assert (told.owner, told.owner_id, told.role) == ("ada@123456789012", "AIDAADA", "user")
    assert PROVIDER.check(Secret(two.reveal()), aws.endpoint, http) == told
    PROVIDER.revoke(one, aws.endpoint, http)
    with pytest.raises(TokenRejected) as caught:
        PROVIDER.check(one, aws.endpoint, http)
    assert PROVIDER.says_dead(caught.value)
    assert PROVIDER.check(two, aws.endpoint, http) == told


def test_wrong_secret_is_no_death(aws: Aws, http: Http) -> None:
    """H2: only an id nobody knows is dead."""
    key = aws.mint()
    wrong = keys.joined(key.mark.reveal(), aws.mint().parts[1].value.reveal())
    with pytest.raises(UnexpectedAnswer) as caught:
        PROVIDER.check(wrong, aws.endpoint, http)
    assert not PROVIDER.says_dead(caught.value)


def test_key_that_may_not_delete_itself_lacks_a_permission(aws: Aws, http: Http) -> None:
    aws.denied.add("DeleteAccessKey")
    key = aws.mint()
    with pytest.raises(ScopeMissing):
        PROVIDER.revoke(key, aws.endpoint, http)
    assert aws.alive(key)


@pytest.mark.parametrize(
    ("status", "code", "message", "expected"),
    [
        (400, "Throttling", "Rate exceeded", RateLimited),
        (403, "SignatureDoesNotMatch", "Signature expired: a is now earlier", ProviderUnreachable),
        (403, "SignatureDoesNotMatch", "The request signature", UnexpectedAnswer),
        (403, "ExpiredToken", "", UnexpectedAnswer),
        (404, "", "", UnexpectedAnswer),
        (403, "InvalidClientTokenId", "", TokenRejected),
    ],
)
def test_refusals_are_told_apart_by_their_code(
    status: int, code: str, message: str, expected: type[ProviderError]
) -> None:
    xml = f"<E><Error><Code>{code}</Code><Message>{message}</Message></Error></E>".encode()

    class Refusing(Http):
        def ask(self, *args: object, **words: object) -> Answer:
            return Answer(status, {}, None, xml)

    key = keys.joined("AKIA" + "A" * 16, "s" * 40)
    with pytest.raises(expected):
        calls.call(key, calls.STS, "X", {}, "https://sts.example", Refusing(FixedClock()), "check")


def test_keys_are_managed_beside_the_public_endpoint_and_on_any_other_one() -> None:
    """H22: a server of one's own is the only one that is asked."""
    asked: list[str] = []

    class Noting(Http):
        def ask(self, method: str, url: str, **words: object) -> Answer:
            asked.append(url)
            return Answer(200, {}, None)

    key, http = keys.joined("AKIA" + "A" * 16, "s" * 40), Noting(FixedClock())
    for endpoint in (PROVIDER.endpoint({}), "https://cloud.example"):
        PROVIDER.revoke(key, endpoint, http)
        PROVIDER.check(key, endpoint, http)
    hosts = ("iam.amazonaws.com", "sts.amazonaws.com", "cloud.example", "cloud.example")
    assert asked == [f"https://{host}/" for host in hosts]


def test_root_key_is_critical() -> None:
    told = _identity("arn:aws:iam::123456789012:root", "123456789012")
    assert told.role == "root"
    assert told.scopes is not None
    assert [scope.risk for scope in told.scopes] == [Risk.CRITICAL]


@pytest.mark.parametrize("text", ["", "AKIA", "{a}", "{s}", "{a} {b} {s}", "{a} {s} {t}", "{a}{s}"])
def test_text_with_more_or_less_than_one_key_is_none(text: str) -> None:
    a, b = "AKIA" + "ABCDEFGH" * 2, "AKIA" + "HGFEDCBA" * 2
    assert keys.gathered(text.format(a=a, b=b, s="s/+1" * 10, t="t/+1" * 10)) is None


def test_key_shows_nothing_of_its_secret() -> None:
    key = keys.joined("AKIA" + "ABCDEFGH" * 2, "s/+1" * 10)
    assert isinstance(keys.split(Secret(key.reveal())), Joined)
    assert "s/+1" not in repr(key) + repr(key.parts)
