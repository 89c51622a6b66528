"""Words for the codes of the vault."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

VAULT: dict[str, Told] = {
    "vault_locked": (
        mark("errors", "The keychain is locked."),
        mark("errors", "Token values cannot be read or kept until it is opened."),
        mark("errors", "Unlock it and try again."),
    ),
    "profile_locked": (
        mark("errors", "Keyturn is locked."),
        mark("errors", "It was locked on purpose; values are out of reach until it is opened."),
        mark("errors", "Press Unlock."),
    ),
    "vault_missing": (
        mark("errors", "There is no keychain here."),
        mark("errors", "Keyturn never keeps tokens in plain text, so it has nowhere to put them."),
        mark("errors", "Make a sealed file with a passphrase, or start your desktop's keychain."),
    ),
    "vault_broken": (
        mark("errors", "The keychain answers, but not as it should."),
        mark("errors", "Nothing was written that could not be read back."),
        mark("errors", "Restart the keychain or sign in again; 'keyturn doctor' shows more."),
    ),
    "vault_slow": (
        mark("errors", "The keychain does not answer."),
        mark("errors", "It may be waiting for you in a window of its own."),
        mark("errors", "Look for its prompt, then try again."),
    ),
    "secret_missing": (
        mark("errors", "The keychain has no value for this token."),
        mark("errors", "The record is here, the value is gone: removed elsewhere or never copied."),
        mark("errors", "Add the token again by paste or import."),
    ),
    "secret_too_large": (
        mark("errors", "The value is too large for this keychain."),
        mark("errors", "It was not kept."),
        mark("errors", "Make a sealed file: it takes values of any size."),
    ),
    "wrong_passphrase": (
        mark("errors", "That passphrase does not open the sealed file."),
        mark("errors", "The file is untouched."),
        mark("errors", "Type it again; capitals count."),
    ),
    "passphrase_needed": (
        mark("errors", "The sealed file needs its passphrase."),
        mark("errors", "Without it no value can be read."),
        mark("errors", "Type the passphrase."),
    ),
    "sealed_exists": (
        mark("errors", "There is a sealed file already."),
        mark("errors", "A second one would hide the first."),
        mark("errors", "Unlock the one that is there."),
    ),
    "passphrase_wrong": (
        mark("errors", "That passphrase does not open the sealed file."),
        mark("errors", "The file is untouched."),
        mark("errors", "Type it again; capitals count."),
    ),
    "passphrase_empty": (
        mark("errors", "A passphrase is needed."),
        mark("errors", "An empty one would protect nothing."),
        mark("errors", "Type a few words."),
    ),
    "passphrase_file_unsafe": (
        mark("errors", "The passphrase file can be read by others."),
        mark("errors", "It was not used."),
        mark("errors", "Make it yours alone (mode 0600)."),
    ),
    "passphrase_file_unreadable": (
        mark("errors", "The passphrase file cannot be read."),
        mark("errors", "The sealed file stays closed."),
        mark("errors", "Look at KEYTURN_PASSPHRASE_FILE."),
    ),
    "keychain_locked": (
        mark("errors", "The keychain is locked."),
        mark("errors", "Token values cannot be read or kept until it is opened."),
        mark("errors", "Unlock it and try again."),
    ),
    "no_keychain": (
        mark("errors", "There is no keychain here that is fit to use."),
        mark("errors", "Keyturn never keeps tokens in plain text, so it has nowhere to put them."),
        mark("errors", "Make a sealed file with a passphrase, or start your desktop's keychain."),
    ),
    "collection_unencrypted": (
        mark("errors", "Your desktop's keychain is not encrypted."),
        mark("errors", "Whoever reads the disk reads every value in it, so nothing was put there."),
        mark("errors", "Give that keychain a password, or make a sealed file."),
    ),
    "no_collection": (
        mark("errors", "The keychain has no collection yet."),
        mark("errors", "There is nowhere to put a value."),
        mark("errors", "Open your desktop's keychain program once and make one."),
    ),
    "no_sealed_file": (
        mark("errors", "There is no sealed file yet."),
        mark("errors", "There is nothing to open."),
        mark("errors", "Make one with a passphrase."),
    ),
    "record_damaged": (
        mark("errors", "An item of the vault is damaged."),
        mark("errors", "Its value cannot be trusted and is not used."),
        mark("errors", "Add that token again."),
    ),
    "record_too_new": (
        mark("errors", "An item was written by a newer Keyturn."),
        mark("errors", "It is left alone."),
        mark("errors", "Install the newer version."),
    ),
    "sealed_bounds": (
        mark("errors", "The sealed file asks for too much memory or time."),
        mark("errors", "It may have been made to; it was not opened."),
        mark("errors", "Use your own copy from a backup."),
    ),
    "sealed_busy": (
        mark("errors", "Another Keyturn is writing the sealed file."),
        mark("errors", "Only one may at a time."),
        mark("errors", "Wait a moment and try again."),
    ),
    "sealed_key_unfit": (
        mark("errors", "The key of the sealed file does not fit."),
        mark("errors", "The file is untouched."),
        mark("errors", "Use the passphrase it was made with."),
    ),
    "sealed_not_written": (
        mark("errors", "The sealed file could not be written."),
        mark("errors", "The file before is untouched."),
        mark("errors", "Check the disk and try again."),
    ),
    "sealed_rolled_back": (
        mark("errors", "The sealed file is older than it was before."),
        mark("errors", "Someone or something put an old copy in its place."),
        mark("errors", "Put the newest copy back, or go on knowing that."),
    ),
    "sealed_tampered": (
        mark("errors", "The sealed file was changed by somebody else."),
        mark("errors", "Its seal is broken; nothing in it is used."),
        mark("errors", "Use your own copy from a backup."),
    ),
    "sealed_too_new": (
        mark("errors", "The sealed file was written by a newer Keyturn."),
        mark("errors", "It is left alone."),
        mark("errors", "Install the newer version."),
    ),
    "sealed_truncated": (
        mark("errors", "The sealed file is cut short."),
        mark("errors", "Nothing in it is used."),
        mark("errors", "Use your own copy from a backup."),
    ),
    "sealed_unreadable": (
        mark("errors", "The sealed file cannot be read."),
        mark("errors", "It is left alone."),
        mark("errors", "Check its permissions and the disk."),
    ),
    "vault_choice_unknown": (
        mark("errors", "KEYTURN_VAULT names no vault we know."),
        mark("errors", "Nothing was opened."),
        mark("errors", "Set it to keychain or file, or leave it out."),
    ),
    "write_not_kept": (
        mark("errors", "The keychain took a value but did not keep it."),
        mark("errors", "It could not be read back, so nothing goes on from here."),
        mark("errors", "Restart the keychain and try again, or make a sealed file."),
    ),
}
