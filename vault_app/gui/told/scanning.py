"""Words for the codes of scans and their hook."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

SCANNING: dict[str, Told] = {
    "no_repository": (
        mark("errors", "{path} is in no git repository."),
        mark("errors", "History and staged changes are git's."),
        mark("errors", "Choose a folder of a work tree."),
    ),
    "hook_exists": (
        mark("errors", "The repository has a hook of its own before commits: {path}."),
        mark("errors", "It was left as it is."),
        mark("errors", "Call “keyturn scan --staged” from it."),
    ),
    "hooks_elsewhere": (
        mark("errors", "Hooks are in another folder here: {path}."),
        mark("errors", "A hook in the repository would never be run."),
        mark("errors", "Put “keyturn scan --staged” into the hook there."),
    ),
    "unknown_leak": (
        mark("errors", "This leak is not known any more."),
        mark("errors", "It was forgotten meanwhile."),
        mark("errors", "Look again."),
    ),
    "ambiguous_leak": (
        mark("errors", "Several leaks begin with {name}."),
        mark("errors", "None was chosen."),
        mark("errors", "Give more of the id."),
    ),
    "leak_gone": (
        mark("errors", "The token stands no more in {path}."),
        mark("errors", "The file was changed since it was found."),
        mark("errors", "Look again."),
    ),
    "no_such_folder": (
        mark("errors", "There is no {path}."),
        mark("errors", "Nothing was added."),
        mark("errors", "Choose a folder that is there."),
    ),
    "folder_unknown": (
        mark("errors", "{path} is not in the list."),
        mark("errors", "It was removed meanwhile."),
        mark("errors", "Add it again if you want it looked into."),
    ),
    "rotate_first": (
        mark("errors", "These tokens still work: {names}."),
        mark("errors", "Copies of the history are elsewhere already."),
        mark("errors", "Rotate them first, then clean the history."),
    ),
    "baseline_unreadable": (
        mark("errors", "{path} is no baseline of Keyturn."),
        mark("errors", "Nothing was left out."),
        mark("errors", "Write one with “keyturn scan --write-baseline”."),
    ),
    "baseline_too_new": (
        mark("errors", "A newer Keyturn wrote the baseline {path}."),
        mark("errors", "This one cannot read it."),
        mark("errors", "Update Keyturn."),
    ),
    "baseline_exists": (
        mark("errors", "{path} is there and is no baseline."),
        mark("errors", "It was left as it is."),
        mark("errors", "Name another file."),
    ),
    "report_too_large": (
        mark("errors", "The report is over {limit} MB."),
        mark("errors", "Nothing was taken from it."),
        mark("errors", "Let the tool report on fewer folders at a time."),
    ),
    "report_too_many": (
        mark("errors", "The report holds over {limit} findings."),
        mark("errors", "Nothing was taken from it."),
        mark("errors", "Let the tool report on fewer folders at a time."),
    ),
    "report_unreadable": (
        mark("errors", "{path} is no JSON."),
        mark("errors", "Nothing was taken from it."),
        mark("errors", "Let the tool write its report as JSON."),
    ),
    "report_elsewhere": (
        mark("errors", "No file that {path} tells of stands near it."),
        mark("errors", "Nothing was taken from it."),
        mark("errors", "Choose the folder that its paths count from."),
    ),
    "report_unknown": (
        mark("errors", "{path} is no report that Keyturn knows."),
        mark("errors", "It knows those of gitleaks, betterleaks and kingfisher."),
        mark("errors", "Let one of them write its report as JSON."),
    ),
}

NOT_LOOKED_AT: dict[str, Told] = {
    "left_out": (
        mark("errors", "A folder of dependencies or caches."),
        mark("errors", "It was not looked at."),
        mark("errors", "Look into it by itself."),
    ),
    "link_circle": (
        mark("errors", "The link leads round in a circle."),
        mark("errors", "There is no file at its end."),
        mark("errors", "Remove the link, or let it lead elsewhere."),
    ),
    "path_too_long": (
        mark("errors", "The path is longer than the system takes."),
        mark("errors", "It was not looked at."),
        mark("errors", "Look into an inner folder by itself."),
    ),
    "archive_broken": (
        mark("errors", "The archive is broken."),
        mark("errors", "It was not looked at."),
        mark("errors", "Unpack it by other means, then look there."),
    ),
    "archive_locked": (
        mark("errors", "The archive is encrypted."),
        mark("errors", "It was not looked at."),
        mark("errors", "Unpack it, then look there."),
    ),
    "archive_too_large": (
        mark("errors", "The archive unpacks to too much."),
        mark("errors", "It was not looked at."),
        mark("errors", "Unpack it, then look there."),
    ),
    "archive_too_deep": (
        mark("errors", "Archives are nested too deep."),
        mark("errors", "It was not looked at."),
        mark("errors", "Unpack it, then look there."),
    ),
    "archive_unread": (
        mark("errors", "This kind of archive is not looked into."),
        mark("errors", "It was not looked at."),
        mark("errors", "Unpack it, then look there."),
    ),
    "member_too_large": (
        mark("errors", "This unpacks to too much."),
        mark("errors", "It was not looked at."),
        mark("errors", "Unpack it, then look there."),
    ),
    "object_too_large": (
        mark("errors", "The git object is over 64 MB."),
        mark("errors", "It was not looked at."),
        mark("errors", "Check it out, then look at the file."),
    ),
    "object_broken": (
        mark("errors", "The git object cannot be read."),
        mark("errors", "It was not looked at."),
        mark("errors", "See “git fsck”, or clone it anew."),
    ),
    "pack_broken": (
        mark("errors", "This pack of git objects is damaged."),
        mark("errors", "Git passes over all that is in it."),
        mark("errors", "See “git fsck”, or clone it anew."),
    ),
    "index_unreadable": (
        mark("errors", "Git cannot read what is staged there."),
        mark("errors", "It was not looked at."),
        mark("errors", "See “git status” there."),
    ),
    "repository_broken": (
        mark("errors", "Git cannot read the repository there: it is damaged."),
        mark("errors", "It was not looked at."),
        mark("errors", "See “git status” there, or clone it anew."),
    ),
    "repository_refused": (
        mark("errors", "Git refuses to read the repository there: it belongs to somebody else."),
        mark("errors", "It was not looked at."),
        mark("errors", "Add it to git's setting safe.directory, or look as its owner."),
    ),
    "shallow_clone": (
        mark("errors", "A shallow clone: the commits before were never fetched."),
        mark("errors", "It was not looked at."),
        mark("errors", "Use “git fetch --unshallow”, then look again."),
    ),
    "partial_clone": (
        mark("errors", "A partial clone: what was never fetched is not here."),
        mark("errors", "It was not looked at."),
        mark("errors", "Clone it whole, then look there."),
    ),
}
"""Why a look passed over something."""
