"""TOML: spans from tree-sitter, meanings and verification from the standard parser."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from vault_app.core.errors import FormatUnreadable
from vault_app.editors.editor import (
    DEPTH_LIMIT,
    NODE_LIMIT,
    Leaf,
    Style,
    has_suffix,
    joined,
)

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

_NAMES = frozenset({"pipfile", "cargo.lock", "poetry.lock", "uv.lock", "pdm.lock"})
_KEYS = frozenset({"bare_key", "quoted_key", "dotted_key"})
_TABLES = frozenset({"table", "table_array_element"})
_BRANCHES = frozenset({"document", "pair", "array", "inline_table"}) | _TABLES


class TomlEditor:
    """Keys are dotted paths; elements of arrays have ``[n]``."""

    name = "toml"

    def fits(self, path: Path) -> bool:
        """Take ``.toml`` and the lock files that are TOML."""
        name = path.name.lower()
        old_cargo = name == "credentials" and path.parent.name == ".cargo"
        return name in _NAMES or old_cargo or has_suffix(path, (".toml",))

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return every value that is no container."""
        root = _parser().parse(data).root_node
        if root.has_error:
            raise FormatUnreadable
        return tuple(_Walk(data).leaves(root))


@lru_cache(maxsize=1)
def _parser() -> "Parser":
    import tree_sitter
    import tree_sitter_toml

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))


class _Walk:
    """Goes through the syntax tree, counting against the caps."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._nodes = 0
        self._repeats: dict[str, int] = {}

    def leaves(self, node: "Node", path: str = "", depth: int = 0) -> Iterator[Leaf]:
        self._nodes += node.named_child_count
        if depth > DEPTH_LIMIT or self._nodes > NODE_LIMIT:
            raise FormatUnreadable("too_many_nodes" if depth <= DEPTH_LIMIT else "too_deep")
        children = [child for child in node.named_children if child.type != "comment"]
        if children and children[0].type in _KEYS:
            key = _key_text(self._data, children.pop(0))
            path = self._table(key) if node.type == "table_array_element" else joined(path, key)
        for index, child in enumerate(children):
            inner = f"{path}[{index}]" if node.type == "array" else path
            if child.type in _BRANCHES:
                yield from self.leaves(child, inner, depth + 1)
            else:
                yield self._leaf(child, inner)

    def _table(self, key: str) -> str:
        """Return the path of one more table of the array *key*."""
        index = self._repeats.get(key, -1) + 1
        self._repeats[key] = index
        return f"{key}[{index}]"

    def _leaf(self, node: "Node", key: str) -> Leaf:
        start, end = node.start_byte, node.end_byte
        raw = self._data[start:end]
        if node.type != "string":
            return Leaf(key, start, end, raw.decode(), Style.LITERAL)
        quotes = 3 if raw[:3] in (b'"""', b"'''") else 1
        style = Style.TOML_BASIC if raw[:1] == b'"' else Style.LITERAL
        return Leaf(key, start + quotes, end - quotes, _meaning(raw.decode()), style)


def _key_text(data: bytes, node: "Node") -> str:
    text = data[node.start_byte : node.end_byte].decode()
    if node.type == "bare_key":
        return text
    if node.type == "quoted_key":
        return _meaning(text)
    return ".".join(_key_text(data, part) for part in node.named_children)


def _meaning(text: str) -> str:
    try:
        return str(tomllib.loads(f"x = {text}")["x"])
    except tomllib.TOMLDecodeError as error:
        raise FormatUnreadable from error
