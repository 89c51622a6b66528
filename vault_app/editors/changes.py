"""One planned change of bytes: what goes in, and how undo spells the old value back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from vault_app.core.place import Encoding
from vault_app.editors import base64_runs, recipes, wrapping
from vault_app.editors.editor import Leaf, Style
from vault_app.editors.forms import Needle, Span, locate_all
from vault_app.editors.writing import percent, written


@dataclass(frozen=True, slots=True)
class Swap:
    """One value and what takes its place; *name* tells it where there are several."""

    needle: Needle
    new: str = field(repr=False)
    name: str = ""
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """``data[start:end)`` becomes *raw*.

    *seen* are the pairs of texts a parser may read there, before and after, the likeliest first.
    """

    start: int
    end: int
    raw: bytes = field(repr=False)
    recipe: str
    seen: tuple[tuple[str, str], ...] = field(repr=False)


def change(
    data: bytes, span: Span, leaf: Leaf | None, swaps: Sequence[Swap], depth: int = 0
) -> Change:
    """Return the change that puts the new values where those of *swaps* stand at *span*.

    Only base64 can hold several; WriteRefused ``cannot_write_value`` where the spot cannot hold
    such characters.
    """
    if span.wide:
        return _wide(data, span, leaf, swaps)
    old_raw = data[span.start : span.end]
    if span.encoding is Encoding.BASE64:
        raw, recipe = _base64(old_raw, swaps, depth)
        return Change(span.start, span.end, raw, recipe, _seen(old_raw, raw))
    swap = swaps[0]
    recipe = recipes.spelling(old_raw, swap.needle.value, span.encoding)
    raw, seen = _direct(data, span, leaf, swap)
    return Change(span.start, span.end, raw, recipes.tagged(recipe, swap.name), seen)


def applied(data: bytes, changes: Iterable[Change]) -> bytes:
    """Return *data* with *changes* (in file order, apart from each other) made."""
    pieces: list[bytes] = []
    last = 0
    for one in changes:
        pieces += (data[last : one.start], one.raw)
        last = one.end
    pieces.append(data[last:])
    return b"".join(pieces)


def _direct(
    data: bytes, span: Span, leaf: Leaf | None, swap: Swap
) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    old, new = swap.needle.value, swap.new
    if span.encoding in (Encoding.UTF16LE, Encoding.UTF16BE):
        return new.encode(span.encoding.value), ((old, new),)
    old_raw = data[span.start : span.end].decode()
    if span.encoding is Encoding.PERCENT and not (leaf and leaf.style is Style.URL_PART):
        text = percent(new)
        return text.encode(), ((old_raw, text), (old, text))
    if swap.verbatim:
        return new.encode(), ((old, new), (old_raw, new))
    ready = written(new, leaf, data, span.start)
    return ready.raw, ((old, ready.seen), (old_raw, ready.raw.decode()))


def _wide(data: bytes, span: Span, leaf: Leaf | None, swaps: Sequence[Swap]) -> Change:
    """Make the change in the narrow text before and at *span*, then widen it."""
    before = data[: span.start].decode(span.wide).encode()
    narrow = before + data[span.start : span.end].decode(span.wide).encode()
    plain = span.encoding.value == span.wide
    inner = Span(len(before), len(narrow), Encoding.UTF8 if plain else span.encoding)
    done = change(narrow, inner, leaf, swaps)
    recipe = recipes.widened(done.recipe, span.wide)
    raw = done.raw.decode().encode(span.wide)
    return replace(done, start=span.start, end=span.end, raw=raw, recipe=recipe)


def _base64(text: bytes, swaps: Sequence[Swap], depth: int) -> tuple[bytes, str]:
    line, broken = wrapping.unwrapped(text)
    run = base64_runs.run_of(line, 0, len(line))
    content = base64_runs.decode(line, run)
    hits = locate_all(content, [swap.needle for swap in swaps], depth + 1)
    inside = [
        change(content, hit.span, None, [swaps[part] for part in hit.parts], depth + 1)
        for hit in hits
    ]
    raw = base64_runs.encode(applied(content, inside), urlsafe=run.urlsafe, padded=run.padded)
    inner = [recipes.Inner(c.start, c.end - c.start, len(c.raw), c.recipe) for c in inside]
    return broken.over(raw) if broken else raw, recipes.pack_base64(run, broken, inner)


def _seen(old: bytes, new: bytes) -> tuple[tuple[str, str], ...]:
    """Pair what a parser may read for the old base64 with what it then reads for the new."""
    before, after = wrapping.readings(old), wrapping.readings(new)
    after += after[-1:] * (len(before) - len(after))
    return tuple(zip(before, after, strict=False))
