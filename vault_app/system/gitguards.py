"""By which rules git is started (H26): its guards, its environment, where it lies.

Imports next to nothing, since commits wait for it; ``gitwork`` is the launcher.
"""

import os

from vault_app.system.environment import scrubbed_environment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Final

_GUARDS: "Final" = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.askPass=",
    "core.sshCommand=false",
    "core.gitProxy=",
    "core.pager=cat",
    "core.editor=false",
    "diff.external=",
    "diff.ignoreSubmodules=all",
    "log.diffMerges=separate",
    "log.showSignature=false",
    "gpg.program=false",
    "protocol.allow=never",
    "maintenance.auto=false",
    "gc.auto=0",
)
_SETTINGS: "Final" = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS": "",
    "GIT_PAGER": "cat",
    "GIT_EDITOR": "false",
    "GCM_INTERACTIVE": "never",
    "LC_ALL": "C",
}
_KEPT: "Final" = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM")
_DIFFING: "Final" = frozenset({"diff", "log", "show", "diff-tree", "diff-index", "diff-files"})
# These read neither attributes nor work tree content, so no filter or driver can be started.
_PLAIN: "Final" = frozenset(
    {
        "rev-parse",
        "rev-list",
        "config",
        "credential",
        "credential-cache",
        "credential-store",
        "version",
    }
)
# Of commits and of the index the ids and names only: nothing is compared that a driver would be
# asked for.
_LOG: "Final" = frozenset(
    {
        *("--stdin", "--no-walk=unsorted", "--topo-order", "--full-history", "--no-follow"),
        *("-m", "--root", "--raw", "--name-only", "-z", "--no-abbrev", "--no-renames"),
        "--diff-filter=d",
    }
)
_INDEX: "Final" = ("diff", "--cached", "--raw")


def git_program() -> str | None:
    """Return git's full path, None if there is none."""
    if os.name == "posix":
        for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
            program = os.path.join(folder, "git")  # noqa: PTH118 - before every commit
            if folder[:1] == "/" and os.path.isfile(program) and os.access(program, os.X_OK):  # noqa: PTH113 - the same
                return program
        return None
    import shutil

    return shutil.which("git")


def guarded(program: str, arguments: "Sequence[str]") -> list[str]:
    """Return the command that runs git's *program* with *arguments* and nothing else of anybody."""
    flags = ["--no-ext-diff", "--no-textconv"] if arguments[:1] and arguments[0] in _DIFFING else []
    guards = [part for guard in _GUARDS for part in ("-c", guard)]
    return [program, "--no-pager", *guards, *arguments[:1], *flags, *arguments[1:]]


def is_plain(arguments: "Sequence[str]") -> bool:
    """Tell whether git cannot come to a filter or driver by *arguments*: they need no stand-in."""
    command = arguments[0] if arguments else ""
    if command == "cat-file":
        return not any(one.startswith(("--f", "--t")) for one in arguments)  # filters, textconv
    if command == "log":
        return all(one in _LOG or one.startswith("--format=") for one in arguments[1:])
    return command in _PLAIN or tuple(arguments[:3]) == _INDEX


def safe_environment(environ: "Mapping[str, str]") -> dict[str, str]:
    """Return the environment git gets: no secrets, no ``GIT_*`` of others, our settings."""
    kept = {
        name: value
        for name, value in scrubbed_environment(environ).items()
        if not name.startswith("GIT_") or name in _KEPT
    }
    return kept | _SETTINGS


def as_variables(settings: "Sequence[tuple[str, str]]") -> dict[str, str]:
    """Return the settings as variables, not ``-c``: a name may hold ``=``, which would end it."""
    made = {"GIT_CONFIG_COUNT": str(len(settings))}
    for number, (name, value) in enumerate(settings):
        made |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return made
