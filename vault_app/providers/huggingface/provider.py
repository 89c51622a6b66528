"""Hugging Face as a provider: check by whoami, revoke by the credentials endpoint.

No API mints a personal token: the person does that on the filled-in page.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from urllib.parse import quote, urlencode

from vault_app.core.credential import Credential, Identity
from vault_app.core.errors import ProviderError, ScopeMissing, TokenRejected, UnexpectedAnswer
from vault_app.core.place import Place
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise
from vault_app.providers.http import Answer, Http
from vault_app.providers.huggingface import creation
from vault_app.providers.huggingface.logins import with_own_words
from vault_app.providers.huggingface.patterns import PATTERNS
from vault_app.providers.huggingface.scopes import PURPOSES
from vault_app.providers.huggingface.whoami import read_identity, restricted_organisations
from vault_app.providers.provider import Capability, Wish
from vault_app.providers.remote import RemoteSecret

DEFAULT_ENDPOINT = "https://huggingface.co"
LONGEST_REVOCABLE = 200
"""Characters the revoke endpoint takes per value."""

_REPO_TYPES = ("models", "datasets", "spaces")


class HuggingFace:
    """The provider entry; holds no state."""

    id = "huggingface"
    name = "Hugging Face"
    short = "HF"
    patterns = PATTERNS
    purposes = PURPOSES
    capabilities = frozenset(
        {
            Capability.CHECK,
            Capability.REVOKE,
            Capability.CREATION_PAGE,
            Capability.REMOTE_SECRETS,
        }
    )
    remote_tool = "Hugging Face Space"
    environment_names = (
        "HF_TOKEN",
        "HUGGING_FACE_HUB_TOKEN",
        "HUGGINGFACE_HUB_TOKEN",
        "HF_API_TOKEN",
        "HUGGINGFACEHUB_API_TOKEN",
        "HUGGINGFACE_TOKEN",
        "HUGGINGFACE_API_TOKEN",
        "HUGGINGFACE_API_KEY",
        "HF_API_KEY",
        "HUGGINGFACE_ACCESS_TOKEN",
        "HF_ACCESS_TOKEN",
        "HF_WRITE_TOKEN",
        "HF_PERSONAL_TOKEN",
        "DEFAULT_HF_TOKEN",
    )
    # The Hub limits whoami strictly per address, on purpose.
    check_interval = timedelta(minutes=10)

    def endpoint(self, environ: Mapping[str, str]) -> str:
        """Return ``HF_ENDPOINT``, else the staging host in staging mode, else the public one."""
        named = environ.get("HF_ENDPOINT", "").strip().rstrip("/")
        if named:
            return named
        staging = environ.get("HUGGINGFACE_CO_STAGING", "").upper() in ("1", "ON", "YES", "TRUE")
        return "https://hub-ci.huggingface.co" if staging else DEFAULT_ENDPOINT

    def check(self, token: Secret, endpoint: str, http: Http) -> Identity:
        """Ask whoami-v2 and read the answer."""
        answer = self._whoami(token, endpoint, http, "check")
        return with_own_words(read_identity(answer.data, _warnings(answer)), token)

    def says_dead(self, error: ProviderError) -> bool:
        """Tell whether whoami refused the token itself (401)."""
        return isinstance(error, TokenRejected)

    def revoke(self, token: Secret, endpoint: str, http: Http) -> None:
        """Ask for the token's death everywhere. The Hub answers 202 whatever it did."""
        if len(token) > LONGEST_REVOCABLE:
            raise UnexpectedAnswer("too_long_to_revoke", limit=LONGEST_REVOCABLE)
        answer = http.ask(
            "POST",
            f"{endpoint}/api/credentials/revoke",
            provider=self.id,
            purpose="revoke",
            body={"credentials": [token.reveal()]},
        )
        if not 200 <= answer.status < 300:
            raise UnexpectedAnswer("revoke_refused", status=answer.status)

    def pending_organisations(
        self, token: Secret, names: Sequence[str], endpoint: str, http: Http
    ) -> tuple[str, ...]:
        """Return which of *names* keep the token out: told by whoami, or 403 on a resource."""
        if not names:
            return ()
        answer = self._whoami(token, endpoint, http, "approval")
        restricted = restricted_organisations(answer.data)
        return tuple(
            name
            for name in names
            if name in restricted or self._shut_out(token, name, endpoint, http)
        )

    def remote_stores(
        self, token: Secret, owners: Sequence[str], endpoint: str, http: Http
    ) -> tuple[str, ...]:
        """Return the Spaces of *owners*."""
        from vault_app.providers.huggingface.hub import spaces_of

        return tuple(
            space
            for owner in owners
            for space in spaces_of(owner, token=token, endpoint=endpoint, http=http)
        )

    def remote_secrets(
        self, token: Secret, store: str, endpoint: str, http: Http
    ) -> tuple[RemoteSecret, ...]:
        """Return the secrets of one Space, without values."""
        from vault_app.providers.huggingface.hub import space_secrets

        found = space_secrets(store, token=token, endpoint=endpoint, http=http)
        return tuple(RemoteSecret(store, secret.key, secret.updated_at) for secret in found)

    def put_remote_secret(
        self, token: Secret, store: str, key: str, value: Secret, endpoint: str, http: Http
    ) -> None:
        """Set one secret of a Space, which restarts by it."""
        from vault_app.providers.huggingface.hub import put_space_secret

        put_space_secret(store, key, value, token=token, endpoint=endpoint, http=http)

    def creation_page(self, endpoint: str, wish: Wish) -> str:
        """Return the page's address with all that can be filled in."""
        return creation.creation_page(endpoint, wish)

    def manage_page(self, endpoint: str) -> str:
        """Return the address of the person's list of tokens."""
        return f"{endpoint}/settings/tokens"

    def wish(self, credential: Credential, purposes: Sequence[str]) -> Wish:
        """Return a fine-grained token's own scopes again, else what *purposes* take."""
        if credential.scopes and not credential.classic:
            return creation.wish_from_scopes(credential.scopes, credential.owner)
        return creation.wish_from_purposes(credential, purposes)

    def guess_purposes(self, places: Sequence[Place], role: str | None) -> tuple[str, ...]:
        """Return what the token seems to be for, from where it is used."""
        return creation.guess_purposes(places, role)

    def _whoami(self, token: Secret, endpoint: str, http: Http, purpose: str) -> Answer:
        url = f"{endpoint}/api/whoami-v2"
        answer = http.ask("GET", url, provider=self.id, purpose=purpose, token=token)
        if answer.status == 401:
            raise TokenRejected(reason=_refusal(answer))
        if answer.status == 403:
            raise ScopeMissing("organisation_blocked", reason=_refusal(answer))
        if answer.status != 200:
            raise UnexpectedAnswer(status=answer.status)
        return answer

    def _shut_out(self, token: Secret, organisation: str, endpoint: str, http: Http) -> bool:
        """Probe one resource of the organisation; without any nothing can be told: let in."""
        for kind in _REPO_TYPES:
            query = urlencode({"author": organisation, "limit": 1})
            listing = self._probe(token, f"{endpoint}/api/{kind}?{query}", http)
            if _forbidden(listing):
                return True
            repository = _first_id(listing.data)
            if repository is not None:
                url = f"{endpoint}/api/{kind}/{quote(repository)}/auth-check"
                return _forbidden(self._probe(token, url, http))
        return False

    def _probe(self, token: Secret, url: str, http: Http) -> Answer:
        return http.ask("GET", url, provider=self.id, purpose="approval", token=token)


def _forbidden(answer: Answer) -> bool:
    # A gated repository is closed to the person, not to the token.
    return answer.status == 403 and answer.headers.get("x-error-code") != "GatedRepo"


def _first_id(data: object) -> str | None:
    first = data[0] if isinstance(data, list) and data else None
    name = first.get("id") if isinstance(first, dict) else None
    return name if isinstance(name, str) and 0 < name.count("/") < 2 else None


def _warnings(answer: Answer) -> tuple[str, ...]:
    lines = answer.headers.get("x-hf-warning", "").split("\n")
    return tuple(sanitise(line.strip()) for line in lines[:20] if line.strip())


_REFUSALS = (
    ("invalid credentials", "invalid_credentials"),
    ("invalid username or password", "unsupported_login"),
    ("approved by the organization", "approval_pending"),
    ("revoked by the organization", "revoked_by_organisation"),
    ("fine-grained", "fine_grained_only"),
)


def _refusal(answer: Answer) -> str:
    """Return a code for the Hub's sentence; its own words are never passed on."""
    said = answer.headers.get("x-error-message", "")
    if not said and isinstance(answer.data, dict):
        said = str(answer.data.get("error", ""))[:200]
    lowered = said.lower()
    return next((code for words, code in _REFUSALS if words in lowered), "other")
