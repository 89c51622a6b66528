"""What the next commit of a repository would add: the blobs in its index that are new there.

Every commit waits for this, so it imports next to nothing.
"""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from typing import Final

    from vault_app.system.gitchunk import Chunk

_COMMAND: "Final" = ("diff", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev")
_CONTENT: "Final" = ("cat-file", "--batch", "--buffer")
_SUBMODULE: "Final" = b"16"
_HANDED_ON: "Final" = (
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"),
    *("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"),
)
_PATHS: "Final" = frozenset(_HANDED_ON[:-1])
_MOST_IDS: "Final" = 2**15
_MOST_BYTES: "Final" = 2**24

Staged = dict[str, list[str]]


def staged_blobs(top: "str | Path", on_fail: "Callable[[], None] | None" = None) -> Staged:
    """Return the ids of what would be added, each with its paths; *on_fail*: git cannot tell."""
    from vault_app.system import gitstream

    return _blobs(gitstream.lines(_COMMAND, top, b"\0", on_fail=on_fail, given=given(top)))


def _blobs(parts: "Iterable[bytes]") -> Staged:
    found: Staged = {}
    each = iter(parts)
    for part in each:
        if part.startswith(b":"):
            blob, path = change(part, next(each, b""))
            _, mode, before, after = part.split()[:4]
            # Where merely the mode changes nothing is added.
            if not mode.startswith(_SUBMODULE) and blob.strip("0") and before != after:
                found.setdefault(blob, []).append(path)
    return found


def change(head: bytes, path: bytes) -> tuple[str, str]:
    """Return the new blob's id, and the path as a text, of one line of git's raw format."""
    return head.split()[3].decode("ascii", "replace"), os.fsdecode(path)


def given(top: "str | Path") -> dict[str, str]:
    """Return git's variables that tell a hook in *top* which repository and index it is about.

    ``git commit -a`` and ``git commit FILE`` make an index of their own, which is what becomes the
    commit; a linked work tree and one whose repository is elsewhere (``--git-dir``) are named by
    nothing else. Other repositories have nothing to do with them.
    """
    told = {name: value for name in _HANDED_ON if (value := os.environ.get(name))}
    here, whole_top = os.getcwd(), os.path.realpath(top)  # noqa: PTH109 - nothing imported for it
    inside = here == whole_top or here.startswith(os.path.join(whole_top, ""))  # noqa: PTH118 - the same
    if not told or not inside:
        return {}
    return {
        name: os.path.abspath(value) if name in _PATHS else value  # noqa: PTH100 - the same
        for name, value in told.items()
    }


class StagedAhead:
    """What is staged in a repository, asked for ahead of what looks at it.

    For a usual commit: of a large one, or where git is not asked this way, nothing is told.
    """

    def __init__(self, top: str) -> None:
        """Ask git both what is staged and for what is in it, which it will be told then."""
        from vault_app.system.gitahead import Ahead

        self._asked: list[Ahead] = []
        told = given(top)
        try:
            self._asked.append(Ahead(_COMMAND, top, told, asked=False))
            self._asked.append(Ahead(_CONTENT, top, told, asked=True))
        except (OSError, NotImplementedError):
            return

    def told(self) -> "tuple[Staged, Chunk] | None":
        """Return the blobs and their contents, None where that is not told this way."""
        from vault_app.system.gitchunk import whole  # git is started before this is needed

        if len(self._asked) < 2:
            return None
        names, contents = self._asked
        said = names.answer(_MOST_BYTES)
        if said is None or names.code():
            return None
        blobs = _blobs(said.removesuffix(b"\0").split(b"\0"))
        ids = "".join(f"{one}\n" for one in blobs).encode()
        if len(ids) > _MOST_IDS or not contents.ask(ids):
            return None
        data = contents.answer(_MOST_BYTES)
        missing: list[bytes] = []
        if data is None:
            return None
        chunk, _ = whole(data, len(data), missing.append)
        return (blobs, chunk) if len(chunk.heads) == len(blobs) and not missing else None

    def end(self) -> None:
        """Leave no git behind."""
        for one in self._asked:
            one.end()
