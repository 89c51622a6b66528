"""Adding, naming, claiming and removing credentials."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support.bench import World
from vault_app.core.credential import Kind
from vault_app.core.errors import SecretMissing, UsageError, VaultLocked
from vault_app.core.secret import Secret
from vault_app.services import inventory, vaulting


def test_add_recognises_a_hugging_face_token_and_keeps_its_endpoint(world: World) -> None:
    token = world.emulator.mint(role="write")

    added = inventory.add(world.bench, token)

    credential = added.entry.credential
    assert not added.known
    assert credential.provider == "huggingface"
    assert credential.endpoint == world.emulator.endpoint
    assert credential.hint == f"hf_…{token.reveal()[-4:]}"
    assert world.emulator.requests == []


def test_add_of_an_unrecognised_token_gets_provider_unknown(world: World) -> None:
    added = inventory.add(world.bench, Secret("Zq9-" * 8), name="odd")

    assert added.entry.credential.provider == "unknown"
    assert added.entry.credential.kind is Kind.UNKNOWN


def test_add_of_the_same_value_is_known(world: World) -> None:
    token = world.emulator.mint(role="write")
    first = inventory.add(world.bench, token, name="one")

    second = inventory.add(world.bench, Secret(f"  {token.reveal()}\n"), name="two")

    assert second.known
    assert second.entry.credential.id == first.entry.credential.id


@pytest.mark.parametrize(("text", "code"), [("", "empty_value"), ("two words", "not_one_token")])
def test_add_of_no_token_is_refused(world: World, text: str, code: str) -> None:
    with pytest.raises(UsageError, match=code):
        inventory.add(world.bench, Secret(text))


def test_add_under_a_taken_name_is_refused_and_keeps_nothing(world: World) -> None:
    inventory.add(world.bench, world.emulator.mint(role="write"), name="same")
    items = world.bench.door.items()

    with pytest.raises(UsageError, match="name_taken"):
        inventory.add(world.bench, world.emulator.mint(role="read"), name="same")
    assert world.bench.door.items() == items


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://127.evil.example",
        "http://127.0.0.1.evil.example",
        "http://ada:pass@127.0.0.1:9",
        "http://localhost.evil.example",
        "http://[::1",
        "ftp://127.0.0.1",
        "127.0.0.1",
    ],
)
def test_endpoint_that_only_looks_like_this_machine_needs_a_yes_h22(
    world: World, endpoint: str
) -> None:
    world.bench.environ = {**world.bench.environ, "HF_ENDPOINT": endpoint}
    with pytest.raises(UsageError, match="endpoint_unconfirmed"):
        inventory.add(world.bench, world.emulator.mint(role="write"))


@pytest.mark.parametrize("host", ["127.0.0.1:9", "[::1]:9", "localhost:9", "127.8.9.1"])
def test_endpoint_on_this_machine_needs_no_yes_h22(world: World, host: str) -> None:
    world.bench.environ = {**world.bench.environ, "HF_ENDPOINT": f"http://{host}"}
    added = inventory.add(world.bench, world.emulator.mint(role="write"))
    assert added.entry.credential.endpoint == f"http://{host}"


def test_name_that_is_a_token_is_refused_and_not_repeated_h11(world: World) -> None:
    value = world.emulator.mint(role="write")
    with pytest.raises(UsageError, match="bad_name") as caught:
        inventory.add(world.bench, value, name=value.reveal())
    assert value.reveal() not in str(dict(caught.value.data))


def test_many_adding_at_once_each_get_a_name_and_one_value_is_taken_once(world: World) -> None:
    tokens = [world.emulator.mint(role="read") for _ in range(4)] * 2
    benches = [world.again() for _ in tokens]

    with ThreadPoolExecutor(len(tokens)) as pool:
        added = list(pool.map(inventory.add, benches, tokens))
    for bench in benches:
        bench.close()

    assert sorted(one.known for one in added) == [False] * 4 + [True] * 4
    entries = inventory.entries(world.bench)
    assert len({entry.credential.name for entry in entries}) == len(entries) == 4
    assert len(world.bench.door.items()) == 4


def test_name_that_is_the_id_of_another_is_refused(world: World) -> None:
    """Every command takes names and ids alike: one that is both would mean the wrong token."""
    first = inventory.add(world.bench, world.emulator.mint(role="write"), name="one")

    with pytest.raises(UsageError, match="name_taken"):
        inventory.add(world.bench, world.emulator.mint(role="read"), name=first.entry.credential.id)


def test_endpoint_from_the_environment_needs_a_yes_h22(world: World) -> None:
    world.bench.environ = {**world.bench.environ, "HF_ENDPOINT": "https://mirror.example"}
    token = world.emulator.mint(role="write")

    with pytest.raises(UsageError, match="endpoint_unconfirmed"):
        inventory.add(world.bench, token)
    added = inventory.add(world.bench, token, endpoint="https://mirror.example")
    assert added.entry.credential.endpoint == "https://mirror.example"


def test_practice_token_is_refused_by_a_real_profile_h32(world: World) -> None:
    marked = Secret("hf_" + "PRACTICE" + "aBcDeFgHiJkLmNoPqRsTuVwXyZ"[:26])

    with pytest.raises(UsageError, match="practice_token"):
        inventory.add(world.bench, marked)


def test_resolve_finds_name_id_and_unique_prefix(world: World) -> None:
    added = inventory.add(world.bench, world.emulator.mint(role="write"), name="laptop")
    identity = added.entry.credential.id

    for word in ("laptop", identity, identity[:6], added.entry.credential.item):
        assert inventory.resolve(world.bench, word).id == identity
    with pytest.raises(UsageError, match="unknown_name"):
        inventory.resolve(world.bench, "nobody")


def test_rename_annotate_and_remove_change_only_our_record(world: World) -> None:
    token = world.emulator.mint(role="write")
    inventory.add(world.bench, token, name="a")
    inventory.rename(world.bench, "a", "b")
    noted = inventory.annotate(world.bench, "b", "for the laptop")
    assert noted.credential.note == "for the laptop"

    gone = inventory.remove(world.bench, "b")

    assert world.emulator.alive(token)
    assert inventory.entries(world.bench) == ()
    with pytest.raises(SecretMissing):
        world.bench.door.get(gone.item, gone.backend)


def test_note_holding_a_token_is_refused(world: World) -> None:
    token = world.emulator.mint(role="write")
    inventory.add(world.bench, token, name="a")

    with pytest.raises(UsageError, match="token_in_note"):
        inventory.annotate(world.bench, "a", f"it is {token.reveal()}")


def test_locked_profile_lists_but_reveals_nothing_until_unlocked(world: World) -> None:
    token = world.emulator.mint(role="write")
    inventory.add(world.bench, token, name="a")
    vaulting.lock(world.bench)
    other = world.again()

    assert len(inventory.entries(other)) == 1
    for bench in (world.bench, other):
        with pytest.raises(VaultLocked):
            inventory.reveal(bench, "a")
    from tests.support.bench import PASSPHRASE

    vaulting.unlock(other, Secret(PASSPHRASE))
    assert inventory.reveal(other, "a").same_as(token)
    other.close()


def test_revealing_is_written_into_the_history(world: World) -> None:
    inventory.add(world.bench, world.emulator.mint(role="write"), name="a")
    inventory.reveal(world.bench, "a")

    assert [event.code for event in inventory.history(world.bench, "a")] == ["revealed", "added"]
