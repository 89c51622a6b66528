"""A reference instead of a value (H10): in files of tools that put a variable's value in its place.

Only what a tool's own documentation says it does, and only where the value is all there is, or
stands behind the name of its scheme. Whoever starts such a tool must give it the variable.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from vault_app.core.errors import EditError
from vault_app.core.place import Encoding, Occurrence
from vault_app.core.secret import Secret
from vault_app.editors import reading
from vault_app.editors.forms import needle_of
from vault_app.editors.labels import leaf_holding
from vault_app.editors.search import find
from vault_app.editors.splicing import PartSwap, Spliced, splice_parts

_VARIABLE: Final = re.compile(r"[A-Z][A-Z0-9_]*")
_LEAD: Final = re.compile(r"(?:Bearer |[Tt]oken )?|(?P<name>[A-Z][A-Z0-9_]*)=")


@dataclass(frozen=True, slots=True)
class Way:
    """How one tool is told to take a variable: in which files (by their last names), at which keys.

    *text* has the variable's name in place of ``NAME``.
    """

    tool: str
    files: tuple[str, ...]
    text: str
    keys: str = ""


_SERVERS: Final = r"^(mcpServers|servers)\..+\.(env|headers)\."
WAYS: Final = (
    Way("npm", (".npmrc",), "${NAME}", r":_authToken$"),
    Way("yarn", (".yarnrc.yml",), "${NAME}", r"(^|\.)npmAuthToken$"),
    Way(
        "compose",
        ("compose.y*ml", "compose.*.y*ml", "docker-compose*.y*ml"),
        "${NAME:?}",
        r"\.(environment|args)[.\[]",
    ),
    Way("Cursor", (".cursor/mcp.json",), "${env:NAME}", _SERVERS),
    Way("VS Code", (".vscode/mcp.json",), "${env:NAME}", _SERVERS),
    Way("Windsurf", ("windsurf/mcp_config.json",), "${env:NAME}", _SERVERS),
    Way("Claude Code", (".mcp.json",), "${NAME}", _SERVERS),
    Way("Gemini CLI", (".gemini/settings.json",), "${NAME}", _SERVERS),
    Way("maven", (".m2/settings.xml", ".mvn/settings.xml"), "${env.NAME}", r"password"),
    Way("NuGet", ("nuget.config", "NuGet.config", "NuGet.Config"), "%NAME%", r"ClearTextPassword"),
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What stands in the value's place, and the variable the tool then needs."""

    text: str
    variable: str


_NAMES: Final = frozenset(file.rpartition("/")[2] for way in WAYS for file in way.files)


def takes_variables(path: str) -> bool:
    """Tell in no time whether the tool of that file may take variables; ``way_of`` knows."""
    name = path.replace("\\", "/").rpartition("/")[2]
    return name in _NAMES or "compose" in name


def way_of(path: Path | str) -> Way | None:
    """Return how the tool of that file takes variables, None if it takes none that we know of."""
    folder, name = Path(path).parent.name, Path(path).name
    for way in WAYS:
        for file in way.files:
            if fnmatchcase(f"{folder}/{name}" if "/" in file else name, file):
                return way
    return None


def offered(
    path: Path, data: bytes, spot: Occurrence, value: Secret, names: Sequence[str]
) -> Reference | None:
    """Return the reference that may take the place of *value* at *spot*; None where none may.

    *names* are the variables it may be called by, the usual one first; a key that is the name of
    a variable itself wins. Tried out on *data* before it is offered.
    """
    way = way_of(path)
    if way is None or spot.encoding is not Encoding.UTF8 or not spot.readable:
        return None
    lead = _lead(path, data, spot, value)
    if lead is None or not re.search(way.keys, spot.key):
        return None
    last = spot.key.rpartition(".")[2]
    own = [last] if _VARIABLE.fullmatch(last) else []
    variable = lead["name"] or next(iter((*own, *names)), "")
    if not variable:
        return None
    made = Reference(way.text.replace("NAME", variable), variable)
    try:
        exchange_referring(path, data, (spot,), {spot.start: made.text}, value, value)
    except EditError:
        return None
    return made


def exchange_referring(
    path: Path,
    data: bytes,
    chosen: Sequence[Occurrence],
    references: Mapping[int, str],
    old: Secret,
    new: Secret,
) -> Spliced:
    """Return *data* with *new* at the *chosen* spots, but the reference where one begins there."""
    plain = [one for one in chosen if one.start not in references]
    swaps = [PartSwap("", plain, old, new)] if plain else []
    for text in sorted(set(references.values())):
        here = [one for one in chosen if references.get(one.start) == text]
        if here:
            swaps.append(PartSwap("", here, old, Secret(text), verbatim=True))
    return splice_parts(path, data, swaps)


def standing(
    path: Path, data: bytes, references: Mapping[str, str]
) -> Mapping[str, list[Occurrence]]:
    """Return where the texts of *references* (by key) stand at their keys, by text."""
    found: dict[str, list[Occurrence]] = {}
    for text in sorted(set(references.values())):
        here = [one for one in find(path, data, Secret(text)) if references.get(one.key) == text]
        if here:
            found[text] = here
    return found


def give_back_referred(
    path: Path, data: bytes, references: Mapping[str, str], old: Secret
) -> bytes:
    """Return *data* with *old* where a reference of *references* (by key) still stands."""
    swaps = [
        PartSwap(str(number), here, Secret(text), old)
        for number, (text, here) in enumerate(standing(path, data, references).items())
    ]
    return splice_parts(path, data, swaps).data if swaps else data


def _lead(path: Path, data: bytes, spot: Occurrence, value: Secret) -> re.Match[str] | None:
    """Return what stands before the value in its leaf, if that is all there is besides it."""
    leaf = leaf_holding(reading.read(path, data).leaves, spot.start, spot.end)
    text = needle_of(value).value
    if leaf is None or not leaf.value.endswith(text):
        return None
    return _LEAD.fullmatch(leaf.value.removesuffix(text))
