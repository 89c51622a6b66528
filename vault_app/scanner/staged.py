"""What the next commit of a repository would add: the blobs in its index that are new there.

Every commit waits for this, so it imports next to nothing.
"""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from vault_app.system import gitstream

if TYPE_CHECKING:
    from pathlib import Path

_COMMAND: Final = ("diff", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev")
_SUBMODULE: Final = b"16"


def staged_blobs(
    top: "str | Path", on_fail: Callable[[], None] | None = None
) -> dict[str, list[str]]:
    """Return the ids of what would be added, each with its paths; *on_fail*: git cannot tell."""
    parts = gitstream.lines(_COMMAND, top, b"\0", on_fail=on_fail, index=given_index(top))
    found: dict[str, list[str]] = {}
    for part in parts:
        if part.startswith(b":"):
            blob, path = change(part, next(parts, b""))
            if not part.split()[1].startswith(_SUBMODULE) and blob.strip("0"):
                found.setdefault(blob, []).append(path)
    return found


def change(head: bytes, path: bytes) -> tuple[str, str]:
    """Return the new blob's id, and the path as a text, of one line of git's raw format."""
    return head.split()[3].decode("ascii", "replace"), os.fsdecode(path)


def given_index(top: "str | Path") -> str | None:
    """Return the index that git tells a hook in *top* to look at; None: the repository's own.

    ``git commit -a`` and ``git commit FILE`` make an index of their own, which is what becomes the
    commit. Other repositories have nothing to do with it.
    """
    index = os.environ.get("GIT_INDEX_FILE")
    if not index:
        return None
    here, whole = os.getcwd(), os.path.realpath(top)  # noqa: PTH109 - nothing imported for it
    if here != whole and not here.startswith(os.path.join(whole, "")):  # noqa: PTH118 - the same
        return None
    return os.path.abspath(index)  # noqa: PTH100 - the same
