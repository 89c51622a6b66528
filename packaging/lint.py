"""The checkers of the distributions over what was built; those not installed are named."""

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from workplace import LINUX, SHARE, say

Command = Sequence[str | Path]


def complaints(packages: Iterable[Path]) -> list[str]:
    """Return what the checkers have to say against *packages* and what lies beside the program."""
    return [f"{command[0]} complains" for command in commands(packages) if not passes(command)]


def commands(packages: Iterable[Path]) -> Iterable[Command]:
    """Yield what to run."""
    yield ["desktop-file-validate", SHARE / "applications" / "keyturn.desktop"]
    for about in sorted((SHARE / "metainfo").glob("*.xml")):
        yield ["appstreamcli", "validate", "--no-net", "--pedantic", about]
    for path in packages:
        if path.suffix == ".deb":
            yield ["lintian", "--fail-on", "error,warning", "--allow-root", path]
        elif path.suffix == ".rpm":
            yield ["rpmlint", "--strict", "--config", LINUX / "rpmlint.toml", path]


def passes(command: Command) -> bool:
    """Run one checker; tell whether it is content, or not there to be asked."""
    name = str(command[0])
    if shutil.which(name) is None:
        say(f"not checked: no {name} here")
        return True
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode:
        say(f"{' '.join(str(word) for word in command)}\n{done.stdout}{done.stderr}")
    return not done.returncode
