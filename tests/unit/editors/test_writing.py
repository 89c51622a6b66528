"""Values with special characters: written as the format wants them, or refused, never wrong."""

import configparser
import json
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote
from xml.parsers.expat import ParserCreate

import pytest
import yaml

from tests.support.editor_samples import basic, token
from vault_app.core.errors import WriteRefused
from vault_app.core.secret import Secret
from vault_app.editors.search import find
from vault_app.editors.splicing import put_back, splice, unsplice

OLD = token(1)
SPECIALS = ["a'b", 'a"b', "a\\b", "a#b", "a%b", "a&b", "a$b", "a<b", "a;b", "a:b", "a=b", "a/b+c=="]
SPECIALS += ["a b", "a: b", "a #b", "#ab", "a`b", "a@b", "a!b", "{ab", "é", "a*b", "-", "12345678"]
REFUSED = ["", "a\nb", "a\tb", "a\x00b", "\u202eab"]


def _written(path: str, text: str, new: str, old: str = OLD) -> str | None:
    """Return the file's text with *new* for *old*, None if refused; undo must work exactly."""
    name, data = Path(path), text.encode()
    try:
        done = splice(name, data, find(name, data, Secret(old)), Secret(old), Secret(new))
    except WriteRefused:
        return None
    assert unsplice(name, done.data, done.splices, Secret(old), Secret(new)) == data
    return done.data.decode()


def _xml_text(text: str) -> str:
    pieces: list[str] = []
    parser = ParserCreate()
    parser.CharacterDataHandler = pieces.append
    parser.StartElementHandler = lambda _name, found: pieces.extend(found.values())
    parser.Parse(text, True)
    return "".join(pieces)


def _ini(text: str) -> str:
    parser = configparser.RawConfigParser()
    parser.read_string(text)
    return parser["s"]["k"]


def _shell(text: str) -> str:
    """Ask a real shell."""
    done = subprocess.run(
        ["sh"], input=f'{text}printf %s "$K"', capture_output=True, text=True, check=True
    )
    assert not done.stderr
    return done.stdout


READERS: list[tuple[str, str, Callable[[str], object], bool]] = [
    ("a.json", '{"k": "%s"}', lambda text: json.loads(text)["k"], True),
    ("a.toml", 'k = "%s"', lambda text: tomllib.loads(text)["k"], True),
    ("a.toml", "k = '%s'", lambda text: tomllib.loads(text)["k"], False),
    ("a.toml", 'k = """%s"""', lambda text: tomllib.loads(text)["k"], True),
    ("a.yaml", "k: %s\nz: 1", lambda text: yaml.safe_load(text)["k"], False),
    ("a.yaml", 'k: "%s"', lambda text: yaml.safe_load(text)["k"], True),
    ("a.yaml", "k: '%s'", lambda text: yaml.safe_load(text)["k"], True),
    ("a.yaml", "k: |-\n  %s\n", lambda text: yaml.safe_load(text)["k"], False),
    ("a.xml", "<k>%s</k>", _xml_text, True),
    ("a.xml", '<k a="%s"/>', _xml_text, True),
    ("a.xml", "<k a='%s'/>", _xml_text, True),
    ("a.ini", "[s]\nk = %s\n", _ini, False),
    (".bashrc", "export K=%s\n", _shell, False),
    (".bashrc", 'export K="%s"\n', _shell, False),
    (".bashrc", "export K='%s'\n", _shell, False),
    ("token", "%s\n", str.strip, False),
    (".git-credentials", "https://u:%s@h\n", lambda t: unquote(t[10:-3]), True),
    ("a.txt", "https://u:%s@h\n", lambda t: unquote(t[10:-3]), True),
    (".env", "A=https://u:%s@h\n", lambda t: unquote(t[12:-3]), True),
    ("a.txt", "get https://h/t/%s/x?k=1\n", lambda t: unquote(t[16:-7]), True),
    ("a.json", '["https://u:%s@h"]', lambda t: unquote(json.loads(t)[0][10:-2]), True),
]
readers = pytest.mark.parametrize(("path", "text", "read", "total"), READERS)


@readers
@pytest.mark.parametrize("new", SPECIALS)
def test_special_characters_are_read_back_or_refused(
    path: str, text: str, read: Callable[[str], object], total: bool, new: str
) -> None:
    written = _written(path, text % OLD, new)
    if written is None:
        assert not total
    else:
        assert read(written) == new


@readers
@pytest.mark.parametrize("new", REFUSED)
def test_control_characters_are_refused_everywhere(
    path: str, text: str, read: Callable[[str], object], total: bool, new: str
) -> None:
    assert _written(path, text % OLD, new) is None


@pytest.mark.parametrize(
    ("path", "text", "new"),
    [
        (".env", "K=%s", "a b"),
        (".env", "K=%s", "a#b"),
        (".env", 'K="%s"', "a$b"),
        (".npmrc", "k=%s", "a;b"),
        (".netrc", "machine h password %s", "a b"),
        (".netrc", "machine h password %s", "#b"),
        (".git/config", "[a]\n\tb = %s", "a;b"),
        (".git/config", "[a]\n\tb = %s", "a#b"),
        ("a.ini", "[s]\nk = %s", "'ab'"),
        ("a.txt", 'k = "%s"', 'a"b'),
        ("token", "%s", "a b"),
        ("a.ps1", '$env:A = "%s"', "a b\u2028"),
        ("broken.json", '{"a" "%s"', 'a"b'),
        ("Dockerfile", "# escape=`\nFROM a\nENV A=%s", "a b"),
        ("a.service", "[S]\nEnvironment=A=%s", "a b"),
        ("a.cmd", "set A=%s", "a&b"),
        ("environment.d/a.conf", "A=%s", "a b"),
        (".bashrc", "cat <<E\nA=%s\nE\n", "a$b"),
    ],
)
def test_what_a_spot_cannot_hold_is_refused(path: str, text: str, new: str) -> None:
    data = (text % OLD).encode()
    found = find(Path(path), data, Secret(OLD))
    with pytest.raises(WriteRefused) as caught:
        splice(Path(path), data, found, Secret(OLD), Secret(new))
    assert caught.value.code == "cannot_write_value"


@pytest.mark.parametrize(
    ("path", "text", "new", "expected"),
    [
        (".env", "K='%s'", "a\\'b$", "K='a\\\\\\'b$'"),
        (".env", 'K="%s"', "a#'b", 'K="a#\'b"'),
        (".git/config", '[a]\n\tb = "%s"', 'a"#\\b', '[a]\n\tb = "a\\"#\\\\b"'),
        ("a.ps1", '$env:A = "%s"', 'a"$b`', '$env:A = "a`"`$b``"'),
        ("a.ps1", "$env:A = '%s'", "a'b", "$env:A = 'a''b'"),
        ("a.properties", "k=%s", "a:b=c\\#!", "k=a\\:b\\=c\\\\\\#\\!"),
        ("a.fish", "set -x K %s", "a$b", "set -x K a\\$b"),
        (".npmrc", "k='%s'", "a;b", "k='a;b'"),
        ("a.xml", "<k>%s</k>", "<'&\">", "<k>&lt;&apos;&amp;&quot;&gt;</k>"),
        ("a.tf", 'k = "%s"', 'a"b${c}%{d}\\e', 'k = "a\\"b$${c}%%{d}\\\\e"'),
        ("a.tf", "k = <<E\n%s\nE\n", "x${y}", "k = <<E\nx$${y}\nE\n"),
        ("Dockerfile", "FROM a\nENV A=%s", "a b$'", "FROM a\nENV A=a\\ b\\$\\'"),
        ("Dockerfile", 'FROM a\nENV A="%s"', 'a b$"', 'FROM a\nENV A="a b\\$\\""'),
        ("Dockerfile", "FROM a\nENV A='%s'", "a b$", "FROM a\nENV A='a b$'"),
        ("a.service", '[S]\nEnvironment="A=%s"', 'a%b"c', '[S]\nEnvironment="A=a%%b\\"c"'),
        ("a.service", "[S]\nExecStart=/x --t %s", "a%b", "[S]\nExecStart=/x --t a%%b"),
        (".pgpass", "h:1:d:u:%s", "a:b\\c", "h:1:d:u:a\\:b\\\\c"),
        ("compose.yml", "a: {k: '%s'}", "a$b", "a: {k: 'a$$b'}"),
        ("fish_variables", "SETUVAR A:%s", "a b/é", "SETUVAR A:a\\x20b\\x2f\\u00e9"),
        ("a.json5", "{a: '%s'}", 'it\'s "q"', "{a: 'it\\'s \"q\"'}"),
        ("a.cmd", "set A=%s", "50%x", "set A=50%%x"),
    ],
)
def test_special_characters_are_written_in_the_formats_own_way(
    path: str, text: str, new: str, expected: str
) -> None:
    assert _written(path, text % OLD, new) == expected


@pytest.mark.parametrize(
    ("path", "text", "old"),
    [
        ("a.json", '{"k": "a\\"b\\\\cQ9x"}', 'a"b\\cQ9x'),
        ("a.xml", "<k>p&amp;w&quot;Q9x</k>", 'p&w"Q9x'),
        ("a.yaml", "k: 'it''s Q9x'", "it's Q9x"),
        (".bashrc", 'K="a\\$b\\"Q9x"', 'a$b"Q9x'),
        (".git-credentials", "https://u:p%40ss%2FQ9x@h", "p@ss/Q9x"),
        ("a.properties", "k=a\\:b\\=Q9x", "a:b=Q9x"),
        ("compose.yml", "k: a$$b$$Q9x", "a$b$Q9x"),
        ("a.service", "[S]\nA=a%%b%%Q9x", "a%b%Q9x"),
        (".pgpass", "h:1:d:u:a\\:b\\\\Q9x", "a:b\\Q9x"),
        ("a.tf", 'k = "a$${b}%%{c}Q9x"', "a${b}%{c}Q9x"),
        ("fish_variables", "SETUVAR A:a\\x2fb\\x3dQ9x", "a/b=Q9x"),
    ],
)
def test_an_escaped_old_value_is_switched_and_put_back(path: str, text: str, old: str) -> None:
    written = _written(path, text, OLD, old)
    assert written is not None
    assert OLD in written
    back = put_back(Path(path), written.encode(), Secret(old), Secret(OLD))
    assert [one.key for one in find(Path(path), back.data, Secret(old))]


def test_base64_takes_any_value() -> None:
    done = _written("a.txt", f"x {basic('u', OLD)} y", "p;a#s%s")
    assert done == f"x {basic('u', 'p;a#s%s')} y"


def test_wide_text_takes_any_value() -> None:
    name, data = Path("a.txt"), f"k={OLD}".encode("utf-16")
    done = splice(name, data, find(name, data, Secret(OLD)), Secret(OLD), Secret("é&b"))
    assert done.data == "k=é&b".encode("utf-16")
