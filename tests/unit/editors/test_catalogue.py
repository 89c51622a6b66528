"""The catalogue names the tools' files, on each system, where their variables say."""

from pathlib import Path

import pytest

from tests.support.editor_samples import SAMPLES, token
from vault_app.core.secret import Secret
from vault_app.editors.catalogue import patterns, tool_of, user_files
from vault_app.editors.catalogue_row import CatalogueRow
from vault_app.editors.catalogue_rows import ROWS
from vault_app.editors.registry import EDITORS, editor_for
from vault_app.editors.search import find
from vault_app.editors.splicing import splice

HOME = Path("/home/ada")
PLATFORMS = ("linux", "darwin", "win32")
OLD, NEW = token(1), token(2)
rows = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.tool}-{row.editor}")


def _write(path: Path, text: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


@rows
def test_row_names_an_editor_that_takes_its_paths(row: CatalogueRow) -> None:
    assert row.editor in {editor.name for editor in EDITORS}
    texts = [text for platform in PLATFORMS for text in patterns(row, {}, HOME, platform)]
    assert texts
    assert {editor_for(Path(text.replace("*", "x"))).name for text in texts} == {row.editor}


@rows
def test_row_file_is_read_and_rewritten_by_its_editor(row: CatalogueRow, tmp_path: Path) -> None:
    sample = next(s for s in SAMPLES if s.editor == row.editor and s.readable)
    platform = next(p for p in PLATFORMS if patterns(row, {}, tmp_path, p))
    path = Path(patterns(row, {}, tmp_path, platform)[0].replace("*", "x"))
    _write(path)
    found = {file.path: file for file in user_files({}, tmp_path, platform)}
    assert found[path].tool == row.tool
    data = sample.build(OLD).encode()
    done = splice(path, data, find(path, data, Secret(OLD)), Secret(OLD), Secret(NEW))
    assert done.data == sample.build(NEW).encode()


@rows
def test_row_variable_moves_its_file(row: CatalogueRow, tmp_path: Path) -> None:
    if row.override is None:
        return
    place = tmp_path / "moved [1]" / "here"
    path = _write(place / row.override_tail if row.override_tail else place)
    files = user_files({row.override: str(place)}, tmp_path)
    assert path in {file.path for file in files if file.tool == row.tool}


def test_hub_files_follow_hf_home_and_the_cache_folder(tmp_path: Path) -> None:
    _write(tmp_path / ".cache/huggingface/token")
    one = _write(tmp_path / "cache/huggingface/token")
    two = _write(tmp_path / "own/stored_tokens")
    assert [f.path for f in user_files({"XDG_CACHE_HOME": str(tmp_path / "cache")}, tmp_path)] == [
        one
    ]
    environ = {"HF_HOME": "$BASE/own", "BASE": str(tmp_path), "XDG_CACHE_HOME": "/nowhere"}
    assert [f.path for f in user_files(environ, tmp_path)] == [two]


def test_stored_tokens_lie_beside_the_moved_token_file(tmp_path: Path) -> None:
    token_file, stored = _write(tmp_path / "t/mine"), _write(tmp_path / "t/stored_tokens")
    files = user_files({"HF_TOKEN_PATH": "~/t/mine"}, tmp_path)
    assert [file.path for file in files] == [token_file, stored]
    assert {file.row.provider for file in files} == {"huggingface"}


def test_a_listing_variable_gives_every_file_once(tmp_path: Path) -> None:
    one, two = _write(tmp_path / "one"), _write(tmp_path / "two")
    files = user_files({"KUBECONFIG": f"{one}:{two}::{one}"}, tmp_path)
    assert [file.path for file in files] == [one, two]


def test_user_files_leaves_out_folders_and_broken_links(tmp_path: Path) -> None:
    (tmp_path / ".env").mkdir()
    (tmp_path / ".netrc").symlink_to(tmp_path / "gone")
    (tmp_path / ".npmrc").symlink_to(tmp_path / ".npmrc")
    assert user_files({}, tmp_path) == ()


@pytest.mark.parametrize(
    ("path", "tool"),
    [
        ("/home/ada/.cache/huggingface/token", "huggingface_hub"),
        ("/home/ada/.config/fish/conf.d/a.fish", "fish"),
        ("/home/ada/.cursor/mcp.json", "Cursor"),
        ("/srv/x/.vscode/settings.json", "VS Code"),
        ("/srv/x/.git/config", "git"),
        ("/srv/x/.streamlit/secrets.toml", "streamlit"),
        ("/srv/x/.env.local", "dotenv"),
        ("/srv/x/setup.cfg", "ini"),
        ("/srv/x/notes.md", "text"),
    ],
)
def test_tool_is_told_by_catalogue_then_name_then_editor(path: str, tool: str) -> None:
    assert tool_of(Path(path), {}, HOME, "linux") == tool
