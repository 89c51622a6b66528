"""A file as its editor sees it, or as plain text where no parser can read it (never a refusal)."""

from dataclasses import dataclass
from pathlib import Path

from vault_app.editors.editor import PARSE_LIMIT, Editor, Leaf
from vault_app.editors.registry import editor_for


@dataclass(frozen=True, slots=True)
class Reading:
    """The leaves of one file; *readable* False: it is handled as plain text (no leaves)."""

    editor: Editor
    leaves: tuple[Leaf, ...]
    readable: bool


def read(path: Path, data: bytes) -> Reading:
    """Read *data* by the editor for *path*; binary, huge or broken files come as plain text."""
    editor = editor_for(path)
    if len(data) > PARSE_LIMIT or not is_text(data):
        return Reading(editor, (), readable=False)
    try:
        return Reading(editor, editor.leaves(data), readable=True)
    except Exception:  # noqa: BLE001 - FormatUnreadable, or a parser of others breaks on odd text
        return Reading(editor, (), readable=False)


def is_text(data: bytes) -> bool:
    """Tell whether *data* is UTF-8 without NUL bytes."""
    if 0 in data:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
