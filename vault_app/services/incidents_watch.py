"""The incidents as verdicts need them: the index alone, one small file. Every listing waits for it.

It loads little and never fails: without a readable index nothing is held against a token here,
and the page of incidents says what is wrong.
"""

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta, Struct

from vault_app.core.errors import EditError
from vault_app.core.exposed import Mark, Watch, watched
from vault_app.core.policy import ReasonCode, Verdict
from vault_app.services.remembered import BUILT_IN_INDEX
from vault_app.services.remembered import IMPORTED_INDEX as IMPORTED_INDEX
from vault_app.system.assets import asset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.core.credential import Credential
    from vault_app.services.entry import Entry
    from vault_app.services.workbench import Workbench
    from vault_app.store.model import Event

Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(_[A-Z]{2})?$")]
"""A language's code as Qt's files bear it: ``de``, ``zh_CN``."""


class IndexLine(Struct, frozen=True, forbid_unknown_fields=True):
    """What a verdict needs of one incident; *titles* are those in further languages."""

    id: str
    title: str
    providers: list[str]
    until: datetime
    pressing: bool
    titles: dict[Language, str] = {}

    def title_in(self, language: str) -> str:
        """Return the title in *language*, in English where it was not translated."""
        return self.titles.get(language, self.title)


class Index(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole feed in short; *serial* grows with every issue."""

    serial: int
    issued: datetime
    incidents: list[IndexLine]


def watch(bench: "Workbench") -> Watch:
    """Return what to look out for, by provider; titles in the language of *bench*."""
    read = (_read(index_path()), _read(bench.profile.home / IMPORTED_INDEX))
    found = max((one for one in read if one), key=lambda one: one.serial, default=None)
    lines = found.incidents if found else ()
    return watched(
        (Mark(one.id, one.title_in(bench.language), one.until, one.pressing), one.providers)
        for one in lines
    )


def events(bench: "Workbench", credential: "Credential") -> "tuple[Event, ...]":
    """Return the incidents in a credential's life as events, at the end of their windows.

    Those it was turned over after are told too: they are part of what happened to it.
    """
    from vault_app.store.model import Event

    born = credential.created_at or credential.first_seen_at
    known = watch(bench).get(credential.provider, ())
    return tuple(
        Event(mark.until, credential.id, "incident", (("title", mark.title),))
        for mark in known
        if mark.until >= born
    )


def hit_count(listed: "Sequence[Entry]") -> int:
    """Return how many tokens an incident hits that concerns every holder."""
    return sum(
        reason.code is ReasonCode.INCIDENT and reason.verdict is Verdict.URGENT
        for entry in listed
        for reason in entry.reasons
    )


def index_path() -> Path:
    """Return where the built-in feed's index lies."""
    return asset(BUILT_IN_INDEX)


def read_index(data: bytes) -> Index:
    """Return an index; EditError ``feed_invalid`` if it is none."""
    try:
        return msgspec.json.decode(data, type=Index)
    except msgspec.MsgspecError as error:
        raise invalid(error) from error


def invalid(error: Exception) -> EditError:
    """Return the error for data that does not fit; it names the field, nothing of the content."""
    where = re.search(r"`(\$[\w.\[\]]*)`", str(error))
    return EditError("feed_invalid", where=where[1] if where else "$")


def _read(path: Path) -> Index | None:
    try:
        return read_index(path.read_bytes())
    except (OSError, EditError):
        return None
