"""What sort of token a pattern stands for, in words: a provider's name and a kind make a sentence.

A pattern's id is a code that reports and the command line share; nobody is shown it. Names of
products stay as they are in every language.
"""

from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.marking import mark, translated

C = "leaks"
_ALONE = frozenset({"jwt", "private_key"})
"""No service: what the token is says all."""

KINDS = {
    "access_key": mark("leaks", "access key"),
    "access_key_id": mark("leaks", "access key ID"),
    "access_token": mark("leaks", "access token"),
    "account_token": mark("leaks", "account token"),
    "admin_key": mark("leaks", "admin key"),
    "age_identity": mark("leaks", "private key of age"),
    "agent_token": mark("leaks", "Kubernetes agent token"),
    "api_key": mark("leaks", "API key"),
    "api_token": mark("leaks", "API token"),
    "app_refresh_token": mark("leaks", "app refresh token"),
    "app_token": mark("leaks", "app token"),
    "app_user_token": mark("leaks", "app token for a user"),
    "auth_key": mark("leaks", "authorisation key"),
    "batch_token": mark("leaks", "batch token"),
    "bedrock_key": mark("leaks", "Bedrock key"),
    "bitbucket_app_password": mark("leaks", "Bitbucket app password"),
    "bot_token": mark("leaks", "bot token"),
    "classic_token": mark("leaks", "classic token"),
    "client_secret": mark("leaks", "client secret"),
    "deploy_token": mark("leaks", "deploy token"),
    "feed_token": mark("leaks", "feed token"),
    "fine_grained_token": mark("leaks", "fine-grained token"),
    "gateway_key": mark("leaks", "AI Gateway key"),
    "global_key": mark("leaks", "global API key"),
    "installation_jwt": mark("leaks", "app installation token"),
    "installation_token": mark("leaks", "app installation token"),
    "integration_token": mark("leaks", "integration token"),
    "jwt": mark("leaks", "signed token (JWT)"),
    "jwt_unclaimed": mark("leaks", "signed token (JWT)"),
    "key": mark("leaks", "API key"),
    "login": mark("leaks", "login token"),
    "login_refresh": mark("leaks", "login refresh token"),
    "mail_token": mark("leaks", "incoming mail token"),
    "oauth_app_secret": mark("leaks", "OAuth app secret"),
    "oauth_client_secret": mark("leaks", "OAuth client secret"),
    "oauth_refresh_token": mark("leaks", "OAuth refresh token"),
    "oauth_secret": mark("leaks", "OAuth secret"),
    "oauth_token": mark("leaks", "OAuth token"),
    "organisation_token": mark("leaks", "organisation token"),
    "private_key": mark("leaks", "private key"),
    "project_key": mark("leaks", "project key"),
    "publishing_token": mark("leaks", "trusted publishing token"),
    "refresh_token": mark("leaks", "refresh token"),
    "repository_token": mark("leaks", "repository token"),
    "restricted_key": mark("leaks", "restricted key"),
    "restricted_test_key": mark("leaks", "restricted test key"),
    "rotating_token": mark("leaks", "rotating token"),
    "routable_token": mark("leaks", "access token"),
    "runner_token": mark("leaks", "runner token"),
    "s3_key_id": mark("leaks", "S3 key ID"),
    "s3_session": mark("leaks", "S3 session token"),
    "scim_token": mark("leaks", "SCIM token"),
    "secret_key": mark("leaks", "secret key"),
    "service_key": mark("leaks", "service account key"),
    "service_token": mark("leaks", "service token"),
    "short_token": mark("leaks", "service token"),
    "temporary_key_id": mark("leaks", "temporary key ID"),
    "test_key": mark("leaks", "test key"),
    "token": mark("leaks", "token"),
    "trigger_token": mark("leaks", "pipeline trigger token"),
    "user_access_token": mark("leaks", "user access token"),
    "user_key": mark("leaks", "user key"),
    "user_token": mark("leaks", "user token"),
    "webhook_secret": mark("leaks", "webhook secret"),
}
"""By a pattern's id without its provider's name in front."""


def kind(provider: str, pattern: str) -> str:
    """Return the words of a pattern; an id of another tool's rules is only made readable."""
    short = pattern.removeprefix(f"{provider}_")
    text = KINDS.get(pattern) or KINDS.get(short)
    if text is None:
        return sanitise(short.replace("_", " ").replace("-", " "), 60)
    return translated(C, text)


def full(provider: str, pattern: str) -> str:
    """Return the service's name and the kind."""
    told = kind(provider, pattern)
    if provider in _ALONE:
        return told[:1].upper() + told[1:]
    return f"{words.provider_name(provider)} · {told}"
