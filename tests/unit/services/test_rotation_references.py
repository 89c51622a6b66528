"""H10: in a tracked file a reference may take the token's place; everything else stays as safe."""

from pathlib import Path

import pytest

from tests.support.bench import World
from tests.support.dying import DyingJournal, Killed
from tests.support.rotating import collected, fine_grained, turned
from vault_app.cli.jsonshape import diff
from vault_app.core.ids import PlaceId
from vault_app.core.rotation import Consent, PlaceState, Rotation, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.services.finding import find_places
from vault_app.services.rotating import accept, advance, begin, plan, resume, supply, undo
from vault_app.services.settling import look, switch_again
from vault_app.system.gitwork import git

MCP = "proj/.cursor/mcp.json"
COMPOSE = "proj/compose.yaml"
ENV = "proj/.env"


@pytest.fixture
def token(world: World) -> Secret:
    """A classic token in three files of one work tree, two of them tracked."""
    minted = world.emulator.mint(role="write", owner="ada")
    value = minted.reveal()
    world.write(
        MCP,
        '{"mcpServers": {"hf": {"headers": {"Authorization": "Bearer VALUE"}},\n'
        '  "two": {"url": "https://hub/?t=VALUE"}}}\n'.replace("VALUE", value),
    )
    world.write(COMPOSE, f"services:\n  app:\n    environment:\n      HF_TOKEN: {value} # here\n")
    world.write(ENV, f"HF_TOKEN={value}\n")
    assert git(["init", "-q"], world.home / "proj").code == 0
    assert git(["add", "-f", ".cursor/mcp.json", "compose.yaml"], world.home / "proj").code == 0
    return minted


def refer(planned: Rotation, *names: str) -> tuple[PlaceId, ...]:
    """Return the places in the files *names* that a reference is offered for."""
    return tuple(
        entry.place.id
        for entry in planned.places
        if Path(entry.place.path or "").name in names
        and entry.detail is not None
        and entry.detail.get("reference")
    )


def begun(world: World, consent: Consent) -> Rotation:
    """Begin, hand a new token over, and go as far as it goes."""
    return turned(world, collected(world), fine_grained(world), consent)


@pytest.mark.usefixtures("token")
def test_h10_plan_offers_a_reference_where_the_tool_takes_one(world: World) -> None:
    planned = plan(world.bench, collected(world))
    told = {
        (Path(one.place.path or "").name, one.place.key): one.detail and one.detail.get("reference")
        for one in planned.places
        if one.place.tracked_by_git
    }
    assert told == {
        ("mcp.json", "mcpServers.hf.headers.Authorization"): "${env:HF_TOKEN}",
        ("mcp.json", "mcpServers.two.url"): None,
        ("compose.yaml", "services.app.environment.HF_TOKEN"): "${HF_TOKEN:?}",
    }
    assert {one.state for one in planned.places if one.place.tracked_by_git} == {PlaceState.SKIPPED}


@pytest.mark.usefixtures("token")
def test_h10_plan_shows_the_reference_that_was_chosen(world: World) -> None:
    name = collected(world)
    chosen = refer(plan(world.bench, name), "compose.yaml")
    planned = plan(world.bench, name, Consent(refer=chosen))
    (shown,) = [one for one in planned.places if one.place.id in chosen]
    assert shown.state is PlaceState.PENDING
    change = diff(shown.diff)
    assert change is not None
    assert change.endswith("-> ${HF_TOKEN:?} (13)")


def test_h10_reference_takes_the_place_and_nothing_blocks_the_revoke(
    world: World, token: Secret
) -> None:
    name = collected(world)
    chosen = refer(plan(world.bench, name), "mcp.json", "compose.yaml")
    done = turned(
        world, name, fine_grained(world), Consent(agreed=True, tracked=True, refer=chosen)
    )
    assert done.state is RotationState.DONE, done
    assert not world.emulator.alive(token)
    mcp, compose = ((world.home / path).read_text() for path in (MCP, COMPOSE))
    assert '"Bearer ${env:HF_TOKEN}"' in mcp
    assert compose.endswith("HF_TOKEN: ${HF_TOKEN:?} # here\n")
    new = world.bench.record(done.new.item, done.new.backend).token.reveal() if done.new else ""
    assert f"?t={new}" in mcp, "what no reference was chosen for has the new token"
    notes = {one.code: dict(one.data) for one in done.step(StepName.CHECK_PLACES).details}
    assert notes["references_need"]["names"] == "HF_TOKEN"
    left = {
        Path(place.path or "").name: place.key for place in find_places(world.bench, name).places
    }
    assert left == {"mcp.json": "mcpServers.two.url", ".env": "HF_TOKEN"}


def test_h10_undo_puts_the_old_token_back_to_the_byte(world: World, token: Secret) -> None:
    del token
    before = {name: (world.home / name).read_bytes() for name in (MCP, COMPOSE, ENV)}
    name = collected(world)
    chosen = refer(plan(world.bench, name), "mcp.json", "compose.yaml")
    rotation = begin(world.bench, name, Consent(agreed=True, tracked=True, refer=chosen))
    supply(world.bench, rotation.id, fine_grained(world))
    advance(world.bench, rotation.id, until=StepName.CHECK_PLACES)
    assert (world.home / COMPOSE).read_bytes() != before[COMPOSE]
    # One of them was edited meanwhile: the reference is taken back at its key (H5).
    compose = world.home / COMPOSE
    compose.write_bytes(b"# mine\n" + compose.read_bytes())
    undone = undo(world.bench, rotation.id)
    assert undone.state is RotationState.UNDONE, undone
    before[COMPOSE] = b"# mine\n" + before[COMPOSE]
    assert {name: (world.home / name).read_bytes() for name in before} == before


def test_h10_reference_that_somebody_took_out_is_missed_and_put_in_again(
    world: World, token: Secret
) -> None:
    name = collected(world)
    chosen = refer(plan(world.bench, name), "mcp.json", "compose.yaml")
    consent = Consent(agreed=True, tracked=True, refer=chosen)
    rotation = begin(world.bench, name, consent)
    supply(world.bench, rotation.id, fine_grained(world))
    advance(world.bench, rotation.id, until=StepName.SWITCH)
    compose = world.home / COMPOSE
    compose.write_text(compose.read_text().replace("${HF_TOKEN:?}", token.reveal()))
    waiting = advance(world.bench, rotation.id)
    assert waiting.state is RotationState.WAITING
    assert world.emulator.alive(token)
    assert advance(world.bench, rotation.id).state is RotationState.DONE
    assert "${HF_TOKEN:?}" in compose.read_text()


def test_h10_reference_allowed_later_is_put_in_then(world: World, token: Secret) -> None:
    name = collected(world)
    waiting = turned(world, name, fine_grained(world), Consent(agreed=True))
    assert waiting.state is RotationState.WAITING
    assert world.emulator.alive(token)
    accept(world.bench, waiting.id, refer=refer(waiting, "mcp.json", "compose.yaml"), tracked=True)
    done = advance(world.bench, waiting.id)
    assert done.state is RotationState.DONE, done
    assert "${HF_TOKEN:?}" in (world.home / COMPOSE).read_text()


@pytest.mark.usefixtures("token")
def test_h10_place_without_a_reference_is_left_and_blocks(world: World) -> None:
    name = collected(world)
    url = next(one for one in plan(world.bench, name).places if one.place.key.endswith("two.url"))
    waiting = turned(world, name, fine_grained(world), Consent(agreed=True, refer=(url.place.id,)))
    assert waiting.state is RotationState.WAITING
    codes = {one.place.key: one.detail and one.detail.code for one in waiting.places}
    assert codes["mcpServers.two.url"] == "no_reference"


def test_h13_reverted_file_gets_its_reference_again(world: World, token: Secret) -> None:
    name = collected(world)
    chosen = refer(plan(world.bench, name), "compose.yaml")
    before = (world.home / COMPOSE).read_bytes()
    turned(world, name, fine_grained(world), Consent(agreed=True, tracked=True, refer=chosen))
    after = (world.home / COMPOSE).read_bytes()
    (world.home / COMPOSE).write_bytes(before)
    (reverted,) = look(world.bench, start=True)
    switch_again(world.bench, reverted)
    assert (world.home / COMPOSE).read_bytes() == after
    assert token.reveal().encode() not in after


@pytest.mark.parametrize("writes", range(14, 32, 4))
def test_h10_death_between_two_journal_writes_loses_no_byte(
    world: World, token: Secret, writes: int
) -> None:
    """Wherever it dies, undo puts all back or resume ends it, and no reference is half there."""
    before = {name: (world.home / name).read_bytes() for name in (MCP, COMPOSE, ENV)}
    name = collected(world)
    chosen = refer(plan(world.bench, name), "mcp.json", "compose.yaml")
    consent = Consent(agreed=True, tracked=True, refer=chosen)
    dying = world.again()
    dying.store.rotations = DyingJournal(dying, writes)  # type: ignore[assignment] # as a table
    new = fine_grained(world)
    with pytest.raises(Killed):
        turned(World(world.home, world.emulator, world.clock, dying), name, new, consent)
    dying.close()
    bench = world.again()
    (left,) = bench.store.rotations.open()
    if left.reversible:
        assert undo(bench, left.id).state is RotationState.UNDONE
        assert {name: (world.home / name).read_bytes() for name in before} == before
        assert world.emulator.alive(token)
        return
    (done,) = resume(bench)
    assert done.state is RotationState.DONE, done
    assert "${HF_TOKEN:?}" in (world.home / COMPOSE).read_text()
    assert token.reveal() not in "".join((world.home / one).read_text() for one in before)
