"""A file as its editor sees it, or as plain text where no parser can read it (never a refusal)."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from vault_app.editors import charsets
from vault_app.editors.editor import BOM, PARSE_LIMIT, Editor, Leaf
from vault_app.editors.registry import SELECTIVE, editor_by_content

_UTF8_ONLY = frozenset({"json", "notebook", "docker_config", "toml", "yaml", "compose", "hcl"})
"""Formats whose own rules know no Latin-1: such a file is damaged."""


class Reading(NamedTuple):
    """The leaves of one file; *readable* False: it is handled as plain text (no leaves)."""

    editor: Editor
    leaves: tuple[Leaf, ...]
    readable: bool
    charset: str = charsets.UTF8


def read(path: Path | str, data: bytes, starts: Sequence[int] | None = None) -> Reading:
    """Read *data* by the editor for *path*; binary, huge or broken files come as plain text.

    Who wants to know only what holds *starts* (rising) may get no other leaves.
    """
    editor = editor_by_content(path, data)
    charset = charsets.charset_of(data) if len(data) <= PARSE_LIMIT else None
    if charset is None or (charset == charsets.LATIN1 and editor.name in _UTF8_ONLY):
        return Reading(editor, (), readable=False)
    try:
        leaves = _leaves(editor, data, charset, starts)
    except Exception:  # noqa: BLE001 - FormatUnreadable, or a parser of others breaks on odd text
        return Reading(editor, (), readable=False)
    return Reading(editor, leaves, readable=True, charset=charset)


def _leaves(
    editor: Editor, data: bytes, charset: str, starts: Sequence[int] | None
) -> tuple[Leaf, ...]:
    """Return the leaves; the editor sees UTF-8 without a byte order mark."""
    if charset == charsets.UTF8 and not data.startswith(BOM):
        some = SELECTIVE.get(editor.name) if starts is not None else None
        return editor.leaves(data) if some is None or starts is None else some(data, starts)
    text = charsets.Transcoded(data, charset)
    mark = len(BOM) if text.data.startswith(BOM) else 0
    return tuple(
        leaf._replace(start=text.original(leaf.start + mark), end=text.original(leaf.end + mark))
        for leaf in editor.leaves(text.data[mark:])
    )
