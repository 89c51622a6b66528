"""PostgreSQL's ``.pgpass``: ``host:port:database:user:password``, with ``\\:`` for a colon."""

import re
from collections.abc import Iterator
from pathlib import Path

from vault_app.editors.editor import Leaf, Style

_FIELD = rb"((?:[^:\\\r\n]|\\.)*+)"
_LINE = re.compile(rb"^(?![ \t]*\#)" + rb":".join([_FIELD] * 5), re.M)
_ESCAPE = re.compile(r"\\(.)")


class PgpassEditor:
    """Keys are ``host:port:database user`` for the password, and the same with ``login``."""

    name = "pgpass"

    def fits(self, path: Path) -> bool:
        """Take ``.pgpass`` and Windows' ``pgpass.conf``."""
        return path.name.lower() in {".pgpass", "pgpass", "pgpass.conf"}

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return user and password of each entry."""
        return tuple(_leaves(data))


def _leaves(data: bytes) -> Iterator[Leaf]:
    for match in _LINE.finditer(data):
        host, port, database, user, password = (_decoded(match[group]) for group in range(1, 6))
        key = f"{host}:{port}:{database} {user}"
        if user:
            yield Leaf(f"{key} login", *match.span(4), user, Style.PGPASS)
        yield Leaf(key, *match.span(5), password, Style.PGPASS)


def _decoded(raw: bytes) -> str:
    return _ESCAPE.sub(r"\1", raw.decode())
