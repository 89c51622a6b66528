"""Keys are safe to show: no secret in them, one line, no control characters (H29)."""

from pathlib import Path

import pytest

from tests.support.editor_samples import token
from vault_app.core.secret import Secret
from vault_app.editors.labels import Lines, masked
from vault_app.editors.search import find

OLD, OTHER = token(1), token(5)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("HF_TOKEN", "HF_TOKEN"),
        (f"a.{OLD}.b", "a.….b"),
        (f"url.https://{OTHER}@h/.insteadOf", "url.https://…@h/.insteadOf"),
        ("url.https://user:short@h/.x", "url.https://…@h/.x"),
        (f"tokens.{OTHER}.name", "tokens.….name"),
        ("HUGGINGFACEHUB_API_TOKEN_FOR_PRODUCTION", "HUGGINGFACEHUB_API_TOKEN_FOR_PRODUCTION"),
        ("configuration.c.add[ClearTextPassword]@value",) * 2,
        ("a\x1b[31m\u202e\nb", "a\\x1b[31m\\u202e\\x0ab"),
        ("é.ключ", "é.ключ"),
        ("k" * 300, "k" * 199 + "…"),
    ],
)
def test_keys_are_masked_and_made_one_safe_line(key: str, shown: str) -> None:
    assert masked(key, OLD) == shown


def test_lines_are_counted_over_all_line_ends() -> None:
    lines = Lines(b"a\nb\r\nc\rd")
    assert [lines.number(at) for at in (0, 2, 5, 7, 7)] == [1, 2, 3, 4, 4]


def test_lines_are_counted_where_a_character_of_two_bytes_is_cut() -> None:
    text = "a\nb".encode("utf-16-le")
    assert Lines(text + b"x", "utf-16-le").number(len(text) + 1) == 2


def test_a_hostile_json_key_is_shown_escaped() -> None:
    data = f'{{"a\\u001b]52;c;x\\u0007\\u202e": "{OLD}"}}'.encode()
    (found,) = find(Path("a.json"), data, Secret(OLD))
    assert found.key == "a\\x1b]52;c;x\\x07\\u202e"


def test_an_empty_key_is_told_by_its_line() -> None:
    (found,) = find(Path("a.json"), f'"{OLD}"'.encode(), Secret(OLD))
    assert found.key == "line 1"
