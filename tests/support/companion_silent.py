"""A program beside a scan that takes what it is told and never answers."""

import sys


def main() -> None:
    """Listen until nobody speaks any more."""
    while sys.stdin.buffer.read(1):
        pass
