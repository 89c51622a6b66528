"""git's credential store: one URL per line with user and password, percent-encoded."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from vault_app.editors.editor import Leaf, Style

_LINE = re.compile(
    rb"^(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<user>[^:@/\s]*)(?::(?P<password>[^@/\s]*))?"
    rb"@(?P<host>[^\s]*)",
    re.MULTILINE,
)


class GitCredentialsEditor:
    """Keys are ``https://host`` for the password and ``https://host user`` for the user."""

    name = "git_credentials"

    def fits(self, path: Path) -> bool:
        """Take ``.git-credentials`` and ``git/credentials``."""
        return path.name == ".git-credentials" or (
            path.name == "credentials" and path.parent.name in {"git", ".git"}
        )

    def leaves(self, data: bytes) -> tuple[Leaf, ...]:
        """Return user and password of each line that is such a URL."""
        return tuple(_leaves(data))


def _leaves(data: bytes) -> Iterator[Leaf]:
    for match in _LINE.finditer(data):
        url = f"{match['scheme'].decode()}://{match['host'].decode()}"
        for group, key in (("user", f"{url} user"), ("password", url)):
            if match[group]:
                start, end = match.span(group)
                value = unquote(match[group].decode(), errors="surrogateescape")
                yield Leaf(key, start, end, value, Style.URL_PART)
