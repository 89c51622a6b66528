"""Rows of the table, and what is painted of one. Loads little: the first painting waits."""

from datetime import datetime
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vault_app.services.entry import Entry

WORST_FIRST = -1
"""The order before anybody sorts by a column."""


class Column(IntEnum):
    """The columns, left to right."""

    TOKEN = 0
    KIND = 1
    SCOPE = 2
    AGE = 3
    EXPIRES = 4
    PLACES = 5
    STATUS = 6


class Flag(IntFlag):
    """What the chips ask for."""

    NONE = 0
    ATTENTION = 1
    CLASSIC = 2
    EXPIRING = 4
    PLAIN = 8


class Row(NamedTuple):
    """One line: the entry, the text searched in it, its flags, one number a column to sort by.

    The last of *keys* is not a column's: how urgent, the worst first.
    """

    entry: "Entry"
    name: str
    haystack: str
    flags: int
    keys: tuple[float, ...]


class Face(NamedTuple):
    """What is painted of a token, in the words of the language worn; times are told anew.

    *old* is the tone its age has by the policy, *lasting* that it renews itself, *dated* that we
    know when it was made. *chip* is the worst about its places, *pending* what stands in place of
    the time it was checked.
    """

    name: str
    provider: str
    owner: str
    hint: str
    kind: str
    kind_tone: str
    scope: str
    days: int
    most: int
    old: str
    lasting: bool
    dated: bool
    expires_at: datetime | None
    places: int
    chip: str
    chip_tone: str
    word: str
    tone: str
    icon: str
    pending: str
    checked_at: datetime | None
