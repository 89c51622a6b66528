"""The keychain locked, gone or slow at every one of its touches: nothing is lost, it goes on."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from keyring.errors import KeyringError, KeyringLocked

from tests.support.bench import World
from tests.support.keychain import MemoryKeyring, memory_door
from tests.support.turning_case import Case
from vault_app.core.errors import KeyturnError
from vault_app.core.rotation import Consent, RotationState, StepName
from vault_app.services.rotating import advance, resume, undo

TOUCHES = 40
"""More than one rotation has, the index of names included."""
ONLY = {"KEYTURN_VAULT": "keychain"}
ERRORS: dict[str, Callable[[], Exception]] = {
    "locked": lambda: KeyringLocked("locked"),
    "broken": lambda: KeyringError("gone"),
    "hung up": lambda: ConnectionResetError(104, "the daemon is gone"),
}


class FailingKeyring(MemoryKeyring):
    """Fails from its n-th touch on, until it is mended."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.left = 0
        self.failure: Exception | None = None

    def _touch(self, what: str) -> None:
        if self.failure is not None:
            self.left -= 1
            if self.left <= 0:
                raise self.failure
        super()._touch(what)

    def fail_from(self, number: int, failure: Exception | None) -> None:
        self.left, self.failure = number, failure


@pytest.fixture
def keyring() -> FailingKeyring:
    return FailingKeyring()


@pytest.fixture
def case(world: World, keyring: FailingKeyring) -> Case:
    """Return a token in four files whose values are in a keychain."""
    world.bench.profile.ensure()
    return Case(world, memory_door(world.bench.profile, keyring, ONLY))


def mended(case: Case, keyring: FailingKeyring) -> None:
    keyring.fail_from(0, None)
    case.world.bench.door = memory_door(case.world.bench.profile, keyring, ONLY)


@pytest.mark.parametrize("number", range(1, TOUCHES, 2))
@pytest.mark.parametrize("error", ERRORS)
def test_keychain_failing_from_any_touch_on_loses_nothing(
    case: Case, keyring: FailingKeyring, error: str, number: int
) -> None:
    keyring.fail_from(number, ERRORS[error]())

    case.turn()

    mended(case, keyring)
    assert case.lost() == []
    if not case.world.bench.store.rotations.all():
        case.turn()
    case.well(case.finish())


@pytest.mark.parametrize("number", range(1, 12, 2))
def test_keychain_failing_during_undo_loses_nothing(
    case: Case, keyring: FailingKeyring, number: int
) -> None:
    bench = case.world.bench
    rotation = case.ready(Consent(accept_classic=True))
    advance(bench, rotation.id, until=StepName.PROMOTE)
    bench.let_go()
    keyring.fail_from(number, KeyringLocked("locked"))
    with suppress(KeyturnError):
        undo(bench, rotation.id)

    mended(case, keyring)
    assert case.lost() == []
    resume(bench)
    if case.latest.state is not RotationState.UNDONE:
        undo(bench, rotation.id)
    assert case.latest.state is RotationState.UNDONE
    assert len(case.holds(case.old)) == len(case.files)
