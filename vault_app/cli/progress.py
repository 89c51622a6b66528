"""How far a long command is: one changing line on a terminal's standard error, else nothing."""

import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from vault_app.cli.words import fill
from vault_app.core.text import sanitise

if TYPE_CHECKING:
    from vault_app.services.progress import Tick

WORDS = {
    "importing": "Looking at {name}",
    "searching": "Looking at {name}",
    "scanning": "Scanning {name}",
    "checking": "Asking about {name}",
    "exporting": "Reading values",
    "restoring": "Taking in {name}",
    "planning": "Planning",
    "switching": "Switching {name}",
    "verifying": "Checking {name}",
    "undoing": "Putting back {name}",
    "proving": "Asking whether the old token is dead",
}
"""What each kind of report says; an unknown one says its code."""

_WIDTH = 79
_LEAST_NAME = 12
_CLEAR = "\r\x1b[K"


class ProgressLine:
    """Fits ``services.progress.Progress``; use it in a ``with`` so that the line is cleared."""

    def __init__(self, *, quiet: bool = False) -> None:
        """Show nothing when *quiet* or when standard error is no terminal."""
        self._shown = not quiet and sys.stderr.isatty()
        self._width = _width() if self._shown else _WIDTH

    def __enter__(self) -> "ProgressLine":
        """Return the line itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Clear the line."""
        if self._shown:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()

    def __call__(self, tick: "Tick") -> None:
        """Show one report."""
        if not self._shown:
            return
        text = fill(WORDS.get(tick.code, tick.code.replace("_", " ")), {"name": tick.name})
        count = f" ({tick.done}/{tick.total})" if tick.total else ""
        more = count + _pace(tick)
        if self._width - len(more) < _LEAST_NAME:
            more = count if self._width - len(count) >= _LEAST_NAME else ""
        sys.stderr.write(_CLEAR + sanitise(text, self._width - len(more)) + more)
        sys.stderr.flush()


def _width() -> int:
    """Return how much fits into one line; a longer one could not be cleared."""
    try:
        columns = os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):  # no terminal after all
        return _WIDTH
    return min(_WIDTH, columns - 1) if columns else _WIDTH


def _pace(tick: "Tick") -> str:
    """Return how fast it goes and how long it takes, as far as that is known."""
    rate = f" {tick.rate / 1e6:.0f} MB/s" if tick.rate else ""
    if tick.left is None:
        return rate
    minutes, seconds = divmod(round(tick.left), 60)
    return f"{rate}, {minutes} min left" if minutes else f"{rate}, {seconds} s left"
