"""One token in many kinds of files; each is known as the bytes before and after the value."""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.secret import Secret

Writer = Callable[[str], bytes]


def _dotenv(token: str) -> bytes:
    return (
        f"# local\r\nDEBUG=1\r\nexport HF_TOKEN='{token}' # keep\r\n#HF_TOKEN={token}\r\n".encode()
    )


def _netrc(token: str) -> bytes:
    other = "machine example.org login ada password not-a-token\n"
    return f"{other}machine huggingface.co\n\tlogin ada\n\tpassword {token}".encode()


def _git_credentials(token: str) -> bytes:
    return f"https://ada:{token}@huggingface.co\nhttps://ada:other@example.org\n".encode()


def _jsonc(token: str) -> bytes:
    lines = [
        "\ufeff{",
        "  // servers",
        f'  "mcpServers": {{"hf": {{"headers": {{"Authorization": "Bearer {token}"}}}}}},',
        '  "last": [1, 2,],',
        "}",
    ]
    return "\n".join(lines).encode()


def _yaml(token: str) -> bytes:
    return f"hub: &hub\n  token:   {token}   # the hub's\n  list: [a,  b]\nalso: *hub\n".encode()


def _toml(token: str) -> bytes:
    return f"# secrets\n[hub]\ntoken   = \"{token}\"\nother = 'x'\n".encode()


def _ini(token: str) -> bytes:
    return f"; old\n[hub]\nUser: ada\ntoken = {token}\n\n[else]\nx=1\n".encode()


def _xml(token: str) -> bytes:
    return f'<?xml version="1.0"?>\n<a><!-- {token} --><b token="{token}"/></a>\n'.encode()


def _notebook(token: str) -> bytes:
    cell = {
        "cell_type": "code",
        "execution_count": 1,
        "metadata": {},
        "outputs": [{"name": "stdout", "output_type": "stream", "text": [f"using {token}\n"]}],
        "source": [f"login(token='{token}')\n"],
    }
    book = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, indent=1).encode()


def _docker(token: str) -> bytes:
    pair = base64.b64encode(f"ada:{token}".encode()).decode()
    return (json.dumps({"auths": {"registry.example.org": {"auth": pair}}}, indent="\t")).encode()


def _shell(token: str) -> bytes:
    return f"alias ll='ls -l'\nexport HF_TOKEN={token};export EDITOR=nano\n".encode()


def _utf16(token: str) -> bytes:
    return f"token: {token}\r\nend".encode("utf-16")


def _latin1(token: str) -> bytes:
    return b"caf\xe9 " + token.encode() + b" d\xe9j\xe0 vu\n"


def _binary(token: str) -> bytes:
    return b"\x00\x01log " + token.encode() + b"\x00\xff\xfe"


def _broken_json(token: str) -> bytes:
    return f'{{"token": "{token}", "open": [1, 2\n'.encode()


KINDS: dict[str, tuple[str, Writer, int]] = {
    "dotenv": (".env", _dotenv, 0o640),
    "netrc": ("netrc-copy/.netrc", _netrc, 0o600),
    "git_credentials": ("git/.git-credentials", _git_credentials, 0o600),
    "json": ("mcp.json", _jsonc, 0o644),
    "yaml": ("config.yaml", _yaml, 0o664),
    "toml": ("secrets.toml", _toml, 0o600),
    "ini": ("settings.ini", _ini, 0o644),
    "xml": ("settings.xml", _xml, 0o644),
    "notebook": ("evaluate.ipynb", _notebook, 0o644),
    "docker": ("docker/config.json", _docker, 0o600),
    "shell": ("profile.sh", _shell, 0o755),
    "utf16": ("windows.txt", _utf16, 0o644),
    "latin1": ("notes.log", _latin1, 0o644),
    "binary": ("trace.bin", _binary, 0o644),
    "broken_json": ("broken.json", _broken_json, 0o644),
}


@dataclass(frozen=True, slots=True)
class Laid:
    """The files below *root*, and what each must hold for a given value."""

    root: Path

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return all files."""
        return tuple(self.root / name for name, _writer, _mode in KINDS.values())

    def wrong(self, token: Secret) -> list[str]:
        """Return the kinds of file whose bytes or mode are not exactly those for *token*."""
        return [
            kind
            for kind, (name, writer, mode) in KINDS.items()
            if (self.root / name).read_bytes() != writer(token.reveal())
            or (self.root / name).stat().st_mode & 0o7777 != mode
        ]


def lay(root: Path, token: Secret) -> Laid:
    """Write one file of each kind below *root*, each holding *token*."""
    for name, writer, mode in KINDS.values():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(writer(token.reveal()))
        path.chmod(mode)
    return Laid(root)
