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
}
