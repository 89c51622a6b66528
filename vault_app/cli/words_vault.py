"""What each error code of the vault says and how it is cured."""

from collections.abc import Mapping

Row = tuple[str, str | None]

VAULT: Mapping[str, Row] = {
    "vault_locked": (
        "The vault is locked.",
        "Unlock it: `keyturn vault unlock`, or the desktop's own keychain prompt.",
    ),
    "profile_locked": ("This profile is locked.", "Unlock it: `keyturn vault unlock`."),
    "vault_missing": (
        "There is no fit keychain here and no sealed file yet.",
        "Start the desktop's keychain, or set KEYTURN_VAULT=file with KEYTURN_PASSPHRASE_FILE.",
    ),
    "vault_broken": (
        "The vault does not answer as it should.",
        "Run `keyturn doctor` to see what it said.",
    ),
    "vault_slow": (
        "The vault did not answer in time.",
        "Look for an unlock prompt behind other windows, then try again.",
    ),
    "keychain_locked": (
        "The keychain is locked.",
        "Unlock it: log in to the desktop, answer its prompt, or run `keyturn vault unlock`.",
    ),
    "no_keychain": (
        "There is no fit keychain here.",
        "Start the desktop's keychain, or set KEYTURN_VAULT=file with KEYTURN_PASSPHRASE_FILE.",
    ),
    "keychain_error": (
        "The keychain answered with an error.",
        "Run `keyturn doctor`; restart the desktop's keychain if it stays so.",
    ),
    "collection_unencrypted": (
        "The keychain keeps its items unencrypted; nothing was written.",
        "Give the keychain a password, use KEYTURN_VAULT=file, or accept it: "
        "`keyturn vault unlock --accept-unencrypted`.",
    ),
    "no_collection": (
        "The keychain service holds no keychain yet.",
        "Make one with the desktop's password program, or use KEYTURN_VAULT=file.",
    ),
    "passphrase_file_unreadable": ("The passphrase file {path} cannot be read.", "Check the path."),
    "passphrase_file_unsafe": (
        "The passphrase file {path} can be read by others.",
        "Make it yours alone: `chmod 600 {path}`.",
    ),
    "record_damaged": (
        "An item of the vault is damaged.",
        "Add the token again, or restore the vault from a backup.",
    ),
    "record_too_new": (
        "An item of the vault was written by a newer Keyturn.",
        "Install the newer version.",
    ),
    "sealed_bounds": (
        "The sealed file asks for more work than a real one does; it was refused.",
        "Restore it from a backup.",
    ),
    "sealed_truncated": ("The sealed file is cut short.", "Restore it from a backup."),
    "sealed_tampered": (
        "The sealed file was changed by something else, or the passphrase is wrong.",
        "Check the passphrase; else restore the file from a backup.",
    ),
    "sealed_rolled_back": (
        "The sealed file is older than the one seen last; something put an old copy there.",
        "Put the newest copy back, or run `keyturn doctor`.",
    ),
    "sealed_unreadable": ("The sealed file cannot be read.[[ {reason}]]", "Check its permissions."),
    "sealed_not_written": (
        "The sealed file could not be written.[[ {reason}]]",
        "Check the folder's permissions and the free space.",
    ),
    "sealed_key_unfit": (
        "The sealed file's key in the keychain does not fit it.",
        "Restore the sealed file from a backup.",
    ),
    "sealed_busy": ("Another Keyturn holds the sealed file.", "Wait a moment and try again."),
    "sealed_exists": ("There is a sealed file already.", "Unlock it: `keyturn vault unlock`."),
    "no_sealed_file": (
        "There is no sealed file.",
        "To make one, set KEYTURN_VAULT=file with KEYTURN_PASSPHRASE_FILE, or run this in a "
        "terminal. If there was one, bring vault.sealed back from a copy of the profile; else "
        "begin anew by `keyturn remove --all --delete-data`, then `keyturn restore FILE`.",
    ),
    "passphrase_wrong": ("The passphrase is wrong.", "Try again; nothing was changed."),
    "passphrase_empty": ("The passphrase is empty.", "Give one."),
    "sealed_too_new": (
        "The sealed file was written by a newer Keyturn.",
        "Install the newer version.",
    ),
    "write_not_kept": (
        "The vault took a value but does not give it back.",
        "Run `keyturn doctor`, or move to a sealed file: `keyturn vault move file`.",
    ),
    "vault_choice_unknown": (
        "KEYTURN_VAULT is {choice}; it may be keychain or file.",
        "Correct or unset the variable.",
    ),
    "secret_missing": (
        "The vault is open but does not hold this value.",
        "Add the token again; `keyturn doctor` tells which backend was asked.",
    ),
    "secret_too_large": (
        "The value is too large for the keychain.",
        "Make a sealed file: KEYTURN_VAULT=file with KEYTURN_PASSPHRASE_FILE.",
    ),
}
