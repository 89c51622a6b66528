"""Shell start-up files: assignments in POSIX shells, fish, csh and PowerShell.

A small lexer, not a shell: comments and quoted text are stepped over as wholes, so that an
assignment inside them is not taken for one.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from vault_app.editors.editor import Leaf, Style, has_suffix

_NAME = rb"(?P<key>[A-Za-z_][A-Za-z0-9_]*)"
_VALUE = rb"""(?: "(?P<double>[^"\\]*+(?:\\.[^"\\]*+)*+)" | \$?'(?P<single>[^']*)'
    | (?P<bare>(?:[^\s"'`;&|()<>\\]++|\\.)++)(?![`"'\\]) )"""
_SKIP = rb""" | (?<![^\s;]) \#[^\r\n]* | "[^"\\]*+(?:\\.[^"\\]*+)*+" | '[^']*' | \\. """
_HEREDOC = rb""" | (?<!<)<<-?[ \t]*+\\?["']?(?P<tag>[A-Za-z_]\w*+)["']?[^\n]*+\n
    (?P<body>(?:(?!\t*(?P=tag)\r?(?:\n|\Z))[^\n]*+\n){0,300}+)\t*(?P=tag)(?=\r?(?:\n|\Z)) """
_POSIX = re.compile(
    rb"(?: (?<![^\s;&|(]) " + _NAME + rb" \+?= " + _VALUE + _HEREDOC + _SKIP + rb")",
    re.VERBOSE | re.DOTALL,
)
_BODY_LINE = re.compile(
    rb"""^[ \t]*+(?:export[ \t]++)?(?P<key>[A-Za-z_]\w*+)=(?P<quote>["']?)
    (?P<value>[^\s"'\\`$;]++)(?P=quote)[ \t]*+\r?$""",
    re.VERBOSE | re.MULTILINE,
)
_FISH = re.compile(
    rb"(?: (?<![^\s;&|(]) (?: set(?:[ \t]+-[A-Za-z-]+)* | setenv ) [ \t]+ "
    + _NAME
    + rb" [ \t]+ "
    + _VALUE
    + rb" | (?<![^\s;&|(]) (?P<name>[A-Za-z_][A-Za-z0-9_]*)= "
    + _VALUE.replace(b"?P<double>", b"?P<double2>")
    .replace(b"?P<single>", b"?P<single2>")
    .replace(b"?P<bare>", b"?P<bare2>")
    + _SKIP
    + rb")",
    re.VERBOSE | re.DOTALL,
)
_WORD = rb"[A-Za-z_][A-Za-z0-9_-]*"
_POWERSHELL = re.compile(
    rb"(?: (?: \$\{?(?:(?:env|global|script|local|private|using):)?"
    rb"(?P<key>[A-Za-z_]\w*)\}?[ \t]*(?:\?\?)?=[ \t]*"
    rb" | SetEnvironmentVariable \( \s* [\"'](?P<called>[A-Za-z_]\w*)[\"'] \s* , \s*"
    rb" | \bsetx[ \t]+ [\"']?(?P<item2>[A-Za-z_]\w*)[\"']? [ \t]+"
    rb" | \benv:[\\/]? (?P<item>[A-Za-z_]\w*) [\"']? [ \t]+ (?:-Value[ \t]+)?"
    rb" | [\"']?(?<![\w$.-]) (?P<entry>" + _WORD + rb") [\"']? [ \t]* = [ \t]*"
    rb" | (?<![\w$]) (?P<option>-" + _WORD + rb") (?:[ \t]+|:) )"
    rb"(?: @\"[ \t]*\r?\n(?P<here>.*?)\r?\n\"@ | @'[ \t]*\r?\n(?P<rawhere>.*?)\r?\n'@"
    rb" | \"(?P<double>[^\"`]*+(?:(?:`.|\"\")[^\"`]*+)*+)\" | '(?P<single>[^']*+(?:''[^']*+)*+)' )"
    rb" | <\#(?:.*?\#>|.*+) | \#[^\r\n]*"
    rb" | @\"[ \t]*\r?\n(?:.*?\r?\n\"@|.*+) | @'[ \t]*\r?\n(?:.*?\r?\n'@|.*+)"
    rb" | \"[^\"`]*+(?:(?:`.|\"\")[^\"`]*+)*+\" | '[^']*+(?:''[^']*+)*+' | `. )",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_NAMES = frozenset(
    {
        ".bashrc",
        ".bash_profile",
        ".bash_login",
        ".bash_aliases",
        ".bash_logout",
        ".profile",
        ".zshrc",
        ".zshenv",
        ".zprofile",
        ".zlogin",
        ".kshrc",
        ".cshrc",
        ".tcshrc",
        ".envrc",
        ".xprofile",
        ".xsessionrc",
        "environment",
    }
)


class ShellEditor:
    """Keys are variable names."""

    name = "shell"

    def fits(self, path: Path) -> bool:
        """Take start-up files by name, and scripts by suffix."""
        return path.name.lower() in _NAMES or has_suffix(
            path, (".sh", ".bash", ".zsh", ".ksh", ".csh")
        )

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per assignment of a literal; csh's ``setenv`` included."""
        return tuple(_leaves(_FISH if b"setenv" in data else _POSIX, data))


class FishEditor:
    """Fish: ``set -gx NAME value``."""

    name = "fish"

    def fits(self, path: Path) -> bool:
        """Take ``.fish``."""
        return has_suffix(path, (".fish",))

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per ``set`` with one literal, or ``NAME=value`` before a command."""
        return tuple(_leaves(_FISH, data))


class PowerShellEditor:
    """PowerShell: ``$env:NAME = "value"`` and ``SetEnvironmentVariable("NAME", "value")``."""

    name = "powershell"

    def fits(self, path: Path) -> bool:
        """Take scripts and profiles."""
        return has_suffix(path, (".ps1", ".psm1", ".psd1"))

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per quoted literal with a name before it; here-strings too."""
        return tuple(_leaves(_POWERSHELL, data, powershell=True))


def assignments(data: bytes, start: int, end: int) -> Iterator[Leaf]:
    """Yield the POSIX assignments in ``data[start:end)``: what a Dockerfile's ``RUN`` holds."""
    return _found(_POSIX.finditer(data, start, end), _posix_value)


_KEYS = ("key", "name", "called", "item", "item2", "entry", "option")
_QUOTES = {"double": "double", "double2": "double", "single": "single", "single2": "single"}
_POSIX_DOUBLE = re.compile(r"\\(?:([\\\"$`])|\n)")
_ANY_ESCAPE = re.compile(r"\\(?:([^\n])|\n)", re.DOTALL)
_TICK = re.compile(r"`(.)|\"(\")", re.DOTALL)


def _leaves(lexer: re.Pattern[bytes], data: bytes, *, powershell: bool = False) -> Iterator[Leaf]:
    return _found(lexer.finditer(data), _powershell_value if powershell else _posix_value)


def _found(
    matches: Iterable[re.Match[bytes]], decode: Callable[[str, str], tuple[str, Style]]
) -> Iterator[Leaf]:
    for match in matches:
        group = match.lastgroup
        if group is None:
            continue
        if group == "body":
            yield from _heredoc(match.string, *match.span("body"))
            continue
        groups = match.groupdict()
        key = next((groups[name] for name in _KEYS if groups.get(name)), b"")
        start, end = match.span(group)
        value, style = decode(_QUOTES.get(group, group), match[group].decode())
        yield Leaf(key.decode(), start, end, value, style)


def _heredoc(data: bytes, start: int, end: int) -> Iterator[Leaf]:
    """Yield the plain assignments of a file that a script writes out."""
    for match in _BODY_LINE.finditer(data, start, end):
        value = match["value"].decode()
        yield Leaf(match["key"].decode(), *match.span("value"), value, Style.DOTENV_BARE)


def _posix_value(quotes: str, text: str) -> tuple[str, Style]:
    if quotes == "single":
        return text, Style.LITERAL
    if quotes == "double":
        return _POSIX_DOUBLE.sub(lambda found: found[1] or "", text), Style.SHELL_DOUBLE
    return _ANY_ESCAPE.sub(lambda found: found[1] or "", text), Style.SHELL_BARE


def _powershell_value(quotes: str, text: str) -> tuple[str, Style]:
    if quotes == "rawhere":
        return text, Style.BLOCK
    if quotes == "single":
        return text.replace("''", "'"), Style.DOUBLED
    return _TICK.sub(lambda found: found[1] or found[2], text), Style.BACKTICKED
