"""The few calls to AWS: signed forms out, flat XML in, its refusals as ours."""

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import urlencode

from vault_app.core.credential import Joined
from vault_app.core.errors import (
    ProviderUnreachable,
    RateLimited,
    ScopeMissing,
    TokenRejected,
    UnexpectedAnswer,
)
from vault_app.core.secret import Secret
from vault_app.providers.aws.signing import Target, signed
from vault_app.providers.http import Answer, Http, Signed

STS, IAM = Target("sts", "us-east-1"), Target("iam", "us-east-1")
_VERSIONS = {"sts": "2011-06-15", "iam": "2010-05-08"}
_ELEMENT = re.compile(rb"<([A-Za-z]+)>([^<>]{0,2000})</\1>")
_BUSY = frozenset({"Throttling", "ThrottlingException", "RequestLimitExceeded"})
_DENIED = frozenset({"AccessDenied", "AccessDeniedException", "UnauthorizedOperation"})
_CLOCK = ("Signature expired", "Signature not yet current")


def call(
    key: Joined,
    target: Target,
    action: str,
    about: Mapping[str, Secret],
    endpoint: str,
    http: Http,
    purpose: str,
) -> dict[str, str]:
    """Make one call signed with *key*; return the texts of the answer's elements by their names.

    TokenRejected for an id nobody knows, ScopeMissing, RateLimited, ProviderUnreachable,
    UnexpectedAnswer (also where the secret is not the id's).
    """
    url = _address(endpoint, target)
    fields = {name: value.reveal() for name, value in about.items()}
    form = {"Action": action, "Version": _VERSIONS[target.service], **fields}
    body = urlencode(form).encode()
    headers = signed(key, target, url, body, http.clock.now())
    answer = http.ask("POST", url, provider="aws", purpose=purpose, signed=Signed(headers, body))
    said = _elements(answer)
    if answer.status != 200:
        raise _refusal(answer.status, said.get("Code", ""), said.get("Message", ""))
    return said


def _address(endpoint: str, target: Target) -> str:
    """Return where *target* is asked; the public host of STS has one of IAM beside it."""
    if target is IAM and endpoint == "https://sts.amazonaws.com":
        return "https://iam.amazonaws.com/"
    return f"{endpoint}/"


def _elements(answer: Answer) -> dict[str, str]:
    return {
        name.decode(): unescape(text.decode("utf-8", "replace"))
        for name, text in _ELEMENT.findall(answer.body)
    }


def _refusal(
    status: int, code: str, message: str
) -> TokenRejected | ScopeMissing | RateLimited | ProviderUnreachable | UnexpectedAnswer:
    if code == "InvalidClientTokenId":
        return TokenRejected(reason="invalid_credentials")
    if code == "SignatureDoesNotMatch":
        # The clock is wrong, or the secret is not that of the id: either says nothing of the id.
        late = any(words in message for words in _CLOCK)
        return ProviderUnreachable(reason="clock") if late else UnexpectedAnswer(reason="secret")
    if code in _BUSY:
        return RateLimited()
    if code in _DENIED:
        return ScopeMissing()
    return UnexpectedAnswer(status=status)
