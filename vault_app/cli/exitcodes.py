"""The exit codes of the command line's contract."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The contract's exit codes."""

    FINE = 0
    DUE = 1
    USAGE = 2
    VAULT = 3
    PROVIDER = 4
    FILE = 5
    WAITING = 6
    BUG = 70
    CANCELLED = 130
