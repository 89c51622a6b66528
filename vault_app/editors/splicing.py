"""Splices: exactly the planned bytes change, and the result is read again before it is believed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from vault_app.core.errors import FileChanged, NotFoundInFile, WriteRefused
from vault_app.core.place import Encoding, Occurrence
from vault_app.core.secret import Secret
from vault_app.editors import base64_runs, reading, recipes
from vault_app.editors.changes import applied, change
from vault_app.editors.forms import Span, locate, needle_of
from vault_app.editors.labels import leaf_holding
from vault_app.editors.search import find
from vault_app.editors.verifying import Plan, verify


@dataclass(frozen=True, slots=True)
class SpliceSpan:
    """One changed span; *start* is an offset in the old bytes.

    *encoding* is an ``Encoding`` value, followed after a colon by how the old value was spelled
    there where that is not plain. It holds no value and goes into the journal as it is.
    """

    start: int
    old_length: int
    new_length: int
    encoding: str
    key: str


class SplicedSpan(Protocol):
    """What undo needs of a splice; both ``SpliceSpan`` and the journal's ``Splice`` have it."""

    @property
    def start(self) -> int:
        """Return the offset in the old bytes."""
        ...

    @property
    def old_length(self) -> int:
        """Return how many bytes there were."""
        ...

    @property
    def new_length(self) -> int:
        """Return how many bytes there are now."""
        ...

    @property
    def encoding(self) -> str:
        """Return how the old value was spelled."""
        ...


@dataclass(frozen=True, slots=True)
class Spliced:
    """The new bytes of a file, and what changed."""

    data: bytes = field(repr=False)
    splices: tuple[SpliceSpan, ...]


def splice(
    path: Path, data: bytes, occurrences: Sequence[Occurrence], old: Secret, new: Secret
) -> Spliced:
    """Return *data* with *new* in place of *old* at *occurrences*, all else byte for byte the same.

    NotFoundInFile where the old value does not stand there; WriteRefused ``cannot_write_value``
    (the spot cannot hold such characters) or ``would_change_more``.
    """
    needle, value = needle_of(old), needle_of(new).value
    spans = locate(data, needle)
    read = reading.read(path, data)
    changes = []
    for span in _chosen(spans, occurrences):
        leaf = leaf_holding(read.leaves, span.start, span.end)
        changes.append(change(data, span, leaf, needle, value))
    after = applied(data, changes)
    keys = {(occurrence.start, occurrence.end): occurrence.key for occurrence in occurrences}
    splices = tuple(
        SpliceSpan(c.start, c.end - c.start, len(c.raw), c.recipe, keys[c.start, c.end])
        for c in changes
    )
    if read.readable:
        plan = Plan(data, tuple(changes), spans, needle.value, value)
        verify(plan, read, reading.read(path, after), after)
    if _reversed(path, after, splices, needle.value) != data:
        raise WriteRefused("would_change_more")
    return Spliced(after, splices)


def unsplice(
    path: Path, data: bytes, splices: Sequence[SplicedSpan], old: Secret, new: Secret
) -> bytes:
    """Return the bytes before ``splice``, given those after it: *old* where *new* stands.

    FileChanged where *data* cannot be what the splice left. *path* names the file in that error
    only; no parser is needed.
    """
    del new
    return _reversed(path, data, splices, needle_of(old).value)


def put_back(path: Path, data: bytes, old: Secret, new: Secret) -> Spliced:
    """Return *data* with *old* wherever *new* stands (the file changed otherwise meanwhile).

    The splices describe this change; NotFoundInFile if the new value is nowhere.
    """
    occurrences = find(path, data, new)
    if not occurrences:
        raise NotFoundInFile
    return splice(path, data, occurrences, new, old)


def _chosen(spans: Sequence[Span], occurrences: Sequence[Occurrence]) -> list[Span]:
    wanted = {(occurrence.start, occurrence.end) for occurrence in occurrences}
    chosen = [span for span in spans if (span.start, span.end) in wanted]
    if len(chosen) != len(wanted):
        raise NotFoundInFile
    return chosen


def _reversed(path: Path, data: bytes, splices: Sequence[SplicedSpan], old: str) -> bytes:
    pieces: list[bytes] = []
    last = shift = 0
    for one in sorted(splices, key=lambda one: one.start):
        start = one.start + shift
        end = start + one.new_length
        if start < last or end > len(data):
            raise FileChanged(path=str(path))
        before = _respelled(path, data[start:end], one.encoding, old)
        if len(before) != one.old_length:
            raise FileChanged(path=str(path))
        pieces += (data[last:start], before)
        last, shift = end, shift + one.new_length - one.old_length
    pieces.append(data[last:])
    return b"".join(pieces)


def _respelled(path: Path, raw: bytes, recipe: str, old: str) -> bytes:
    if not recipe.startswith(Encoding.BASE64.value):
        return recipes.spelled(recipe, old)
    urlsafe, padded, inner = recipes.unpack_base64(recipe)
    content = base64_runs.decode(raw, base64_runs.Run(0, len(raw), urlsafe, padded))
    spans = [SpliceSpan(i.start, i.old_length, i.new_length, i.recipe, "") for i in inner]
    return base64_runs.encode(_reversed(path, content, spans, old), urlsafe=urlsafe, padded=padded)
