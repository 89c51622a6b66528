"""A backend for window tests: an inventory in memory, every call noted, errors on demand."""

import secrets
import string
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.support.backup_backend import FakeBackups
from tests.support.clock import START
from tests.support.gui_entries import credential, entry, place
from tests.support.house_backend import FakeHouse
from tests.support.leak_backend import FakeLeaks
from tests.support.page_backend import FakePages
from vault_app.core.credential import Backend as Holder
from vault_app.core.credential import Kind, Status
from vault_app.core.errors import KeyturnError, UsageError
from vault_app.core.ids import CredentialId
from vault_app.core.place import PlaceKind
from vault_app.core.secret import Secret
from vault_app.services.checking import CheckResult
from vault_app.services.entry import Entry
from vault_app.services.importing import ImportResult, Skipped
from vault_app.services.inventory import Added, Recognised
from vault_app.services.narrowing import Narrower, Need
from vault_app.services.progress import CancelFlag, Tick
from vault_app.services.settling import Reverted, Tried
from vault_app.services.settling_programs import Holding
from vault_app.store.model import Event
from vault_app.vault.state import VaultCondition, VaultState


def fake_token(prefix: str = "hf_") -> str:
    """Return a fresh token that no provider ever issued."""
    return prefix + "".join(secrets.choice(string.ascii_letters) for _ in range(34))


class FakeBackend(FakeLeaks, FakeBackups, FakeHouse, FakePages):
    """Answers from a list of entries; ``raising`` maps a method's name to the error it raises."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        """Hold *entries* and a value for each."""
        FakePages.__init__(self)
        FakeLeaks.__init__(self)
        FakeHouse.__init__(self)
        self.held = {one.credential.id: one for one in entries}
        self.values: dict[CredentialId, str] = {name: fake_token() for name in self.held}
        self.calls: list[tuple[str, object]] = []
        self.raising: dict[str, KeyturnError] = {}
        self.result = ImportResult((), (), (), ())
        self.dry_runs: list[bool] = []
        self.practice: bool = False
        self.offline: bool = False
        self.passphrase = False
        self.opened_with: Secret | None = None
        self.condition = VaultCondition.OPEN
        self.stubborn: dict[str, KeyturnError] = {}
        self.holding: tuple[Holding, ...] = ()

    def names(self, method: str) -> list[object]:
        """Return what a method was called with."""
        return [given for called, given in self.calls if called == method]

    def _call(self, method: str, given: object = None) -> None:
        self.calls.append((method, given))
        if method in self.raising:
            raise self.raising[method]

    def _keep(self, changed: Entry) -> Entry:
        self.held[changed.credential.id] = changed
        return changed

    def entries(self) -> tuple[Entry, ...]:
        """Return all entries."""
        self._call("entries")
        return tuple(self.held.values())

    def supported(self) -> frozenset[str]:
        """Return the one provider that can be asked."""
        return frozenset({"huggingface"})

    def history(self, name: str) -> tuple[Event, ...]:
        """Return two events."""
        self._call("history", name)
        owner = CredentialId(name)
        return (
            Event(START - timedelta(days=40), owner, "imported"),
            Event(START - timedelta(minutes=4), owner, "checked", (("status", "verified"),)),
        )

    def recognise(self, secret: Secret) -> Recognised:
        """Know Hugging Face tokens by their prefix."""
        self._call("recognise")
        value = secret.reveal()
        if value.startswith("hf_"):
            return Recognised("huggingface", Kind.UNKNOWN, f"hf_…{value[-4:]}", False, "hf_")
        return Recognised("unknown", Kind.UNKNOWN, "…", False, "")

    def add(
        self,
        secret: Secret,
        provider: str | None = None,
        name: str | None = None,
        endpoint: str | None = None,
    ) -> Added:
        """Add an unchecked entry."""
        self._call("add", (name, endpoint))
        value = secret.reveal()
        for key, held in self.values.items():
            if held == value:
                return Added(self.held[key], known=True)
        made = credential(
            name or "new token", status=Status.UNKNOWN, kind=Kind.UNKNOWN, last_checked_at=None
        )
        self.values[made.id] = value
        return Added(self._keep(entry(made)), known=False)

    def import_tokens(
        self,
        paths: Sequence[Path] = (),
        *,
        dry_run: bool = False,
        mine: bool = False,
        progress: Callable[[Tick], None] | None = None,
        cancel: CancelFlag | None = None,
    ) -> ImportResult:
        """Hand over ``result`` and take its entries in."""
        self._call("import_tokens", (tuple(paths), mine))
        self.dry_runs.append(dry_run)
        if progress:
            progress(Tick("reading", 1, 2, "/home/ada/.env"))
        for one in self.result.imported:
            self._keep(one)
            self.values.setdefault(one.credential.id, fake_token())
        return replace(self.result, unclaimed=()) if mine else self.result

    def check(
        self,
        names: Sequence[str] = (),
        *,
        progress: Callable[[Tick], None] | None = None,
        cancel: CancelFlag | None = None,
    ) -> CheckResult:
        """Find everything alive."""
        self._call("check", tuple(names))
        chosen = [self.held[CredentialId(name)] for name in names] or list(self.held.values())
        alive = [
            entry(replace(e.credential, status=Status.VERIFIED, last_checked_at=START), e.places)
            for e in chosen
        ]
        return CheckResult(tuple(self._keep(one) for one in alive))

    def find_places(
        self,
        name: str,
        folders: Sequence[Path] = (),
        *,
        progress: Callable[[Tick], None] | None = None,
        cancel: CancelFlag | None = None,
    ) -> Entry:
        """Find nothing new."""
        self._call("find_places", (name, tuple(folders)))
        return self.held[CredentialId(name)]

    def switch_again(self, found: Sequence[Reverted]) -> tuple[Tried, ...]:
        """Switch all but those that ``stubborn`` names."""
        self._call("switch_again", tuple(found))
        return tuple(Tried(one, self.stubborn.get(one.path)) for one in found if one.certain)

    def still_holding(self) -> tuple[Holding, ...]:
        """Return the programs set."""
        self._call("still_holding")
        return self.holding

    def narrower(self, name: str, purposes: Sequence[str] | None = None) -> Narrower | None:
        """Ask for reading unless told what it is for."""
        self._call("narrower", (name, purposes))
        made = self.held[CredentialId(name)].credential
        if made.kind is not Kind.CLASSIC:
            needs = (Need("org:acme", ("repo.write",)),)
            return Narrower("https://hub.test/new", needs, dropped=("org.write",))
        chosen = ("download",) if purposes is None else tuple(purposes)
        need = Need("user:ada", tuple(f"repo.{code}" for code in chosen))
        offered = ("download", "inference", "push", "spaces", "ci")
        return Narrower(
            f"https://hub.test/new?{len(chosen)}", (need,) * bool(chosen), offered, chosen
        )

    def find_remote(self, name: str) -> Entry:
        """Find one Space that probably holds it."""
        self._call("find_remote", name)
        old = self.held[CredentialId(name)]
        space = replace(
            place(old.credential, "", "HF_TOKEN", "Space", plaintext=False, section="acme/demo"),
            kind=PlaceKind.REMOTE,
            path=None,
            certain=False,
        )
        return self._keep(entry(old.credential, [*old.places, space]))

    def _changed(self, key: str, /, **changes: object) -> Entry:
        old = self.held[CredentialId(key)]
        made = replace(old.credential, **changes)  # type: ignore[arg-type] # fields by name
        return self._keep(replace(old, credential=made))

    def rename(self, name: str, new: str) -> Entry:
        """Give another name; names are unique."""
        self._call("rename", (name, new))
        if any(one.credential.name == new for one in self.held.values()):
            raise UsageError("name_taken", name=new)
        return self._changed(name, name=new)

    def annotate(self, name: str, text: str) -> Entry:
        """Keep a note."""
        self._call("annotate", (name, text))
        return self._changed(name, note=text)

    def claim(self, name: str) -> Entry:
        """Claim."""
        self._call("claim", name)
        return self._changed(name, claimed=True)

    def remove(self, name: str) -> None:
        """Forget."""
        self._call("remove", name)
        del self.held[CredentialId(name)]

    def reveal(self, name: str, *, copied: bool = False) -> Secret:
        """Return the value."""
        self._call("reveal", name)
        return Secret(self.values[CredentialId(name)])

    def vault_state(self) -> VaultState:
        """Return an open keychain."""
        return VaultState(self.condition, Holder.KEYCHAIN, "GNOME Keyring")

    def needs_passphrase(self) -> bool:
        """Tell what was set."""
        return self.passphrase

    def lock(self) -> None:
        """Note it."""
        self._call("lock")

    def unlock(self, passphrase: Secret | None = None) -> None:
        """Keep what was typed."""
        self.opened_with = passphrase
        self._call("unlock")

    def create_sealed(self, passphrase: Secret) -> None:
        """Keep what was typed."""
        self.opened_with = passphrase
        self._call("create_sealed")

    def accept_unencrypted(self) -> None:
        """Note it."""
        self._call("accept_unencrypted")


SKIPPED = (
    Skipped("/home/ada/.config/private", "permission_denied"),
    Skipped("/home/ada/pipe", "not_a_file"),
)
