"""What errors of policies, ignored reasons and settings say."""

from collections.abc import Mapping

from vault_app.cli.words_vault import Row

CHOICES: Mapping[str, Row] = {
    "two_levels": (
        "A policy is for one token or for a provider, not for both.",
        "Give a name or `--provider`.",
    ),
    "no_such_provider": (
        "There is no provider {provider}.",
        "Use the names `keyturn list` shows, like huggingface or github.",
    ),
    "bad_policy": (
        "An age of 1 to {oldest} days and a warning of 0 to {longest} days can be set.",
        "Give other numbers.",
    ),
    "no_cause": ("A reason is ignored for a cause only.", "Say it with `--because`."),
    "bad_until": (
        "A reason can be ignored for two years at most, and not until a day that is past.",
        "Give another day.",
    ),
    "not_ignored": ("{which} is not ignored for {name}.", "See `keyturn ignore`."),
    "unknown_setting": ("There is no setting {key}.", "See `keyturn settings`."),
    "bad_setting": ("{key} cannot be set to that.", "Allowed: {allowed}."),
}
