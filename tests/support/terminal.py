"""A command on a pseudo-terminal: what a person would see and type."""

import os
import pty
import select
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType


class Terminal:
    """Runs a command whose three streams are one terminal; use it in a ``with``."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str], folder: Path) -> None:
        """Start *command* in *folder*."""
        self.seen = ""
        self._read_to = 0
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], list(command), {**environ, "TERM": "xterm", "COLUMNS": "200"})  # noqa: S606 - a child of its own is the point
        self._code: int | None = None

    def __enter__(self) -> "Terminal":
        """Return the terminal."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the command if it still runs."""
        if self._code is None:
            os.kill(self._pid, 9)
            os.waitpid(self._pid, 0)
        os.close(self._fd)

    def expect(self, text: str, seconds: float = 30) -> None:
        """Wait until *text* was printed behind what was expected before."""
        deadline = time.monotonic() + seconds
        while (at := self.seen.find(text, self._read_to)) < 0:
            assert time.monotonic() < deadline, f"no {text!r} in {self.seen!r}"
            assert self._pull(), f"ended without {text!r}: {self.seen!r}"
        self._read_to = at + len(text)

    def type(self, text: str) -> None:
        """Type a line."""
        os.write(self._fd, text.encode() + b"\n")

    def press(self, byte: bytes) -> None:
        """Press one key, such as Ctrl-C."""
        os.write(self._fd, byte)

    def end(self, seconds: float = 60) -> int:
        """Wait for the command's end; return its exit code."""
        deadline = time.monotonic() + seconds
        while self._pull():
            assert time.monotonic() < deadline, f"still running: {self.seen!r}"
        _pid, status = os.waitpid(self._pid, 0)
        self._code = os.waitstatus_to_exitcode(status)
        return self._code

    def _pull(self) -> bool:
        ready, _, _ = select.select([self._fd], [], [], 0.2)
        if not ready:
            return True
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            return False
        self.seen += data.decode(errors="replace")
        return bool(data)
