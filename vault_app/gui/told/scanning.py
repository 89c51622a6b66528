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
