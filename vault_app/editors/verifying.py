"""Did exactly the planned change? The values of the file before and after, leaf by leaf."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from vault_app.core.errors import WriteRefused
from vault_app.core.place import Encoding
from vault_app.editors import recipes, wrapping
from vault_app.editors.changes import Change, Swap
from vault_app.editors.editor import Leaf
from vault_app.editors.forms import Hit
from vault_app.editors.labels import leaf_holding
from vault_app.editors.reading import Reading
from vault_app.editors.trees import PARSERS, same_trees
from vault_app.editors.writing import usual


@dataclass(frozen=True, slots=True)
class Plan:
    """What was to change in *data*: *hits* are all occurrences, planned or not."""

    data: bytes = field(repr=False)
    changes: tuple[Change, ...]
    hits: tuple[Hit, ...]
    swaps: tuple[Swap, ...]


def verify(plan: Plan, before: Reading, after: Reading, new_data: bytes) -> None:
    """Refuse unless all leaves are the same but for the plan's changes, which read as expected.

    Formats with a second parser are also compared as it reads them. WriteRefused
    ``would_change_more``, or ``cannot_write_value`` where unusual characters must be the reason.
    """
    if after.readable and _as_planned(plan, before, after, new_data):
        return
    plain = all(usual(swap.new) for swap in plan.swaps)
    raise WriteRefused("would_change_more" if plain else "cannot_write_value")


def _as_planned(plan: Plan, before: Reading, after: Reading, new_data: bytes) -> bool:
    leaves_before, leaves_after = _comparable(plan, before.leaves, after.leaves)
    if len(leaves_before) != len(leaves_after) or before.charset != after.charset:
        return False
    walk = _Walk(plan)
    if not all(walk.same(one, two) for one, two in zip(leaves_before, leaves_after, strict=True)):
        return False
    if before.editor.name not in PARSERS:
        return True
    seen = [pair for one in plan.changes for pair in one.seen]
    old, new = (data.decode(before.charset) for data in (plan.data, new_data))
    return same_trees(before.editor.name, old, new, seen)


def _comparable(
    plan: Plan, before: Sequence[Leaf], after: Sequence[Leaf]
) -> tuple[Sequence[Leaf], Sequence[Leaf]]:
    """Leave out the values within base64 that is broken over several (an INI value's lines).

    What they say is then for the second parser.
    """
    old, new, shift = [], [], 0
    for one in plan.changes:
        held = leaf_holding(before, one.start, one.end)
        if held is None and recipes.is_broken_base64(one.recipe):
            old.append((one.start, one.end))
            new.append((one.start + shift, one.start + shift + len(one.raw)))
        shift += len(one.raw) - (one.end - one.start)
    return _outside(before, old), _outside(after, new)


def _outside(leaves: Sequence[Leaf], spans: Sequence[tuple[int, int]]) -> Sequence[Leaf]:
    if not spans:
        return leaves
    return [
        leaf
        for leaf in leaves
        if not any(leaf.start < end and start < leaf.end for start, end in spans)
    ]


Pairs = Sequence[tuple[str, str]]


class _Walk:
    """Goes through the leaves in file order, with the hits and the shift so far."""

    def __init__(self, plan: Plan) -> None:
        self._data, self._hits, self._swaps = plan.data, plan.hits, plan.swaps
        self._planned = {one.start: one for one in plan.changes}
        self._texts = [(swap.needle.value, swap.new) for swap in plan.swaps]
        self._texts += [one.seen[0] for one in plan.changes]
        self._next = self._shift = 0

    def same(self, one: Leaf, two: Leaf) -> bool:
        self._skip_to(one.start)
        start = one.start + self._shift
        expected = self._expected(one)
        return (
            expected is not None
            and two.value == expected
            and (two.start, two.end, two.style) == (start, one.end + self._shift, one.style)
            and self._keys_agree(one.key, two.key)
        )

    def _keys_agree(self, one: str, two: str) -> bool:
        """Tell whether the keys are equal; a changed name (checked as a leaf) is in later keys."""
        return one == two or self._masked(one) == self._masked(two)

    def _masked(self, key: str) -> str:
        for old, new in self._texts:
            key = key.replace(old, "\0").replace(new, "\0")
        return key

    def _skip_to(self, start: int) -> None:
        while self._next < len(self._hits) and self._hits[self._next].span.start < start:
            self._take()

    def _take(self) -> Pairs:
        """Go behind the next hit; return what may be read there, before and after."""
        hit = self._hits[self._next]
        self._next += 1
        change = self._planned.get(hit.span.start)
        if change:
            self._shift += len(change.raw) - (change.end - change.start)
            return change.seen
        raw = self._data[hit.span.start : hit.span.end]
        texts = [self._swaps[part].needle.value for part in hit.parts]
        if hit.span.encoding is Encoding.BASE64:
            texts += wrapping.readings(raw.decode(hit.span.wide or "utf-8").encode())
        else:
            texts.append(raw.decode(hit.span.wide or "utf-8"))
        return [(text, text) for text in texts]

    def _expected(self, leaf: Leaf) -> str | None:
        """Return what the leaf must say afterwards, None if the plan does not fit its text."""
        pieces: list[str] = []
        at = 0
        while self._next < len(self._hits) and self._hits[self._next].span.end <= leaf.end:
            found, seen, then = _first(leaf.value, at, self._take())
            if found < 0:
                return None
            pieces += (leaf.value[at:found], then)
            at = found + len(seen)
        return "".join(pieces) + leaf.value[at:]


def _first(text: str, at: int, pairs: Pairs) -> tuple[int, str, str]:
    """Find the occurrence as the parser reads it: the value, or as it is written.

    As it is written where the escape is not the format's own (HTML inside JSON). One that is
    only the beginning of a longer word is none, unless there is no other.
    """
    whole = [(_whole(text, seen, at), seen, then) for seen, then in pairs]
    begun = [(text.find(seen, at), seen, then) for seen, then in pairs]
    standing = [one for one in whole if one[0] >= 0] or [one for one in begun if one[0] >= 0]
    return min(standing, key=lambda one: one[0], default=(-1, "", ""))


def _whole(text: str, seen: str, at: int) -> int:
    """Return where *seen* first stands in *text* with no letter, digit or ``_`` behind, or -1."""
    found = text.find(seen, at)
    while found >= 0 and _is_word(text[found + len(seen) : found + len(seen) + 1]):
        found = text.find(seen, found + 1)
    return found


def _is_word(char: str) -> bool:
    return char == "_" or (char.isascii() and char.isalnum())
