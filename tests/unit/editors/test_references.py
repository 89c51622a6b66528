"""A reference takes the value's place only where the file's own tool says it takes one (H10)."""

from pathlib import Path

import pytest

from tests.support.editor_samples import token
from vault_app.core.secret import Secret
from vault_app.editors.references import (
    WAYS,
    exchange_referring,
    give_back_referred,
    offered,
    standing,
    takes_variables,
    way_of,
)
from vault_app.editors.values import exchange_back, spots

OLD, NEW = Secret(token(1)), Secret(token(2))
NAMES = ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")
V = OLD.reveal()
MCP = '{\n  "mcpServers": {"hf": {"headers": {"Authorization": "Bearer %s"}, "url": "h://x/?t=%s"}}}\n'
SAMPLES = {
    ".npmrc": (f"registry=x\n//h.example/:_authToken={V}\nother={V}\n", ["${HF_TOKEN}"]),
    ".yarnrc.yml": (f'npmAuthToken: "{V}"\nother: {V}\n', ["${HF_TOKEN}"]),
    "compose.yaml": (
        f"services:\n  app:\n    image: x:{V}\n    environment:\n      API_KEY: '{V}'\n"
        f"  two:\n    environment:\n      - HF_TOKEN={V}\n",
        ["${API_KEY:?}", "${HF_TOKEN:?}"],
    ),
    ".cursor/mcp.json": (MCP % (V, V), ["${env:HF_TOKEN}"]),
    ".vscode/mcp.json": (
        f'{{"servers": {{"a": {{"env": {{"TOK": "{V}"}}}}}}}} // c\n',
        ["${env:TOK}"],
    ),
    "windsurf/mcp_config.json": (MCP % (V, V), ["${env:HF_TOKEN}"]),
    ".mcp.json": (MCP % (V, V), ["${HF_TOKEN}"]),
    ".gemini/settings.json": (MCP % (V, V), ["${HF_TOKEN}"]),
    ".m2/settings.xml": (
        f"<settings><server><id>a</id><password>{V}</password></server></settings>",
        ["${env.HF_TOKEN}"],
    ),
    "nuget.config": (
        f'<configuration><A><add key="ClearTextPassword" value="{V}" /></A></configuration>',
        ["%HF_TOKEN%"],
    ),
}


def references(path: Path, data: bytes) -> dict[int, str]:
    """Return the references offered, by where they begin."""
    found = spots(path, data, OLD)
    made = {one.start: offered(path, data, one, OLD, NAMES) for one in found}
    return {start: one.text for start, one in made.items() if one is not None}


def test_every_way_has_a_sample() -> None:
    told = {way.tool for name in SAMPLES if (way := way_of(Path(name)))}
    assert told == {way.tool for way in WAYS}
    assert all(takes_variables(name) for name in SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_reference_goes_in_beside_the_new_value_and_comes_out_to_the_byte(name: str) -> None:
    path, (text, wanted) = Path("/home/ada") / name, SAMPLES[name]
    data = text.encode()
    texts = references(path, data)
    assert list(texts.values()) == wanted
    found = spots(path, data, OLD)
    made = exchange_referring(path, data, found, texts, OLD, NEW)
    assert V.encode() not in made.data
    assert made.data.count(NEW.reveal().encode()) == len(found) - len(texts)
    assert exchange_back(path, made.data, made.splices, OLD, NEW) == data


@pytest.mark.parametrize("name", SAMPLES)
def test_reference_is_taken_back_from_a_file_that_changed_meanwhile(name: str) -> None:
    """H5: at its key alone; the same words elsewhere are the person's own."""
    path, (text, _) = Path("/home/ada") / name, SAMPLES[name]
    data = text.encode()
    texts = references(path, data)
    found = [one for one in spots(path, data, OLD) if one.start in texts]
    made = exchange_referring(path, data, found, texts, OLD, NEW).data
    changed = made + b"\n"
    keys = {one.key: texts[one.start] for one in found}
    assert standing(path, changed, keys)
    assert give_back_referred(path, changed, keys, OLD) == data + b"\n"
    assert not standing(path, changed, {"elsewhere": next(iter(texts.values()))})
    assert give_back_referred(path, changed, {"elsewhere": "${X}"}, OLD) == changed


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".env", f"HF_TOKEN={V}\n"),
        (".netrc", f"machine h login a password {V}\n"),
        (".npmrc", f"proxy=http://a:{V}@h/\n"),
        (".cursor/mcp.json", f'{{"mcpServers": {{"a": {{"args": ["--token={V}"]}}}}}}'),
        ("compose.yaml", f"services: {{a: {{environment: {{HF_TOKEN: {V}}}}}}}\n"),
        ("compose.yaml", f"services:\n  a:\n    command: run {V}\n"),
        (".mcp.json", f'{{"mcpServers": broken "{V}"'),
    ],
)
def test_no_reference_is_offered_where_none_is_sure_to_work(name: str, text: str) -> None:
    assert references(Path("/home/ada") / name, text.encode()) == {}


def test_no_reference_without_a_name_for_its_variable() -> None:
    path, data = Path("/home/ada/.npmrc"), f"//h/:_authToken={V}\n".encode()
    (spot,) = spots(path, data, OLD)
    assert offered(path, data, spot, OLD, ()) is None
