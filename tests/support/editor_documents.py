"""For every editor a strategy that makes valid documents of its format, with marks for a token."""

from collections.abc import Mapping

from hypothesis import strategies as st

from tests.support import line_documents as line
from tests.support import tree_documents as tree
from tests.support.document_words import LOOSE, TOKEN, Texts, join, words

_round = st.sampled_from(["", "\n", "  ", "\r\n"])
text = st.lists(st.one_of(words("'\"#\\;:\n\t"), st.just(LOOSE)), max_size=8).map(" ".join)
token = join(_round, TOKEN, _round)

DOCUMENTS: Mapping[str, tuple[str, Texts]] = {
    "token": ("hub/token", token),
    "docker_config": (".docker/config.json", tree.docker_config),
    "notebook": ("a.ipynb", tree.notebook),
    "git_credentials": (".git-credentials", line.git_credentials),
    "git_config": (".git/config", line.git_config),
    "netrc": (".netrc", line.netrc),
    "npmrc": (".npmrc", line.npmrc),
    "pgpass": (".pgpass", line.pgpass),
    "environment_file": ("environment.d/a.conf", line.environment_file),
    "dockerfile": ("Dockerfile", line.dockerfile),
    "dotenv": (".env", line.dotenv),
    "shell": (".bashrc", line.shell),
    "fish": ("config.fish", line.fish),
    "fish_variables": ("fish_variables", line.fish_variables),
    "powershell": ("profile.ps1", line.powershell),
    "batch": ("a.cmd", line.batch),
    "compose": ("compose.yaml", tree.compose),
    "yaml": ("a.yaml", tree.yaml_document),
    "toml": ("a.toml", tree.toml),
    "hcl": ("a.tfvars", line.hcl),
    "unit": ("a.service", line.unit),
    "json": ("a.json", st.one_of(tree.json_document, tree.jsonc)),
    "json5": ("a.json5", tree.json5),
    "xml": ("a.xml", tree.xml),
    "properties": ("a.properties", line.properties),
    "ini": ("a.ini", line.ini),
    "text": ("a.txt", text),
}
"""By the editor's name: the path of such a file, and the documents."""
