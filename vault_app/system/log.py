"""The log: one rotating file, 0600, every line redacted; other libraries' chatter kept down."""

import logging
import os
from pathlib import Path
from typing import Final

from vault_app.system.redaction import redact

__all__ = ["configure", "redact"]

_FORMAT: Final = "%(asctime)s %(levelname)s %(name)s %(message)s"
_QUIET: Final = (
    "httpx2", "httpcore2", "httpx", "httpcore", "huggingface_hub", "keyring", "filelock",
    "urllib3", "asyncio",
)  # fmt: skip
_LIMIT: Final = 1_000_000
_MARK: Final = "keyturn log"


class RedactingFormatter(logging.Formatter):
    """Redacts the finished line, traceback and arguments included."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line without anything that looks like a secret."""
        return redact(super().format(record))


def configure(path: Path | None, verbose: bool = False) -> None:
    """Send our log to *path* (None: nowhere but a verbose terminal); may be called again.

    *verbose* also shows it on standard error. Libraries that log headers stay at WARNING.
    """
    root = logging.getLogger()
    for old in [handler for handler in root.handlers if handler.name == _MARK]:
        root.removeHandler(old)
        old.close()
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("vault_app").setLevel(logging.DEBUG if verbose else logging.INFO)
    handlers: list[logging.Handler] = []
    if path is not None:
        handlers.append(_file_handler(path))
    if verbose:
        handlers.append(logging.StreamHandler())
    for handler in handlers:
        handler.name = _MARK
        handler.setFormatter(RedactingFormatter(_FORMAT))
        root.addHandler(handler)


def _file_handler(path: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    class PrivateFile(RotatingFileHandler):
        def _open(self):  # type: ignore[no-untyped-def] # the library's own hook
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
            return os.fdopen(os.open(path, flags, 0o600), "a", encoding="utf-8")

        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's
            """Say nothing: what cannot be logged must not come out unredacted either."""

    return PrivateFile(path, maxBytes=_LIMIT, backupCount=2, encoding="utf-8", delay=True)
