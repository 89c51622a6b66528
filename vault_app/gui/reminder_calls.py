"""What tray and reminders ask of the services: one method per use case, blocking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vault_app.services.entry import Entry
    from vault_app.services.leaks_sweep import Swept
    from vault_app.services.progress import CancelFlag
    from vault_app.services.reminding import DueLine, Round, Watch
    from vault_app.services.scheduling import Ran
    from vault_app.services.settling import Reverted
    from vault_app.services.workbench import Workbench


class ReminderBackend(Protocol):
    """Use cases of the tray."""

    def look(self) -> Round | None: ...
    def quiet_now(self) -> bool: ...
    def due(self) -> tuple[Entry, ...]: ...
    def due_list(self, *, within: int = 0) -> tuple[DueLine, ...]: ...
    def reverted(self, *, start: bool) -> tuple[Reverted, ...]: ...
    def check_some(self) -> Ran: ...
    def sweep_leaks(self) -> Swept: ...
    def stop_sweep(self) -> None: ...
    def snooze(self, name: str, days: int) -> None: ...
    def mute(self, name: str) -> None: ...
    def wake(self, name: str) -> None: ...
    def badge(self) -> int: ...


class ReminderCalls:
    """The real ones, bound to a workbench."""

    _bench: Workbench
    _watch: Watch | None = None
    _sweeping: CancelFlag | None = None

    def look(self) -> Round | None:
        """Return what is due and to be told now; None where all is as it was."""
        from vault_app.services.reminding import Watch

        if self._watch is None:
            self._watch = Watch(self._bench)
        return self._watch.look()

    def quiet_now(self) -> bool:
        """Tell whether these are the quiet hours."""
        from vault_app.services import reminding

        return reminding.quiet(self._bench)

    def due(self) -> tuple[Entry, ...]:
        """Return what is due."""
        from vault_app.services import reminding

        return reminding.due(self._bench)

    def due_list(self, *, within: int = 0) -> tuple[DueLine, ...]:
        """Return what is due, kept quiet or not."""
        from vault_app.services import reminding

        return reminding.due_list(self._bench, within=within)

    def reverted(self, *, start: bool) -> tuple[Reverted, ...]:
        """Return files a dead token came back to (H13); nothing while the vault is out of reach."""
        from vault_app.core.errors import VaultError
        from vault_app.services import settling

        try:
            return settling.look(self._bench, start=start)
        except VaultError:
            return ()

    def check_some(self) -> Ran:
        """Ask about a few that are due for a check, if the person allowed it."""
        from vault_app.services import scheduling

        return scheduling.run(self._bench)

    def sweep_leaks(self) -> Swept:
        """Look into one folder whose day has come."""
        from vault_app.services import leaks_sweep
        from vault_app.services.progress import CancelFlag

        self._sweeping = CancelFlag()
        return leaks_sweep.sweep(self._bench, cancel=self._sweeping)

    def stop_sweep(self) -> None:
        """Look into nothing any more: the program ends."""
        if self._sweeping is not None:
            self._sweeping.cancel()

    def snooze(self, name: str, days: int) -> None:
        """Be silent about one credential for *days*."""
        from vault_app.services import reminding

        reminding.snooze(self._bench, name, days)

    def mute(self, name: str) -> None:
        """Be silent about one credential for good."""
        from vault_app.services import reminding

        reminding.mute(self._bench, name)

    def wake(self, name: str) -> None:
        """Take a snooze or a mute back."""
        from vault_app.services import reminding

        reminding.wake(self._bench, name)

    def badge(self) -> int:
        """Count what needs attention."""
        from vault_app.services import reminding

        return reminding.badge(self._bench)
