"""A program beside a scan that does its work for a while and ends in the middle of an answer."""

import sys
from collections.abc import Callable
from typing import BinaryIO

from vault_app.scanner import helping
from vault_app.system.frames import give


def main() -> None:
    """Say that it is ready, answer twice, then say half of something."""
    left = [3]
    helping.give = _giving(left)  # type: ignore[attr-defined,assignment]
    helping.main()


def _giving(left: list[int]) -> Callable[[BinaryIO, object], None]:
    def gives(stream: BinaryIO, value: object) -> None:
        if not left[0]:
            stream.write(b"\0\0\x10\0half")
            stream.flush()
            sys.exit(1)
        left[0] -= 1
        give(stream, value)

    return gives
