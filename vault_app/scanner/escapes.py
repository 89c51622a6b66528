"""Where escapes may stand that are new: runs of a token's characters with a sign that begins one.

Next to nothing is imported: the program beside the look at a history needs it.
"""

from _collections_abc import Sequence  # collections imports much more

from vault_app.scanner.deltas import spans

RUN = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.~+/=%:\\-"
"""What may stand in a token, or in one that is escaped."""
_SIGNS = (b"%", b"\\")
_LONG = 4_096
_NEAR = 127
"""The most that comes in at once: between two edges that are farther apart nothing is new."""


def near(content: bytes, edges: Sequence[int]) -> bool:
    """Tell whether there may be an escape in a run that reaches to one of *edges*.

    So it is said of runs that are very long, too: an escape farther away may be undone with them.
    """
    for first, last in spans(edges, _NEAR) if edges else ():
        before = content[first - _LONG if first > _LONG else 0 : first]
        after = content[last : last + _LONG]
        left, right = len(before.rstrip(RUN)), len(after) - len(after.lstrip(RUN))
        run = before[left:] + content[first:last] + after[:right]
        if len(before) - left == _LONG or right == _LONG or any(sign in run for sign in _SIGNS):
            return True
    return False
