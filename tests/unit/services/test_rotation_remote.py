"""Space secrets: found by our map and by date, pushed with the new token, never in the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.bench import World
from tests.support.rotating import AGREED, fine_grained
from vault_app.core.errors import ProviderUnreachable, RotationError, UsageError
from vault_app.core.place import Place, PlaceKind
from vault_app.core.rotation import (
    Consent,
    PlaceState,
    Rotation,
    RotationState,
    StepName,
    StepState,
    with_step,
)
from vault_app.core.secret import Secret
from vault_app.providers.http import Http, Use
from vault_app.services import inventory
from vault_app.services.finding import find_remote
from vault_app.services.rotating import advance, begin, plan, resume, revoke, supply, undo
from vault_app.system.clock import Clock


class PushesFail(Http):
    """The network, but a push is not answered; *first*: so many of them only."""

    def __init__(self, clock: Clock, first: int = 1000) -> None:
        super().__init__(clock)
        self._left = first

    @contextmanager
    def use(self, url: str, *, provider: str, purpose: str) -> Iterator[Use]:
        if purpose == "space_secret_put":
            self._left -= 1
            if self._left >= 0:
                raise ProviderUnreachable("unreachable", host="here")
        with super().use(url, provider=provider, purpose=purpose) as used:
            yield used


@contextmanager
def pushes_failing(world: World, first: int = 1000) -> Iterator[None]:
    """Let the *first* pushes of this block go unanswered."""
    bench = world.bench
    usual, bench.http = bench.http, PushesFail(world.clock, first)
    try:
        yield
    finally:
        bench.http.close()
        bench.http = usual


ALLOWED = {"user:ada": ["repo.content.read", "repo.write"]}
SPACE = "ada/demo"


def laid(world: World, key: str = "HF_TOKEN", *, days: float = 1) -> Secret:
    """Add a classic token; a Space's secret holds it since *days* after it was made."""
    token = world.emulator.mint(role="write", owner="ada", orgs={})
    inventory.add(world.bench, token, name="laptop")
    made = world.clock.now() + timedelta(days=days)
    world.emulator.hub.space(SPACE).secrets[key] = (token, made, None)
    world.clock.advance(days=3)
    return token


def found(world: World) -> tuple[Place, ...]:
    """Look through the Spaces; return the remote places known then."""
    return find_remote(world.bench, "laptop").places


def able(world: World) -> Secret:
    """Mint a new token that may write Spaces."""
    return world.emulator.mint(owner="ada", scopes=ALLOWED, orgs={})


def switched(world: World, new: Secret, consent: Consent) -> Rotation:
    """Turn over up to the promise of a revoke, with time passing in between."""
    rotation = begin(world.bench, "laptop", consent)
    supply(world.bench, rotation.id, new)
    world.clock.advance(seconds=5)
    return advance(world.bench, rotation.id, until=StepName.PROMOTE)


def chosen(*places: Place) -> Consent:
    """Return the consent that includes *places*."""
    return Consent(agreed=True, include=tuple(place.id for place in places))


def test_space_secret_of_a_usual_name_that_is_younger_is_probable(world: World) -> None:
    laid(world)

    (place,) = found(world)

    assert (place.kind, place.tool) == (PlaceKind.REMOTE, "Hugging Face Space")
    assert (place.section, place.key, place.path) == (SPACE, "HF_TOKEN", None)
    assert not place.certain
    assert not place.plaintext


def test_space_secret_older_than_the_token_is_not_its_place(world: World) -> None:
    laid(world, days=-1)
    assert found(world) == ()


def test_space_secret_of_another_name_is_not_its_place(world: World) -> None:
    laid(world, key="OPENAI_API_KEY")
    assert found(world) == ()


def test_finding_again_keeps_ids_and_drops_what_is_gone(world: World) -> None:
    laid(world)
    (first,) = found(world)
    (again,) = found(world)
    assert again.id == first.id
    world.emulator.hub.space(SPACE).secrets.clear()
    assert found(world) == ()


def test_space_that_may_not_be_read_keeps_the_places_known(world: World) -> None:
    laid(world)
    (first,) = found(world)
    world.emulator.fail_next("secrets", status=403)
    assert found(world) == (first,)


def test_probable_secret_is_left_alone_and_blocks_nothing(world: World) -> None:
    old = laid(world)
    found(world)

    rotation = switched(world, able(world), AGREED)
    done = advance(world.bench, rotation.id)

    (entry,) = done.places
    assert entry.state is PlaceState.SKIPPED
    assert entry.detail is not None
    assert entry.detail.code == "probably"
    assert done.state is RotationState.DONE
    assert world.emulator.space_secret_is(SPACE, "HF_TOKEN", old)
    assert world.emulator.hub.space(SPACE).restarts == 0


def test_included_secret_is_pushed_with_the_new_token_and_becomes_certain(world: World) -> None:
    laid(world)
    (place,) = found(world)
    new = able(world)

    rotation = switched(world, new, chosen(place))

    (entry,) = rotation.places
    assert entry.state is PlaceState.VERIFIED
    assert entry.place.certain
    assert world.emulator.space_secret_is(SPACE, "HF_TOKEN", new)
    pushes = [seen for seen in world.emulator.requests if seen.method == "POST"]
    assert [seen.token for seen in pushes] == [world.emulator.fingerprint(new)]
    assert world.emulator.hub.space(SPACE).restarts == 1
    assert advance(world.bench, rotation.id).state is RotationState.DONE
    assert [known.certain for known in found(world)] == [True]


def test_secret_changed_by_somebody_else_after_our_push_is_probable_again(world: World) -> None:
    laid(world)
    (place,) = found(world)
    rotation = switched(world, able(world), chosen(place))
    advance(world.bench, rotation.id)
    later = world.clock.advance(days=1)
    other = world.emulator.mint(role="read", owner="ada")
    world.emulator.hub.space(SPACE).secrets["HF_TOKEN"] = (other, later, None)

    assert [known.certain for known in found(world)] == [False]


def test_certain_secret_is_planned_with_the_restart_said_beforehand(world: World) -> None:
    laid(world)
    (place,) = found(world)
    planned = plan(world.bench, "laptop", chosen(place))
    (entry,) = planned.places
    assert entry.state is PlaceState.PENDING
    assert entry.detail is not None
    assert (entry.detail.code, entry.detail.get("names")) == ("space_restarts", SPACE)
    notes = {detail.code: detail for detail in planned.step(StepName.PLAN).details}
    assert notes["space_restarts"].get("spaces") == 1
    assert world.emulator.hub.space(SPACE).restarts == 0


def test_new_token_that_may_not_write_spaces_fails_and_blocks(world: World) -> None:
    old = laid(world)
    (place,) = found(world)

    waiting = switched(world, fine_grained(world), chosen(place))

    (entry,) = waiting.places
    assert waiting.state is RotationState.WAITING
    assert entry.state is PlaceState.FAILED
    assert entry.detail is not None
    assert entry.detail.code == "scope_missing"
    assert world.emulator.alive(old)
    assert world.emulator.space_secret_is(SPACE, "HF_TOKEN", old)


def test_push_that_was_not_answered_is_tried_again_by_resume(world: World) -> None:
    laid(world)
    (place,) = found(world)
    new = able(world)
    rotation = begin(world.bench, "laptop", chosen(place))
    supply(world.bench, rotation.id, new)
    world.clock.advance(seconds=5)
    world.emulator.fail_next("secrets", status=503, times=20)
    waiting = advance(world.bench, rotation.id)
    assert waiting.places[0].state is PlaceState.FAILED
    world.emulator.recover()

    (done,) = resume(world.bench, rotation.id)

    assert done.state is RotationState.DONE
    assert world.emulator.space_secret_is(SPACE, "HF_TOKEN", new)


def test_switch_taken_again_after_it_arrived_pushes_only_once(world: World) -> None:
    laid(world)
    (place,) = found(world)
    rotation = switched(world, able(world), chosen(place))
    before = world.bench.store.rotations.get(rotation.id)
    assert before is not None
    reset = tuple(
        type(entry)(entry.place, PlaceState.PENDING, None, entry.diff) for entry in before.places
    )
    crashed = replace(before, places=reset)
    for name in (StepName.SWITCH, StepName.CHECK_PLACES, StepName.PROMOTE):
        crashed = with_step(crashed, name, StepState.PENDING, world.clock.now(), ())
    world.bench.store.rotations.save(crashed)

    (done,) = resume(world.bench, rotation.id)

    assert done.state is RotationState.DONE
    assert world.emulator.hub.space(SPACE).restarts == 1


def test_undo_pushes_the_old_value_with_the_old_token(world: World) -> None:
    old = laid(world)
    (place,) = found(world)
    new = able(world)
    rotation = switched(world, new, chosen(place))
    assert world.emulator.space_secret_is(SPACE, "HF_TOKEN", new)
    world.clock.advance(seconds=5)

    undone = undo(world.bench, rotation.id)

    assert undone.state is RotationState.UNDONE
    assert world.emulator.space_secret_is(SPACE, "HF_TOKEN", old)
    pushes = [seen for seen in world.emulator.requests if "secrets" in seen.path]
    assert pushes[-2].token == world.emulator.fingerprint(old)
    assert not world.emulator.alive(new)


def test_undo_whose_push_was_not_answered_is_tried_again(world: World) -> None:
    """The old value was meant to be put back, which is not the same as being back."""
    old = laid(world)
    (place,) = found(world)
    rotation = switched(world, able(world), chosen(place))
    world.clock.advance(seconds=5)
    pushed = len([seen for seen in world.emulator.requests if seen.method == "POST"])
    bench = world.bench
    with pushes_failing(world):
        waiting = undo(bench, rotation.id)
    assert waiting.state is RotationState.UNDOING
    assert not world.emulator.space_secret_is(SPACE, "HF_TOKEN", old)

    (undone,) = resume(bench)

    assert undone.state is RotationState.UNDONE
    assert world.emulator.space_secret_is(SPACE, "HF_TOKEN", old)
    posts = [seen for seen in world.emulator.requests if seen.method == "POST"]
    assert len([seen for seen in posts if "secrets" in seen.path]) == pushed + 1


def several(world: World) -> tuple[Secret, tuple[Place, ...]]:
    """Lay one token into three secrets of one Space and one of another."""
    old = laid(world)
    for key in ("HUGGINGFACE_TOKEN", "DEFAULT_HF_TOKEN"):
        made = world.clock.now() - timedelta(days=2)
        world.emulator.hub.space(SPACE).secrets[key] = (old, made, None)
    world.emulator.hub.repositories["spaces"].append("ada/other")
    other = world.emulator.hub.space("ada/other")
    other.secrets["HF_TOKEN"] = (old, world.clock.now() - timedelta(days=2), None)
    return old, found(world)


def asked(world: World, space: str, since: int) -> list[str]:
    """Return the methods of the questions about a Space's secrets, in order."""
    wanted = f"/api/spaces/{space}/secrets"
    return [seen.method for seen in world.emulator.requests[since:] if seen.path == wanted]


def test_secrets_of_one_space_are_pushed_with_nothing_in_between(world: World) -> None:
    """So that they fall into one restart, which the plan has told of."""
    _old, places = several(world)
    assert len(places) == 4
    new, since = able(world), len(world.emulator.requests)

    rotation = switched(world, new, chosen(*places))

    methods = "".join(method[0] for method in asked(world, SPACE, since))
    assert methods.count("P") == 3
    assert "PPP" in methods
    assert asked(world, "ada/other", since).count("POST") == 1
    assert {entry.state for entry in rotation.places} == {PlaceState.VERIFIED}
    for place in places:
        assert world.emulator.space_secret_is(place.section or "", place.key, new)
    notes = {detail.code: detail for detail in rotation.step(StepName.PLAN).details}
    assert notes["space_restarts"].get("spaces") == 2
    assert advance(world.bench, rotation.id).state is RotationState.DONE


def test_secrets_of_one_space_are_put_back_with_nothing_in_between(world: World) -> None:
    old, places = several(world)
    rotation = switched(world, able(world), chosen(*places))
    world.clock.advance(seconds=5)
    since = len(world.emulator.requests)

    undone = undo(world.bench, rotation.id)

    assert undone.state is RotationState.UNDONE
    assert "PPP" in "".join(method[0] for method in asked(world, SPACE, since))
    for place in places:
        assert world.emulator.space_secret_is(place.section or "", place.key, old)


@pytest.mark.parametrize("fails", [1, 2, 3])
def test_push_of_several_that_is_cut_off_is_made_good_one_by_one(world: World, fails: int) -> None:
    _old, places = several(world)
    new, bench = able(world), world.bench
    with pushes_failing(world, fails):
        switched(world, new, chosen(*places))

    resume(bench)

    assert bench.store.rotations.all()[0].state is RotationState.DONE
    for place in places:
        assert world.emulator.space_secret_is(place.section or "", place.key, new)


def test_undo_of_what_was_never_pushed_touches_no_space(world: World) -> None:
    laid(world)
    (place,) = found(world)
    waiting = switched(world, fine_grained(world), chosen(place))

    undone = undo(world.bench, waiting.id)

    assert undone.state is RotationState.UNDONE
    assert world.emulator.hub.space(SPACE).restarts == 0


def test_revoke_alone_is_refused_while_a_certain_secret_holds_it(world: World) -> None:
    laid(world)
    (place,) = found(world)
    rotation = switched(world, able(world), chosen(place))
    advance(world.bench, rotation.id)
    with pytest.raises(UsageError) as refused:
        revoke(world.bench, "laptop")
    assert refused.value.code == "places_hold_it"


def test_finding_without_an_answer_says_so(world: World) -> None:
    laid(world)
    world.emulator.stop()
    with pytest.raises(ProviderUnreachable):
        find_remote(world.bench, "laptop")
    world.emulator.start()


def test_finding_for_a_provider_without_remote_secrets_is_refused(world: World) -> None:
    inventory.add(world.bench, Secret("a-token-nobody-knows-0123456789"), name="odd")
    with pytest.raises(RotationError) as refused:
        find_remote(world.bench, "odd")
    assert refused.value.code == "no_remote_secrets"


def test_exported_variable_with_the_old_value_is_said_in_plan_and_at_the_end(
    world: World,
) -> None:
    """A variable wins over every file; it is named whether it was imported or not."""
    old = laid(world)
    environ = {**world.bench.environ, "HF_TOKEN": old.reveal()}
    world.bench.environ = environ

    planned = plan(world.bench, "laptop")
    rotation = switched(world, able(world), AGREED)
    done = advance(world.bench, rotation.id)

    for step in (planned.step(StepName.PLAN), done.step(StepName.CHECK_PLACES)):
        note = next(detail for detail in step.details if detail.code == "environment_wins")
        assert note.get("names") == "HF_TOKEN"
    assert done.state is RotationState.DONE
