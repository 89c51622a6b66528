"""Tries in memory what ``git filter-repo`` will do to each object, and notes what that needs.

Names cannot hold asterisks everywhere, and two of them must not become one: there the last
characters stay, which the hint shows anyway.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vault_app.core.fingerprint import Fingerprint, FingerprintKey
from vault_app.core.secret import Secret
from vault_app.scanner.names import Named, refs_with_tokens
from vault_app.system.gitstream import GitObject
from vault_app.system.gitwork import git

if TYPE_CHECKING:
    from vault_app.scanner.engine import Engine

PUT: Final = "***REMOVED***"
_TEXT_HEAD: Final = 8_192
_LAST: Final = 4
_LEAST_HEAD: Final = 3
_PEOPLE: Final = (b"author ", b"committer ", b"tagger ")
_KINDS_OF_REF: Final = (b"refs/heads/", b"refs/tags/")


def name_without(token: bytes) -> bytes:
    """Return what stands in a name instead of *token*."""
    return b"REMOVED-" + token[-_LAST:]


def callback(what: str, shapes: Sequence[str]) -> str:
    """Return the body of the function that the command calls for each *what*."""
    shape = "|".join(shapes).encode()
    put = 'lambda found: b"REMOVED-" + found[0][-4:]'
    return f"import re\nreturn re.sub({shape!r}, {put}, {what})\n"


class Trial:
    """Does to the objects what the command will do, and looks whether a token is left.

    *texts* are the lines that did something, *names*, *people* and *refs* the shapes that did.
    """

    def __init__(
        self,
        engine: "Engine",
        key: FingerprintKey,
        lines: Sequence[str],
        wanted: frozenset[Fingerprint],
    ) -> None:
        """Have tried nothing yet."""
        self._engine, self._key, self._wanted = engine, key, wanted
        self._shapes = [(line, re.compile(shape_of(line).encode())) for line in lines]
        self.texts: set[str] = set()
        self.names: set[str] = set()
        self.people: set[str] = set()
        self.refs: set[str] = set()
        self.old_refs: set[str] = set()
        self.blobs: list[str] = []
        self.left = 0
        self.left_refs = 0
        self.branch = ""

    def take(self, found: GitObject) -> None:
        """Try one object."""
        if found.type == "blob":
            binary = b"\0" in found.data[:_TEXT_HEAD]
            if binary or self._remains(self._without(found.data, self.texts, whole=True)):
                self.blobs.append(found.id)
        elif found.type == "tree":
            self.left += self._remains(self._without(found.data, self.names))
        else:
            head, _, message = found.data.partition(b"\n\n")
            self.left += self._remains(self._without(message, self.texts, whole=True))
            self._take_head(head)

    def _take_head(self, head: bytes) -> None:
        people = [line for line in head.split(b"\n") if line.startswith(_PEOPLE)]
        self.left += self._remains(self._without(b"\n".join(people), self.people))

    def take_refs(self, top: Path) -> None:
        """Try the names of branches and tags, the current one's first."""
        current = git(["rev-parse", "--symbolic-full-name", "HEAD"], top).stdout.strip()
        for ref, one in refs_with_tokens(top, self._engine):
            if self._is_wanted(one.hit.value):
                self.left += self._remains(self._without(ref, self.refs))
                self._take_old(ref, one)
                if ref == current:
                    now = os.fsencode(self.branch) or ref.removeprefix(_KINDS_OF_REF[0])
                    new = now.replace(one.written, name_without(one.written))
                    self.branch = os.fsdecode(new)

    def _take_old(self, ref: bytes, one: Named) -> None:
        """Note how the remote loses the old name: by its beginning, the token's own included."""
        kind = next((kind for kind in _KINDS_OF_REF if ref.startswith(kind)), None)
        if kind is None:
            return
        before = ref[: ref.index(one.written)] + one.hit.pattern.prefix.encode()
        telling = one.hit.form == "plain" and len(before) >= len(kind) + _LEAST_HEAD
        if telling and not self._engine.hits(before):
            self.old_refs.add(before.decode("utf-8", "surrogateescape") + "*")
        else:
            self.left_refs += 1

    def _without(self, data: bytes, used: set[str], *, whole: bool = False) -> bytes:
        for line, shape in self._shapes:
            data, times = shape.subn(PUT.encode(), data)
            if times:
                used.add(line if whole else shape_of(line))
        return data

    def _remains(self, data: bytes) -> bool:
        return any(self._is_wanted(hit.value) for hit in self._engine.hits(data))

    def _is_wanted(self, value: str) -> bool:
        return self._key.fingerprint(Secret(value)) in self._wanted


def shape_of(line: str) -> str:
    """Return the expression in a line of the command's file."""
    return line.removeprefix("regex:").rpartition("==>")[0]
