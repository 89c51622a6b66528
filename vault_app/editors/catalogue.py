"""Where tools keep their tokens on this machine: the rows of ``catalogue_rows`` made into paths."""

import glob
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vault_app.editors.catalogue_rows import ROWS, CatalogueRow
from vault_app.editors.registry import editor_for

_FAMILIES = {"win32": "windows", "cygwin": "windows", "darwin": "macos"}


@dataclass(frozen=True, slots=True)
class UserFile:
    """One existing file of the user's own where *tool* keeps a token."""

    path: Path
    tool: str
    editor: str
    row: CatalogueRow


def user_files(
    environ: Mapping[str, str], home: Path, platform: str = sys.platform
) -> tuple[UserFile, ...]:
    """Return the catalogue's files that exist, in catalogue order, each path once."""
    found: dict[Path, UserFile] = {}
    for row in ROWS:
        for pattern in row_patterns(row, environ, home, platform):
            for path in _existing(pattern):
                found.setdefault(path, UserFile(path, row.tool, row.editor, row))
    return tuple(found.values())


def tool_of(
    path: Path, environ: Mapping[str, str], home: Path, platform: str = sys.platform
) -> str:
    """Return the tool whose file *path* is, by the catalogue, then by name, else the editor."""
    text = str(path)
    for row in ROWS:
        for pattern in row_patterns(row, environ, home, platform):
            if text == pattern or (glob.has_magic(pattern) and path.match(pattern)):
                return row.tool
    for row in ROWS:
        if any(_ends_with(path, tail) for tail in row.anywhere):
            return row.tool
    return editor_for(path).name


def row_patterns(
    row: CatalogueRow, environ: Mapping[str, str], home: Path, platform: str
) -> Iterator[str]:
    """Yield the absolute paths, or globs, of *row*; what no variable gives is left out."""
    family = _FAMILIES.get(platform, "linux")
    if row.override and environ.get(row.override):
        for part in environ[row.override].split(os.pathsep if row.override_list else "\0"):
            yield _joined(_expanded(part, environ, home), row.override_tail)
        if row.override_replaces:
            return
    for template in row.on(family):
        text = _filled(template, environ, home, family)
        if text:
            yield text


def _filled(template: str, environ: Mapping[str, str], home: Path, family: str) -> str | None:
    roots = _roots(environ, home, family)
    head, _, tail = template.partition("/")
    root = roots.get(head)
    return _joined(root, tail) if root else None


def _roots(environ: Mapping[str, str], home: Path, family: str) -> dict[str, str]:
    base = str(home)
    hub_cache = environ.get("XDG_CACHE_HOME") or _joined(base, ".cache")
    hub = _expanded(environ.get("HF_HOME") or _joined(hub_cache, "huggingface"), environ, home)
    token = environ.get("HF_TOKEN_PATH")
    roaming = environ.get("APPDATA") or _joined(base, "AppData/Roaming")
    local = environ.get("LOCALAPPDATA") or _joined(base, "AppData/Local")
    support = _joined(base, "Library/Application Support")
    unix = environ.get("XDG_CONFIG_HOME") or _joined(base, ".config")
    return {
        "~": base,
        "$HUB": hub,
        "$HUB_TOKENS": str(Path(_expanded(token, environ, home)).parent) if token else hub,
        "$CONFIG": unix,
        "$DATA": environ.get("XDG_DATA_HOME") or _joined(base, ".local/share"),
        "$APPS": {"windows": roaming, "macos": support}.get(family, unix),
        "$ROAMING": roaming,
        "$LOCAL": local,
        "$SUPPORT": support,
    }


def _expanded(text: str, environ: Mapping[str, str], home: Path) -> str:
    """Return *text* with ``~`` and ``$NAME`` filled from *environ*, as the tools themselves do."""
    if text == "~" or text.startswith(("~/", "~\\")):
        text = str(home) + text[1:]
    for name in sorted(environ, key=len, reverse=True):
        if f"${name}" in text or f"${{{name}}}" in text:
            text = text.replace(f"${{{name}}}", environ[name]).replace(f"${name}", environ[name])
    return text


def _joined(root: str, tail: str) -> str:
    return str(Path(root, *tail.split("/"))) if tail else str(Path(root))


def _existing(pattern: str) -> Iterator[Path]:
    if not glob.has_magic(pattern):
        path = Path(pattern)
        if _is_file(path):
            yield path
        return
    for text in sorted(glob.glob(pattern, include_hidden=True)):  # noqa: PTH207 - absolute globs
        if _is_file(Path(text)):
            yield Path(text)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _ends_with(path: Path, tail: str) -> bool:
    return path.match(tail)
