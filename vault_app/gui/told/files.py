"""Words for the codes of files."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

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
        mark(
            "errors",
            "Replacing it would cut the others off, and the vault has no key to write it in place.",
        ),
        mark("errors", "Open the vault, then try again."),
    ),
    "half_written": (
        mark("errors", "A crash left the file half-written, and it was changed since."),
        mark("errors", "Keyturn does not write over somebody's change."),
        mark("errors", "Put the token in by hand, then go on."),
    ),
    "mount_point": (
        mark("errors", "The file itself is mounted there, so it cannot be replaced."),
        mark("errors", "It is as it was."),
        mark("errors", "Change it by hand."),
    ),
    "disk_full": (
        mark("errors", "The disk is full."),
        mark("errors", "The file is as it was."),
        mark("errors", "Make room, then try again."),
    ),
    "cannot_write_value": (
        mark("errors", "The new token cannot be written in this file's format."),
        mark("errors", "The file is as it was."),
        mark("errors", "Change it by hand, then go on."),
    ),
    "entities": (
        mark("errors", "The file defines entities of its own."),
        mark("errors", "Such files can be traps; it is only changed as plain text."),
        mark("errors", "Look at the file if you did not expect this."),
    ),
    "too_deep": (
        mark("errors", "The file is nested too deep to be read."),
        mark("errors", "It can still be changed as plain text, exactly where the token stands."),
        mark("errors", "Look at the file if you did not expect this."),
    ),
    "too_many_nodes": (
        mark("errors", "The file is too large to be read piece by piece."),
        mark("errors", "It can still be changed as plain text, exactly where the token stands."),
        mark("errors", "Look at the file if you did not expect this."),
    ),
    "not_found_in_helper": (
        mark("errors", "The credential helper keeps another token by now, or none."),
        mark("errors", "The old token is not there any more, so nothing is changed."),
        mark("errors", "Import again to bring the places up to date."),
    ),
    "not_found_in_store": (
        mark("errors", "The secret is no longer there."),
        mark("errors", "It was deleted at the provider, so nothing is changed."),
        mark("errors", "Look for the places again."),
    ),
    "helper_missing": (
        mark("errors", "The credential helper is not there any more."),
        mark("errors", "What it keeps cannot be changed without it."),
        mark("errors", "Install or configure it again, or leave this place behind knowingly."),
    ),
    "helper_silent": (
        mark("errors", "The credential helper did not answer in time."),
        mark("errors", "It may be waiting for you in a window of its own."),
        mark("errors", "See to it, then try again."),
    ),
    "helper_refused": (
        mark("errors", "The credential helper did not take the token."),
        mark("errors", "It still gives what it had before."),
        mark("errors", "Log in with its own tool, or leave this place behind knowingly."),
    ),
    "locked_by_tool": (
        mark("errors", "The tool that owns this file is using it."),
        mark("errors", "It was left alone, so that nobody's edit is lost."),
        mark("errors", "Wait until the tool is done, then try again."),
    ),
    "shared_folder": (
        mark("errors", "Everybody may write into the file's folder."),
        mark("errors", "Somebody else could swap the file meanwhile, so it was left alone."),
        mark("errors", "Take that right away, then go on."),
    ),
    "special_file": (
        mark("errors", "This is a device, pipe or socket."),
        mark("errors", "It was left alone."),
        mark("errors", "Choose an ordinary file."),
    ),
    "missing": (
        mark("errors", "There is nothing at this path."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Check the path."),
    ),
}
