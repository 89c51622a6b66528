"""Finds a known value, and unknown tokens by their patterns, in the bytes of one file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.pattern import Pattern
from vault_app.core.place import Occurrence
from vault_app.core.secret import Secret
from vault_app.editors import labels, reading
from vault_app.editors.discovery import Hunt
from vault_app.editors.forms import Needle, Span, locate, needle_of


@dataclass(frozen=True, slots=True)
class Found:
    """One token found by its pattern, and everywhere it stands in that file.

    *section* is the named entry of a huggingface_hub ``stored_tokens`` file that holds it.
    """

    pattern: Pattern
    value: Secret
    occurrences: tuple[Occurrence, ...]
    section: str | None = None


def find(path: Path | str, data: bytes, value: Secret) -> tuple[Occurrence, ...]:
    """Return every exact occurrence of *value* in *data*, in file order; *path* is not opened."""
    needle = needle_of(value)
    spans = locate(data, needle)
    if not spans:
        return ()
    read = reading.read(path, data, [span.start for span in spans])
    return _labelled(read, data, spans, needle.value)


def discover(path: Path, data: bytes, patterns: Sequence[Pattern]) -> tuple[Found, ...]:
    """Return the tokens that *patterns* find in *data*, each distinct value once."""
    values = _hunt(patterns).tokens(data)
    if not values:
        return ()
    read = reading.read(path, data)
    found = []
    for value, pattern in values.items():
        spans = locate(data, Needle(value))
        if not spans:
            continue
        occurrences = _labelled(read, data, spans, value)
        section = _section(path, read, data, spans, value)
        found.append(Found(pattern, Secret(value), occurrences, section))
    return tuple(found)


_hunts: list[tuple[tuple[Pattern, ...], Hunt]] = []


def _hunt(patterns: Sequence[Pattern]) -> Hunt:
    """Return the patterns made ready; the same tuple as last time is not made ready again."""
    if _hunts and _hunts[0][0] is patterns:
        return _hunts[0][1]
    fixed = tuple(patterns)
    _hunts[:] = [(fixed, Hunt(fixed))]
    return _hunts[0][1]


def _labelled(
    read: reading.Reading, data: bytes, spans: Sequence[Span], value: str
) -> tuple[Occurrence, ...]:
    occurrences = []
    lines: labels.Lines | None = None
    for span in spans:
        leaf = labels.leaf_holding(read.leaves, span.start, span.end)
        if leaf is not None and leaf.key:
            key = labels.masked(leaf.key, value)
        else:
            lines = lines or labels.Lines(data, read.charset)
            key = f"line {lines.number(span.start)}"
        occurrences.append(
            Occurrence(span.start, span.end, span.encoding, key, read.editor.name, read.readable)
        )
    return tuple(occurrences)


def _section(
    path: Path, read: reading.Reading, data: bytes, spans: Sequence[Span], value: str
) -> str | None:
    if path.name != "stored_tokens":
        return None
    for span in spans:
        leaf = labels.leaf_holding(read.leaves, span.start, span.end)
        section = leaf.key.rpartition(".")[0] if leaf else ""
        if section and value not in section:
            return section
    return None
