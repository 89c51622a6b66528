"""What a person may choose, as a table: the command line and the settings page share it."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from vault_app.core.errors import UsageError
from vault_app.services.workbench import Workbench

Value = bool | int | str


class Sort(StrEnum):
    """How a choice is written."""

    FLAG = "flag"
    NUMBER = "number"
    WORD = "word"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose. Numbers lie between *least* and *most*; words are one of *words*.

    Hours are ``HH:MM-HH:MM`` in local time, or ``off``.
    """

    key: str
    sort: Sort
    default: Value
    least: int = 0
    most: int = 0
    words: tuple[str, ...] = ()


AT_LOGIN: Final = "start_at_login"
CHOICES: Final[tuple[Choice, ...]] = (
    Choice("idle_minutes", Sort.NUMBER, 15, 0, 24 * 60),
    Choice("keep_in_tray", Sort.FLAG, False),
    Choice(AT_LOGIN, Sort.FLAG, False),
    Choice("theme", Sort.WORD, "system", words=("system", "light", "dark")),
    Choice("text_size", Sort.NUMBER, 100, 80, 200),
    Choice("rows", Sort.WORD, "comfortable", words=("comfortable", "compact")),
    Choice("language", Sort.WORD, "system", words=("system", "en", "de", "zh_CN")),
    Choice("background_checks", Sort.FLAG, False),
    Choice("update_checks", Sort.FLAG, False),
    Choice("hide_from_capture", Sort.FLAG, False),
    Choice("quiet_hours", Sort.HOURS, "off"),
    Choice("reveal_seconds", Sort.NUMBER, 10, 3, 120),
    Choice("clipboard_seconds", Sort.NUMBER, 20, 5, 300),
)
"""Minutes, seconds and percent; 0 idle minutes never lock."""

_BY_KEY: Final = {choice.key: choice for choice in CHOICES}
_HOURS: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")
_YES: Final = frozenset({"on", "yes", "true", "1"})
_NO: Final = frozenset({"off", "no", "false", "0"})


def choice_of(key: str) -> Choice:
    """Return the choice of that key; UsageError ``unknown_setting``."""
    if key not in _BY_KEY:
        raise UsageError("unknown_setting", key=key[:80])
    return _BY_KEY[key]


def values(bench: Workbench) -> dict[str, Value]:
    """Return every choice as it stands; what was stored and fits no more is as if never chosen."""
    return {choice.key: value(bench, choice.key) for choice in CHOICES}


def value(bench: Workbench, key: str) -> Value:
    """Return one choice as it stands; the start at login as the desktop has it."""
    choice = choice_of(key)
    if key == AT_LOGIN:
        from vault_app.services.starting import starts_at_login

        return starts_at_login(bench)
    if key == "start_at_login":
        from vault_app.services.starting import starts_at_login

        return starts_at_login(bench)
    stored = bench.store.settings.get(_stored(key))
    if not isinstance(stored, bool | int | str):
        return choice.default
    try:
        return fitting(choice, stored)
    except UsageError:
        return choice.default


def choose(bench: Workbench, key: str, wanted: Value) -> Value:
    """Keep a choice; text is read as a person writes it. UsageError ``bad_setting``.

    The start at login is kept by the desktop, not by us: errors of ``starting`` come through.
    """
    chosen = fitting(choice_of(key), wanted)
    if key == "start_at_login":
        _start_at_login(bench, chosen is True)
    bench.store.settings.set(_stored(key), chosen)
    return chosen


def reset(bench: Workbench, key: str) -> Value:
    """Take the default again."""
    choice = choice_of(key)
    if key == "start_at_login":
        _start_at_login(bench, False)
    bench.store.settings.set(_stored(key), None)
    return choice.default


def _start_at_login(bench: Workbench, on: bool) -> None:
    """Have the desktop session start us, or not: the choice is what is so on this machine."""
    from vault_app.services.starting import set_start_at_login

    set_start_at_login(bench, on)


def allowed(choice: Choice) -> str:
    """Return what may be chosen, as it is written."""
    if choice.sort is Sort.FLAG:
        return "on|off"
    if choice.sort is Sort.NUMBER:
        return f"{choice.least}-{choice.most}"
    return "|".join(choice.words) if choice.words else "HH:MM-HH:MM|off"


def _stored(key: str) -> str:
    return f"choice.{key}"


def fitting(choice: Choice, wanted: Value) -> Value:
    """Return *wanted* as it is kept; UsageError ``bad_setting`` if it cannot be chosen."""
    readers = {
        Sort.FLAG: _flag,
        Sort.NUMBER: _number,
        Sort.WORD: _word,
        Sort.HOURS: _hours,
    }
    read = readers[choice.sort](choice, wanted)
    if read is None:
        raise UsageError("bad_setting", key=choice.key, allowed=allowed(choice))
    return read


def _flag(choice: Choice, wanted: Value) -> bool | None:
    if isinstance(wanted, bool):
        return wanted
    text = str(wanted).casefold()
    return True if text in _YES else False if text in _NO else None


def _number(choice: Choice, wanted: Value) -> int | None:
    text = str(wanted)
    if isinstance(wanted, bool) or not re.fullmatch(r"\d{1,6}", text, re.ASCII):
        return None
    return int(text) if choice.least <= int(text) <= choice.most else None


def _word(choice: Choice, wanted: Value) -> str | None:
    return wanted if isinstance(wanted, str) and wanted in choice.words else None


def _hours(choice: Choice, wanted: Value) -> str | None:
    text = str(wanted)
    return text if text == "off" or _HOURS.fullmatch(text) else None


def endpoints(bench: Workbench) -> tuple[tuple[str, str, int], ...]:
    """Return provider, server and number of tokens for each pair in the inventory."""
    from collections import Counter

    pairs = Counter((one.provider, one.endpoint) for one in bench.store.credentials.all())
    return tuple((provider, server, count) for (provider, server), count in sorted(pairs.items()))
