"""The git hook that looks at what is about to be committed."""

import os
from pathlib import Path
from typing import Final

from vault_app.core.errors import UsageError
from vault_app.system.gitwork import git

HOOK: Final = "#!/bin/sh\n# Installed by keyturn: no token goes into a commit.\n" + (
    "exec keyturn scan --staged\n"
)


def install(folder: Path) -> Path:
    """Write the pre-commit hook of the repository at *folder* and return its path.

    One of somebody else is never replaced: UsageError ``hook_exists``; outside of a repository
    ``no_repository``, or what ``why_none`` says; ``hooks_elsewhere`` where git's settings name
    another folder for hooks.
    """
    answer = git(["rev-parse", "--absolute-git-dir"], folder)
    if answer.code != 0:
        from vault_app.scanner.repository import why_none

        raise UsageError(why_none(folder), path=str(folder.absolute()))
    elsewhere = git(["config", "--get-all", "core.hooksPath"], folder).stdout.splitlines()
    if len(elsewhere) > 1:  # ours, which switches hooks off, is the last
        raise UsageError("hooks_elsewhere", path=os.fsdecode(elsewhere[-2]))
    common = git(["rev-parse", "--path-format=absolute", "--git-common-dir"], folder)
    found = common.stdout if common.code == 0 else answer.stdout
    path = Path(os.fsdecode(found.removesuffix(b"\n"))) / "hooks" / "pre-commit"
    if path.exists() and path.read_bytes() != HOOK.encode():
        raise UsageError("hook_exists", path=str(path))
    path.parent.mkdir(exist_ok=True)
    path.write_text(HOOK)
    path.chmod(0o755)
    return path
