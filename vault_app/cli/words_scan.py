"""What the codes of a scan say: why something was not looked at, and what a hook refuses."""

from collections.abc import Mapping

from vault_app.cli.words_vault import Row

SCAN: Mapping[str, Row] = {
    "left_out": ("A folder of dependencies or caches.", "`--all` looks there too."),
    "link_circle": ("The link leads round in a circle.", None),
    "path_too_long": (
        "The path is longer than the system takes.",
        "Go into the folder with `cd`, then scan what is in it.",
    ),
    "archive_broken": ("The archive is broken.", "Unpack it by other means, then scan that."),
    "archive_locked": ("The archive is encrypted.", "Unpack it, then scan the folder."),
    "archive_too_large": ("The archive unpacks to too much.", "Unpack it, then scan the folder."),
    "archive_too_deep": ("Archives are nested too deep.", "Unpack the outer one, then scan that."),
    "archive_unread": (
        "This kind of archive is not looked into.",
        "Unpack it, then scan the folder.",
    ),
    "member_too_large": ("It unpacks to too much.", "Unpack it, then scan the folder."),
    "object_too_large": ("The git object is over 64 MB.", "Check it out, then scan the file."),
    "object_broken": ("The git object cannot be read.", "See `git fsck`."),
    "pack_broken": (
        "This pack of git objects is damaged; git passes over all that is in it.",
        "See `git fsck`; fetch or clone it anew.",
    ),
    "index_unreadable": (
        "git cannot read what is staged there.",
        "See `git status` there.",
    ),
    "repository_broken": (
        "git cannot read the repository there; it is damaged.",
        "See `git status` there, or clone it anew.",
    ),
    "shallow_clone": (
        "A shallow clone: the commits before were never fetched.",
        "`git fetch --unshallow`, then scan again.",
    ),
    "partial_clone": (
        "A partial clone: what was never fetched was not looked at.",
        "Clone it whole, then scan that.",
    ),
    "no_repository": ("That is in no git repository.", "Name a folder of a work tree."),
    "repository_refused": (
        "git refuses to read the repository there; it belongs to somebody else.",
        "Add it to git's setting safe.directory, or scan as its owner.",
    ),
    "hooks_elsewhere": (
        "git's setting core.hooksPath keeps the hooks elsewhere: {path}.",
        "Let the pre-commit hook there run `keyturn scan --staged`.",
    ),
    "hook_exists": (
        "There is another hook already: {path}.",
        "Let that hook run `keyturn scan --staged` too.",
    ),
    "leak_gone": ("The token stands no more in {path}.", "Scan again."),
    "unknown_leak": ("There is no leak {name}.", "See `keyturn leaks list --state all`."),
    "ambiguous_leak": ("Several leaks begin with {name}.", "Give more of the id."),
    "no_such_folder": ("There is no {path}.", "Name a folder that is there."),
    "folder_unknown": ("{path} is not remembered.", "See `keyturn leaks folders`."),
    "rotate_first": (
        "These tokens still work: {names}. A history is cleaned once they are dead, for copies of "
        "it are elsewhere already.",
        "Rotate them with `keyturn rotate`; `--anyway` shows the command all the same.",
    ),
    "baseline_unreadable": ("{path} is no baseline of Keyturn.", "Make one: --write-baseline."),
    "baseline_too_new": ("A newer Keyturn wrote the baseline {path}.", "Update Keyturn."),
    "baseline_exists": (
        "{path} is there and is no baseline.",
        "Name another file; nothing was written.",
    ),
    "report_too_large": (
        "The report {path} is over {limit} MB.",
        "Let the tool report on fewer folders at a time.",
    ),
    "report_too_many": (
        "The report {path} holds over {limit} findings.",
        "Let the tool report on fewer folders at a time.",
    ),
    "report_unreadable": ("{path} is no JSON.", "Let the tool write its report as JSON."),
    "report_elsewhere": (
        "No file that {path} tells of stands near here.",
        "Give the folder its paths count from: --in DIR.",
    ),
    "report_unknown": (
        "{path} is no report of gitleaks, betterleaks or kingfisher.",
        "Let one of them write its report as JSON or SARIF.",
    ),
}
