"""Credentials of several named parts (H14): told apart in what a person enters, joined as one."""

from typing import Protocol, runtime_checkable

from vault_app.core.credential import Joined


@runtime_checkable
class Compound(Protocol):
    """What a provider whose credentials have several parts offers beside ``Provider``.

    One of its patterns fits the joined text, so that it is recognised like any token.
    """

    def gathered(self, text: str) -> Joined | None:
        """Return the one credential in *text*, however its parts are written there."""
        ...
