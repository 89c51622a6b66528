"""What changed between two states of one rotation, and the way back from all changes.

A rotation over a thousand files is saved thousands of times; the journal holds each time only
what is new, and still tells every state the rotation was ever in.
"""

from collections.abc import Iterable
from typing import cast

from vault_app.store.codec import JsonValue

Body = dict[str, JsonValue]
_LISTS = ("steps", "places")


def change(before: Body | None, after: Body) -> Body:
    """Return what leads from *before* (None: nothing) to *after*."""
    if before is None:
        return after
    found: Body = {}
    for name, value in after.items():
        old = before.get(name)
        if value == old and name in before:
            continue
        if name in _LISTS and _same_length(old, value):
            found[f"{name}[]"] = _entries(
                cast("list[JsonValue]", old), cast("list[JsonValue]", value)
            )
        else:
            found[name] = value
    return found


def replay(changes: Iterable[Body]) -> list[Body]:
    """Return every state that *changes* (oldest first) went through."""
    states: list[Body] = []
    for entry in changes:
        state = dict(states[-1]) if states else {}
        for name, value in entry.items():
            if name.endswith("[]"):
                state[name[:-2]] = _applied(state[name[:-2]], cast("dict[str, JsonValue]", value))
            else:
                state[name] = value
        states.append(state)
    return states


def _same_length(old: JsonValue, new: JsonValue) -> bool:
    return isinstance(old, list) and isinstance(new, list) and len(old) == len(new)


def _entries(old: list[JsonValue], new: list[JsonValue]) -> dict[str, JsonValue]:
    pairs = enumerate(zip(old, new, strict=True))
    return {str(index): after for index, (before, after) in pairs if before != after}


def _applied(value: JsonValue, changed: dict[str, JsonValue]) -> JsonValue:
    return [
        changed.get(str(index), old) for index, old in enumerate(cast("list[JsonValue]", value))
    ]
