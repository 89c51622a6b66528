"""Patterns: what a token looks like, as data a provider declares and a scanner uses."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import log2

from vault_app.core.credential import Kind

_EDGE_LEFT = r"(?<![A-Za-z0-9_])"
_ESCAPES = r"(?:(?<=\\n)|(?<=\\r)|(?<=\\t)|(?<=%[0-9A-Fa-f]{2}))"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One token shape of one provider.

    *body* is a regular expression for the whole value, ASCII, no anchors. *prefix* is the literal
    start a hint may show. *kind* is what the string itself tells (else unknown). *dead* marks
    formats the provider has switched off. *secret* is False for public companions (key ids).
    *revocable* is False where the provider's interface cannot revoke it. *entropy* is the least
    bits per character behind the prefix; *accept* is a further check. *proof* says what passing it
    proves: ``check_digits`` or ``structure``; empty where it is only a filter.
    """

    id: str
    provider: str
    prefix: str
    body: str
    kind: Kind = Kind.UNKNOWN
    dead: bool = False
    secret: bool = True
    revocable: bool = True
    entropy: float = 2.5
    accept: Callable[[str], bool] | None = field(default=None, repr=False)
    proof: str = ""

    def regex(self) -> re.Pattern[str]:
        """Return the compiled pattern with its boundaries, for searching in text."""
        return re.compile(f"(?:{_EDGE_LEFT}|{_ESCAPES})(?P<token>{self.body})(?![A-Za-z0-9_])")

    def matches(self, text: str) -> bool:
        """Tell whether the whole of *text* is one token of this shape and no placeholder."""
        return re.fullmatch(self.body, text) is not None and self.plausible(text)

    def plausible(self, text: str) -> bool:
        """Tell whether *text* (already of this shape) looks random rather than a placeholder."""
        tail = text[len(self.prefix) :]
        if is_placeholder(text) or entropy(tail) < self.entropy:
            return False
        return self.accept is None or self.accept(text)


_PLACEHOLDER = re.compile(
    r"EXAMPLE(?:KEY)?$|([xX*.0])\1{5,}|(?i:your[-_]?(?:api|token|key|secret)|changeme|placeholder|"
    r"redacted|replace[-_]?me|(?<![a-z0-9])dummy|abcdefghijklmnop|1234567890)"
)


def is_placeholder(text: str) -> bool:
    """Tell whether *text* is a documentation value (all x, EXAMPLE, alphabet, your-token)."""
    return _PLACEHOLDER.search(text) is not None


def entropy(text: str) -> float:
    """Return Shannon entropy in bits per character."""
    if not text:
        return 0.0
    total = len(text)
    return -sum(n / total * log2(n / total) for n in Counter(text).values())


def find_tokens(text: str, patterns: Sequence[Pattern]) -> Iterator[tuple[Pattern, str, int]]:
    """Yield ``(pattern, value, index)`` for every plausible token in *text*, left to right.

    Where two patterns match at one index the longer value wins.
    """
    best: dict[int, tuple[Pattern, str]] = {}
    for pattern in patterns:
        if pattern.prefix and pattern.prefix not in text:
            continue
        for match in pattern.regex().finditer(text):
            value, index = match["token"], match.start("token")
            known = best.get(index)
            if pattern.plausible(value) and (known is None or len(known[1]) < len(value)):
                best[index] = (pattern, value)
    for index in sorted(best):
        yield *best[index], index


def recognise(value: str, patterns: Sequence[Pattern]) -> Pattern | None:
    """Return the pattern the whole *value* matches, the one with the longest prefix first."""
    fitting = [pattern for pattern in patterns if re.fullmatch(pattern.body, value)]
    return max(fitting, key=lambda pattern: len(pattern.prefix), default=None)


def hint(value: str, prefix: str = "") -> str:
    """Return what may be shown of *value*: ``hf_…AbCd`` from 20 characters on, else ``…``."""
    if len(value) < 20:
        return "…"
    shown = prefix if value.startswith(prefix) else ""
    return f"{shown}…{value[-4:]}"
