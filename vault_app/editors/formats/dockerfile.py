"""Dockerfiles: ``ENV``, ``ARG`` and ``LABEL`` values, and assignments in what ``RUN`` runs.

An own lexer: the grammars at hand fail at comments between continued lines and at the
``escape`` directive. Comments within an instruction are blanked, so that offsets stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vault_app.core.errors import FormatUnreadable
from vault_app.editors.editor import Leaf, Style, has_suffix
from vault_app.editors.formats.jsonc import JsonEditor
from vault_app.editors.formats.shell import assignments

_INSTRUCTION = re.compile(rb"[ \t]*+(?:(?i:onbuild)[ \t]++)?(?P<word>[A-Za-z]+)(?=[ \t\r\n]|\Z)")
_DIRECTIVE = re.compile(
    rb"(?:[ \t]*\#[ \t]*\w+[ \t]*=[^\r\n]*\r?\n)*?[ \t]*\#[ \t]*escape[ \t]*="
    rb"[ \t]*([\\`])[ \t]*(?:\r?\n|\Z)",
    re.IGNORECASE,
)
_HEREDOC = re.compile(rb"""<<(?P<dash>-?)(?P<quote>["']?)(?P<tag>[A-Za-z_][\w.-]*)(?P=quote)""")
_PAIRS = frozenset({"ENV", "ARG", "LABEL"})
_SHELL = frozenset({"RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK", "SHELL"})
_BLANK = re.compile(rb"[^\r\n]")


class DockerfileEditor:
    """Keys are variable and label names."""

    name = "dockerfile"

    def fits(self, path: Path) -> bool:
        """Take ``Dockerfile``, ``Containerfile``, ``Dockerfile.dev`` and ``dev.Dockerfile``."""
        name = path.name.lower()
        return (
            name in {"dockerfile", "containerfile"}
            or name.startswith(("dockerfile.", "containerfile."))
            or has_suffix(path, (".dockerfile", ".containerfile"))
        )

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return one leaf per value; FormatUnreadable where a line is no instruction."""
        directive = _DIRECTIVE.match(data)
        return tuple(_leaves(data, directive[1] if directive else b"\\"))


@dataclass(frozen=True, slots=True)
class _Lexer:
    """The expressions that depend on the escape character."""

    continued: re.Pattern[bytes]
    pair: re.Pattern[bytes]
    escape: re.Pattern[str]
    piece: re.Pattern[str]
    ticks: bool


def _lexer(escape: bytes) -> _Lexer:
    e = re.escape(escape)
    broken = e + rb"[ \t]*+\r?\n"
    double = rb"\"(?P<double>[^\"" + e + rb"]*+(?:" + e + rb"(?:\r\n|.)[^\"" + e + rb"]*+)*+)\""
    single = rb"'(?P<single>[^']*+)'"
    escaped = e + rb"(?P<char>.)"
    value = rb"(?P<value>(?:" + rb"|".join(
        (double, single, broken, escaped, rb"[^\s\"'" + e + rb"]")
    )
    key = rb"(?:\s|" + broken + rb")*+(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'=]+)="
    return _Lexer(
        re.compile(broken),
        re.compile(key + value + rb")*+)", re.DOTALL),
        re.compile(e.decode() + r"(?:[ \t]*\r?\n|([\"$" + e.decode() + r"]))"),
        re.compile(rb"|".join((double, single, broken, escaped)).decode(), re.DOTALL),
        escape == b"`",
    )


_LEXERS = {escape: _lexer(escape) for escape in (b"\\", b"`")}


@dataclass(frozen=True, slots=True)
class _Step:
    """One instruction: its word, the span of what follows, the spans of its heredocs."""

    word: str
    start: int
    end: int
    heredocs: tuple[tuple[int, int], ...]


def _leaves(data: bytes, escape: bytes) -> Iterator[Leaf]:
    lexer = _LEXERS[escape]
    text = bytearray(data)
    steps = [*_steps(text, lexer)]
    masked = bytes(text)
    for step in steps:
        if step.word in _PAIRS:
            yield from _pairs(masked, step, lexer)
        elif step.word in _SHELL:
            yield from _commands(masked, step)
        for start, end in step.heredocs if step.word == "RUN" else ():
            yield from assignments(masked, start, end)


def _steps(text: bytearray, lexer: _Lexer) -> Iterator[_Step]:
    """Yield the instructions; comments inside them are blanked in *text*."""
    at = 0
    while at < len(text):
        match = _INSTRUCTION.match(text, at)
        if match:
            word, start = match["word"].decode().upper(), match.end()
            end = _body_end(text, start, lexer)
            heredocs, at = _heredocs(text, start, end)
            yield _Step(word, start, end, tuple(heredocs))
        elif bytes(text[at : _line_end(text, at)]).strip()[:1] in (b"", b"#"):
            at = _line_end(text, at)
        else:
            raise FormatUnreadable


def _line_end(data: bytearray, at: int) -> int:
    return data.find(b"\n", at) + 1 or len(data)


def _body_end(text: bytearray, start: int, lexer: _Lexer) -> int:
    at, going_on = start, True
    while at < len(text) and going_on:
        end = _line_end(text, at)
        line = bytes(text[at:end])
        if at > start and line.lstrip()[:1] in (b"", b"#"):
            text[at:end] = _BLANK.sub(b" ", line)
        else:
            going_on = lexer.continued.search(line) is not None
        at = end
    return at


def _heredocs(text: bytearray, start: int, at: int) -> tuple[list[tuple[int, int]], int]:
    """Return the spans of the heredocs announced in ``[start:at)``, and where the file goes on."""
    spans = []
    for match in _HEREDOC.finditer(bytes(text[start:at])):
        begin, closed = at, False
        while at < len(text) and not closed:
            end = _line_end(text, at)
            line = bytes(text[at:end]).rstrip(b"\r\n")
            closed = (line.lstrip(b"\t") if match["dash"] else line) == match["tag"]
            if closed:
                spans.append((begin, at))
            at = end
        if not closed:
            raise FormatUnreadable
    return spans, at


def _pairs(text: bytes, step: _Step, lexer: _Lexer) -> Iterator[Leaf]:
    match = lexer.pair.match(text, step.start, step.end)
    if match is None:
        yield from _old_form(text, step, lexer)
    while match:
        yield _leaf(match["key"].strip(b"\"'").decode(), text, match.span("value"), lexer)
        match = lexer.pair.match(text, match.end(), step.end)


def _old_form(text: bytes, step: _Step, lexer: _Lexer) -> Iterator[Leaf]:
    """Read ``ENV NAME everything behind it``."""
    words = text[step.start : step.end].split(None, 1)
    if len(words) == 2:
        begin = step.end - len(words[1])
        yield _leaf(words[0].decode(), text, (begin, begin + len(words[1].rstrip())), lexer)


def _leaf(key: str, text: bytes, span: tuple[int, int], lexer: _Lexer) -> Leaf:
    start, end = span
    raw = text[start:end].decode()
    value = lexer.piece.sub(lambda found: _undone(found, lexer), raw)
    whole = lexer.piece.fullmatch(raw) if raw[:1] in "\"'" else None
    if whole is None:
        quoted = any(
            found["char"] is None for found in lexer.piece.finditer(raw) if found.lastgroup
        )
        plain = not lexer.ticks and not quoted
        return Leaf(key, start, end, value, Style.DOCKER_BARE if plain else Style.DOCKER_TICKED)
    style = Style.DOCKER_TICKED if lexer.ticks else Style.DOCKER_DOUBLE
    style = Style.LITERAL if raw[:1] == "'" else style
    return Leaf(key, start + 1, end - 1, value, style)


def _undone(match: re.Match[str], lexer: _Lexer) -> str:
    """Return what a quoted piece, an escape or a continued line says."""
    if match["double"] is not None:
        return lexer.escape.sub(lambda found: found[1] or "", match["double"])
    return match["single"] or match["char"] or ""


def _commands(text: bytes, step: _Step) -> Iterator[Leaf]:
    """Read what a shell is given; the JSON form's words are values too."""
    body = text[step.start : step.end]
    words = _json_words(body) if body.lstrip().startswith(b"[") else None
    if words is None:
        yield from assignments(text, step.start, step.end)
        return
    for leaf in words:
        start, end = leaf.start + step.start, leaf.end + step.start
        yield Leaf(f"{step.word}{leaf.key}", start, end, leaf.value, leaf.style)


def _json_words(body: bytes) -> tuple[Leaf, ...] | None:
    try:
        return JsonEditor().leaves(body)
    except FormatUnreadable:
        return None  # then it is for the shell, as the builder takes it
