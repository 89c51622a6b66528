"""Where tools keep their tokens on this machine: the catalogue's rows made into paths."""

import glob
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vault_app.editors.catalogue_row import LINUX, MACOS, WINDOWS, CatalogueRow
from vault_app.editors.catalogue_rows import ROWS
from vault_app.editors.registry import editor_for

_FAMILIES = {"win32": WINDOWS, "cygwin": WINDOWS, "darwin": MACOS}


@dataclass(frozen=True, slots=True)
class UserFile:
    """One existing file of the user's own where *tool* keeps a token."""

    path: Path
    tool: str
    editor: str
    row: CatalogueRow


@dataclass(frozen=True, slots=True)
class _Layout:
    """What this machine's environment makes of the roots and of the rows' variables."""

    family: str
    roots: tuple[tuple[str, str], ...]
    moved: tuple[tuple[str, str], ...]


def user_files(
    environ: Mapping[str, str], home: Path, platform: str = sys.platform
) -> tuple[UserFile, ...]:
    """Return the catalogue's files that exist, in catalogue order, each path once."""
    layout = _layout(environ, home, platform)
    found: dict[Path, UserFile] = {}
    for row in ROWS:
        for pattern in _patterns(row, layout):
            for path in _existing(pattern):
                found.setdefault(path, UserFile(path, row.tool, row.editor, row))
    return tuple(found.values())


def tool_of(
    path: Path, environ: Mapping[str, str], home: Path, platform: str = sys.platform
) -> str:
    """Return the tool whose file *path* is: by the catalogue, by its name, else the editor."""
    exact, globs, tails = _index(_layout(environ, home, platform))
    known = exact.get(str(path))
    if known:
        return known
    for pattern, tool in globs + tails:
        if path.match(pattern):
            return tool
    return editor_for(path).name


def patterns(
    row: CatalogueRow, environ: Mapping[str, str], home: Path, platform: str = sys.platform
) -> tuple[str, ...]:
    """Return the absolute paths and globs of *row* on such a machine."""
    return tuple(_patterns(row, _layout(environ, home, platform)))


_Pairs = list[tuple[str, str]]


@lru_cache(maxsize=4)
def _index(layout: _Layout) -> tuple[dict[str, str], _Pairs, _Pairs]:
    """Return tools by exact path, by absolute glob and by the tail of a path."""
    exact: dict[str, str] = {}
    globs: _Pairs = []
    for row in ROWS:
        for pattern in _patterns(row, layout):
            if glob.has_magic(pattern):
                globs.append((pattern, row.tool))
            else:
                exact.setdefault(pattern, row.tool)
    return exact, globs, [(tail, row.tool) for row in ROWS for tail in row.anywhere]


def _patterns(row: CatalogueRow, layout: _Layout) -> Iterator[str]:
    moved = dict(layout.moved).get(row.override or "")
    if moved:
        parts = moved.split(os.pathsep) if row.override_list else [moved]
        yield from (_joined(glob.escape(part), row.override_tail) for part in parts if part)
        return
    roots = dict(layout.roots)
    for template in row.on(layout.family):
        root, _, tail = template.partition("/")
        yield _joined(glob.escape(roots[root]), tail)


def _layout(environ: Mapping[str, str], home: Path, platform: str) -> _Layout:
    family = _FAMILIES.get(platform, LINUX)
    names = {row.override for row in ROWS if row.override}
    moved = {name: _expanded(environ[name], environ, home) for name in names if environ.get(name)}
    return _Layout(
        family, tuple(_roots(environ, home, family).items()), tuple(sorted(moved.items()))
    )


def _roots(environ: Mapping[str, str], home: Path, family: str) -> dict[str, str]:
    def root(variable: str, default: str) -> str:
        value = environ.get(variable)
        return _expanded(value, environ, home) if value else _joined(str(home), default)

    cache, config = root("XDG_CACHE_HOME", ".cache"), root("XDG_CONFIG_HOME", ".config")
    hub = environ.get("HF_HOME")
    hub = _expanded(hub, environ, home) if hub else _joined(cache, "huggingface")
    token = environ.get("HF_TOKEN_PATH")
    roaming = root("APPDATA", "AppData/Roaming")
    support = _joined(str(home), "Library/Application Support")
    return {
        "~": str(home),
        "$HUB": hub,
        "$HUB_TOKENS": str(Path(_expanded(token, environ, home)).parent) if token else hub,
        "$CACHE": cache,
        "$CONFIG": config,
        "$DATA": root("XDG_DATA_HOME", ".local/share"),
        "$ZDOT": root("ZDOTDIR", ""),
        "$ROAMING": roaming,
        "$LOCAL": root("LOCALAPPDATA", "AppData/Local"),
        "$RUNTIME": root("XDG_RUNTIME_DIR", ".run"),
        "$SUPPORT": support,
        "$APPS": {WINDOWS: roaming, MACOS: support}.get(family, config),
    }


def _expanded(text: str, environ: Mapping[str, str], home: Path) -> str:
    """Return *text* with ``~`` and ``$NAME`` filled in, as the tools themselves do."""
    if text == "~" or text.startswith(("~/", "~\\")):
        text = str(home) + text[1:]
    for name in sorted(environ, key=len, reverse=True) if "$" in text else ():
        text = text.replace(f"${{{name}}}", environ[name]).replace(f"${name}", environ[name])
    return text


def _joined(root: str, tail: str) -> str:
    return str(Path(root, *tail.split("/"))) if tail else str(Path(root))


def _existing(pattern: str) -> Iterator[Path]:
    texts = sorted(glob.glob(pattern, include_hidden=True))  # noqa: PTH207 - an absolute pattern
    yield from (path for text in texts if _is_file(path := Path(text)))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
