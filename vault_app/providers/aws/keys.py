"""What an access key looks like, and how its two parts are told apart in what a person enters."""

import re

from vault_app.core.credential import Joined, Part
from vault_app.core.errors import UnexpectedAnswer
from vault_app.core.pattern import Pattern
from vault_app.core.secret import Secret

ID = r"AKIA[A-Z2-7]{16}"
SECRET = r"[A-Za-z0-9/+]{40}"  # noqa: S105 # a shape
PATTERNS = (
    Pattern("aws_access_key", "aws", "AKIA", rf"{ID}:{SECRET}"),
    Pattern("aws_access_key_id", "aws", "AKIA", ID, secret=False),
    Pattern("aws_temporary_key_id", "aws", "ASIA", r"ASIA[A-Z2-7]{16}", secret=False),
    Pattern("aws_bedrock_key", "aws", "ABSK", r"ABSK[A-Za-z0-9+/]{109,269}={0,2}"),
)
_ID = re.compile(rf"(?<![A-Z0-9]){ID}(?![A-Z0-9])")
_SECRET = re.compile(rf"(?<![A-Za-z0-9/+]){SECRET}(?![A-Za-z0-9/+=])")


def joined(key_id: str, secret: str) -> Joined:
    """Return the credential of those two parts."""
    return Joined([Part("id", Secret(key_id), public=True), Part("secret", Secret(secret))])


def split(whole: Secret) -> Joined:
    """Return *whole* as its parts; UnexpectedAnswer for what is no key of two parts."""
    if isinstance(whole, Joined):
        return whole
    key_id, _, secret = whole.reveal().partition(":")
    if not secret:
        raise UnexpectedAnswer(reason="no_secret")
    return joined(key_id, secret)


def gathered(text: str) -> Joined | None:
    """Return the one access key in *text*: the console's table, JSON, lines of a file or both.

    None where there is not exactly one id and one secret.
    """
    if "AKIA" not in text:
        return None
    ids = dict.fromkeys(_ID.findall(text))
    secrets = dict.fromkeys(_SECRET.findall(text))
    if len(ids) != 1 or len(secrets) != 1:
        return None
    return joined(next(iter(ids)), next(iter(secrets)))
