"""AWS as a provider: check by GetCallerIdentity, revoke by DeleteAccessKey.

A user may have two access keys: the new one is made beside the old, every place switched, and then
the old one deleted. Each call is signed with the key it is about: an id that nobody knows any more
is refused as ``InvalidClientTokenId``, and only that is death (H2).
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from vault_app.core.credential import Credential, Identity, Joined, Kind, Risk, Scope
from vault_app.core.errors import ProviderError, TokenRejected
from vault_app.core.place import Place
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.providers.aws import keys
from vault_app.providers.http import Http
from vault_app.providers.provider import Capability, Purpose, Wish

DEFAULT_ENDPOINT = "https://sts.amazonaws.com"


class AmazonWebServices:
    """The provider entry; holds no state."""

    id = "aws"
    name = "AWS"
    short = "AW"
    patterns = keys.PATTERNS
    purposes: tuple[Purpose, ...] = ()
    capabilities = frozenset({Capability.CHECK, Capability.REVOKE})
    environment_names = ("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN")
    check_interval = timedelta(minutes=10)

    def endpoint(self, environ: Mapping[str, str]) -> str:
        """Return ``AWS_ENDPOINT_URL_STS`` or ``AWS_ENDPOINT_URL``, else the public one."""
        named = environ.get("AWS_ENDPOINT_URL_STS") or environ.get("AWS_ENDPOINT_URL") or ""
        return named.strip().rstrip("/") or DEFAULT_ENDPOINT

    def gathered(self, text: str) -> Joined | None:
        """See ``Compound``."""
        return keys.gathered(text)

    def check(self, token: Secret, endpoint: str, http: Http) -> Identity:
        """Ask whose key it is."""
        from vault_app.providers.aws.calls import STS, call  # loads OpenSSL

        said = call(keys.split(token), STS, "GetCallerIdentity", {}, endpoint, http, "check")
        return _identity(said.get("Arn", ""), said.get("UserId"))

    def says_dead(self, error: ProviderError) -> bool:
        """Tell whether the id itself was refused; a wrong secret is no death."""
        return isinstance(error, TokenRejected)

    def revoke(self, token: Secret, endpoint: str, http: Http) -> None:
        """Delete the key, signed with itself."""
        from vault_app.providers.aws.calls import IAM, call

        key = keys.split(token)
        about = {"AccessKeyId": key.mark}
        call(key, IAM, "DeleteAccessKey", about, endpoint, http, "revoke")

    def pending_organisations(
        self, token: Secret, names: Sequence[str], endpoint: str, http: Http
    ) -> tuple[str, ...]:
        """Return none: no organisation approves keys."""
        return ()

    def creation_page(self, endpoint: str, wish: Wish) -> str:
        """Return nothing: the console's page is on another host than the stored one (H22)."""
        return ""

    def manage_page(self, endpoint: str) -> str:
        """Return nothing, as above."""
        return ""

    def wish(self, credential: Credential, purposes: Sequence[str]) -> Wish:
        """Return an empty wish: a key may what its user may."""
        return Wish()

    def guess_purposes(self, places: Sequence[Place], role: str | None) -> tuple[str, ...]:
        """Return none."""
        return ()


def _identity(arn: str, user_id: str | None) -> Identity:
    """Read ``arn:aws:iam::<account>:user/<path/name>``; a key may all that its user may."""
    account, _, who = arn.removeprefix("arn:").partition(":iam::")[2].partition(":")
    name = who.rpartition("/")[2] or account
    root = who == "root"
    entity = sanitise(f"{'root' if root else 'user'}:{name}")
    risk = Risk.CRITICAL if root else Risk.HIGH
    return Identity(
        owner=sanitise(f"{name}@{account}"),
        owner_id=sanitise(user_id) if user_id else None,
        kind=Kind.SERVICE,
        role="root" if root else "user",
        scopes=(Scope("iam:*" if root else "iam:user", entity, risk),),
    )
