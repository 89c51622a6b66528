"""Words for backups: what can be wrong with a file, and what becomes of each token in it."""

from collections.abc import Mapping

from vault_app.cli.words_vault import Row

BACKUP: Mapping[str, Row] = {
    "no_backup": (
        "That file is no backup of Keyturn.",
        "Name the file that `keyturn export` wrote.",
    ),
    "backup_too_new": (
        "The backup was written by a newer Keyturn.",
        "Install the newer version, then restore it.",
    ),
    "backup_truncated": (
        "The backup is cut short: its end is missing.",
        "Copy it again from where it was made, or use an older backup.",
    ),
    "backup_damaged": (
        "The backup was changed after it was written; nothing of it was used.",
        "Copy it again from where it was made, or use another backup.",
    ),
    "backup_bounds": (
        "The backup asks for more work than a real one does; it was refused.",
        "Use another copy of it.",
    ),
    "backup_passphrase_wrong": (
        "The passphrase does not open this backup.",
        "Try again; nothing was changed. It is the one that was given at the export.",
    ),
    "backup_passphrase_needed": (
        "A backup needs a passphrase.",
        "Set KEYTURN_PASSPHRASE_FILE, or run this in a terminal.",
    ),
    "backup_exists": (
        "There is a file at {path} already; it was left as it is.",
        "Choose another name, or add --force to replace it.",
    ),
    "backup_is_folder": ("{path} is a folder.", "Name a file in it."),
}

FATES: Mapping[str, str] = {
    "new": "comes in",
    "known": "here already",
    "beside": "comes in beside yours",
    "replaced": "takes the place of yours, which is kept",
    "left": "stays in the backup, yours stays",
    "dead": "known to be dead, left out",
    "refused": "practice and real tokens never mix",
}
