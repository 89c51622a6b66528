"""The editors, the particular ones first; the last one takes every file."""

import os
import re
from functools import lru_cache
from pathlib import Path

from vault_app.editors.editor import Editor, Selective
from vault_app.editors.formats.batch import BatchEditor
from vault_app.editors.formats.dockerfile import DockerfileEditor
from vault_app.editors.formats.dotenv import DotenvEditor, EnvironmentFileEditor
from vault_app.editors.formats.fish_variables import FishVariablesEditor
from vault_app.editors.formats.git_config import GitConfigEditor
from vault_app.editors.formats.git_credentials import GitCredentialsEditor
from vault_app.editors.formats.hcl import HclEditor
from vault_app.editors.formats.ini import IniEditor
from vault_app.editors.formats.jsonc import (
    DockerConfigEditor,
    Json5Editor,
    JsonEditor,
    NotebookEditor,
)
from vault_app.editors.formats.netrc import NetrcEditor
from vault_app.editors.formats.pgpass import PgpassEditor
from vault_app.editors.formats.properties import NpmrcEditor, PropertiesEditor
from vault_app.editors.formats.shell import FishEditor, PowerShellEditor, ShellEditor
from vault_app.editors.formats.text import TextEditor, TokenFileEditor
from vault_app.editors.formats.toml import TomlEditor
from vault_app.editors.formats.units import UnitEditor
from vault_app.editors.formats.xml import XmlEditor
from vault_app.editors.formats.yaml import ComposeEditor, YamlEditor

EDITORS: tuple[Editor, ...] = (
    TokenFileEditor(),
    DockerConfigEditor(),
    NotebookEditor(),
    GitCredentialsEditor(),
    GitConfigEditor(),
    NetrcEditor(),
    NpmrcEditor(),
    PgpassEditor(),
    EnvironmentFileEditor(),
    DockerfileEditor(),
    DotenvEditor(),
    ShellEditor(),
    FishEditor(),
    FishVariablesEditor(),
    PowerShellEditor(),
    BatchEditor(),
    ComposeEditor(),
    YamlEditor(),
    TomlEditor(),
    HclEditor(),
    UnitEditor(),
    JsonEditor(),
    Json5Editor(),
    XmlEditor(),
    PropertiesEditor(),
    IniEditor(),
    TextEditor(),
)


BY_NAME = {editor.name: editor for editor in EDITORS}
SELECTIVE = {editor.name: editor.leaves_at for editor in EDITORS if isinstance(editor, Selective)}
_PLAIN = EDITORS[-1]
_COPIES = re.compile(
    r"(?:\.(?:bak|backup|old|orig|save|sample|example|dist|template|tmpl|disabled|\d{1,3})|~)$",
    re.IGNORECASE,
)


def editor_for(path: Path | str) -> Editor:
    """Return the first editor that the file's name fits; a copy is read as what it copies.

    Of the folders only those count that an editor knows, so that thousands of files of one name
    are judged once.
    """
    text = os.fspath(path)
    if os.sep != "/":
        text = text.replace(os.sep, "/")
    parts = text.rsplit("/", 3)
    name = parts[-1]
    if len(parts) < 4 or name.lower().startswith(_ANYWHERE):
        return _judged(text)
    return _judged(f"{_telling(parts[1])}/{_telling(parts[2])}/{name}")


_ANYWHERE = "config"
"""Names that begin so may be told by a folder further up: ``.git/modules/.../config``."""
_FOLDERS = (
    frozenset({".anaconda", ".aws", ".bundle", ".cargo", ".docker", ".dvc", ".gem", ".git"})
    | {".kube", "containers", "default", "dvc", "environment.d", "etc", "gem", "git", "pnpm"}
    | {"sysconfig"}
)


def _telling(folder: str) -> str:
    """Return *folder* if an editor may ask for it, else a name that none asks for."""
    known = folder.lower() in _FOLDERS or folder.endswith((".git", ".service.d", ".socket.d"))
    return folder if known else "-"


@lru_cache(maxsize=4096)
def _judged(text: str) -> Editor:
    path = Path(text)
    editor = _fitting(path)
    while editor is _PLAIN and (match := _COPIES.search(path.name)) and match.start():
        path = path.with_name(path.name[: match.start()])
        editor = _fitting(path)
    return editor


def _fitting(path: Path) -> Editor:
    return next(editor for editor in EDITORS if editor.fits(path))


_OPENINGS = (
    ("xml", re.compile(rb"\s*<(?:\?xml|!--|[A-Za-z][\w.:-]*[\s>])")),
    ("json", re.compile(rb"\s*(?://[^\n]*\n\s*)?[{\[]\s*[\"{}\]]")),
    ("netrc", re.compile(rb"(?:\s|#[^\n]*\n)*+(?:machine\s+\S+|default)\s+(?:login|password)\s")),
    ("yaml", re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*+---[ \t]*\r?\n")),
    ("ini", re.compile(rb"(?:[ \t]*(?:[#;][^\n]*)?\r?\n)*+\[[^\]\r\n]+\][ \t]*\r?\n[^\r\n]*=")),
    ("dotenv", re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*+(?:export[ \t]+)?[A-Za-z_]\w*=")),
)


def editor_by_content(path: Path | str, data: bytes) -> Editor:
    """Return the editor for *path*; a name without a suffix that says nothing is told by *data*.

    So a file that a variable moved elsewhere is still read as what it is.
    """
    editor = editor_for(path)
    if editor is not _PLAIN or Path(path).suffix:
        return editor
    name = next((name for name, opening in _OPENINGS if opening.match(data)), _PLAIN.name)
    return BY_NAME[name]
