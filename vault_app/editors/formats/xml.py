"""XML by expat's byte positions: Maven settings, NuGet configuration, IDE settings.

No document type with entities is read (nothing external is fetched, nothing expands). What comes
here is UTF-8, whatever the declaration says of the file's own bytes.
"""

import codecs
import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

from vault_app.core.errors import FormatUnreadable
from vault_app.editors.editor import DEPTH_LIMIT, NODE_LIMIT, Leaf, Style, has_suffix

if TYPE_CHECKING:
    from pyexpat import XMLParserType

_ATTRIBUTE = re.compile(rb"""\s([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')""")
_DECLARED = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)""")
_SUFFIXES = (
    ".xml",
    ".config",
    ".props",
    ".targets",
    ".plist",
    ".csproj",
    ".pubxml",
    ".iml",
    ".nuspec",
    ".runsettings",
    ".xsl",
    ".svg",
)
_NAMING = ("key", "name", "id")


class XmlEditor:
    """Keys are element paths, ``add[ClearTextPassword]@value`` for attributes.

    In a property list what follows ``<key>HF_TOKEN</key>`` is ``string[HF_TOKEN]``.
    """

    name = "xml"

    def fits(self, path: Path) -> bool:
        """Take the usual suffixes (``NuGet.Config`` included)."""
        return has_suffix(path, _SUFFIXES)

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return every attribute and every text that is not only white space."""
        walk = _Walk(data)
        declared = _DECLARED.match(data)
        try:
            codecs.lookup(declared[1].decode() if declared else "utf-8")
            walk.parser.Parse(data, True)
        except (ExpatError, ValueError, LookupError) as error:
            raise FormatUnreadable from error
        return tuple(walk.leaves)


class _Walk:
    """Collects leaves while expat reports what it reads."""

    def __init__(self, data: bytes) -> None:
        self.leaves: list[Leaf] = []
        self.parser: XMLParserType = ParserCreate("utf-8")
        self._data = data
        self._path: list[str] = []
        self._nodes = 0
        self._text: list[str] = []
        self._start = -1
        self._key_before: str | None = None
        parser = self.parser
        parser.ordered_attributes = True
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = self._flush
        parser.CommentHandler = parser.ProcessingInstructionHandler = self._other
        parser.EntityDeclHandler = self._entity

    def _open(self, name: str, attributes: list[str]) -> None:
        self._flush()
        self._nodes += 1
        if len(self._path) >= DEPTH_LIMIT or self._nodes > NODE_LIMIT:
            raise FormatUnreadable("too_many_nodes" if self._nodes > NODE_LIMIT else "too_deep")
        pairs = list(zip(attributes[::2], attributes[1::2], strict=True))
        named = next((value for key, value in pairs if key.lower() in _NAMING), self._key_before)
        self._key_before = None
        self._path.append(f"{name}[{named}]" if named else name)
        if pairs:
            self._attributes(pairs)

    def _attributes(self, pairs: list[tuple[str, str]]) -> None:
        at = self.parser.CurrentByteIndex
        for key, value in pairs:
            match = _ATTRIBUTE.search(self._data, at)
            if match is None or match[1].decode() != key:
                raise FormatUnreadable
            at = match.end()
            span = match.span(2) if match[2] is not None else match.span(3)
            self.leaves.append(Leaf(f"{self._key()}@{key}", *span, value, Style.XML))

    def _close(self, _name: str) -> None:
        self._flush()
        self._path.pop()

    def _characters(self, text: str) -> None:
        if self._start < 0:
            self._start = self.parser.CurrentByteIndex
        self._text.append(text)

    def _other(self, *_what: str) -> None:
        self._flush()

    def _flush(self) -> None:
        """End the text collected so far at the byte where the next thing begins."""
        text, start = "".join(self._text), self._start
        self._text, self._start = [], -1
        if text.strip():
            if self._path[-1] == "key":
                self._key_before = text
            end = self.parser.CurrentByteIndex
            self.leaves.append(Leaf(self._key(), start, end, text, Style.XML))

    def _entity(self, *_what: object) -> None:
        raise FormatUnreadable("entities")

    def _key(self) -> str:
        return ".".join(self._path)
