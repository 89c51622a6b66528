"""What the window asks of the services: one method per use case, all blocking.

Every call is made in the task runner, never on the GUI thread. Services are imported inside the
methods, so that the window can be painted before they are loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Unpack

from vault_app.gui.detail.access_calls import AccessBackend, AccessCalls
from vault_app.gui.dialogs.backup_calls import BackupBackend, BackupCalls
from vault_app.gui.house_calls import HouseBackend, HouseCalls
from vault_app.gui.leaks.calls import LeakBackend, LeakCalls
from vault_app.gui.page_calls import PageBackend, PageCalls
from vault_app.gui.reminder_calls import ReminderBackend, ReminderCalls

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vault_app.core.rotation import Consent, Rotation, StepName
    from vault_app.core.secret import Secret
    from vault_app.services.checking import CheckResult
    from vault_app.services.entry import Entry
    from vault_app.services.importing import ImportResult
    from vault_app.services.inventory import Added, Recognised
    from vault_app.services.practising import PracticeRoom
    from vault_app.services.progress import CancelFlag, Tick
    from vault_app.services.rotating import Inspection, ObtainPage, Yes
    from vault_app.services.settling import Reverted, Tried
    from vault_app.services.settling_programs import Holding
    from vault_app.services.workbench import Workbench
    from vault_app.store.model import Event
    from vault_app.vault.state import VaultState

    Progress = Callable[[Tick], None]


class TokenBackend(Protocol):
    """Use cases around the inventory; *name* is a name or, better, an id."""

    def entries(self) -> tuple[Entry, ...]: ...
    def supported(self) -> frozenset[str]: ...
    def history(self, name: str) -> tuple[Event, ...]: ...
    def add(
        self,
        secret: Secret,
        provider: str | None = None,
        name: str | None = None,
        endpoint: str | None = None,
    ) -> Added: ...
    def recognise(self, secret: Secret) -> Recognised: ...
    def import_tokens(
        self,
        paths: Sequence[Path] = (),
        *,
        dry_run: bool = False,
        mine: bool = False,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> ImportResult: ...
    def check(
        self,
        names: Sequence[str] = (),
        *,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> CheckResult: ...
    def find_places(
        self,
        name: str,
        folders: Sequence[Path] = (),
        *,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> Entry: ...
    def find_remote(self, name: str) -> Entry: ...
    def switch_again(self, found: Sequence[Reverted]) -> tuple[Tried, ...]: ...
    def still_holding(self) -> tuple[Holding, ...]: ...
    def rename(self, name: str, new: str) -> Entry: ...
    def annotate(self, name: str, text: str) -> Entry: ...
    def remove(self, name: str) -> None: ...
    def claim(self, name: str) -> Entry: ...
    def reveal(self, name: str, *, copied: bool = False) -> Secret: ...


class VaultBackend(Protocol):
    """Use cases around the vault."""

    def vault_state(self) -> VaultState: ...
    def needs_passphrase(self) -> bool: ...
    def lock(self) -> None: ...
    def unlock(self, passphrase: Secret | None = None) -> None: ...
    def create_sealed(self, passphrase: Secret) -> None: ...
    def accept_unencrypted(self) -> None: ...


class RotationBackend(Protocol):
    """Use cases around one rotation."""

    def plan(self, name: str, consent: Consent | None = None) -> Rotation: ...
    def begin(self, name: str, consent: Consent) -> Rotation: ...
    def page(self, rotation: Rotation, purposes: Sequence[str] = ()) -> ObtainPage: ...
    def inspect(self, rotation_id: str, secret: Secret) -> Inspection: ...
    def supply(
        self, rotation_id: str, secret: Secret, *, progress: Progress | None = None
    ) -> Rotation: ...
    def accept(self, rotation_id: str, **yes: Unpack[Yes]) -> Rotation: ...
    def discard_new(self, rotation_id: str) -> Rotation: ...
    def advance(
        self,
        rotation_id: str,
        *,
        until: StepName | None = None,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> Rotation: ...
    def undo(self, rotation_id: str, *, progress: Progress | None = None) -> Rotation: ...
    def resume(
        self, rotation_id: str | None = None, *, progress: Progress | None = None
    ) -> tuple[Rotation, ...]: ...
    def rotation(self, rotation_id: str) -> Rotation: ...
    def rotations(self) -> tuple[Rotation, ...]: ...


class WindowBackend(
    TokenBackend,
    VaultBackend,
    AccessBackend,
    BackupBackend,
    HouseBackend,
    LeakBackend,
    PageBackend,
    Protocol,
):
    """What the tokens page, the panel and the small sheets ask for."""

    @property
    def practice(self) -> bool:
        """Tell whether this is the practice profile."""
        ...

    @property
    def offline(self) -> bool:
        """Tell whether the network is switched off."""
        ...


class Backend(WindowBackend, RotationBackend, ReminderBackend, Protocol):
    """All of it."""

    def open_practice(self) -> PracticeRoom: ...


class _Tokens:
    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    @property
    def practice(self) -> bool:
        """Tell whether this is the practice profile."""
        return bool(self._bench.options.practice)

    @property
    def offline(self) -> bool:
        """Tell whether the network is switched off."""
        return bool(self._bench.options.offline)

    def entries(self) -> tuple[Entry, ...]:
        """Return the inventory, in order of name."""
        from vault_app.services.entries import entries

        return entries(self._bench)

    def supported(self) -> frozenset[str]:
        """Return the providers that can be asked, and so turned."""
        from vault_app.providers.provider import Capability
        from vault_app.providers.registry import PROVIDERS

        return frozenset(one.id for one in PROVIDERS if Capability.CHECK in one.capabilities)

    def history(self, name: str) -> tuple[Event, ...]:
        """Return the events of one credential, the incidents in its life among them."""
        from vault_app.services import incidents_watch, inventory

        credential = inventory.resolve(self._bench, name)
        known = inventory.history(self._bench, name)
        return (*known, *incidents_watch.events(self._bench, credential))

    def add(
        self,
        secret: Secret,
        provider: str | None = None,
        name: str | None = None,
        endpoint: str | None = None,
    ) -> Added:
        """Add one token; *endpoint* confirms a server that the environment names."""
        from vault_app.services import inventory

        return inventory.add(self._bench, secret, provider=provider, name=name, endpoint=endpoint)

    def recognise(self, secret: Secret) -> Recognised:
        """Tell what a value looks like; no network, no vault."""
        from vault_app.services import inventory

        return inventory.recognise(secret)

    def import_tokens(
        self,
        paths: Sequence[Path] = (),
        *,
        dry_run: bool = False,
        mine: bool = False,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> ImportResult:
        """Look in the tools' own places and in *paths*."""
        from vault_app.services import importing
        from vault_app.services.progress import NEVER, silent

        return importing.import_tokens(
            self._bench,
            paths,
            dry_run=dry_run,
            mine=mine,
            progress=progress or silent,
            cancel=cancel or NEVER,
        )

    def check(
        self,
        names: Sequence[str] = (),
        *,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> CheckResult:
        """Ask the providers."""
        from vault_app.services import checking
        from vault_app.services.progress import NEVER, silent

        return checking.check(
            self._bench, names, progress=progress or silent, cancel=cancel or NEVER
        )

    def find_places(
        self,
        name: str,
        folders: Sequence[Path] = (),
        *,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> Entry:
        """Search folders for one token."""
        from vault_app.services import finding
        from vault_app.services.progress import NEVER, silent

        return finding.find_places(
            self._bench, name, folders, progress=progress or silent, cancel=cancel or NEVER
        )

    def find_remote(self, name: str) -> Entry:
        """Look through the secrets of the owner's Spaces: a use of the network."""
        from vault_app.services import finding

        return finding.find_remote(self._bench, name)

    def switch_again(self, found: Sequence[Reverted]) -> tuple[Tried, ...]:
        """Put the new values back where dead ones came back (H13)."""
        from vault_app.services import settling

        return settling.switch_all_again(self._bench, found)

    def still_holding(self) -> tuple[Holding, ...]:
        """Return the running programs that were started with a token dead by now."""
        from vault_app.services import settling_programs

        return settling_programs.still_holding(self._bench)

    def rename(self, name: str, new: str) -> Entry:
        """Give another name."""
        from vault_app.services import inventory

        return inventory.rename(self._bench, name, new)

    def annotate(self, name: str, text: str) -> Entry:
        """Keep a note."""
        from vault_app.services import inventory

        return inventory.annotate(self._bench, name, text)

    def remove(self, name: str) -> None:
        """Forget the record and the value."""
        from vault_app.services import inventory

        inventory.remove(self._bench, name)

    def claim(self, name: str) -> Entry:
        """Record that a found token is the person's own (H25)."""
        from vault_app.services import inventory

        return inventory.claim(self._bench, name)

    def reveal(self, name: str, *, copied: bool = False) -> Secret:
        """Fetch the value."""
        from vault_app.services import inventory

        return inventory.reveal(self._bench, name, copied=copied)


class _Vault(_Tokens):
    def vault_state(self) -> VaultState:
        """Tell where the vault stands; never raises."""
        from vault_app.services import vaulting

        return vaulting.state(self._bench)

    def needs_passphrase(self) -> bool:
        """Tell whether unlocking takes a passphrase."""
        return bool(self._bench.door.needs_passphrase)

    def lock(self) -> None:
        """Drop keys and caches."""
        from vault_app.services import vaulting

        vaulting.lock(self._bench)

    def unlock(self, passphrase: Secret | None = None) -> None:
        """Open the vault again."""
        from vault_app.services import vaulting

        vaulting.unlock(self._bench, passphrase)

    def create_sealed(self, passphrase: Secret) -> None:
        """Make the sealed file; the person asked for it."""
        from vault_app.services import vaulting

        vaulting.create_sealed(self._bench, passphrase)

    def accept_unencrypted(self) -> None:
        """Use a keychain that lies in clear on the disk; the person chose so (H19)."""
        from vault_app.services import vaulting

        vaulting.accept_unencrypted(self._bench)


class _Rotations(_Vault):
    def plan(self, name: str, consent: Consent | None = None) -> Rotation:
        """Plan; nothing is recorded or touched."""
        from vault_app.core.rotation import Consent as Agreed
        from vault_app.services import rotating

        return rotating.plan(self._bench, name, consent or Agreed())

    def begin(self, name: str, consent: Consent) -> Rotation:
        """Start, or take up the one open at *obtain*."""
        from vault_app.services import rotating

        return rotating.begin(self._bench, name, consent)

    def page(self, rotation: Rotation, purposes: Sequence[str] = ()) -> ObtainPage:
        """Return the provider's prefilled page."""
        from vault_app.services import rotating

        return rotating.page(self._bench, rotation, purposes)

    def inspect(self, rotation_id: str, secret: Secret) -> Inspection:
        """Judge a captured value; no network."""
        from vault_app.services import rotating

        return rotating.inspect(self._bench, rotation_id, secret)

    def supply(
        self, rotation_id: str, secret: Secret, *, progress: Progress | None = None
    ) -> Rotation:
        """Keep the new value, then check it."""
        from vault_app.services import rotating
        from vault_app.services.progress import silent

        return rotating.supply(self._bench, rotation_id, secret, progress=progress or silent)

    def accept(self, rotation_id: str, **yes: Unpack[Yes]) -> Rotation:
        """Record the person's explicit yes to one thing no general consent covers (H12)."""
        from vault_app.services import rotating

        return rotating.accept(self._bench, rotation_id, **yes)

    def discard_new(self, rotation_id: str) -> Rotation:
        """Drop the captured value and go back to *obtain*."""
        from vault_app.services import rotating

        return rotating.discard_new(self._bench, rotation_id)

    def advance(
        self,
        rotation_id: str,
        *,
        until: StepName | None = None,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> Rotation:
        """Run steps up to and including *until*."""
        from vault_app.services import rotating
        from vault_app.services.progress import NEVER, silent

        return rotating.advance(
            self._bench,
            rotation_id,
            until=until,
            progress=progress or silent,
            cancel=cancel or NEVER,
        )

    def undo(self, rotation_id: str, *, progress: Progress | None = None) -> Rotation:
        """Put everything back."""
        from vault_app.services import rotating
        from vault_app.services.progress import silent

        return rotating.undo(self._bench, rotation_id, progress=progress or silent)

    def resume(
        self, rotation_id: str | None = None, *, progress: Progress | None = None
    ) -> tuple[Rotation, ...]:
        """Go on after a crash or a wait."""
        from vault_app.services import rotating
        from vault_app.services.progress import silent

        return rotating.resume(self._bench, rotation_id, progress=progress or silent)

    def rotation(self, rotation_id: str) -> Rotation:
        """Return one rotation."""
        from vault_app.services import rotating

        return rotating.rotation(self._bench, rotation_id)

    def rotations(self) -> tuple[Rotation, ...]:
        """Return all rotations, newest first."""
        from vault_app.services import rotating

        return rotating.rotations(self._bench)


class ServicesBackend(
    _Rotations, AccessCalls, BackupCalls, HouseCalls, LeakCalls, PageCalls, ReminderCalls
):
    """The real one: a workbench bound to the functions of ``vault_app.services``."""

    def open_practice(self) -> PracticeRoom:
        """Open the practice profile and its emulator."""
        from vault_app.services import practising

        return practising.open_practice()
