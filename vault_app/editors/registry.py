"""The editors, the particular ones first; the last one takes every file."""

from functools import lru_cache
from pathlib import Path

from vault_app.editors.editor import Editor
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


@lru_cache(maxsize=4096)
def editor_for(path: Path) -> Editor:
    """Return the first editor that the file's name fits."""
    return next(editor for editor in EDITORS if editor.fits(path))
