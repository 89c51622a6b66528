"""Where a token is written down as a tree of words: folder, file, key. Knows no widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from vault_app.core.place import Place, PlaceKind
from vault_app.core.text import sanitise
from vault_app.gui.detail.place_marks import Mark, marks_of, spoken, worst
from vault_app.gui.format import tilde
from vault_app.gui.marking import tr

_ICONS = {
    PlaceKind.FILE: "file",
    PlaceKind.HELPER: "helper",
    PlaceKind.REMOTE: "cloud",
    PlaceKind.ENVIRONMENT: "terminal",
}


class Level(StrEnum):
    """What a node stands for; a *place* is no file and stands beside the folders."""

    FOLDER = "folder"
    FILE = "file"
    KEY = "key"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the tree. *folder* is what can be opened; empty where there is none.

    A folder's *marks* are for when it is shut: the worst of what is in it.
    """

    level: Level
    icon: str
    title: str
    more: str = ""
    marks: tuple[Mark, ...] = ()
    folder: str = ""
    nodes: tuple["Node", ...] = ()

    @property
    def spoken(self) -> str:
        """Return the line in one sentence, for assistive technology."""
        return ", ".join(part for part in (self.title, self.more, spoken(self.marks)) if part)


def tree_of(places: Sequence[Place], home: str) -> list[Node]:
    """Return the tree of *places*, folders in the order they occur in, then what is no file."""
    folders: dict[str, dict[str, list[Place]]] = {}
    others = []
    for place in places:
        if place.path is None:
            others.append(place)
            continue
        folder, _, name = place.path.rpartition("/")
        folders.setdefault(folder or "/", {}).setdefault(name or place.path, []).append(place)
    nodes = [_folder(folder, files, home) for folder, files in folders.items()]
    return [*nodes, *map(_elsewhere, others)]


def _folder(folder: str, files: dict[str, list[Place]], home: str) -> Node:
    nodes = tuple(_file(folder, name, spots) for name, spots in files.items())
    shown = tilde(sanitise(folder, 400), home)
    marks = worst(mark for node in nodes for mark in node.marks)
    return Node(Level.FOLDER, "folder", shown, "", marks, folder, nodes)


def _file(folder: str, name: str, spots: Sequence[Place]) -> Node:
    first, icon = spots[0], _ICONS[spots[0].kind]
    tool, shown = sanitise(first.tool, 40), sanitise(name, 200)
    marks = tuple(dict.fromkeys(mark for spot in spots for mark in marks_of(spot)))
    if len(spots) == 1:
        key = f"[{sanitise(first.section, 40)}]" if first.section else sanitise(first.key, 120)
        return Node(Level.FILE, icon, shown, f"{tool} · {key}", marks, folder)
    # One file has one set of readers: its keys need not repeat it.
    keys = tuple(Node(Level.KEY, "", sanitise(spot.key, 120), folder=folder) for spot in spots)
    more = f"{tool} · {tr('%Ln place(s)', '', len(spots))}"
    return Node(Level.FILE, icon, shown, more, marks, folder, keys)


def _elsewhere(place: Place) -> Node:
    tool, section = sanitise(place.tool, 60), sanitise(place.section or "", 80)
    key, icon = sanitise(place.key, 120), _ICONS[place.kind]
    if place.kind is PlaceKind.REMOTE:
        return Node(Level.PLACE, icon, f"{tool} {section}".strip(), key, marks_of(place))
    more = f"{key} · {section}" if section else key
    return Node(Level.PLACE, icon, tool, more, marks_of(place))
