"""A program of ours that works beside us and is asked over pipes; it ends when we do."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from vault_app.system.frames import give, take


def possible() -> bool:
    """Tell whether this copy can start its interpreter again as it is."""
    if getattr(sys, "frozen", False) or sys.platform == "win32" or not sys.executable:
        return False
    return sys.getfilesystemencoding() == "utf-8"


class Companion:
    """One started program; its module's ``main`` takes values and gives others."""

    def __init__(self, module: str, packages: Sequence[str]) -> None:
        """Start *module* with the folders of *packages* and our own to import from.

        Raises OSError where it cannot be started.
        """
        folders = [str(Path(__file__).parents[2]), *packages]
        code = f"import sys; sys.path[:0] = {folders!r}; from {module} import main; main()"
        self._process = subprocess.Popen(  # noqa: S603 - our interpreter, our code
            [sys.executable, "-S", "-E", "-s", "-X", "utf8", "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PATH": os.defpath},
            cwd="/",
            start_new_session=True,
        )

    def tell(self, value: object) -> None:
        """Hand over a value; OSError where it has ended."""
        give(cast(IO[bytes], self._process.stdin), value)

    def answer(self) -> Any:
        """Return its next value; EOFError where it has ended."""
        return take(cast(IO[bytes], self._process.stdout))

    def end(self) -> None:
        """End it, whatever it does; whoever waits for an answer gets EOFError."""
        self._process.kill()

    def close(self) -> None:
        """Let go of what has ended."""
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                cast(IO[bytes], stream).close()
        self._process.wait()
