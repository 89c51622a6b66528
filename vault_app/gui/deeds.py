"""Everything that can be done in the window, by name: the one table of deeds and their keys.

The palette, the keyboard map, the menus' key texts and the window's shortcuts all read it, so none
of them can say what another does not do. Who does a deed stands in ``doing``.
"""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtGui import QKeySequence

from vault_app.core.frozen import Frozen
from vault_app.gui.marking import mark, translated
from vault_app.gui.pages import PAGES

C = "deeds"
GO = "go-"
"""What stands before a page's code in the code of the deed that goes there."""


class Group(StrEnum):
    """The headings of the keyboard map."""

    WINDOW = "window"
    PAGES = "pages"
    TOKENS = "tokens"
    CHOSEN = "chosen"


class Where(StrEnum):
    """Where a deed's keys are heard: anywhere, in the table alone, while locked, or Qt's own."""

    WINDOW = "window"
    TABLE = "table"
    LOCKED = "locked"
    NATIVE = "native"


class Deed(Frozen, frozen=True):
    """One deed. *keys* in Qt's portable words, the first is the one shown."""

    code: str
    text: str
    group: Group
    icon: str = "dot"
    keys: tuple[str, ...] = ()
    where: Where = Where.WINDOW

    @property
    def title(self) -> str:
        """Return its name in the language worn."""
        if self.group is not Group.PAGES:
            return translated(C, self.text)
        return translated(C, mark("deeds", "Go to {page}")).format(page=page_name(self.text))

    @property
    def shown_keys(self) -> str:
        """Return its first keys as this desktop writes them; nothing if it has none."""
        return key_text(self.keys[0]) if self.keys else ""


def page_name(text: str) -> str:
    """Return the name of a page, as the table of pages has it, in the language worn."""
    return next(line.title for line in PAGES if line.text == text)


def key_text(keys: str) -> str:
    """Return a key sequence as this desktop writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def deeds() -> tuple[Deed, ...]:
    """Return all deeds, in the order of the keyboard map."""
    return (*_WINDOW, *_going(), *_TOKENS, *_CHOSEN)


def deed(code: str) -> Deed:
    """Return one deed; KeyError if there is none of that name."""
    return {one.code: one for one in deeds()}[code]


def group_title(group: Group) -> str:
    """Return the heading of a group in the language worn."""
    return translated(C, _GROUPS[group])


_GROUPS = {
    Group.WINDOW: mark("deeds", "Window"),
    Group.PAGES: mark("deeds", "Pages"),
    Group.TOKENS: mark("deeds", "Tokens"),
    Group.CHOSEN: mark("deeds", "The chosen tokens"),
}

_WINDOW = (
    Deed(
        "palette",
        mark("deeds", "Find a token or something to do"),
        Group.WINDOW,
        "search",
        ("Ctrl+K",),
    ),
    Deed("keys", mark("deeds", "Show all keys"), Group.WINDOW, "question", ("?", "F1")),
    Deed("filter", mark("deeds", "Filter what is shown"), Group.WINDOW, "search", ("/", "Ctrl+F")),
    Deed("undo", mark("deeds", "Undo what was just done"), Group.WINDOW, "left", ("Ctrl+Z",)),
    Deed("lock", mark("deeds", "Lock"), Group.WINDOW, "lock", ("Ctrl+L",)),
    Deed("unlock", mark("deeds", "Unlock"), Group.WINDOW, "unlock", (), Where.LOCKED),
    Deed("export", mark("deeds", "Write a backup…"), Group.WINDOW, "box"),
    Deed("restore", mark("deeds", "Restore a backup…"), Group.WINDOW, "import"),
    Deed("calendar", mark("deeds", "Due dates for your calendar…"), Group.WINDOW, "calendar"),
    Deed("practise", mark("deeds", "Practise with sample tokens"), Group.WINDOW, "practice"),
    Deed("welcome", mark("deeds", "First steps…"), Group.WINDOW, "info"),
    Deed("farewell", mark("deeds", "Remove what Keyturn keeps…"), Group.WINDOW, "trash"),
    Deed("close", mark("deeds", "Close the window"), Group.WINDOW, "cross", ("Ctrl+W",)),
    Deed(
        "escape",
        mark("deeds", "Close what is on top"),
        Group.WINDOW,
        keys=("Esc",),
        where=Where.NATIVE,
    ),
)

_TOKENS = (
    Deed("add", mark("deeds", "Add a token…"), Group.TOKENS, "plus", ("Ctrl+N",)),
    Deed("import", mark("deeds", "Import what is here…"), Group.TOKENS, "import", ("Ctrl+I",)),
    Deed("show-all", mark("deeds", "Show all tokens"), Group.TOKENS, "rows", ("Ctrl+Shift+A",)),
    Deed("check-all", mark("deeds", "Check all tokens"), Group.TOKENS, "check", ("F5",)),
    Deed(
        "compact",
        mark("deeds", "Rows of one or two lines"),
        Group.TOKENS,
        "lines",
        ("Ctrl+Shift+D",),
    ),
    Deed(
        "select-all",
        mark("deeds", "Choose all that are shown"),
        Group.TOKENS,
        keys=("Ctrl+A",),
        where=Where.NATIVE,
    ),
)

_CHOSEN = (
    Deed(
        "next",
        mark("deeds", "Do the best next thing"),
        Group.CHOSEN,
        "arrow",
        ("Return", "Enter"),
        Where.TABLE,
    ),
    Deed("turn", mark("deeds", "Rotate…"), Group.CHOSEN, "turn", ("Ctrl+T",)),
    Deed("check", mark("deeds", "Check"), Group.CHOSEN, "check", ("Shift+F5",)),
    Deed("claim", mark("deeds", "These are mine"), Group.CHOSEN, "person", ("Ctrl+M",)),
    Deed("copy", mark("deeds", "Copy the value"), Group.CHOSEN, "copy", ("Ctrl+C",), Where.TABLE),
    Deed("reveal", mark("deeds", "Show the value"), Group.CHOSEN, "eye", ("Ctrl+E",)),
    Deed("rename", mark("deeds", "Rename…"), Group.CHOSEN, "pencil", ("F2",)),
    Deed("access", mark("deeds", "What it opens"), Group.CHOSEN, "broad", ("Alt+1",)),
    Deed("places", mark("deeds", "Where it is written"), Group.CHOSEN, "file", ("Alt+2",)),
    Deed("timeline", mark("deeds", "What happened to it"), Group.CHOSEN, "clock", ("Alt+3",)),
    Deed("note", mark("deeds", "Write a note"), Group.CHOSEN, "pencil", ("Alt+4",)),
    Deed("search", mark("deeds", "Search folders…"), Group.CHOSEN, "folder", ("Ctrl+Shift+F",)),
    Deed("spaces", mark("deeds", "Search Spaces"), Group.CHOSEN, "cloud"),
    Deed("policy", mark("deeds", "Policy of this token…"), Group.CHOSEN, "gear"),
    Deed("ignore", mark("deeds", "Ignore a reason…"), Group.CHOSEN, "info"),
    Deed("remove", mark("deeds", "Remove…"), Group.CHOSEN, "trash", ("Delete",), Where.TABLE),
    Deed(
        "menu",
        mark("deeds", "Open the menu of what fits"),
        Group.CHOSEN,
        keys=("Shift+F10",),
        where=Where.NATIVE,
    ),
)


def _going() -> Iterable[Deed]:
    """Return the ways to the pages: numbered keys at the top, a comma for the settings."""
    top = [line.code for line in PAGES if not line.foot]
    for line in PAGES:
        keys = f"Ctrl+{top.index(line.code) + 1}" if line.code in top else "Ctrl+,"
        yield Deed(GO + line.code, line.text, Group.PAGES, line.icon, (keys,))
