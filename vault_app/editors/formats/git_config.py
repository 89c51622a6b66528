"""git's configuration: remote URLs with a token in them, ``insteadOf``, extra HTTP headers."""

import re
from collections.abc import Iterator
from pathlib import Path

from vault_app.editors.editor import Leaf, Style, joined, trimmed

_QUOTED = rb'[^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*+'
_END = rb"(?=[ \t]*+(?:[#;]|\r|\n|\Z))"
_LINE = re.compile(
    rb"""(?:^|(?<=\]))[ \t]*+(?: [\#;][^\r\n]*
      | \[[ \t]*(?P<section>[A-Za-z0-9.-]+)(?:[ \t]+"(?P<sub>"""
    + _QUOTED
    + rb""")")?[ \t]*\]
      | (?P<key>[A-Za-z][A-Za-z0-9-]*)[ \t]*=[ \t]*+(?: "(?P<quoted>"""
    + _QUOTED
    + rb')"'
    + _END.replace(b"#", rb"\#")
    + rb' | (?P<bare>(?: "'
    + _QUOTED
    + rb"""" | \\(?:\r\n|.) | [^"\\\#;\r\n]++ )*+) ) )""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(\r\n|.)|(\")", re.DOTALL)
_CONTROL = {"n": "\n", "t": "\t", "b": "\b", "\n": "", "\r\n": ""}


class GitConfigEditor:
    """Keys are ``section.subsection.name``; a subsection's own text is a value too."""

    name = "git_config"

    def fits(self, path: Path) -> bool:
        """Take ``.gitconfig``, ``.gitmodules``, ``config`` of a git folder."""
        return path.name in {".gitconfig", ".gitmodules", "gitconfig", "config.worktree"} or (
            path.name == "config" and (path.parent.name == "git" or _git_folder(path.parent))
        )

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return the subsections and values in file order."""
        return tuple(_leaves(data))


def _git_folder(folder: Path) -> bool:
    modules = "modules" in folder.parts and ".git" in folder.parts
    return modules or folder.name.endswith(".git")


def _leaves(data: bytes) -> Iterator[Leaf]:
    section = ""
    at = 0
    while match := _LINE.search(data, at):
        at = max(match.end(), at + 1)
        if match["section"]:
            name = match["section"].decode()
            sub = _decoded(match["sub"].decode()) if match["sub"] else ""
            section = joined(name, sub)
            if sub:
                yield Leaf(f"{section} (name)", *match.span("sub"), sub, Style.GIT_QUOTED)
        elif match["key"]:
            group = "quoted" if match["quoted"] is not None else "bare"
            style = Style.GIT_QUOTED if group == "quoted" else Style.GIT_BARE
            start, end = match.span(group)
            if group == "bare":
                start, end = trimmed(data, start, end)
            key = joined(section, match["key"].decode())
            yield Leaf(key, start, end, _decoded(data[start:end].decode()), style)


def _decoded(text: str) -> str:
    return _ESCAPE.sub(lambda m: "" if m[2] else _CONTROL.get(m[1], m[1]), text)
