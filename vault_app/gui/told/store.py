"""Words for the codes of our own records."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

STORE: dict[str, Told] = {
    "store_error": (
        mark("errors", "Keyturn's own records cannot be used."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Start again; 'keyturn doctor' shows more."),
    ),
    "schema_too_new": (
        mark("errors", "These records were written by a newer Keyturn."),
        mark("errors", "They are left alone, so that nothing is lost."),
        mark("errors", "Install the newer version."),
    ),
    "store_corrupt": (
        mark("errors", "Keyturn's records are damaged."),
        mark("errors", "The file was set aside, not overwritten: {path}."),
        mark("errors", "Run 'keyturn doctor --rebuild' to read the keychain again."),
    ),
    "store_busy": (
        mark("errors", "Another Keyturn is at work."),
        mark("errors", "Only one may change the records at a time."),
        mark("errors", "Wait a moment and try again."),
    ),
    "locked_elsewhere": (
        mark("errors", "Another Keyturn is at work on this."),
        mark("errors", "Only one may do so at a time."),
        mark("errors", "Wait a moment and try again."),
    ),
    "network_folder": (
        mark("errors", "The profile lies on a network folder."),
        mark("errors", "Records there can be damaged by a second machine."),
        mark("errors", "Choose a folder on this machine with --home."),
    ),
    "synced_folder": (
        mark("errors", "The profile lies in a folder that is synced elsewhere."),
        mark("errors", "Records there leave this machine and can be damaged."),
        mark("errors", "Choose a folder on this machine with --home."),
    ),
    "store_unwritable": (
        mark("errors", "Keyturn's folder cannot be written."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Check its permissions and the disk."),
    ),
    "row_unreadable": (
        mark("errors", "A record of Keyturn cannot be read."),
        mark("errors", "It is left alone; the others are fine."),
        mark("errors", "'keyturn doctor' shows more."),
    ),
    "unknown_credential": (
        mark("errors", "That token is no longer in the records."),
        mark("errors", "It was removed meanwhile."),
        mark("errors", "Look at the list."),
    ),
    "profile_damaged": (
        mark("errors", "The profile's own file is damaged."),
        mark("errors", "Nothing in the profile was touched."),
        mark("errors", "Put profile.json back from a backup, or start a new profile with --home."),
    ),
    "profile_foreign": (
        mark("errors", "This profile belongs to another user or machine."),
        mark("errors", "It was not opened."),
        mark("errors", "Choose a folder of your own with --home."),
    ),
    "no_home": (
        mark("errors", "There is no home folder: HOME is not set, and this account has none."),
        mark("errors", "Nothing was read or made."),
        mark("errors", "Set HOME to a folder of yours and start again."),
    ),
    "profile_missing": (
        mark("errors", "There is no profile in that folder."),
        mark("errors", "Nothing was made there."),
        mark("errors", "Check the path given by --home."),
    ),
    "profile_too_new": (
        mark("errors", "This profile was made by a newer Keyturn."),
        mark("errors", "It is left alone."),
        mark("errors", "Install the newer version."),
    ),
}
