"""The second opinion: formats that another parser reads are compared as that parser sees them.

Trees are flattened to a list of texts in file order; containers leave marks, so equal lists mean
equal trees. A file the second parser cannot read before the change is not compared by it.
"""

import configparser
import json
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

Flat = list[str]


def same_trees(name: str, old: str, new: str, seen: Sequence[tuple[str, str]]) -> bool:
    """Tell whether both read the same but for texts changed as in *seen*; *name* is an editor's."""
    parse = PARSERS[name]
    before = _flat(parse, old)
    if before is None:
        return True
    after = _flat(parse, new) or []
    changed = [(one, two) for one, two in zip(before, after, strict=False) if one != two]
    pairs = sorted(set(seen), key=lambda pair: -len(pair[0]))
    same = all(_masked(one, pairs) == _masked(two, pairs) for one, two in changed)
    return same and len(after) == len(before)


def _masked(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    for old, new in pairs:
        text = text.replace(old, "\0").replace(new, "\0")
    return text


def _flat(parse: Callable[[str], Iterator[str]], text: str) -> Flat | None:
    try:
        return list(parse(text.removeprefix("\ufeff")))
    except Exception:  # noqa: BLE001 - parsers of others break in ways of their own (configparser)
        return None


def _json(text: str) -> Iterator[str]:
    loaded = json.loads(text, object_pairs_hook=_Pairs, parse_int=str, parse_float=str)
    return _flatten(loaded)


class _Pairs(list[tuple[str, object]]):
    """The members of a JSON object, duplicates kept."""


def _flatten(value: object) -> Iterator[str]:
    if isinstance(value, _Pairs):
        yield "{"
        for key, member in value:
            yield f"k{key}"
            yield from _flatten(member)
        yield "}"
    elif isinstance(value, dict):
        yield from _flatten(_Pairs(value.items()))
    elif isinstance(value, list):
        yield "["
        for member in value:
            yield from _flatten(member)
        yield "]"
    else:
        yield f"{type(value).__name__} {value}"


def _toml(text: str) -> Iterator[str]:
    import tomllib

    return _flatten(tomllib.loads(text))


def _ini(text: str) -> Iterator[str]:
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True, default_section="\0")
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # the documented way
    parser.read_string(text)
    for section in parser.sections():
        yield f"[{section}]"
        for key, value in parser.items(section):
            yield key
            yield str(value)


def _yaml(text: str) -> Iterator[str]:
    """Flatten the node graph: a node met again through an alias is only named, not gone into."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    seen: dict[int, int] = {}
    try:
        roots = list(yaml.compose_all(text, Loader=loader))
    except yaml.YAMLError as error:
        raise ValueError from error
    pending: list[yaml.Node | str] = [*reversed(roots)]
    while pending:
        node = pending.pop()
        if isinstance(node, str):
            yield node
        elif id(node) in seen:
            yield f"alias {seen[id(node)]}"
        else:
            seen[id(node)] = len(seen)
            yield f"{node.tag} {node.value if isinstance(node, yaml.ScalarNode) else ''}"
            if isinstance(node, yaml.CollectionNode):
                pending += ("end", *reversed(list(_members(node))))


def _members(node: "yaml.CollectionNode") -> "Iterator[yaml.Node]":
    for member in node.value:
        if isinstance(member, tuple):
            yield from member
        else:
            yield member


PARSERS: dict[str, Callable[[str], Iterator[str]]] = {
    "json": _json,
    "notebook": _json,
    "docker_config": _json,
    "toml": _toml,
    "ini": _ini,
    "yaml": _yaml,
    "compose": _yaml,
}
