"""Where tokens may begin, in whatever writing: one pass over the bytes for all patterns at once.

By hyperscan where it is to be had, else by plain searches for the literal parts.
"""

import hashlib
import json
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from vault_app.core.pattern import Pattern
from vault_app.scanner.exact import TELLING_PREFIX
from vault_app.scanner.heads import head_of, width_of
from vault_app.scanner.passes import Passes, Places, database_of
from vault_app.scanner.written import Look, carried, encoded, plain

_TOKEN_CHARS: Final = (
    *(rb"2[BDEFbdef]", rb"3[0-9D]", rb"4[1-9A-Fa-f]"),
    *(rb"5[0-9AaFf]", rb"6[1-9A-Fa-f]", rb"7[0-9AaEe]"),
)
"""In hex what a token is written with; each by itself, so that two characters are looked for."""
_BESIDE: Final = rb"[A-Za-z0-9_.~+/=%:\\-]{7}"
"""Of a token of 16 characters at least half stand on one side of an escape."""
_TRIGGERS: Final = (
    *(("percent", b"%" + one[:1], rb"[A-Za-z0-9_.-]{4}%" + one) for one in _TOKEN_CHARS),
    *(("percent", b"%" + one[:1], b"%" + one + rb"[A-Za-z0-9_.%-]{4}") for one in _TOKEN_CHARS),
    ("backslash", rb"\x", rb"\\x[2-7][0-9A-Fa-f]" + _BESIDE),
    ("backslash", rb"\x", _BESIDE + rb"\\x[2-7][0-9A-Fa-f]"),
    ("backslash", rb"\u00", rb"\\u00[2-7][0-9A-Fa-f]" + _BESIDE),
    ("backslash", rb"\u00", _BESIDE + rb"\\u00[2-7][0-9A-Fa-f]"),
    ("backslash", rb"\/", rb"[A-Za-z0-9+/:]\\/[A-Za-z0-9+/\\]"),
)
"""What tells that escapes are worth undoing, and a part of it to look for first."""
_CARRIERS: Final = ('"auths"', '"auth":')
"""What stands in base64 that holds base64 itself: logins to container registries as a secret."""
_EDITION: Final = 6
_MAGIC: Final = b"keyturn patterns\n"


class Rule(NamedTuple):
    """What one expression looks for; *length* and *lead* as in ``written.Look``.

    *pattern* is the pattern's number where it is looked for as it is, else -1.
    """

    form: str
    pattern: int
    length: int
    lead: int


_Made = tuple[list[Rule], Any, Any]
"""The rules, and what is compiled: all of them, and those that tell of escapes."""


class Sieve(Protocol):
    """Tells where something may be in bytes: ``(number of the rule, end)``, unsorted."""

    name: str

    @property
    def rules(self) -> Sequence[Rule]:
        """Return what the numbers mean."""
        ...

    def scan(self, data: bytes) -> Places:
        """Return each place that is worth a closer look."""
        ...

    def worth(self, data: memoryview, stops: Sequence[int]) -> Mapping[int, Places | None]:
        """Return which of several texts hold such a place, and perhaps some that do not.

        They lie side by side in *data*, one byte between two, and each ends at its *stop*. With a
        text come the places in it, or None where it has to be searched by itself.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Sought:
    rule: Rule
    look: Look


def _sought(patterns: Sequence[Pattern]) -> list[_Sought]:
    """Return all that is looked for, each expression once."""
    found = []
    seen: set[bytes] = set()
    for index, pattern in enumerate(patterns):
        head = head_of(pattern.body)
        look = plain(head)
        for edged in _edged(pattern, look):
            found.append(_Sought(Rule("plain", index, look.length, 0), edged))
        for look in encoded(head, len(pattern.prefix)) if pattern.prefix else ():
            if look.expression not in seen:
                seen.add(look.expression)
                found.append(_Sought(Rule(look.form, -1, look.length, look.lead), look))
    for look in (look for text in _CARRIERS for look in carried(text)):
        found.append(_Sought(Rule(look.form, -1, look.length, look.lead), look))
    return found


def _edged(pattern: Pattern, look: Look) -> Iterator[Look]:
    """Yield *look*; of next to nothing as a start, with what must stand in front of it.

    ``exact`` refuses all else, but tokens whose length stands in front of them, which may look like
    a letter.
    """
    least, most = width_of(pattern.body)
    lengths = bytes(range(min(least, 255), min(most, 255) + 1))
    if len(pattern.prefix) >= TELLING_PREFIX or most > 255 or re.search(rb"\w", lengths):
        yield look
        return
    for edge, length in ((rb"\b", 0), (rb"\\[nrt]", 2), (b"%[0-9A-Fa-f]{2}", 3)):
        yield replace(look, expression=edge + look.expression, at=look.at + length)


def version_of(patterns: Sequence[Pattern]) -> str:
    """Return a name for what these *patterns* find; another one finds something else."""
    text = json.dumps([_EDITION, [(one.id, one.prefix, one.body) for one in patterns]])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class Hyperscan(Passes):
    """All expressions in one pass; usable from several threads."""

    name = "hyperscan"

    def __init__(self, patterns: Sequence[Pattern], cache: Path | None = None) -> None:
        """Load the compiled *patterns* from *cache*, else compile (and keep) them.

        What this process has compiled once it takes again. Raises ImportError where there is no
        hyperscan.
        """
        import hyperscan

        self._hyperscan: Any = hyperscan
        self._version = f"{version_of(patterns)} {getattr(hyperscan, '__version__', '')}"
        loaded = self._loaded(cache) if cache else None
        made = loaded or MADE.get(self._version) or self._compiled(patterns)
        MADE[self._version] = made
        if cache and loaded is None:
            self._keep(cache, *made)
        self.rules: Sequence[Rule] = made[0]
        super().__init__(hyperscan, *made)

    def handed_on(self) -> tuple[bytes, list[tuple[str, int, int, int]], bytes]:
        """Return what ``Passes`` are made of, for another process."""
        rules = [(one.form, one.pattern, one.length, one.lead) for one in self.rules]
        dumpb = self._hyperscan.dumpb
        return dumpb(self._database), rules, dumpb(self._escapes)

    def _compiled(self, patterns: Sequence[Pattern]) -> _Made:
        sought = _sought(patterns)
        rules = [one.rule for one in sought]
        expressions = [(one.look.expression, 0) for one in sought]
        for form, _, text in _TRIGGERS:
            rules.append(Rule(form, -1, 0, 0))
            expressions.append((text, self._hyperscan.HS_FLAG_SINGLEMATCH))
        escapes = [(text, 0) for _, _, text in _TRIGGERS]
        hyperscan = self._hyperscan
        return rules, database_of(hyperscan, expressions), database_of(hyperscan, escapes)

    def _loaded(self, cache: Path) -> _Made | None:
        """Return what *cache* keeps; None if it is not there, not ours, another version or damaged.

        One made on a processor that can do more is refused by hyperscan itself.
        """
        try:
            data = cache.read_bytes() if _is_ours(cache.stat()) else b""
            head, _, rest = data.removeprefix(_MAGIC).partition(b"\n")
            check, _, body = rest.partition(b"\n")
            digest, _, size = check.partition(b" ")
            if (
                head.decode() != self._version
                or hashlib.sha256(body).hexdigest() != digest.decode()
            ):
                return None
            table, _, compiled = body.partition(b"\n")
            rules = [Rule(*one) for one in json.loads(table)]
            loadb, block, end = self._hyperscan.loadb, self._hyperscan.HS_MODE_BLOCK, int(size)
            return rules, loadb(compiled[:end], block), loadb(compiled[end:], block)
        except (OSError, ValueError, TypeError, self._hyperscan.HyperscanError):
            return None

    def _keep(self, cache: Path, rules: list[Rule], database: Any, escapes: Any) -> None:
        from vault_app.core.errors import WriteRefused
        from vault_app.system.files import write_private

        compiled = self._hyperscan.dumpb(database)
        body = json.dumps(rules).encode() + b"\n" + compiled + self._hyperscan.dumpb(escapes)
        check = f"{self._version}\n{hashlib.sha256(body).hexdigest()} {len(compiled)}\n"
        try:
            cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(cache, _MAGIC + check.encode() + body)
        except (OSError, WriteRefused):  # it is only slower without
            return


MADE: Final[dict[str, _Made]] = {}
"""Compiled patterns by their version; never known tokens."""


def _is_ours(status: os.stat_result) -> bool:
    """Tell whether nobody else can have written a file that is loaded as a program is."""
    return sys.platform == "win32" or (
        status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    )


class Literals:
    """The same without hyperscan: a byte search for each literal part, then the expression."""

    name = "literals"

    def __init__(self, patterns: Sequence[Pattern], _cache: Path | None = None) -> None:
        """Group what is sought by literal part; nothing is kept."""
        rules: list[Rule] = []
        self.rules: Sequence[Rule] = rules
        self._parts: dict[bytes, list[tuple[int, int, bytes]]] = {}
        for one in _sought(patterns):
            entry = (len(rules), one.look.at, one.look.expression)
            self._parts.setdefault(one.look.core, []).append(entry)
            rules.append(one.rule)
        self._triggers = []
        for form, part, text in _TRIGGERS:
            self._triggers.append((len(rules), part, re.compile(text)))
            rules.append(Rule(form, -1, 0, 0))

    def scan(self, data: bytes) -> Places:
        """Return each place that is worth a closer look."""
        found = []
        for part, entries in self._parts.items():
            at = data.find(part)
            while at >= 0:
                for rule, before, expression in entries:
                    if at < before:
                        continue
                    match = _compiled(expression).match(data, at - before)
                    if match:
                        found.append((rule, match.end()))
                at = data.find(part, at + 1)
        for rule, part, regex in self._triggers:
            if part in data and regex.search(data):
                found.append((rule, 0))
        return found

    def worth(self, data: memoryview, stops: Sequence[int]) -> Mapping[int, Places | None]:
        """Search one text after the other."""
        begins = [0, *(stop + 1 for stop in stops)]
        each = enumerate(zip(begins, stops, strict=False))
        found = ((text, self.scan(bytes(data[begin:stop]))) for text, (begin, stop) in each)
        return {text: places for text, places in found if places}


@cache
def _compiled(expression: bytes) -> re.Pattern[bytes]:
    """Compile what is needed only: most literal parts are nowhere to be found."""
    return re.compile(expression, re.DOTALL)


SieveMaker = Callable[[Sequence[Pattern], Path | None], Sieve]


def sieve_for(patterns: Sequence[Pattern], cache: Path | None = None) -> Sieve:
    """Return the fastest sieve this machine has."""
    try:
        return Hyperscan(patterns, cache)
    except ImportError:  # no wheel for this platform
        return Literals(patterns)
