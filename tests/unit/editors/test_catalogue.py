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
from vault_app.editors.splicing import splice, unsplice

HOME = Path("/home/ada")
PLATFORMS = ("linux", "darwin", "win32")
OLD, NEW = token(1), token(2)
rows = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.tool}-{row.editor}")


def _write(path: Path, text: str = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def _concrete(pattern: str) -> Path:
    """Return a path that *pattern* takes."""
    return Path(pattern.replace("y*ml", "yml").replace("*", "x"))


def _round_trip(row: CatalogueRow, path: Path, *, readable: bool = True) -> None:
    """Rewrite a sample of the row's format at *path*, and back."""
    sample = next(s for s in SAMPLES if s.editor == row.editor and s.readable)
    data = sample.build(OLD).encode()
    found = find(path, data, Secret(OLD))
    assert {one.readable for one in found} == {readable}
    done = splice(path, data, found, Secret(OLD), Secret(NEW))
    assert done.data == sample.build(NEW).encode()
    assert unsplice(path, done.data, done.splices, Secret(OLD), Secret(NEW)) == data


@rows
def test_row_names_an_editor_that_takes_its_paths(row: CatalogueRow) -> None:
    assert row.editor in {editor.name for editor in EDITORS}
    texts = [text for platform in PLATFORMS for text in patterns(row, {}, HOME, platform)]
    assert texts or row.anywhere
    assert {editor_for(_concrete(text)).name for text in texts} <= {row.editor}


@pytest.mark.parametrize("platform", PLATFORMS)
@rows
def test_row_files_are_read_and_rewritten_by_their_editor(
    row: CatalogueRow, platform: str, tmp_path: Path
) -> None:
    """Every path of every row, on each system that has one."""
    for pattern in patterns(row, {}, tmp_path, platform):
        path = _write(_concrete(pattern))
        (found,) = [file for file in user_files({}, tmp_path, platform) if file.path == path]
        assert (found.editor, editor_for(path).name) == (row.editor, row.editor)
        assert found.tool == row.tool
        _round_trip(row, path)


@rows
def test_row_files_are_found_in_projects_under_the_tools_name(row: CatalogueRow) -> None:
    for tail in row.anywhere:
        path = Path("/srv/project", _concrete(tail))
        assert tool_of(path, {}, HOME, "linux") == row.tool
        editor = editor_for(path)
        assert editor.name == row.editor or tail == "*.ipynb"


@rows
def test_row_variable_moves_its_file(row: CatalogueRow, tmp_path: Path) -> None:
    if row.override is None:
        return
    place = tmp_path / "moved [1]" / "here"
    tail = _concrete(row.override_tail) if row.override_tail else ""
    path = _write(place / tail)
    files = user_files({row.override: str(place)}, tmp_path)
    assert path in {file.path for file in files if file.tool == row.tool}
    assert not row.override_tail or editor_for(path).name in (row.editor, "json")
    _round_trip(row, path)


@pytest.mark.parametrize(
    ("override", "text", "editor"),
    [
        ("NETRC", "# x\nmachine h login a password %s\n", "netrc"),
        ("PIP_CONFIG_FILE", "[global]\nindex-url = https://u:%s@h/simple\n", "ini"),
        ("AWS_SHARED_CREDENTIALS_FILE", "; x\n\n[default]\naws_x=%s\n", "ini"),
        ("KUBECONFIG", "# x\n---\nusers: [{user: {token: %s}}]\n", "yaml"),
        ("GOOGLE_APPLICATION_CREDENTIALS", '{\n "refresh_token": "%s"}', "json"),
        ("R_ENVIRON_USER", "# x\nHF_TOKEN=%s\n", "dotenv"),
        ("ANY", "<settings><password>%s</password></settings>", "xml"),
        ("ANY", "just %s words\n", "text"),
        ("ANY", "- %s\n", "text"),
    ],
)
def test_a_moved_file_is_told_by_what_it_says(override: str, text: str, editor: str) -> None:
    for name in ("here", f"files/{override.lower()}"):
        (found,) = find(Path(name), (text % OLD).encode(), Secret(OLD))
        assert (found.editor, found.readable) == (editor, True)
        assert found.key.startswith("line ") == (editor == "text")


@pytest.mark.parametrize(
    ("name", "editor"),
    [
        (".npmrc.bak", "npmrc"),
        ("config.toml~", "toml"),
        ("settings.xml.old.1", "xml"),
        ("hosts.yml.orig", "yaml"),
        (".env.example", "dotenv"),
        (".pgpass.save", "pgpass"),
        (".bak", "text"),
        ("notes.txt.bak", "text"),
    ],
)
def test_a_copy_is_read_as_what_it_copies(name: str, editor: str) -> None:
    assert editor_for(Path("/srv") / name).name == editor


def test_the_matrix_of_tools_is_covered() -> None:
    """Every tool and format of the list the catalogue was made from."""
    tools = {row.tool for row in ROWS}
    assert {row.editor for row in ROWS} | {"git_config", "notebook", "json5"} >= {
        editor.name for editor in EDITORS
    }
    assert tools >= {
        *("huggingface_hub", "git", "gh", "glab", "tea", "python-gitlab", "gitlab-runner", "netrc"),
        *("bash", "zsh", "fish", "PowerShell", "systemd", "direnv", "dotenv", "launchd"),
        *("pypi", "pip", "uv", "poetry", "pdm", "conda", "anaconda", "streamlit", "jupyter"),
        *("npm", "pnpm", "yarn", "bun", "cargo", "gem", "bundler", "NuGet", "maven", "gradle"),
        *("composer", "docker", "podman", "compose", "dockerfile", "kubectl", "aws", "azure"),
        *("terraform", "openbao", "databricks", "rclone", "s3cmd", "minio", "doctl", "circleci"),
        *("sentry", "wrangler", "vercel", "netlify", "stripe", "snyk", "gcloud", "kaggle", "llm"),
        *("Cursor", "VS Code", "Claude Desktop", "Claude Code", "Windsurf", "Zed", "Gemini CLI"),
        *("Continue", "Codex", "OpenCode", "aider", "PostgreSQL", "actions-runner", "slack"),
    }


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
    (tmp_path / ".pypirc").symlink_to("x" * 300)
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
