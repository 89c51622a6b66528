"""``keyturn scan --staged`` for the commit that waits, where there is nothing to tell.

Imports next to nothing; whatever is not plain and clean is left to the command itself.
"""

import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Final

_SAME: "Final" = frozenset(
    {"--staged", "--known-only", "--all", "--skip-ignored", "--obey-markers"}
)
"""Options that change nothing where nothing is found."""


def passes(words: "Sequence[str]", environ: "Mapping[str, str]") -> bool:
    """Tell that what is staged is clean, if it is certain; else say nothing and return False.

    *words* are the arguments of ``keyturn scan``.
    """
    paths = [word for word in words if word not in _SAME]
    path = paths[0] if paths else "."
    if "--staged" not in words or len(paths) > 1 or path.startswith("-") or not path:
        return False
    folder = _scan_folder(environ)
    if folder is None or not os.path.isdir(path):  # noqa: PTH112 - no pathlib before each commit
        return False
    started = time.monotonic()
    from vault_app.scanner.staged import StagedAhead

    ahead = StagedAhead(path)  # before anything else is loaded
    from vault_app.services.scan_quick import look

    clean = look(path, folder, ahead)
    if clean is None:
        return False
    spent = time.monotonic() - started
    try:
        sys.stderr.write(f"{counted(0, 0, *clean, spent)}\n")
        sys.stderr.flush()
    except OSError:  # nobody listens
        return False
    return True


def counted(found: int, files: int, blobs: int, size: int, seconds: float) -> str:
    """Return the last line of a scan."""
    return (
        f"{found} found in {files} files and {blobs} git blobs "
        f"({size / 1e6:.1f} MB, {seconds:.1f} s)."
    )


def _scan_folder(environ: "Mapping[str, str]") -> str | None:
    """Return where the profile keeps what scans remember; ``system.profile`` tells it in full."""
    home = environ.get("KEYTURN_HOME")
    if not home and sys.platform == "linux":
        shared = environ.get("XDG_DATA_HOME", "").strip() or "~/.local/share"
        home = f"{shared}/keyturn"
    if not home:
        return None
    return os.path.join(os.path.expanduser(home), "scan")  # noqa: PTH111, PTH118 - as above
