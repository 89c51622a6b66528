"""A small checker of JSON against a schema of draft 4: what the schemas in ``tests/data`` use."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

_DATA: Final = Path(__file__).resolve().parents[1] / "data"
_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "null": (type(None),),
}


def problems(document: object, schema: str) -> list[str]:
    """Return where *document* breaks the schema of that file name, in words."""
    root = json.loads((_DATA / schema).read_text())
    return list(_Checker(root).check(document, root, "$"))


class _Checker:
    def __init__(self, root: dict[str, Any]) -> None:
        self._root = root

    def check(self, value: Any, schema: dict[str, Any], at: str) -> Iterator[str]:
        """Yield what is wrong with *value*."""
        if "$ref" in schema:
            target: Any = self._root
            for part in schema["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            yield from self.check(value, target, at)
        kinds = schema.get("type")
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if kinds and not any(_is(value, kind) for kind in kinds):
            yield f"{at}: no {kinds}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{at}: {value!r} is none of {schema['enum']}"
        yield from self._choices(value, schema, at)
        if isinstance(value, dict):
            yield from self._object(value, schema, at)
        elif isinstance(value, list):
            yield from self._array(value, schema, at)
        elif isinstance(value, str):
            yield from _text(value, schema, at)
        elif isinstance(value, int | float):
            yield from _number(value, schema, at)

    def _choices(self, value: Any, schema: dict[str, Any], at: str) -> Iterator[str]:
        for name in ("anyOf", "oneOf"):
            if name in schema:
                good = sum(not list(self.check(value, one, at)) for one in schema[name])
                if good == 0 or (good > 1 and name == "oneOf"):
                    yield f"{at}: fits {good} of {name}"

    def _object(self, value: dict[str, Any], schema: dict[str, Any], at: str) -> Iterator[str]:
        known = schema.get("properties", {})
        for name in schema.get("required", ()):
            if name not in value:
                yield f"{at}: lacks {name}"
        others = schema.get("additionalProperties", True)
        for name, part in value.items():
            if name in known:
                yield from self.check(part, known[name], f"{at}.{name}")
            elif others is False:
                yield f"{at}: {name} is not known"
            elif isinstance(others, dict):
                yield from self.check(part, others, f"{at}.{name}")

    def _array(self, value: list[Any], schema: dict[str, Any], at: str) -> Iterator[str]:
        if len(value) < schema.get("minItems", 0):
            yield f"{at}: too few"
        texts = [json.dumps(one, sort_keys=True) for one in value]
        if schema.get("uniqueItems") and len(set(texts)) < len(texts):
            yield f"{at}: the same twice"
        for place, one in enumerate(value):
            yield from self.check(one, schema.get("items", {}), f"{at}[{place}]")


def _is(value: object, kind: str) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, _TYPES[kind])


def _text(value: str, schema: dict[str, Any], at: str) -> Iterator[str]:
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r} does not fit {schema['pattern']}"
    if schema.get("format", "").startswith("uri"):
        urlsplit(value)
        if not value.isascii() or re.search(r"[\s<>{}|^`]", value):
            yield f"{at}: {value!r} is no address"


def _number(value: float, schema: dict[str, Any], at: str) -> Iterator[str]:
    if value < schema.get("minimum", value) or value > schema.get("maximum", value):
        yield f"{at}: {value} is out of range"
