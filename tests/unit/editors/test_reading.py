"""Files no parser can read are plain text, never a refusal; bombs stay small (H28)."""

from pathlib import Path

import pytest

from tests.support.editor_samples import token
from vault_app.core.errors import FormatUnreadable
from vault_app.core.secret import Secret
from vault_app.editors.editor import NODE_LIMIT, PARSE_LIMIT, Offsets
from vault_app.editors.reading import read
from vault_app.editors.registry import editor_for
from vault_app.editors.search import find
from vault_app.editors.splicing import splice

OLD, NEW = token(1), token(2, 50)


def _splices_as_text(name: str, data: bytes) -> None:
    path = Path(name)
    found = find(path, data, Secret(OLD))
    assert [one.readable for one in found] == [False] * len(found)
    assert all(one.key.startswith("line ") for one in found)
    done = splice(path, data, found, Secret(OLD), Secret(NEW))
    assert done.data == data.replace(OLD.encode(), NEW.encode())


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.json", f'{{"caf\xe9": "{OLD}"}}'.encode("latin-1")),
        ("a.json", f'{{"a": "{OLD}\0"}}'.encode()),
        ("a.bin", b"\x00\xff" + OLD.encode() + b"\x80"),
        ("a.json", b'{"a": "' + OLD.encode() + b'"}' + b" " * PARSE_LIMIT),
        ("a.yaml", f"a: &a [{OLD}]\nb: [*a, *missing\n".encode()),
        ("a.yaml", f"a: \x07{OLD}\n".encode()),
        ("a.xml", f"<a>{OLD}</b>".encode()),
        ("a.xml", f"<?xml version='1.0' encoding='x-none'?><a>{OLD}</a>".encode()),
        ("a.json", f'["{OLD}", "\\q"]'.encode()),
        ("a.toml", f'a = "{OLD}\\q"\n'.encode()),
        ("a.tf", f'a = "${{f("{OLD}'.encode()),
        ("a.tf", f'a = "{OLD}" }}\n'.encode()),
        ("a.xml", f"<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a c='{OLD}'/>".encode()),
        ("a.toml", f'a = "\\ud800 {OLD}"\n'.encode()),
        ("a.xml", f'<?xml version="1.0" encoding="iso-8859-1"?><a \u00f7="{OLD}"/>'.encode()),
    ],
)
def test_unreadable_files_are_spliced_as_text(name: str, data: bytes) -> None:
    _splices_as_text(name, data)


def _bombs() -> dict[str, tuple[str, str]]:
    aliases = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 9}">' for n in range(1, 12))
    many = NODE_LIMIT + 5
    return {
        "entity bomb": ("a.xml", f"<!DOCTYPE x [<!ENTITY l0 'x'>{entities}]><a>{OLD}&l11;</a>"),
        "outer entity": (
            "a.xml",
            f"<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a>{OLD}&f;</a>",
        ),
        "deep json": ("a.json", "[" * 5000 + f'"{OLD}"' + "]" * 5000),
        "deep yaml": ("a.yaml", "[" * 5000 + OLD + "]" * 5000),
        "deep toml": ("a.toml", "a = " + "[" * 2000 + f'"{OLD}"' + "]" * 2000),
        "deep xml": ("a.xml", "<a>" * 5000 + OLD + "</a>" * 5000),
        "many json": ("a.json", f'["{OLD}"' + ",1" * many + "]"),
        "many yaml": ("a.yaml", f"[{OLD}" + ",1" * many + "]"),
        "many toml": ("a.toml", f'a = ["{OLD}"' + ",1" * many + "]"),
        "many xml": ("a.xml", f"<a>{OLD}" + "<b/>" * many + "</a>"),
        "deep hcl": ("a.tf", "a = " + "[" * 5000 + f'"{OLD}"' + "]" * 5000),
        "deep hcl template": ("a.tf", 'a = "' + "${{" * 5000 + f"{OLD}"),
        "many hcl": ("a.tf", f'a = ["{OLD}"' + ",1" * many + "]"),
        "deep json5": ("a.json5", "[" * 5000 + f"'{OLD}'" + "]" * 5000),
        "open heredocs": ("Dockerfile", f"FROM a\n# {OLD}\n" + "RUN <<A\n" * 50_000),
        "aliases": ("a.yml", f"a0: &a0 {OLD}\n{aliases}"),
    }


@pytest.mark.parametrize("name", _bombs())
def test_bombs_are_spliced_without_being_set_off(name: str) -> None:
    """H28: no more time or depth than plain text needs; an alias bomb is read as a graph."""
    path, text = _bombs()[name]
    if name == "aliases":
        found = find(Path(path), text.encode(), Secret(OLD))
        done = splice(Path(path), text.encode(), found, Secret(OLD), Secret(NEW))
        assert [one.key for one in found] == ["a0"]
        assert done.data == text.replace(OLD, NEW).encode()
    else:
        _splices_as_text(path, text.encode())


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        (".bashrc", "x <<a\n"),
        (".bashrc", "a=\"'\\\n"),
        ("a.ps1", '$a = @"\n'),
        ("a.ps1", "<#"),
        ("a.ps1", "$a = @'\n"),
        ("a.service", "Environment=A=1 \\\n B=2\n"),
        ("a.service", "Environment='A=\\\n"),
        ("Dockerfile", "ENV A='b\nENV "),
        ("a.tf", "a=<<b\n"),
        (".pgpass", "a:b:"),
        ("a.cmd", "set a "),
        ("fish_variables", "SETUVAR --a "),
        ("moved", "#\n \n"),
        ("a.txt", "A" * 76 + "\n"),
        ("a.txt", "A" * 31 + "\n"),
    ],
)
def test_odd_text_in_numbers_takes_no_more_than_its_length(name: str, piece: str) -> None:
    """H28: no expression falls into a pit; out of one it would not come back within a day."""
    data = (piece * (400_000 // len(piece)) + f"\n{OLD}\n").encode()
    assert find(Path(name), data, Secret(OLD))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "// only",
        "{,}",
        "[,]",
        "{1: 2}",
        '{"a"}',
        '{"a":}',
        '{"a": 1 2}',
        '{"a": 1]',
        "[1}",
        "1 2",
        "1,",
        ":",
        "]",
        '{"a": 1,, }',
        '{"a" "b"}',
        "[1",
        "'x'",
        '{"a": }',
    ],
)
def test_json_that_is_broken_is_told_from_settings_with_comments(text: str) -> None:
    with pytest.raises(FormatUnreadable):
        editor_for(Path("a.json")).leaves(text.encode())


def test_recursion_in_a_parser_is_unreadable_not_a_crash() -> None:
    """H28: RecursionError is FormatUnreadable; the file is handled as text."""
    assert read(Path("a.json"), b"[" * 100_000).readable is False


def test_a_netrc_keyword_without_its_word_has_no_value() -> None:
    leaves = read(Path(".netrc"), b"machine h login a password").leaves
    assert [leaf.key for leaf in leaves] == ["machine h login"]
    assert read(Path(".netrc"), b"machine").leaves == ()


def test_offsets_count_bytes_and_go_back() -> None:
    offsets = Offsets("aé€x", 3)
    assert [offsets.at(n) for n in (0, 1, 2, 3, 1)] == [3, 4, 6, 9, 4]
