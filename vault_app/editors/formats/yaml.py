"""YAML, read as a stream of events: aliases stay aliases, so that no alias can blow up."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from vault_app.core.errors import FormatUnreadable
from vault_app.editors.editor import (
    DEPTH_LIMIT,
    NODE_LIMIT,
    Leaf,
    Offsets,
    Style,
    has_suffix,
    joined,
)

if TYPE_CHECKING:
    from yaml.error import Mark
    from yaml.events import Event, ScalarEvent

_NAMES = frozenset({"kubeconfig", ".condarc", ".yarnrc.yml", ".clang-format"})
_STYLES = {'"': Style.JSON, "'": Style.DOUBLED, "|": Style.BLOCK, ">": Style.BLOCK}


class YamlEditor:
    """Keys are paths; documents after the first are not told apart in them."""

    name = "yaml"

    def fits(self, path: Path) -> bool:
        """Take ``.yaml``, ``.yml`` and tools' own names."""
        lower = path.name.lower()
        return (
            lower in _NAMES
            or has_suffix(path, (".yaml", ".yml"))
            or (lower == "credentials" and path.parent.name in {".gem", "gem"})
            or (lower == "config" and path.parent.name in {".kube", ".bundle"})
        )

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return every scalar, names included."""
        return tuple(_leaves(data))


class ComposeEditor(YamlEditor):
    """Compose files: YAML in which ``$`` begins a variable, so that one in a value is doubled."""

    name = "compose"

    def fits(self, path: Path) -> bool:
        """Take ``compose.yaml``, ``docker-compose.yml`` and their overrides."""
        name = path.name.lower()
        starts = ("compose.", "compose-", "docker-compose", "podman-compose")
        return name.startswith(starts) and has_suffix(path, (".yaml", ".yml"))

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return every scalar, names included."""
        return tuple(leaf._replace(doubled="$") for leaf in super().leaves(data))


def events(text: str) -> "Iterator[Event]":
    """Yield the parser's events; FormatUnreadable where it gives up or a cap is passed."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = 0
    try:
        for count, event in enumerate(yaml.parse(text, Loader=loader)):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEPTH_LIMIT or count > NODE_LIMIT:
                raise FormatUnreadable("too_deep" if depth > DEPTH_LIMIT else "too_many_nodes")
            yield event
    except yaml.YAMLError as error:
        raise FormatUnreadable from error


@dataclass(slots=True)
class _Level:
    """One open collection; *index* counts in a sequence, *key* is None where one must come."""

    path: str
    sequence: bool
    index: int = -1
    key: str | None = None

    def enter(self) -> str:
        """Return the path of the value that comes now."""
        if self.sequence:
            self.index += 1
            return f"{self.path}[{self.index}]"
        path, self.key = joined(self.path, self.key or ""), None
        return path


def _leaves(data: bytes) -> Iterator[Leaf]:
    import yaml

    text = data.decode()
    offsets = Offsets(text)
    levels = [_Level("", sequence=False, key="")]
    for event in events(text):
        level = levels[-1]
        names_one = not level.sequence and level.key is None
        if isinstance(event, yaml.DocumentStartEvent):
            levels = [_Level("", sequence=False, key="")]
        elif isinstance(event, yaml.CollectionEndEvent):
            levels.pop()
        elif isinstance(event, yaml.CollectionStartEvent):
            path = _named(level, "?") if names_one else level.enter()
            levels.append(_Level(path, isinstance(event, yaml.SequenceStartEvent)))
        elif isinstance(event, yaml.AliasEvent):
            _ = _named(level, f"*{event.anchor}") if names_one else level.enter()
        elif isinstance(event, yaml.ScalarEvent):
            key = _named(level, event.value) + " (name)" if names_one else level.enter()
            yield _leaf(event, key, text, offsets)


def _named(level: _Level, key: str) -> str:
    level.key = key
    return joined(level.path, key)


def _leaf(event: "ScalarEvent", key: str, text: str, offsets: Offsets) -> Leaf:
    first, last = (cast("Mark", mark).index for mark in (event.start_mark, event.end_mark))
    style = _STYLES.get(event.style or "", Style.YAML_PLAIN)
    if event.style in ("'", '"'):
        first, last = text.index(event.style, first) + 1, last - 1
    return Leaf(key, offsets.at(first), offsets.at(last), event.value, style)
