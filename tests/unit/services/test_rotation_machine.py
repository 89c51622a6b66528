"""Any order of steps, faults, crashes and other programs' doings: no token is ever lost (H3, H8).

More examples: ``MACHINE_EXAMPLES=500 pytest tests/unit/services/test_rotation_machine.py``.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.bench import World, open_bench
from tests.support.clock import FixedClock
from tests.support.dying import DyingJournal, Killed
from tests.support.hunt import hunt
from tests.support.keychain import QUICK
from tests.support.rotating import SCOPES
from tests.support.turning_home import KINDS, TurningFile
from vault_app.core.errors import KeyturnError
from vault_app.core.rotation import Consent, Revocation, Rotation, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.providers.http import Http
from vault_app.services import inventory
from vault_app.services.importing import import_tokens
from vault_app.services.rotating import (
    accept,
    advance,
    begin,
    discard_new,
    resume,
    supply,
    undo,
)
from vault_app.services.workbench import Workbench
from vault_app.vault.door import open_door

FAULTS = st.sampled_from(
    [
        ("whoami", {"status": 429, "retry_after": 20}),
        ("whoami", {"status": 503}),
        ("whoami", {"status": 403}),
        ("whoami", {"mode": "drop"}),
        ("whoami", {"mode": "garbage"}),
        ("any", {"mode": "hang"}),
        ("revoke", {"status": 503}),
        ("revoke", {"status": 401}),
        ("revoke", {"mode": "drop"}),
        ("revoke", {"mode": "garbage"}),
        ("revoke_lies", {}),
        ("revoke_late", {"calls": 5}),
    ]
)
CONSENTS = st.builds(
    Consent, agreed=st.booleans(), keep_old=st.just(False), accept_classic=st.booleans()
)
UNTIL = st.sampled_from([None, None, StepName.CHECK_NEW, StepName.SWITCH, StepName.PROMOTE])
FILES = st.sampled_from(sorted(KINDS))


class RotationMachine(RuleBasedStateMachine):
    """One token in four files, one person with no plan, and a world that gets in the way."""

    def __init__(self) -> None:
        """Make the machine's home, provider and profile."""
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="keyturn-machine-"))
        self.clock = FixedClock()
        self.emulator = Emulator(clock=self.clock, seed=11)
        self.emulator.start()
        self.bench = self._opened()
        self.old = self.emulator.mint(role="write", owner="ada", orgs={"acme": "write"})
        self.minted = [self.old]
        self.kept: list[Secret] = []
        self.death = 0
        self.late = False
        self.files = {name: TurningFile(self.home / name, shape) for name, shape in KINDS.items()}
        for file in self.files.values():
            file.write(self.old)
        world = World(self.home, self.emulator, self.clock, self.bench)
        (entry,) = import_tokens(world.bench, [self.home / "proj"], mine=True).imported
        self.name = entry.credential.name

    def _opened(self) -> Workbench:
        bench = open_bench(self.home, self.emulator, self.clock)
        bench.door = open_door(bench.profile, bench.environ, kdf=QUICK)
        bench.http = Http(self.clock, timeout=0.25)
        bench.foreign_lock_timeout = 0.1
        return bench

    # --- what a person does ----------------------------------------------------------------

    def _do(self, act: Callable[[Workbench], object]) -> None:
        """Do something that may be refused, or die in the middle of it."""
        if self.death:
            self.bench.store.rotations = DyingJournal(self.bench, self.death)  # type: ignore[assignment]
            self.death = 0
            try:
                with suppress(KeyturnError):
                    act(self.bench)
            except Killed:
                pass
            self.reopen()
            return
        with suppress(KeyturnError):
            act(self.bench)

    @property
    def latest(self) -> Rotation | None:
        """Return the newest rotation."""
        return next(iter(self.bench.store.rotations.all()), None)

    def _on_latest(self, act: Callable[[Workbench, str], object]) -> None:
        latest = self.latest
        if latest is not None:
            identity = latest.id
            self._do(lambda bench: act(bench, identity))

    @initialize(consent=CONSENTS)
    def first(self, consent: Consent) -> None:
        self._do(lambda bench: begin(bench, self.name, consent))

    @rule(consent=CONSENTS)
    def begins(self, consent: Consent) -> None:
        self._do(lambda bench: begin(bench, self.name, consent))

    @rule(kind=st.sampled_from(["good", "good", "good", "classic", "other", "dead", "same"]))
    def supplies(self, kind: str) -> None:
        value = self._value(kind)
        self._on_latest(lambda bench, known: supply(bench, known, value))

    def _value(self, kind: str) -> Secret:
        if kind == "same":
            return self.old
        owner = "bob" if kind == "other" else "ada"
        orgs = {"acme": "write"}
        if kind == "classic":
            value = self.emulator.mint(role="write", owner=owner, orgs=orgs)
        else:
            scopes = SCOPES if owner == "ada" else None
            value = self.emulator.mint(owner=owner, scopes=scopes, orgs=orgs)
        self.minted.append(value)
        if kind == "dead":
            self.emulator.kill(value)
        return value

    @rule(classic=st.booleans(), wider=st.booleans(), revoke=st.booleans())
    def accepts(self, classic: bool, wider: bool, revoke: bool) -> None:
        self._on_latest(
            lambda bench, known: accept(bench, known, classic=classic, wider=wider, revoke=revoke)
        )

    @rule(until=UNTIL)
    def advances(self, until: StepName | None) -> None:
        self._on_latest(lambda bench, known: advance(bench, known, until=until))

    @rule()
    def resumes(self) -> None:
        self._do(resume)

    @rule()
    def discards(self) -> None:
        self._on_latest(discard_new)

    @rule()
    def undoes(self) -> None:
        self._on_latest(undo)

    # --- what the machine and the provider do ------------------------------------------------

    @rule()
    def reopen(self) -> None:
        self.bench.close()
        self.bench = self._opened()

    @rule(writes=st.integers(1, 30))
    def dies_next(self, writes: int) -> None:
        self.death = writes

    @rule(fault=FAULTS)
    def fails_next(self, fault: tuple[str, dict[str, object]]) -> None:
        what, how = fault
        self.late = self.late or what == "revoke_late"
        self.emulator.fail_next(what, **how)  # type: ignore[arg-type]

    @rule(seconds=st.sampled_from([-86400, 60, 86400]))
    def clock_jumps(self, seconds: int) -> None:
        self.clock.advance(seconds=seconds)

    # --- what other programs do to the files -------------------------------------------------

    @rule(name=FILES)
    def tool_appends(self, name: str) -> None:
        self.files[name].append()

    @rule(name=FILES)
    def tool_puts_old_back(self, name: str) -> None:
        file = self.files[name]
        latest = self.latest
        going = latest is not None and latest.old.revocation is not Revocation.NONE
        file.excused = going or not self.emulator.alive(self.old)
        file.write(self.old)

    @rule(name=FILES)
    def somebody_deletes(self, name: str) -> None:
        self.files[name].path.unlink(missing_ok=True)

    @rule(name=FILES)
    def somebody_links(self, name: str) -> None:
        self.files[name].replace_by_link()

    @rule(name=FILES, mode=st.sampled_from([0o400, 0o600]))
    def somebody_changes_mode(self, name: str, mode: int) -> None:
        with suppress(FileNotFoundError):
            self.files[name].path.chmod(mode)

    # --- what must be true after each --------------------------------------------------------

    def _vault(self) -> list[Secret]:
        items = self.bench.door.items()
        return [self.bench.door.get(item, backend).token for item, backend in items]

    @invariant()
    def working_token_is_in_the_vault(self) -> None:
        values = self._vault()
        assert any(self.emulator.alive(value) for value in values), "nothing works any more"
        if self.late:
            return
        credential = inventory.resolve(self.bench, self.name)
        current = self.bench.door.get(credential.item, credential.backend).token
        assert self.emulator.alive(current), "the credential's own value is dead"

    @invariant()
    def living_value_is_never_forgotten(self) -> None:
        values = self._vault()
        for value in self.kept:
            there = any(value.same_as(one) for one in values)
            assert there or not self.emulator.alive(value), "a living value was forgotten"
        known = [one for one in self.minted if any(one.same_as(value) for value in values)]
        self.kept = known

    @invariant()
    def files_are_whole_and_hold_a_living_value(self) -> None:
        for name, file in self.files.items():
            value = file.holds(self.minted)
            if value is None or file.excused or self.late:
                continue
            assert self.emulator.alive(value), f"{name} holds a dead value"

    def teardown(self) -> None:
        """Bring the world in order, finish, and see that it ends and leaves nothing over."""
        try:
            self._finish()
        finally:
            self.bench.close()
            self.emulator.stop()
            shutil.rmtree(self.home)

    def _finish(self) -> None:
        self.death = 0
        self.emulator.recover()
        self.clock.advance(seconds=3600)
        self.reopen()
        for file in self.files.values():
            if file.path.exists():
                file.path.chmod(0o600)
        for _ in range(6):
            latest = self.latest
            if latest is None or not latest.open:
                break
            self._push(latest)
        latest = self.latest
        assert latest is None or not latest.open, f"stuck: {latest}"
        self.working_token_is_in_the_vault()
        self.living_value_is_never_forgotten()
        self.files_are_whole_and_hold_a_living_value()
        assert not list(self.home.rglob(".keyturn-*.tmp"))
        assert not hunt([self.home / "profile"], self.minted)

    def _push(self, latest: Rotation) -> None:
        """Do what an able person does with a rotation that waits."""
        codes = {detail.code for step in latest.steps for detail in step.details}
        if latest.state is not RotationState.UNDOING:
            if latest.next_step is StepName.CHECK_NEW and codes & {"other_owner", "new_rejected"}:
                self._do(lambda bench: discard_new(bench, latest.id))
            if self.latest is not None and self.latest.next_step is StepName.OBTAIN:
                value = self._value("good")
                self._do(lambda bench: supply(bench, latest.id, value))
            self._do(lambda bench: accept(bench, latest.id, classic=True, wider=True, revoke=True))
        self._do(lambda bench: advance(bench, latest.id))


RotationMachine.TestCase.settings = settings(
    max_examples=int(os.environ.get("MACHINE_EXAMPLES", "10")),
    stateful_step_count=25,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)
TestRotationMachine = RotationMachine.TestCase
