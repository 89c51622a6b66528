"""Did exactly the planned change? The values of the file before and after, leaf by leaf."""

from dataclasses import dataclass, field

from vault_app.core.errors import WriteRefused
from vault_app.editors.changes import Change
from vault_app.editors.editor import Leaf
from vault_app.editors.forms import Span
from vault_app.editors.reading import Reading
from vault_app.editors.trees import same_trees
from vault_app.editors.writing import usual


@dataclass(frozen=True, slots=True)
class Plan:
    """What was to change in *data*: *spans* are all occurrences, planned or not."""

    data: bytes = field(repr=False)
    changes: tuple[Change, ...]
    spans: tuple[Span, ...]
    old: str = field(repr=False)
    new: str = field(repr=False)


def verify(plan: Plan, before: Reading, after: Reading, new_data: bytes) -> None:
    """Refuse unless all leaves are the same but for the plan's changes, which read as expected.

    Formats with a second parser are also compared as it reads them. WriteRefused
    ``would_change_more``, or ``cannot_write_value`` where unusual characters must be the reason.
    """
    if after.readable and _as_planned(plan, before, after, new_data):
        return
    raise WriteRefused("would_change_more" if usual(plan.new) else "cannot_write_value")


def _as_planned(plan: Plan, before: Reading, after: Reading, new_data: bytes) -> bool:
    if len(before.leaves) != len(after.leaves):
        return False
    walk = _Walk(plan)
    if not all(walk.same(one, two) for one, two in zip(before.leaves, after.leaves, strict=True)):
        return False
    seen = [(one.old_seen, one.new_seen) for one in plan.changes]
    seen += [(plan.data[one.start : one.end].decode(), one.raw.decode()) for one in plan.changes]
    return same_trees(before.editor.name, plan.data, new_data, seen)


class _Walk:
    """Goes through the leaves in file order, with the spans and the shift so far."""

    def __init__(self, plan: Plan) -> None:
        self._data, self._spans = plan.data, plan.spans
        self._old, self._new = plan.old, plan.new
        self._planned = {one.start: one for one in plan.changes}
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
        return key.replace(self._old, "\0").replace(self._new, "\0")

    def _skip_to(self, start: int) -> None:
        while self._next < len(self._spans) and self._spans[self._next].start < start:
            self._take()

    def _take(self) -> Change | None:
        change = self._planned.get(self._spans[self._next].start)
        self._next += 1
        if change:
            self._shift += len(change.raw) - (change.end - change.start)
        return change

    def _expected(self, leaf: Leaf) -> str | None:
        """Return what the leaf must say afterwards, None if the plan does not fit its text."""
        pieces: list[str] = []
        at = 0
        while self._next < len(self._spans) and self._spans[self._next].end <= leaf.end:
            raw = self._data[self._spans[self._next].start : self._spans[self._next].end].decode()
            change = self._take()
            found, seen = self._first(leaf.value, at, raw)
            if found < 0:
                return None
            pieces += (leaf.value[at:found], _new_text(change, seen) if change else seen)
            at = found + len(seen)
        return "".join(pieces) + leaf.value[at:]

    def _first(self, text: str, at: int, raw: str) -> tuple[int, str]:
        """Find the occurrence as the parser reads it: the value, or as it is written.

        As it is written where the escape is not the format's own (HTML inside JSON). One that is
        only the beginning of a longer word is none, unless there is no other.
        """
        whole = [(_whole(text, seen, at), seen) for seen in (self._old, raw)]
        begun = [(text.find(seen, at), seen) for seen in (self._old, raw)]
        standing = [pair for pair in whole if pair[0] >= 0]
        return min(standing or [pair for pair in begun if pair[0] >= 0], default=(-1, ""))


def _whole(text: str, seen: str, at: int) -> int:
    """Return where *seen* first stands in *text* with no letter, digit or ``_`` behind, or -1."""
    found = text.find(seen, at)
    while found >= 0 and _is_word(text[found + len(seen) : found + len(seen) + 1]):
        found = text.find(seen, found + 1)
    return found


def _is_word(char: str) -> bool:
    return char == "_" or (char.isascii() and char.isalnum())


def _new_text(change: Change, seen: str) -> str:
    return change.new_seen if seen == change.old_seen else change.raw.decode()
