"""A program of ours that works beside us and is asked over pipes; it ends when we do."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from vault_app.system.beside import ARGUMENT
from vault_app.system.frames import give, take

_LANGUAGE = ("LANG", "LC_ALL", "LC_CTYPE")
_WINDOWS = ("SYSTEMROOT",)


def possible() -> bool:
    """Tell whether this copy can start itself again."""
    return bool(sys.executable) and sys.getfilesystemencoding() == "utf-8"


class Companion:
    """One started program; its module's ``main`` takes values and gives others."""

    def __init__(self, module: str, packages: Sequence[str]) -> None:
        """Start *module* with the folders of *packages* and our own to import from.

        Raises OSError where it cannot be started.
        """
        frozen = bool(getattr(sys, "frozen", False))
        names = (*_LANGUAGE, *_WINDOWS) if frozen else _WINDOWS
        environ = {name: os.environ[name] for name in names if name in os.environ}
        self._process = subprocess.Popen(  # noqa: S603 - our program, our code
            [sys.executable, ARGUMENT] if frozen else _command(module, packages),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PATH": os.defpath} | environ,
            cwd=Path(sys.executable).anchor,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if frozen:
            self._begin(module)

    def _begin(self, module: str) -> None:
        try:
            self.tell(module)
        except OSError:
            self.end()
            self.close()
            raise

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


def _command(module: str, packages: Sequence[str]) -> list[str]:
    folders = [str(Path(__file__).parents[2]), *packages]
    code = f"import sys; sys.path[:0] = {folders!r}; from {module} import main; main()"
    return [sys.executable, "-S", "-E", "-s", "-X", "utf8", "-c", code]
