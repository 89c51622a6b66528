"""Open rotations read by their columns alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.records import NOW, a_credential, a_rotation
from vault_app.core.rotation import OPEN_STATES, RotationState
from vault_app.store.store import Store
from vault_app.store.turning import OPEN


def test_open_states_are_those_of_the_core() -> None:
    """Two lists of one thing: the lean one must follow."""
    assert set(OPEN) == {state.value for state in OPEN_STATES}


@pytest.mark.parametrize("state", RotationState)
def test_turning_in_any_state_agrees_with_the_open_rotations(
    store: Store, state: RotationState
) -> None:
    rotation = replace(a_rotation(a_credential().id), state=state)
    store.rotations.save(rotation)
    assert store.turning.all() == {r.credential: r.id for r in store.rotations.open()}
    assert bool(store.turning.all()) == (state in OPEN_STATES)


def test_turning_of_two_open_rotations_is_the_older_one(store: Store) -> None:
    credential = a_credential().id
    older, newer = (a_rotation(credential, at=NOW + timedelta(days=days)) for days in (0, 1))
    for rotation in (newer, older):
        store.rotations.save(replace(rotation, state=RotationState.WAITING))
    assert store.turning.all() == {credential: older.id}
