"""What the window asks about the program itself: its first start, its updates, its leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from vault_app.services.leaving import Belongings, Gone
    from vault_app.services.updates import Standing
    from vault_app.services.workbench import Workbench


class HouseBackend(Protocol):
    """Use cases of the welcome, the settings' last card and the notice of a newer version."""

    def is_first(self) -> bool: ...
    def greeted(self) -> None: ...
    def update_standing(self) -> Standing: ...
    def ask_for_update(self) -> Standing: ...
    def news(self) -> Standing | None: ...
    def belongings(self) -> Belongings: ...
    def remove_tokens(self) -> int: ...
    def remove_everything(self) -> Gone: ...


class HouseCalls:
    """The real ones, bound to a workbench."""

    _bench: Workbench

    def is_first(self) -> bool:
        """Tell whether the person is to be welcomed."""
        from vault_app.services import greeting

        return greeting.is_first(self._bench)

    def greeted(self) -> None:
        """Remember that it was done."""
        from vault_app.services import greeting

        greeting.remember(self._bench)

    def update_standing(self) -> Standing:
        """Return what is known of updates; no network."""
        from vault_app.services import updates

        return updates.standing(self._bench)

    def ask_for_update(self) -> Standing:
        """Ask now: the person pressed the button for it."""
        from vault_app.services import updates

        return updates.check(self._bench, once=True)

    def news(self) -> Standing | None:
        """Make the daily check if it is allowed and due; return what is known of a newer version.

        While it is off and nothing was ever asked, nothing is imported either.
        """
        settings = self._bench.store.settings
        if settings.get("choice.update_checks") is not True and settings.get("update.seen") is None:
            return None
        from vault_app.services import updates

        updates.check_if_due(self._bench)
        found = updates.standing(self._bench)
        return found if found.newer else None

    def belongings(self) -> Belongings:
        """Return what of us is on this machine."""
        from vault_app.services import leaving

        return leaving.belongings(self._bench)

    def remove_tokens(self) -> int:
        """Forget every token; settings and history stay."""
        from vault_app.services import inventory

        return inventory.remove_all(self._bench)

    def remove_everything(self) -> Gone:
        """Take everything away; this backend is of no more use then."""
        from vault_app.services import leaving

        return leaving.remove_everything(self._bench, running=True)
