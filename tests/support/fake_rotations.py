"""A backend that steps one rotation through its states as a test tells it; no file, no network."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from tests.support.clock import FixedClock
from tests.support.leak_backend import FakeSweeps
from vault_app.core.comparison import compare
from vault_app.core.credential import (
    Backend,
    Credential,
    Identity,
    Kind,
    Reach,
    Risk,
    Scope,
    Status,
)
from vault_app.core.errors import Cancelled, KeyturnError
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import BatchId, CredentialId, ItemId, PlaceId, RotationId
from vault_app.core.place import Place, PlaceKind
from vault_app.core.policy import age_days, due_at, judge
from vault_app.core.rotation import (
    Consent,
    Detail,
    MaskedDiff,
    NewValue,
    OldValue,
    PlaceProgress,
    PlaceState,
    Revocation,
    Rotation,
    RotationState,
    StepName,
    StepState,
    WaitingFor,
    moved,
    with_place,
    with_step,
)
from vault_app.core.secret import Secret
from vault_app.services.entry import Entry
from vault_app.services.progress import CancelFlag, Tick
from vault_app.services.reminding import Notice, Round
from vault_app.services.rotating import Inspection, ObtainPage, Sides
from vault_app.services.rotating_batch import Outcome
from vault_app.services.scheduling import Ran
from vault_app.services.settling import Reverted

Progress = Callable[[Tick], None]
OLD_HINT, NEW_HINT = "hf_…xQ4z", "hf_…9vTd"
S, P, N = StepState, PlaceState, StepName


def scope(name: str, entity: str | None = "user:ada", risk: Risk = Risk.MEDIUM) -> Scope:
    """Return a scope."""
    return Scope(name, entity, risk)


CLASSIC = Identity(
    "ada", "id-ada", Kind.CLASSIC, role="write", reach=(Reach("acme", "org", "admin"),)
)
NARROW = Identity(
    "ada",
    "id-ada",
    Kind.FINE_GRAINED,
    scopes=(scope("repo.content.read"), scope("inference.serverless.write")),
    reach=(Reach("acme", "org", "admin"),),
)


@dataclass
class Check:
    """What one check of the new token finds: notes, and what it stops at."""

    stop: str | None = None
    waiting_for: WaitingFor = WaitingFor.PERSON
    data: dict[str, str] = field(default_factory=dict)
    notes: tuple[Detail, ...] = ()
    new: Identity | None = NARROW


def place(path: str | None, key: str, **given: object) -> PlaceProgress:
    """Return a planned place with its masked diff."""
    tracked = bool(given.pop("tracked", False))
    kind = PlaceKind.FILE if path else PlaceKind.ENVIRONMENT
    made = Place(
        PlaceId(f"p-{path}-{key}"),
        CredentialId("c1"),
        kind,
        path,
        key,
        str(given.pop("editor", "dotenv")),
        str(given.pop("tool", "dotenv")),
        tracked_by_git=tracked,
    )
    if path is None:
        return PlaceProgress(made, P.SKIPPED, Detail("restart_needed"))
    diff = MaskedDiff(key, OLD_HINT, None, 37, None)
    if tracked:
        return PlaceProgress(made, P.SKIPPED, Detail("tracked_by_git"), diff)
    return PlaceProgress(made, P.PENDING, None, diff)


def eight_places(home: str) -> tuple[PlaceProgress, ...]:
    """Return the places of the design pictures."""
    return (
        place(f"{home}/.cache/huggingface/token", ""),
        place(f"{home}/.cache/huggingface/stored_tokens", "[laptop] hf_token"),
        place(f"{home}/proj/.env", "HF_TOKEN"),
        place(f"{home}/.netrc", "machine huggingface.co"),
        place(f"{home}/.git-credentials", "huggingface.co"),
        place(f"{home}/.cursor/mcp.json", "mcpServers.hf.headers.Authorization"),
        place(f"{home}/work/site/config.yaml", "hub.token", tracked=True),
        place(None, "HF_TOKEN", tool="bash"),
    )


class FakeRotations(FakeSweeps):
    """Fits ``SheetBackend``; every call is remembered in ``calls``."""

    practice = False
    offline = False

    def __init__(
        self, places: Sequence[PlaceProgress], old: Identity = CLASSIC, proof_interval: float = 30.0
    ) -> None:
        """Plan over *places* for a token that is *old*."""
        self.clock = FixedClock()
        self.calls: list[str] = []
        self.old = old
        self.checks: deque[Check] = deque([Check()])
        self.offers: dict[str, str] = {}
        self.failures: dict[str, KeyturnError] = {}
        self.bad_places: dict[str, tuple[PlaceState, str]] = {}
        self.proof: str | None = None
        self.undo_trouble = False
        self.during: Callable[[Tick], None] = lambda tick: None
        self.snoozed: list[tuple[str, int]] = []
        self.notices: tuple[Notice, ...] = ()
        self.ran = Ran(code="not_allowed")
        self.came_back: tuple[Reverted, ...] = ()
        self.by_night = False
        self.is_locked = False
        self._interval = proof_interval
        self._new: Identity | None = None
        self.credential = self._credential()
        self.current = self._planned(tuple(places))

    # -- the inventory ---------------------------------------------------------------------------

    def entries(self) -> tuple[Entry, ...]:
        """Return the one token."""
        now = self.clock.now()
        places = tuple(row.place for row in self.current.places)
        verdict, reasons = judge(self.credential, places, now)
        days, due = age_days(self.credential, now), due_at(self.credential)
        return (Entry(self.credential, places, verdict, reasons, days, due),)

    def due(self) -> tuple[Entry, ...]:
        """Return the one token: it is due."""
        self._call("due")
        return self.entries()

    def badge(self) -> int:
        """Return one."""
        return len(self.entries())

    def look(self) -> Round:
        """Return the one token, and the notices set, once."""
        self._call("look")
        due = self.due()
        return Round(due, tuple(one for one in due if one.rotation), self.take_notices())

    def quiet_now(self) -> bool:
        """Tell what was set."""
        return self.by_night

    def check_some(self) -> Ran:
        """Return what was set."""
        self._call("check_some")
        taken, self.ran = self.ran, Ran(code="not_allowed")
        return taken

    def take_notices(self) -> tuple[Notice, ...]:
        """Return the notices set, once."""
        self._call("take_notices")
        taken, self.notices = self.notices, ()
        return taken

    def reverted(self, *, start: bool) -> tuple[Reverted, ...]:
        """Return the reverted files set, once."""
        self._call("reverted")
        taken, self.came_back = self.came_back, ()
        return taken

    def snooze(self, name: str, days: int) -> None:
        """Remember it."""
        self.snoozed.append((name, days))

    def lock(self) -> None:
        """Remember it."""
        self._call("lock")
        self.is_locked = True

    # -- the rotation ----------------------------------------------------------------------------

    def plan(self, name: str, consent: Consent | None = None) -> Rotation:
        """Return the plan."""
        self._call("plan")
        return self.current

    def begin(self, name: str, consent: Consent) -> Rotation:
        """Record it and wait at *obtain*."""
        self._call("begin")
        self.current = replace(self.current, consent=consent)
        for row in self.current.places:
            self._choose(row, consent)
        self._step(N.PLAN, S.DONE)
        self._step(N.OBTAIN, S.RUNNING, Detail("guided", (("provider", "huggingface"),)))
        return self._state(RotationState.WAITING, WaitingFor.PERSON)

    def begin_in(self, name: str, consent: Consent, batch: BatchId) -> Rotation:
        """Record it as one of a batch."""
        self.current = replace(self.current, batch=batch)
        return self.begin(name, consent)

    def undo_batch(self, batch: str) -> tuple[Outcome, ...]:
        """Undo the one there is."""
        self._call(f"undo_batch {batch}")
        return ()

    def page(self, rotation: Rotation, purposes: Sequence[str] = ()) -> ObtainPage:
        """Return a page that carries the purposes."""
        self.asked_purposes = tuple(purposes)
        query = "&".join(f"ownUserPermissions={one}" for one in purposes)
        return ObtainPage(
            f"https://hub.example/settings/tokens/new?tokenType=fineGrained&{query}",
            "https://hub.example/settings/tokens",
            ("download", "inference", "push", "spaces", "ci"),
            ("download", "inference"),
            (),
            "hf_",
        )

    def inspect(self, rotation_id: str, secret: Secret) -> Inspection:
        """Judge by the table ``offers``; what is not in it is fine if it begins like a token."""
        self._call("inspect")
        value = secret.reveal()
        code = self.offers.get(value, "ok" if value.startswith("hf_") else "not_a_token")
        hint = NEW_HINT if code != "not_a_token" else "…"
        return Inspection(code == "ok", code, hint)

    def supply(
        self, rotation_id: str, secret: Secret, *, progress: Progress | None = None
    ) -> Rotation:
        """Keep it, then check it."""
        self._call("supply")
        self._step(N.OBTAIN, S.DONE)
        self._step(N.KEEP, S.DONE)
        new = NewValue(ItemId("new"), Backend.KEYCHAIN, Fingerprint("k:new"), NEW_HINT)
        self.current = replace(self.current, new=new)
        self._tell(progress, "keep")
        self._fail("supply")
        return self._check()

    def sides(self, rotation_id: str) -> Sides:
        """Return both tokens."""
        new = self._new
        return Sides(self.old, new, compare(self.old, new) if new else None)

    def accept(self, rotation_id: str, **yes: object) -> Rotation:
        """Record the yes."""
        said = sorted(key for key, value in yes.items() if value)
        self._call(f"accept {' '.join(said)}")
        if yes.get("abandon"):
            self.current = replace(
                self.current,
                consent=replace(self.current.consent, abandon=tuple(yes["abandon"])),  # type: ignore[arg-type] # a test hands in ids
            )
        if yes.get("keep_old"):
            self.current = replace(
                self.current, consent=replace(self.current.consent, keep_old=True)
            )
        return self.current

    def discard_new(self, rotation_id: str) -> Rotation:
        """Go back to *obtain*."""
        self._call("discard_new")
        self._new = None
        self.current = replace(self.current, new=None)
        for name in (N.OBTAIN, N.KEEP, N.CHECK_NEW):
            self.current = with_step(self.current, name, S.PENDING, self.clock.now(), ())
        self._step(N.OBTAIN, S.RUNNING)
        return self._state(RotationState.WAITING, WaitingFor.PERSON)

    def advance(
        self,
        rotation_id: str,
        *,
        until: StepName | None = None,
        progress: Progress | None = None,
        cancel: CancelFlag | None = None,
    ) -> Rotation:
        """Take the steps up to *until*."""
        self._call(f"advance {until.value if until else 'end'}")
        self._fail("advance")
        step = self.current.next_step
        if step is N.CHECK_NEW:
            return self._check()
        if step in (N.SWITCH, N.CHECK_PLACES, N.PROMOTE):
            return self._switch(progress, cancel or CancelFlag())
        return self._kill(progress)

    def undo(self, rotation_id: str, *, progress: Progress | None = None) -> Rotation:
        """Put everything back."""
        self._call("undo")
        self._fail("undo")
        self._state(RotationState.UNDOING)
        for row in self.current.places:
            if row.state in (P.SWITCHED, P.VERIFIED):
                self.current = with_place(self.current, replace(row, state=P.UNDONE))
                self._tell(progress, "undo")
        if self.undo_trouble:
            self._step(N.SWITCH, S.RUNNING, Detail("undo_places_left", (("places", 1),)))
            return self._state(RotationState.UNDOING, WaitingFor.PERSON)
        return self._state(RotationState.UNDONE)

    def resume(
        self, rotation_id: str | None = None, *, progress: Progress | None = None
    ) -> tuple[Rotation, ...]:
        """Go on to the end."""
        return (self.advance(rotation_id or "r1", progress=progress),)

    def rotation(self, rotation_id: str) -> Rotation:
        """Return it."""
        self._call("rotation")
        return self.current

    def rotations(self) -> tuple[Rotation, ...]:
        """Return it alone."""
        return (self.current,)

    def proof_interval(self) -> float:
        """Return the seconds between two asks."""
        return self._interval

    # -- inside ----------------------------------------------------------------------------------

    def _check(self) -> Rotation:
        found = self.checks.popleft() if len(self.checks) > 1 else self.checks[0]
        self._new = found.new
        notes = list(found.notes)
        if found.new is not None:
            told = (("kind", found.new.kind.value), ("owner", found.new.owner))
            notes.insert(0, Detail("new_accepted", told))
        self._state(RotationState.RUNNING)
        if found.stop is not None:
            notes.append(Detail(found.stop, tuple(found.data.items())))
            self._step(N.CHECK_NEW, S.RUNNING, *notes)
            return self._state(RotationState.WAITING, found.waiting_for)
        self._step(N.CHECK_NEW, S.DONE, *notes)
        return self._ready(N.SWITCH)

    def _switch(self, progress: Progress | None, cancel: CancelFlag) -> Rotation:
        self._state(RotationState.RUNNING)
        self._step(N.SWITCH, S.RUNNING)
        for row in self.current.places:
            if row.state not in (P.PENDING, P.FAILED, P.CHANGED) or row.diff is None:
                continue
            try:
                cancel.check()
            except Cancelled:
                self._step(N.SWITCH, S.RUNNING, Detail("paused"))
                return self._state(RotationState.WAITING, WaitingFor.PERSON)
            self._switch_one(row)
            self._tell(progress, "place")
        self._step(N.SWITCH, S.DONE)
        return self._check_places(progress)

    def _check_places(self, progress: Progress | None) -> Rotation:
        self._step(N.CHECK_PLACES, S.RUNNING)
        left = 0
        for row in self.current.places:
            if row.state is P.SWITCHED:
                self.current = with_place(self.current, replace(row, state=P.VERIFIED))
            elif row.diff is not None and row.place.id not in self.current.consent.abandon:
                left += row.state is not P.VERIFIED
        self._tell(progress, "check_places")
        if left:
            self._step(N.CHECK_PLACES, S.RUNNING, Detail("places_left", (("places", left),)))
            return self._state(RotationState.WAITING, WaitingFor.PERSON)
        self._step(N.CHECK_PLACES, S.DONE)
        self._step(N.PROMOTE, S.DONE)
        self.current = replace(self.current, promoted=True)
        return self._ready(N.REVOKE)

    def _kill(self, progress: Progress | None) -> Rotation:
        if self.current.consent.keep_old:
            self._step(N.REVOKE, S.SKIPPED, Detail("kept_by_choice"))
            self._step(N.PROVE_DEAD, S.SKIPPED, Detail("kept_by_choice"))
            self._state(RotationState.RUNNING)
            return self._state(RotationState.DONE)
        old = replace(self.current.old, revocation=Revocation.REQUESTED)
        self.current = replace(self.current, old=old)
        self._state(RotationState.REVOKING)
        self._step(N.REVOKE, S.DONE, Detail("revocation_requested"))
        self._step(N.PROVE_DEAD, S.RUNNING)
        for asked in range(2):
            self._tell(progress, "prove_dead", asked, 10)
        if self.proof is not None:
            self._step(N.PROVE_DEAD, S.RUNNING, Detail(self.proof))
            return self._state(RotationState.WAITING, WaitingFor.PERSON)
        now = self.clock.advance(seconds=30)
        old = replace(old, status=Status.REJECTED, revocation=Revocation.PROVEN, proven_dead_at=now)
        self.current = replace(self.current, old=old)
        self._step(N.PROVE_DEAD, S.DONE)
        return self._state(RotationState.DONE)

    def _switch_one(self, row: PlaceProgress) -> None:
        state, code = self.bad_places.get(row.place.path or "", (P.SWITCHED, ""))
        diff = row.diff and replace(row.diff, new_hint=NEW_HINT, new_length=37)
        detail = Detail(code) if code else None
        self.current = with_place(self.current, PlaceProgress(row.place, state, detail, diff))

    def _choose(self, row: PlaceProgress, consent: Consent) -> None:
        if row.diff is None:
            return
        if row.place.id in consent.skip:
            chosen = replace(row, state=P.SKIPPED, detail=Detail("skipped_by_choice"))
        elif row.place.tracked_by_git and not consent.tracked:
            chosen = replace(row, state=P.SKIPPED, detail=Detail("tracked_by_git"))
        else:
            chosen = replace(row, state=P.PENDING, detail=None)
        self.current = with_place(self.current, chosen)

    def _ready(self, step: StepName) -> Rotation:
        self._step(step, S.PENDING, Detail("ready"))
        return self._state(RotationState.WAITING, WaitingFor.PERSON)

    def _step(self, name: StepName, state: StepState, *details: Detail) -> None:
        kept = details or None
        self.current = with_step(self.current, name, state, self.clock.now(), kept)

    def _state(self, state: RotationState, waiting: WaitingFor | None = None) -> Rotation:
        if state is RotationState.UNDONE and self.current.state is not RotationState.UNDOING:
            self.current = moved(self.current, RotationState.UNDOING, self.clock.now())
        self.current = moved(self.current, state, self.clock.now(), waiting)
        return self.current

    def _tell(
        self, progress: Progress | None, code: str, done: int = 0, total: int | None = None
    ) -> None:
        tick = Tick(code, done, total, "", self.current)
        if progress is not None:
            progress(tick)
        self.during(tick)

    def _call(self, name: str) -> None:
        self.calls.append(name)
        self._fail(name.split(" ")[0] + "!")

    def _fail(self, name: str) -> None:
        error = self.failures.pop(name, None)
        if error is not None:
            raise error

    def _planned(self, places: tuple[PlaceProgress, ...]) -> Rotation:
        now = self.clock.now()
        old = OldValue(
            ItemId("old"), Backend.KEYCHAIN, Fingerprint("k:old"), OLD_HINT, Status.VERIFIED, now
        )
        made = Rotation(RotationId("r1"), CredentialId("c1"), old, now, now, places=places)
        return with_step(made, N.PLAN, S.PENDING, now, [Detail("places_planned")])

    def _credential(self) -> Credential:
        now = self.clock.now()
        return Credential(
            id=CredentialId("c1"),
            name="laptop",
            provider="huggingface",
            endpoint="https://hub.example",
            item=ItemId("old"),
            backend=Backend.KEYCHAIN,
            fingerprint=Fingerprint("k:old"),
            hint=OLD_HINT,
            first_seen_at=now,
            kind=self.old.kind,
            status=Status.VERIFIED,
            owner=self.old.owner,
            owner_id=self.old.owner_id,
            role=self.old.role,
            scopes=self.old.scopes,
            reach=self.old.reach,
            created_at=now - timedelta(days=1034),
            last_checked_at=now,
        )
