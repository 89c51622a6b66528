"""What only the owner of a release can say: set these three lines, and nothing else, before one.

``.invalid`` means "not set": no such host can exist (RFC 2606), so that nobody else is ever asked.
``packaging/update.py check`` refuses a release until all three are set.
"""

from typing import Final

MAINTAINER: Final = "The Keyturn developers <team@keyturn.invalid>"
"""Who answers for the packages, as ``Name <address>``; deb and rpm carry it."""

HOME: Final = "https://keyturn.invalid/"
"""Where people read about Keyturn and find its packages."""

UPDATES: Final = "https://keyturn.invalid/update.json"
"""The one address the check for updates asks (H35): the notice that ``packaging/update.py sign``
makes. It must answer by itself, for a redirect is refused."""


def is_set(text: str) -> bool:
    """Tell whether the owner has set an address."""
    host = text.partition("://")[2].partition("/")[0] or text.rpartition("@")[2]
    return not host.rstrip("> /").endswith(".invalid")
