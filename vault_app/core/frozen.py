"""Values: they never change, and are equal where their fields are.

A frozen dataclass with slots is built out of source text at every start, a millisecond each, and
dozens stand in the way of the first list. A ``Struct`` is made a hundred times as fast and read
from JSON three times as fast. ``replace`` and ``fields`` of ``dataclasses`` take it like one.
"""

from dataclasses import Field, make_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec import Struct


class _Fields:
    """Tells ``dataclasses`` the fields of a value's class, once it asks."""

    def __get__(self, instance: object, owner: type) -> dict[str, Field[Any]]:
        return _fields(owner)


@cache
def _fields(owner: Any) -> dict[str, Field[Any]]:
    alike: Any = make_dataclass(owner.__name__, owner.__struct_fields__)
    found: dict[str, Field[Any]] = alike.__dataclass_fields__
    return found


class Frozen(Struct, frozen=True):
    """What our values are made of: ``class Scope(Frozen, frozen=True)``."""

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    else:
        __dataclass_fields__ = _Fields()
