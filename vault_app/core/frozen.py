"""Values: they never change, and are equal where their fields are.

A frozen dataclass with slots is built out of source text at every start, a millisecond each, and
dozens stand in the way of the first list. A ``Struct`` is made a hundred times as fast and read
from JSON three times as fast. ``replace`` and ``fields`` of ``dataclasses`` take it like one.
"""

import sys
import typing
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from vault_app.core.later import Later

if TYPE_CHECKING:
    from dataclasses import Field

_SELDOM = ("textwrap", "msgspec.inspect", "msgspec.msgpack", "msgspec.toml", "msgspec.yaml")
_HINTS = {name: getattr(typing, name) for name in ("get_type_hints", "NotRequired", "Required")}
_SYSTEM = {"system": lambda: "Linux"} if sys.platform == "linux" else {}
"""All that ``uuid`` asks ``platform`` for, which compiles a dozen expressions when imported."""

with (
    Later(*_SELDOM),
    Later("typing_extensions", **_HINTS),
    Later("platform", **_SYSTEM),
):
    from msgspec import Struct


class _Fields:
    """Tells ``dataclasses`` the fields of a value's class, once it asks."""

    def __get__(self, instance: object, owner: type) -> "dict[str, Field[Any]]":
        return _fields(owner)


@cache
def _fields(owner: Any) -> "dict[str, Field[Any]]":
    from dataclasses import make_dataclass

    alike: Any = make_dataclass(owner.__name__, owner.__struct_fields__)
    found: dict[str, Field[Any]] = alike.__dataclass_fields__
    return found


class Frozen(Struct, frozen=True):
    """What our values are made of: ``class Scope(Frozen, frozen=True)``."""

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar["dict[str, Field[Any]]"]
    else:
        __dataclass_fields__ = _Fields()
