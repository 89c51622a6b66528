"""The few files where a secret comes out of its wrapper, each known by name and count."""

import ast
from collections import Counter

from tests.support.source import PACKAGE, calls, modules

SITES: dict[str, int] = {
    "cli/getting.py": 3,
    "cli/running.py": 1,
    "core/credential.py": 1,
    "core/fingerprint.py": 1,
    "core/secret.py": 1,
    "editors/forms.py": 1,
    "gui/backend.py": 1,
    "gui/clipboard_writer.py": 1,
    "gui/detail/panel.py": 1,
    "gui/detail/reveal.py": 1,
    "gui/dialogs/add.py": 1,
    "practice/answers.py": 2,
    "practice/pages.py": 1,
    "practice/samples.py": 2,
    "providers/aws/calls.py": 1,
    "providers/aws/keys.py": 1,
    "providers/aws/signing.py": 2,
    "providers/http.py": 1,
    "providers/huggingface/hub.py": 4,
    "providers/huggingface/logins.py": 1,
    "providers/huggingface/provider.py": 1,
    "providers/registry.py": 1,
    "providers/wire.py": 1,
    "services/import_parts.py": 3,
    "services/importing.py": 1,
    "services/inventory.py": 3,
    "services/leaks_import.py": 1,
    "services/leaks_report_root.py": 1,
    "services/leaks_adopt.py": 1,
    "services/practice_mark.py": 1,
    "services/rotation/obtaining.py": 1,
    "system/cargo_logins.py": 2,
    "system/docker_credentials.py": 1,
    "system/gh_logins.py": 1,
    "system/git_credentials.py": 1,
    "system/handing.py": 1,
    "system/process.py": 1,
    "vault/backup_bundle.py": 1,
    "vault/keychain.py": 1,
    "vault/record.py": 2,
    "vault/sealed.py": 1,
    "vault/sealed_crypto.py": 1,
}


def _reveals() -> Counter[str]:
    found: Counter[str] = Counter()
    for path in modules("vault_app"):
        for call in calls(path):
            if isinstance(call.func, ast.Attribute) and call.func.attr == "reveal":
                found[path.relative_to(PACKAGE).as_posix()] += 1
    return found


def test_reveal_is_called_in_the_known_places_only() -> None:
    """A new site is a decision: look at where the value goes, then count it here."""
    assert dict(_reveals()) == SITES
