"""The hard places: fake tokens, made at run time, written into a tree in every way they hide."""

import base64
import gzip
import io
import json
import marshal
import sqlite3
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.support.fake_tokens import fake

KINDS: Final = (
    *("huggingface_user_access_token", "github_classic_token", "github_fine_grained_token"),
    *("gitlab_access_token", "npm_access_token", "pypi_token", "cratesio_publishing_token"),
    *("rubygems_key", "aws_access_key_id", "google_api_key", "cloudflare_user_token"),
    *("digitalocean_token", "vercel_token", "databricks_token", "openbao_service_token"),
    *("openai_project_key", "anthropic_key", "replicate_key", "groq_key", "openrouter_key"),
    *("docker_token", "slack_bot_token", "sentry_user_token", "stripe_secret_key"),
)
Write = Callable[[Path, str], None]


def _text(form: str) -> Write:
    return lambda path, value: _bytes(path, form.replace("§", value).encode())


def _bytes(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _encoded(encode: Callable[[str], bytes]) -> Write:
    return lambda path, value: _bytes(path, encode(value))


def _zip(name: str) -> Write:
    def write(path: Path, value: str) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, f"token = {value!r}\n")
        _bytes(path, packed.getvalue())

    return write


def _tar(path: Path, value: str) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        data = f"TOKEN={value}\n".encode()
        member = tarfile.TarInfo("app/.env")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    _bytes(path, packed.getvalue())


def _database(path: Path, value: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(path) as connection:
        connection.execute("create table t (a text, b text)")
        connection.executemany(
            "insert into t values (?, ?)", [(f"k{n}", "row" * 9) for n in range(500)]
        )
        connection.execute("insert into t values (?, ?)", (value, "2026-11-24"))
    connection.close()


def _forgotten(path: Path, value: str) -> None:
    _database(path, value)
    with sqlite3.connect(path) as connection:
        connection.execute("pragma secure_delete = off")
        connection.execute("delete from t")
    connection.close()


def _compiled(value: str) -> bytes:
    code = _compiled.__code__.replace(co_consts=(None, value, "x", 2))
    return b"\xa7\r\r\n" + bytes(12) + marshal.dumps(code)


def _notebook(value: str) -> bytes:
    output = {"output_type": "stream", "name": "stdout", "text": ["env\n", f"HF={value}\n"]}
    cell = {"cell_type": "code", "source": ["!env"], "outputs": [output], "metadata": {}}
    return json.dumps({"cells": [cell], "nbformat": 4, "nbformat_minor": 5}, indent=1).encode()


PLACES: Final[tuple[tuple[str, Write], ...]] = (
    ("src/settings.py", _text("API = '§'\n")),
    ("src/deep/er/client.ts", _text('const key = "§";\n')),
    (".env", _text("export TOKEN=§\n")),
    ("ignored/.env.local", _text("TOKEN=§\n")),
    ("deploy/values.yaml", _text("token: §\nother: 1\n")),
    ("config.json", _text('{"token": "§"}')),
    ("pip.conf", _text("[global]\nextra-index-url = https://user:§@example.org/simple\n")),
    ("one-line.min.js", _text("var a=1;" * 90_000 + 'b="§";' + "var c=2;" * 20_000)),
    ("server.log", _text("GET / 200\n" * 200_000 + "Authorization: Bearer §\n" + "x\n" * 99)),
    ("windows.txt", _encoded(lambda value: f"key={value}\r\n".encode("utf-16"))),
    ("big-endian.txt", _encoded(lambda value: f"key={value}\r\n".encode("utf-16-be"))),
    ("latin.txt", _encoded(lambda value: f"cl\xe9={value} \xe9\n".encode("latin-1"))),
    ("bom.ini", _encoded(lambda value: f"key={value}\n".encode("utf-8-sig"))),
    ("secret.yaml", _encoded(lambda value: b"token: " + base64.b64encode(value.encode()))),
    ("mail.eml", _encoded(lambda value: base64.encodebytes(f"{'a' * 50} {value} end".encode()))),
    ("basic.txt", _encoded(lambda value: b"Basic " + base64.b64encode(f"u:{value}".encode()))),
    ("power.ps1", _encoded(lambda v: b"-enc " + base64.b64encode(f"$t='{v}'".encode("utf-16-le")))),
    ("dump.hex", _encoded(lambda value: f"TOKEN={value}".encode().hex().encode())),
    ("callback.url", _encoded(lambda v: f"?t={v[:3]}%{ord(v[3]):02X}{v[4:]}&s=1".encode())),
    ("unicode.json", _encoded(lambda v: f'"{v[:2]}\\u{ord(v[2]):04x}{v[3:]}"'.encode())),
    ("bundle.zip", _zip("a/b.py")),
    ("pkg-1.0-py3-none-any.whl", _zip("pkg/conf.py")),
    ("lib.jar", _zip("META-INF/x.properties")),
    ("letter.docx", _zip("word/document.xml")),
    ("release.tar.gz", _tar),
    ("old.log.gz", _encoded(lambda value: gzip.compress(f"login {value}\n".encode()))),
    ("__pycache__/settings.cpython-311.pyc", _encoded(_compiled)),
    ("app.db", _database),
    ("browser.sqlite", _forgotten),
    ("notes.ipynb", _encoded(_notebook)),
    ("node_modules/a/index.js", _text("module.exports = '§'\n")),
    ("package-lock.json", _text('{"resolved": "https://npm.example.org/?t=§"}')),
    ("core.1234", _encoded(lambda v: bytes(5000) + b"\x7fELF" + v.encode() + b"\0" + bytes(99))),
    (".git/config", _text('[remote "origin"]\n\turl = https://u:§@example.org/x.git\n')),
    (".bash_history", _text("ls\nexport T=§\ncd\n")),
    ("README.md", _text("Use `§` as the token.\n")),
    ("page.html", _text('<meta content="§">')),
    ("sheet.csv", _text("a,b\n1,§\n")),
    ("crlf.properties", _text("a=1\r\ntoken=§\r\n")),
)


def plant(tree: Path, count: int = 64) -> dict[str, set[str]]:
    """Write *count* fakes into *tree*; return the values by the file they went into."""
    planted: dict[str, set[str]] = {}
    for number in range(count):
        name, write = PLACES[number % len(PLACES)]
        value = fake(KINDS[(number * 5 + number // len(PLACES)) % len(KINDS)])
        path = tree / f"planted{number // len(PLACES)}" / name
        write(path, value)
        planted.setdefault(str(path), set()).add(value)
    return planted
