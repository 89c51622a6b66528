"""The network that fails at exactly one question, in the way a test says."""

from collections.abc import Callable
from typing import Any

from vault_app.providers.http import Http


class FailingAt:
    """Fits ``Http``: calls *fail* right before the n-th question, then asks as usual."""

    def __init__(self, http: Http, number: int, fail: Callable[[], None]) -> None:
        """Count down from *number*."""
        self._http = http
        self._fail = fail
        self.left = number

    def __getattr__(self, name: str) -> object:
        """Pass everything else on."""
        return getattr(self._http, name)

    def ask(self, *given: Any, **named: Any) -> object:
        """Ask, having let the provider fail first if this is the one."""
        self.left -= 1
        if self.left == 0:
            self._fail()
        return self._http.ask(*given, **named)
