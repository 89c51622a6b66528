"""A credential's value in a file, one token or several parts (H14): found, exchanged, put back.

Whoever turns files over uses these; which parts there are is nobody else's business.
"""

from collections.abc import Sequence
from pathlib import Path

from vault_app.core.credential import Joined, Part, parts_of
from vault_app.core.errors import NotFoundInFile
from vault_app.core.place import Occurrence
from vault_app.core.secret import Secret
from vault_app.editors.forms import locate, needle_of
from vault_app.editors.parts import find_parts, is_telling, swaps_for
from vault_app.editors.search import find
from vault_app.editors.splicing import (
    PartSwap,
    Spliced,
    SplicedSpan,
    put_back,
    splice,
    splice_parts,
    unsplice,
    unsplice_parts,
)


def spots(path: Path | str, data: bytes, value: Secret) -> tuple[Occurrence, ...]:
    """Return every place where *value* or a part of it stands, in file order, each span once."""
    if not isinstance(value, Joined):
        return find(path, data, value)
    found = find_parts(path, data, value.parts)
    every = {(one.start, one.end): one for parts in found.values() for one in parts}
    return tuple(every[span] for span in sorted(every))


def exchange(
    path: Path, data: bytes, chosen: Sequence[Occurrence], old: Secret, new: Secret
) -> Spliced:
    """Return *data* with *new* in place of *old* at the *chosen* spots; errors as ``splice``.

    A part that both have in common stays. NotFoundInFile where nothing is left to be changed.
    """
    if not isinstance(old, Joined):
        return splice(path, data, chosen, old, new)
    wanted = {(one.start, one.end) for one in chosen}
    swaps = [
        PartSwap(swap.name, here, swap.old, swap.new)
        for swap in swaps_for(path, data, old.parts, parts_of(new))
        if (here := [one for one in swap.occurrences if (one.start, one.end) in wanted])
    ]
    if not swaps:
        raise NotFoundInFile(path=str(path))
    return splice_parts(path, data, swaps)


def exchange_back(
    path: Path, data: bytes, splices: Sequence[SplicedSpan], old: Secret, new: Secret
) -> bytes:
    """Return the bytes before ``exchange``, given those after it; FileChanged as ``unsplice``."""
    if not isinstance(old, Joined):
        return unsplice(path, data, splices, old, new)
    return unsplice_parts(path, data, splices, {part.name: part.value for part in old.parts})


def give_back(path: Path, data: bytes, old: Secret, new: Secret) -> Spliced:
    """Return *data* with *old* wherever *new* stands; NotFoundInFile if that is nowhere."""
    if not isinstance(old, Joined):
        return put_back(path, data, old, new)
    return exchange(path, data, spots(path, data, new), new, old)


def stands(data: bytes, value: Secret, other: Secret | None = None) -> bool:
    """Tell whether *value*, or a part that is its alone, stands in *data*, however written.

    No parser is asked, for no key is wanted. A public name that many may have says nothing, nor
    does a part that *other* has as well.
    """
    if not isinstance(value, Joined):
        return bool(locate(data, needle_of(value)))
    shared = parts_of(other) if other is not None else ()
    own = [part for part in value.parts if not part.public or is_telling(part.value)]
    return any(locate(data, needle_of(part.value)) for part in own if not _is_among(part, shared))


def length_at(data: bytes, spot: Occurrence, value: Secret) -> int:
    """Return the length in characters of what stands at *spot*: the token, or the part there."""
    here = data[spot.start : spot.end]
    parts = [part.value for part in parts_of(value) if needle_of(part.value).plain == here]
    return len(parts[0] if parts else value)


def _is_among(part: Part, others: Sequence[Part]) -> bool:
    return any(part.value.same_as(other.value) for other in others)
