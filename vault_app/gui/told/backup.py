"""Words for the codes of backups."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

BACKUP: dict[str, Told] = {
    "no_backup": (
        mark("errors", "That file is no backup of Keyturn."),
        mark("errors", "Nothing of it was read."),
        mark("errors", "Choose the file that was written by Export."),
    ),
    "backup_too_new": (
        mark("errors", "A newer Keyturn wrote this backup."),
        mark("errors", "This version could misread it, so it does not try."),
        mark("errors", "Install the newer version, then restore it."),
    ),
    "backup_truncated": (
        mark("errors", "The backup is cut short."),
        mark("errors", "Its end is missing: the copying or the download did not finish."),
        mark("errors", "Copy it again from where it was made, or use an older backup."),
    ),
    "backup_damaged": (
        mark("errors", "The backup was changed after it was written."),
        mark("errors", "Nothing of it was used."),
        mark("errors", "Copy it again from where it was made, or use another backup."),
    ),
    "backup_bounds": (
        mark("errors", "The backup asks for more work than a real one does."),
        mark("errors", "It was refused before anything was computed."),
        mark("errors", "Use another copy of it."),
    ),
    "backup_passphrase_wrong": (
        mark("errors", "That passphrase does not open this backup."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Type the one that was given at the export; capitals count."),
    ),
    "backup_passphrase_needed": (
        mark("errors", "A backup needs a passphrase."),
        mark("errors", "Without it anybody could read your tokens in it."),
        mark("errors", "Type one."),
    ),
    "backup_exists": (
        mark("errors", "There is a file of that name already."),
        mark("errors", "It was left as it is."),
        mark("errors", "Choose another name."),
    ),
    "backup_is_folder": (
        mark("errors", "That is a folder."),
        mark("errors", "A backup is one file."),
        mark("errors", "Choose a file name in it."),
    ),
}
