"""The words for error codes: what is so, what it means, what to do. Data only.

Marked for translation here, translated where shown. ``{name}`` takes a datum of the error.
"""

from vault_app.gui.marking import mark

C = "errors"
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
}

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
}

FILES: dict[str, Told] = {
    "file_refused": (
        mark("errors", "The file could not be changed."),
        mark("errors", "It is as it was."),
        mark("errors", "Change it by hand, then go on."),
    ),
    "file_changed": (
        mark("errors", "The file has changed since the plan was made."),
        mark("errors", "It was left alone, so that nobody's edit is lost."),
        mark("errors", "Make the plan again."),
    ),
    "format_unreadable": (
        mark("errors", "The file's format cannot be read."),
        mark("errors", "It can still be changed as plain text, exactly where the token stands."),
        mark("errors", "Look at the file if you did not expect this."),
    ),
    "write_refused": (
        mark("errors", "Writing the file was refused."),
        mark("errors", "It is as it was."),
        mark("errors", "Check who may write it, then try again."),
    ),
    "would_change_more": (
        mark("errors", "The change would have touched more than the token."),
        mark("errors", "It was stopped; the file is as it was."),
        mark("errors", "Change this file by hand."),
    ),
    "not_found_in_file": (
        mark("errors", "The token is not where it was."),
        mark("errors", "Someone or something changed the file."),
        mark("errors", "Search for its places again."),
    ),
    "file_missing": (
        mark("errors", "The file is gone."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Search for the token's places again."),
    ),
    "not_a_file": (
        mark("errors", "This is not an ordinary file."),
        mark("errors", "Folders, pipes and devices are left alone."),
        mark("errors", "Choose a file."),
    ),
    "permission_denied": (
        mark("errors", "You may not read or write this file."),
        mark("errors", "It was left alone."),
        mark("errors", "Change its permissions, or edit it as its owner."),
    ),
    "file_too_large": (
        mark("errors", "The file is too large to look into."),
        mark("errors", "It was skipped."),
        mark("errors", "Split it, or look by hand."),
    ),
    "io_error": (
        mark("errors", "The disk reported an error."),
        mark("errors", "The file is as it was."),
        mark("errors", "Check the disk and try again."),
    ),
    "read_only": (
        mark("errors", "The file is read-only."),
        mark("errors", "It is as it was."),
        mark("errors", "Make it writable, then try again."),
    ),
    "foreign_owner": (
        mark("errors", "The file belongs to another user."),
        mark("errors", "Keyturn changes only your own files."),
        mark("errors", "Change it as its owner."),
    ),
    "hard_linked": (
        mark("errors", "The file has several names (hard links)."),
        mark("errors", "Replacing it would cut the others off, so it was left alone."),
        mark("errors", "Change it by hand."),
    ),
    "disk_full": (
        mark("errors", "The disk is full."),
        mark("errors", "The file is as it was."),
        mark("errors", "Make room, then try again."),
    ),
}

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
}

USAGE: dict[str, Told] = {
    "usage": (
        mark("errors", "This cannot be done as asked."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Look at what you entered."),
    ),
    "unknown_name": (
        mark("errors", "There is no token named {name}."),
        mark("errors", "It may have been renamed or removed meanwhile."),
        mark("errors", "Look at the list."),
    ),
    "ambiguous_name": (
        mark("errors", "{name} fits several tokens."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Use the full name."),
    ),
    "name_taken": (
        mark("errors", "There is a token of that name already."),
        mark("errors", "Names are unique."),
        mark("errors", "Choose another name."),
    ),
    "empty_name": (
        mark("errors", "The name is empty."),
        mark("errors", "A token needs a name to be found by."),
        mark("errors", "Type a name."),
    ),
    "empty_value": (
        mark("errors", "There is nothing here yet."),
        mark("errors", "A token is needed."),
        mark("errors", "Paste the token."),
    ),
    "not_one_token": (
        mark("errors", "This is more than one token."),
        mark("errors", "Only a single value can be added, without spaces or lines."),
        mark("errors", "Paste just the token."),
    ),
    "already_known": (
        mark("errors", "You have this token already."),
        mark("errors", "Nothing was added."),
        mark("errors", "Look for it in the list."),
    ),
    "tombstone": (
        mark("errors", "This token was revoked before."),
        mark("errors", "It is dead and cannot be used again."),
        mark("errors", "Make a new one on the provider's page."),
    ),
    "practice_token": (
        mark("errors", "This is a practice token."),
        mark("errors", "It opens nothing outside the practice."),
        mark("errors", "Use it there."),
    ),
    "not_practice": (
        mark("errors", "This is a real token."),
        mark("errors", "The practice takes only practice tokens, so that nothing real is at risk."),
        mark("errors", "Copy one from the practice page."),
    ),
    "unclaimed": (
        mark("errors", "Nobody said that this token is yours."),
        mark("errors", "It was found outside your own tools' files, so it is not sent anywhere."),
        mark("errors", "Say 'This is mine' first."),
    ),
    "rotation_open": (
        mark("errors", "A rotation of this token is under way."),
        mark("errors", "Both cannot happen at once."),
        mark("errors", "Finish or undo the rotation first."),
    ),
    "rotation_waiting": (
        mark("errors", "The rotation waits for you."),
        mark("errors", "Everything done so far is kept."),
        mark("errors", "Open it and go on, or undo it."),
    ),
    "cancelled": (
        mark("errors", "Stopped."),
        mark("errors", "What was finished before is kept."),
        mark("errors", "Start again when you like."),
    ),
    "bug": (
        mark("errors", "Something went wrong inside Keyturn."),
        mark("errors", "What was running has stopped; the log has the details, without any token."),
        mark("errors", "Try again; if it stays so, report it."),
    ),
}

ALL: dict[str, Told] = {**VAULT, **PROVIDER, **FILES, **STORE, **USAGE}
