"""Lends Python a quicker way to make the enums of Qt.

The binding makes two hundred enums out of two thousand names before a first window, and Python
makes each name three times over: a sixth of a start. What is made here is what Python would have
made, attribute by attribute (a test compares every enum of Qt); whatever is not as the binding asks
for it, and every other Python than those known, is left to Python.
"""

import enum
import sys
from collections.abc import Callable
from typing import Any, Final

_KNOWN: Final = ((3, 11),)
_OWN: Final = ("__module__", "__new__", "_member_names_", "_member_map_", "_value2member_map_", "a")
"""What each enum has for itself."""

_FLAGS: Final = ("_flag_mask_", "_singles_mask_", "_all_bits_")

_set: Final = type.__setattr__
_meta: Final[Any] = enum.EnumMeta
_plain: Final[Any] = vars(_meta).get("_create_")
_moulds: Final[dict[Any, dict[str, Any]]] = {}
_taken: Final[dict[Any, frozenset[str]]] = {}


def lend() -> None:
    """Make enums quickly from now on, where this Python's are known."""
    if sys.version_info[:2] not in _KNOWN or sys.implementation.name != "cpython":
        return
    bases: tuple[Any, ...] = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
    for base in bases:
        if base not in _moulds:
            mould = base("mould", (("a", 1),), boundary=enum.KEEP)
            rest = {name: value for name, value in vars(mould).items() if name not in _OWN}
            inherited = (name for one in base.__mro__ for name in vars(one))
            _moulds[base], _taken[base] = rest, frozenset({*inherited, "mro", ""})
    _meta._create_ = _create


def take_back() -> None:
    """Leave all enums to Python again, as tests do."""
    if _plain is not None:
        _meta._create_ = _plain


def _create(cls: Any, class_name: str, names: Any, **more: Any) -> Any:
    mould = _moulds.get(cls)
    if more.get("module") is None:  # as Python finds it: whence the call came
        more["module"] = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001
    odd = more["module"] is None or more.get("qualname") or more.get("type") is not None
    if mould is None or odd or more.get("boundary") is not enum.KEEP or not _fit(cls, names):
        return _plain(cls, class_name, names, **more)
    made: Any = type.__new__(
        _meta,
        class_name,
        (cls,),
        {
            **mould,
            "__module__": more["module"],
            "_member_names_": [],
            "_member_map_": {},
            "_value2member_map_": {},
            "_unhashable_values_": [],
        },
    )
    _set(made, "__new__", enum.Enum.__new__)  # as Python does it, not among the rest
    _fill(made, names)
    return made


def _fit(cls: Any, names: Any) -> bool:
    """Tell whether *names* are plain names with plain numbers, none of which means more."""
    if type(names) not in (tuple, list):
        return False
    taken = _taken[cls]
    for pair in names:
        if type(pair) is not tuple or len(pair) != 2:
            return False
        name, value = pair
        if type(name) is not str or type(value) is not int or name[:1] == "_" or name in taken:
            return False
    return len(dict(names)) == len(names)


def _fill(made: Any, names: Any) -> None:
    flag, number = issubclass(made, enum.Flag), issubclass(made, int)
    order, members, by_value = made._member_names_, made._member_map_, made._value2member_map_
    make: Callable[..., Any] = int.__new__ if number else object.__new__
    mask = singles = 0
    for name, value in names:
        member = by_value.get(value)
        single = value > 0 and not value & (value - 1)
        if flag:
            mask |= value
            singles |= value if single else 0
        if member is None:
            member = make(made, value) if number else make(made)
            member.__dict__.update(
                _value_=value, _name_=name, __objclass__=made, _sort_order_=len(order)
            )
            by_value[value] = member
            if single or not flag:
                order.append(name)
        members[name] = member
        _set(made, name, member)
    if flag:
        for name, value in zip(_FLAGS, (mask, singles, 2 ** mask.bit_length() - 1), strict=True):
            _set(made, name, value)
        values = [members[name]._value_ for name in order]
        if values != sorted(values):
            _set(made, "_iter_member_", made._iter_member_by_def_)
