"""The one type that carries a sensitive value; it shows itself to nobody by accident."""

from typing import Final, NoReturn


class Secret:
    """A sensitive value: no repr, no str, no pickle, no equality by ``==``, not hashable.

    ``reveal`` is the only way out; the architecture test counts the files that call it.
    """

    __slots__ = ("_value",)
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, value: str) -> None:
        """Wrap *value* unchanged (no stripping: that is the caller's knowledge)."""
        self._value: Final = value

    def reveal(self) -> str:
        """Return the value itself. Never log, format or store what comes out."""
        return self._value

    @property
    def mark(self) -> "Secret":
        """Return what tells this value apart: itself, of several parts the first (H14)."""
        return self

    def same_as(self, other: "Secret") -> bool:
        """Tell in constant time whether both hold the same value."""
        import hmac  # loads OpenSSL, which a listing need not wait for

        # A strict encoder fails on a lone surrogate, with an error whose repr shows the value.
        mine = self._value.encode("utf-8", "surrogatepass")
        return hmac.compare_digest(mine, other.reveal().encode("utf-8", "surrogatepass"))

    def __len__(self) -> int:
        """Return the length in characters."""
        return len(self._value)

    def __repr__(self) -> str:
        """Return a fixed text, so that no traceback or log line can show the value."""
        return "<Secret>"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        """Return the same fixed text in f-strings."""
        return repr(self)

    def __eq__(self, other: object) -> bool:
        """Refuse ``==``: it leaks by timing and invites mistakes; use ``same_as``."""
        raise TypeError("compare secrets with same_as")

    def __reduce__(self) -> NoReturn:
        """Refuse pickling and copying to elsewhere."""
        raise TypeError("a secret is not pickled")
