"""git under way while its asker still loads what the answer is for: commits wait for that.

Imports next to nothing. By the launcher's rules (H26), for commands that meet no filter or driver.
"""

import os

from vault_app.system.gitguards import as_variables, git_program, guarded, safe_environment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Final

_PIECE: "Final" = 2**18
_BROKEN_PIPE, _KILLED = 13, 9


class Ahead:
    """One git that was started; ``end`` has to be called, whatever comes."""

    def __init__(
        self, arguments: "Sequence[str]", top: str, given: "Mapping[str, str]", *, asked: bool
    ) -> None:
        """Start it in *top*; *asked*: it gets questions on its standard input.

        OSError where there is no git, NotImplementedError where programs are not started so.
        """
        program = git_program()
        if program is None or not hasattr(os, "posix_spawn"):
            raise FileNotFoundError
        command = guarded(program, arguments)
        command[1:1] = ["-C", top]
        environ = safe_environment(os.environ) | dict(given) | as_variables(())
        self._out, out = os.pipe()
        stdin, self._into = os.pipe() if asked else (os.open(os.devnull, os.O_RDONLY), -1)
        null = os.open(os.devnull, os.O_WRONLY)
        copies = ((stdin, 0), (out, 1), (null, 2))  # ours are all above: the streams are there
        try:
            self._pid = os.posix_spawn(
                program,
                command,
                environ,
                file_actions=[(os.POSIX_SPAWN_DUP2, ours, its) for ours, its in copies],
                setsigdef=[_BROKEN_PIPE],
                setsid=True,
            )
        except BaseException:
            self._pid = 0
            self.end()
            raise
        finally:
            for ours, _ in copies:
                os.close(ours)

    def ask(self, text: bytes) -> bool:
        """Say *text* and no more; tell whether git could be told all of it at once."""
        os.set_blocking(self._into, False)
        try:
            return os.write(self._into, text) == len(text)
        except OSError:
            return False
        finally:
            os.close(self._into)
            self._into = -1

    def answer(self, largest: int) -> bytes | None:
        """Return all that git says; None if that is more than *largest*."""
        parts, size = [], 0
        while part := os.read(self._out, _PIECE):
            size += len(part)
            if size > largest:
                return None
            parts.append(part)
        return b"".join(parts)

    def code(self) -> int:
        """Return git's exit code, once it has said all; 1 where nobody can tell it any more."""
        number, self._pid = self._pid, 0
        try:
            return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
        except ChildProcessError:  # who started us has the system forget children at once
            return 1

    def end(self) -> None:
        """Leave nothing of it behind."""
        for pipe in (self._out, self._into):
            if pipe >= 0:
                os.close(pipe)
        self._out = self._into = -1
        if self._pid:
            try:
                os.kill(self._pid, _KILLED)
            except ProcessLookupError:  # gone, and forgotten
                self._pid = 0
                return
            self.code()
