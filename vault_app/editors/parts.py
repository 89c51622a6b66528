"""The parts of one credential in one file (H14): an AWS id and its secret, a user and a token.

A secret part is taken wherever it stands. A public one is taken where it must be this
credential's: a long random id anywhere, a name only right beside one of the secret parts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vault_app.core.credential import Part
from vault_app.core.pattern import entropy
from vault_app.core.place import Occurrence
from vault_app.core.secret import Secret
from vault_app.editors import reading
from vault_app.editors.editor import Leaf
from vault_app.editors.forms import needle_of
from vault_app.editors.labels import leaf_holding
from vault_app.editors.search import find
from vault_app.editors.splicing import PartSwap

_LONG, _RANDOM = 16, 3.0
_ENTRY_EDITORS = frozenset({"netrc", "git_credentials", "pgpass"})
_ENDINGS = (" user", " login", " account")


def find_parts(
    path: Path | str, data: bytes, parts: Sequence[Part]
) -> Mapping[str, tuple[Occurrence, ...]]:
    """Return where each part stands in *data*, by the parts' names; *path* is not opened."""
    found = {part.name: find(path, data, part.value) for part in parts}
    secrets = [one for part in parts if not part.public for one in found[part.name]]
    beside = _Beside(data, reading.read(path, data).leaves, tuple(secrets))
    for part in parts:
        if part.public and not is_telling(part.value):
            value = needle_of(part.value).value
            found[part.name] = tuple(o for o in found[part.name] if beside.has(o, value))
    return found


def swaps_for(
    path: Path | str, data: bytes, old: Sequence[Part], new: Sequence[Part]
) -> tuple[PartSwap, ...]:
    """Return what ``splice_parts`` is to do in *data*: every part of *old* that *new* changes.

    Empty where none of them stands there. A part that *new* lacks is left as it is.
    """
    after = {part.name: part.value for part in new}
    changing = [p for p in old if p.name in after and not p.value.same_as(after[p.name])]
    found = find_parts(path, data, old)
    return tuple(
        PartSwap(part.name, found[part.name], part.value, after[part.name])
        for part in changing
        if found[part.name]
    )


def beside(path: Path | str, data: bytes, public: Occurrence) -> tuple[Secret, ...]:
    """Return the values called a secret in the entry where a public part stands, nearest first."""
    every = _Beside(data, reading.read(path, data).leaves, ())
    entry = every.entry(public)
    if entry is None:
        return ()
    near = sorted(every.leaves, key=lambda leaf: abs(leaf.start - public.start))
    return tuple(
        Secret(leaf.value)
        for leaf in near
        if "secret" in leaf.key.lower() and every.entry_of(leaf, public.editor) == entry
    )


def is_telling(value: Secret) -> bool:
    """Tell whether a public part is random enough to be this credential's wherever it stands."""
    text = needle_of(value).value
    return len(text) >= _LONG and text.isascii() and entropy(text) > _RANDOM


@dataclass(frozen=True, slots=True)
class _Beside:
    """Knows the secrets' places in one file."""

    data: bytes = field(repr=False)
    leaves: tuple[Leaf, ...] = field(repr=False)
    secrets: tuple[Occurrence, ...]

    def has(self, public: Occurrence, value: str) -> bool:
        """Tell whether a secret part stands beside *public*: its entry, its base64 or its URL."""
        leaf = self._leaf(public)
        whole = leaf is not None and leaf.value == value
        return any(
            one.start == public.start
            or self.data[public.end : one.start] == b":"
            or (whole and self.entry(public) == self.entry(one))
            for one in self.secrets
        )

    def _leaf(self, one: Occurrence) -> Leaf | None:
        return leaf_holding(self.leaves, one.start, one.end)

    def entry(self, one: Occurrence) -> str | None:
        """Return what the keys of all values of its entry have in common."""
        leaf = self._leaf(one)
        return None if leaf is None else self.entry_of(leaf, one.editor)

    def entry_of(self, leaf: Leaf, editor: str) -> str:
        """Return the same for a leaf."""
        if editor not in _ENTRY_EDITORS:
            return leaf.key.rpartition(".")[0]
        return next((leaf.key.removesuffix(e) for e in _ENDINGS if leaf.key.endswith(e)), leaf.key)
