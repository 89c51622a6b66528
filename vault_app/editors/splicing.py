"""Splices: exactly the planned bytes change, and the result is read again before it is believed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from vault_app.core.errors import FileChanged, NotFoundInFile, WriteRefused
from vault_app.core.place import Encoding, Occurrence
from vault_app.core.secret import Secret
from vault_app.editors import base64_runs, charsets, reading, recipes, wrapping
from vault_app.editors.changes import Change, Swap, applied, change
from vault_app.editors.forms import Hit, Span, locate_all, needle_of
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


@dataclass(frozen=True, slots=True)
class PartSwap:
    """One named part of a credential (H14): where it stands, and what takes its place there.

    *name* is letters, digits, ``_`` and ``-``; the journal keeps it with each splice. *verbatim*:
    the new one is syntax of the tool that reads the file, and is not escaped.
    """

    name: str
    occurrences: Sequence[Occurrence]
    old: Secret
    new: Secret
    verbatim: bool = False


def splice(
    path: Path, data: bytes, occurrences: Sequence[Occurrence], old: Secret, new: Secret
) -> Spliced:
    """Return *data* with *new* in place of *old* at *occurrences*, all else byte for byte the same.

    NotFoundInFile where the old value does not stand there; WriteRefused ``cannot_write_value``
    (the spot cannot hold such characters) or ``would_change_more``.
    """
    return splice_parts(path, data, [PartSwap("", occurrences, old, new)])


def splice_parts(path: Path, data: bytes, parts: Sequence[PartSwap]) -> Spliced:
    """Return *data* with every part's new value in place of its old one, in one write.

    The parts of one base64 run (``id:secret``) make one splice. Errors as in ``splice``.
    """
    swaps = [
        Swap(needle_of(one.old), needle_of(one.new).value, one.name, one.verbatim) for one in parts
    ]
    hits = locate_all(data, [swap.needle for swap in swaps])
    read = reading.read(path, data)
    changes = []
    for span, chosen in _chosen(hits, parts):
        leaf = leaf_holding(read.leaves, span.start, span.end)
        changes.append(change(data, span, leaf, [swaps[index] for index in chosen]))
    _refuse_mixed(read, changes)
    after = applied(data, changes)
    keys = {(one.start, one.end): one.key for part in parts for one in part.occurrences}
    splices = tuple(
        SpliceSpan(c.start, c.end - c.start, len(c.raw), c.recipe, keys[c.start, c.end])
        for c in changes
    )
    if read.readable:
        plan = Plan(data, tuple(changes), hits, tuple(swaps))
        verify(plan, read, reading.read(path, after), after)
    if not _undoes(path, data, after, splices, swaps):
        raise WriteRefused("would_change_more")
    return Spliced(after, splices)


def _undoes(
    path: Path, data: bytes, after: bytes, splices: Sequence[SpliceSpan], swaps: Sequence[Swap]
) -> bool:
    olds = {swap.name: swap.needle.value for swap in swaps}
    try:
        return _reversed(path, after, splices, olds) == data
    except FileChanged:
        return False


def unsplice(
    path: Path, data: bytes, splices: Sequence[SplicedSpan], old: Secret, new: Secret
) -> bytes:
    """Return the bytes before ``splice``, given those after it: *old* where *new* stands.

    FileChanged where *data* cannot be what the splice left. *path* names the file in that error
    only; no parser is needed.
    """
    del new
    return unsplice_parts(path, data, splices, {"": old})


def unsplice_parts(
    path: Path, data: bytes, splices: Sequence[SplicedSpan], olds: Mapping[str, Secret]
) -> bytes:
    """Return the bytes before ``splice_parts``; *olds* are the old values by the parts' names.

    FileChanged as in ``unsplice``, also for a splice of a part that *olds* does not have.
    """
    values = {name: needle_of(old).value for name, old in olds.items()}
    return _reversed(path, data, splices, values)


def put_back(path: Path, data: bytes, old: Secret, new: Secret) -> Spliced:
    """Return *data* with *old* wherever *new* stands (the file changed otherwise meanwhile).

    The splices describe this change; NotFoundInFile if the new value is nowhere.
    """
    return put_back_parts(path, data, [("", old, new)])


def put_back_parts(path: Path, data: bytes, parts: Sequence[tuple[str, Secret, Secret]]) -> Spliced:
    """Return *data* with each ``(name, old, new)`` part's old value wherever its new one stands.

    NotFoundInFile if none of the new values is anywhere.
    """
    swaps = [PartSwap(name, find(path, data, new), new, old) for name, old, new in parts]
    if not any(swap.occurrences for swap in swaps):
        raise NotFoundInFile
    return splice_parts(path, data, swaps)


def _chosen(
    hits: Sequence[Hit], parts: Sequence[PartSwap]
) -> Iterator[tuple[Span, tuple[int, ...]]]:
    """Yield the spans wanted and the numbers of the parts wanted there."""
    wanted = {
        (one.start, one.end, number)
        for number, part in enumerate(parts)
        for one in part.occurrences
    }
    met = 0
    for hit in hits:
        here = tuple(n for n in hit.parts if (hit.span.start, hit.span.end, n) in wanted)
        met += len(here)
        if here:
            yield hit.span, here
    if met != len(wanted):
        raise NotFoundInFile


def _refuse_mixed(read: reading.Reading, changes: Sequence[Change]) -> None:
    """Refuse UTF-8 letters in a Latin-1 file."""
    if read.charset == charsets.LATIN1 and not all(one.raw.isascii() for one in changes):
        raise WriteRefused("cannot_write_value")


def _reversed(
    path: Path, data: bytes, splices: Sequence[SplicedSpan], olds: Mapping[str, str]
) -> bytes:
    pieces: list[bytes] = []
    last = shift = 0
    for one in sorted(splices, key=lambda one: one.start):
        start = one.start + shift
        end = start + one.new_length
        if start < last or end > len(data):
            raise FileChanged(path=str(path))
        before = _respelled(path, data[start:end], one.encoding, olds)
        if len(before) != one.old_length:
            raise FileChanged(path=str(path))
        pieces += (data[last:start], before)
        last, shift = end, shift + one.new_length - one.old_length
    pieces.append(data[last:])
    return b"".join(pieces)


def _respelled(path: Path, raw: bytes, recipe: str, olds: Mapping[str, str]) -> bytes:
    name, rest = recipes.untagged(recipe)
    charset, rest = recipes.narrowed(rest)
    if charset:
        narrow = _respelled(path, _narrow(path, raw, charset), recipes.tagged(rest, name), olds)
        return narrow.decode().encode(charset)
    if rest.startswith(Encoding.BASE64.value):
        return _encoded_again(path, raw, recipes.unpack_base64(rest), olds)
    if name not in olds:
        raise FileChanged(path=str(path))
    return recipes.spelled(rest, olds[name])


def _narrow(path: Path, raw: bytes, charset: str) -> bytes:
    try:
        return raw.decode(charset).encode()
    except UnicodeDecodeError:
        raise FileChanged(path=str(path)) from None


def _encoded_again(
    path: Path, raw: bytes, packed: recipes.Packed, olds: Mapping[str, str]
) -> bytes:
    line, _ = wrapping.unwrapped(raw)
    run = base64_runs.Run(0, len(line), packed.urlsafe, packed.padded)
    content = base64_runs.decode(line, run)
    spans = [SpliceSpan(i.start, i.old_length, i.new_length, i.recipe, "") for i in packed.inner]
    before = _reversed(path, content, spans, olds)
    text = base64_runs.encode(before, urlsafe=packed.urlsafe, padded=packed.padded)
    return packed.broken.over(text) if packed.broken else text
