"""What the codes of a scan say: why something was not looked at, and what a hook refuses."""

from collections.abc import Mapping

from vault_app.cli.words_vault import Row

SCAN: Mapping[str, Row] = {
    "left_out": ("A folder of dependencies or caches.", "`--all` looks there too."),
    "archive_broken": ("The archive is broken.", "Unpack it by other means, then scan that."),
    "archive_locked": ("The archive is encrypted.", "Unpack it, then scan the folder."),
    "archive_too_large": ("The archive unpacks to too much.", "Unpack it, then scan the folder."),
    "archive_too_deep": ("Archives are nested too deep.", "Unpack the outer one, then scan that."),
    "member_too_large": ("It unpacks to too much.", "Unpack it, then scan the folder."),
    "object_too_large": ("The git object is over 64 MB.", "Check it out, then scan the file."),
    "object_broken": ("The git object cannot be read.", "See `git fsck`."),
    "no_repository": ("That is in no git repository.", "Name a folder of a work tree."),
    "hooks_elsewhere": (
        "git's setting core.hooksPath keeps the hooks elsewhere: {path}.",
        "Let the pre-commit hook there run `keyturn scan --staged`.",
    ),
    "hook_exists": (
        "There is another hook already: {path}.",
        "Let that hook run `keyturn scan --staged` too.",
    ),
}
