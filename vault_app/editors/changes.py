"""One planned change of bytes: what goes in, and how undo spells the old value back."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from vault_app.core.place import Encoding
from vault_app.editors import base64_runs, recipes
from vault_app.editors.editor import Leaf, Style
from vault_app.editors.forms import Needle, Span, locate
from vault_app.editors.writing import percent, written


@dataclass(frozen=True, slots=True)
class Change:
    """``data[start:end)`` becomes *raw*; a parser that read *old_seen* there reads *new_seen*."""

    start: int
    end: int
    raw: bytes = field(repr=False)
    recipe: str
    old_seen: str = field(repr=False)
    new_seen: str = field(repr=False)


def change(
    data: bytes, span: Span, leaf: Leaf | None, needle: Needle, new: str, depth: int = 0
) -> Change:
    """Return the change that puts *new* where the needle's value stands at *span*."""
    old_raw = data[span.start : span.end]
    if span.encoding is Encoding.BASE64:
        raw, recipe = _base64(data, span, needle, new, depth)
        return Change(span.start, span.end, raw, recipe, old_raw.decode(), raw.decode())
    recipe = recipes.spelling(old_raw, needle.value, span.encoding)
    raw, old_seen, new_seen = _direct(data, span, leaf, needle.value, new)
    return Change(span.start, span.end, raw, recipe, old_seen, new_seen)


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
    data: bytes, span: Span, leaf: Leaf | None, old: str, new: str
) -> tuple[bytes, str, str]:
    if span.encoding in (Encoding.UTF16LE, Encoding.UTF16BE):
        return new.encode(span.encoding.value), old, new
    if span.encoding is Encoding.PERCENT and not (leaf and leaf.style is Style.URL_PART):
        text = percent(new)
        return text.encode(), data[span.start : span.end].decode(), text
    ready = written(new, leaf, data, span.start)
    return ready.raw, old, ready.seen


def _base64(data: bytes, span: Span, needle: Needle, new: str, depth: int) -> tuple[bytes, str]:
    run = base64_runs.run_of(data, span.start, span.end)
    content = base64_runs.decode(data, run)
    inside = [
        change(content, inner, None, needle, new, depth + 1)
        for inner in locate(content, needle, depth + 1)
    ]
    raw = base64_runs.encode(applied(content, inside), urlsafe=run.urlsafe, padded=run.padded)
    recipe = recipes.pack_base64(
        run, [recipes.Inner(c.start, c.end - c.start, len(c.raw), c.recipe) for c in inside]
    )
    return raw, recipe
