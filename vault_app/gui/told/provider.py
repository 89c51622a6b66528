"""Words for the codes of providers."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

PROVIDER: dict[str, Told] = {
    "token_rejected": (
        mark("errors", "The provider refuses this token."),
        mark("errors", "It was revoked, has expired or was never issued."),
        mark("errors", "Turn it, or remove it if nothing uses it."),
    ),
    "scope_missing": (
        mark("errors", "The token is alive but may not do this."),
        mark("errors", "Its permissions do not reach that far."),
        mark("errors", "Use a token with that permission."),
    ),
    "rate_limited": (
        mark("errors", "The provider asks us to wait."),
        mark("errors", "It was asked too often; this says nothing about the token."),
        mark("errors", "Try again later."),
    ),
    "provider_unreachable": (
        mark("errors", "The provider cannot be reached."),
        mark("errors", "Nothing is known about the token; it is not held against it."),
        mark("errors", "Look at your network and try again."),
    ),
    "offline": (
        mark("errors", "Keyturn is offline."),
        mark("errors", "You switched the network off, so providers are not asked."),
        mark("errors", "Start without --offline to check tokens."),
    ),
    "server_error": (
        mark("errors", "The provider has trouble of its own."),
        mark("errors", "Its server answered with an error; the token was not judged."),
        mark("errors", "Try again later."),
    ),
    "provider_unexpected": (
        mark("errors", "The provider gave an answer we do not understand."),
        mark("errors", "Nothing is concluded from it."),
        mark("errors", "Try again; if it stays so, look for a newer Keyturn."),
    ),
    "redirected": (
        mark("errors", "The provider sent us to another host: {host}."),
        mark("errors", "A token is never sent along to a host you did not choose."),
        mark("errors", "Check the address of this token."),
    ),
    "insecure_endpoint": (
        mark("errors", "That address is not encrypted."),
        mark("errors", "A token sent there could be read on the way."),
        mark("errors", "Use an https address."),
    ),
    "not_supported": (
        mark("errors", "This provider cannot be asked yet."),
        mark("errors", "Its tokens are kept and named, but not checked or turned."),
        mark("errors", "Use the provider's own page for now."),
    ),
    "wrong_endpoint": (
        mark("errors", "The environment names another address than this token was added with."),
        mark("errors", "The token was not sent there."),
        mark("errors", "Remove the variable, or add the token again for the new address."),
    ),
    "timeout": (
        mark("errors", "The provider did not answer in time."),
        mark("errors", "Nothing is known about the token; it is not held against it."),
        mark("errors", "Try again later."),
    ),
    "tls_failed": (
        mark("errors", "The connection to the provider could not be secured."),
        mark("errors", "The token was not sent."),
        mark("errors", "Check the date of this machine and who is between you and the provider."),
    ),
    "answer_too_large": (
        mark("errors", "The provider's answer was far too large."),
        mark("errors", "It was not read; nothing is concluded from it."),
        mark("errors", "Try again later."),
    ),
    "organisation_blocked": (
        mark("errors", "An organisation blocks this token."),
        mark("errors", "It is alive, but that organisation does not let it in."),
        mark("errors", "Ask its administrators, or make a token they allow."),
    ),
    "revoke_refused": (
        mark("errors", "The provider did not take the revocation."),
        mark("errors", "The old token may still be alive."),
        mark("errors", "Revoke it on the provider's page."),
    ),
    "too_long_to_revoke": (
        mark("errors", "This token is too long for the provider's revoke call."),
        mark("errors", "It is still alive."),
        mark("errors", "Revoke it on the provider's page."),
    ),
    "unsendable_token": (
        mark("errors", "This value cannot be sent as a token."),
        mark("errors", "It holds characters that no token has; nothing was sent."),
        mark("errors", "Look at where it came from."),
    ),
    "unsupported_login": (
        mark("errors", "This kind of login cannot do that."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Use the provider's page."),
    ),
    "not_whoami": (
        mark("errors", "The provider's answer is not about a token."),
        mark("errors", "Nothing is concluded from it."),
        mark("errors", "Check the address of this token."),
    ),
    "not_space_secrets": (
        mark("errors", "The provider's answer is not about Space secrets."),
        mark("errors", "Nothing is concluded from it."),
        mark("errors", "Try again later."),
    ),
}
