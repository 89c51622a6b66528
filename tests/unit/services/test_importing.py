"""Collecting tokens from the tools' own files, the environment and chosen folders."""

from tests.support.bench import World, open_bench
from tests.support.rotating import classic_everywhere
from vault_app.core.credential import Kind
from vault_app.core.place import PlaceKind
from vault_app.services import inventory
from vault_app.services.importing import import_tokens


def test_import_finds_every_occurrence_once_and_again_adds_nothing(world: World) -> None:
    _, files = classic_everywhere(world)

    first = import_tokens(world.bench, [world.home / "proj"])
    again = import_tokens(world.bench, [world.home / "proj", world.home / "proj/.env"])

    (entry,) = first.imported
    assert {place.path for place in entry.places} == {str(path) for path in files}
    assert again.imported == ()
    (known,) = again.known
    assert len(known.places) == len(entry.places) == len(files)
    assert {p.id for p in known.places} == {p.id for p in entry.places}
    assert world.emulator.requests == []


def test_import_names_a_token_by_its_section(world: World) -> None:
    classic_everywhere(world)

    (entry,) = import_tokens(world.bench).imported

    assert entry.credential.name == "laptop"
    assert entry.credential.claimed


def test_import_never_names_a_token_by_a_section_that_is_one_h11(world: World) -> None:
    """Names and sections stand in the store and on screens as they are."""
    value = world.emulator.mint(role="write").reveal()
    world.write(".cache/huggingface/stored_tokens", f"[{value}]\nhf_token = {value}\n\n")

    (entry,) = import_tokens(world.bench).imported

    assert entry.credential.name == "huggingface"
    assert {place.section for place in entry.places} == {None}
    assert all(value not in place.key for place in entry.places)


def test_import_dry_run_records_nothing(world: World) -> None:
    classic_everywhere(world)

    result = import_tokens(world.bench, [world.home / "proj"], dry_run=True)

    assert len(result.imported) == 1
    assert inventory.entries(world.bench) == ()
    assert world.bench.door.items() == ()


def test_import_of_a_project_file_alone_is_unclaimed_h25(world: World) -> None:
    token = world.emulator.mint(role="write")
    world.write("proj/notes.txt", f"my token {token.reveal()} is here\n")

    result = import_tokens(world.bench, [world.home / "proj"])

    (entry,) = result.unclaimed
    assert not entry.credential.claimed
    claimed = inventory.claim(world.bench, entry.credential.name)
    assert claimed.credential.claimed


def test_import_of_an_oauth_login_is_one_credential_matched_by_section(world: World) -> None:
    def login(tail: str) -> str:
        body = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEiLCJuIjoi" + tail
        return f"hf_oauth_{body}.c2lnbmF0dXJlLW9mLXRoZS1sb2dpbg"

    refresh = "hf_oauth__refresh_" + "aB3dE6gH9jK2mN5pQ8sTuV1xY4zA7cD0fG"
    stored = ".cache/huggingface/stored_tokens"
    text = "[oauth-ada]\nhf_token = {}\nrefresh_token = {}\nexpires_at = 1\n"
    world.write(stored, text.format(login("Zm9vMTIz"), refresh))
    (entry,) = import_tokens(world.bench).imported
    fresh = "hf_oauth__refresh_" + "zY4xW3vU2tS1rQ0pO9nM8lK7jI6hG5fE4dC"[:34]
    world.write(stored, text.format(login("YmFyNDU2"), fresh))

    again = import_tokens(world.bench)

    assert entry.credential.kind is Kind.OAUTH
    assert again.imported == ()
    assert [known.credential.id for known in again.known] == [entry.credential.id]
    assert entry.credential.name == "oauth-ada"
    kept = inventory.resolve(world.bench, "oauth-ada")
    parts = world.bench.record(kept.item, kept.backend).parts
    assert [(part.name, part.value.reveal()[-4:]) for part in parts] == [
        ("token", "dpbg"),
        ("refresh_token", fresh[-4:]),
    ]


def test_import_reads_the_environment(world: World) -> None:
    token = world.emulator.mint(role="read")
    bench = open_bench(world.home, world.emulator, world.clock, {"HF_TOKEN": token.reveal()})

    (entry,) = import_tokens(bench).imported

    (place,) = entry.places
    assert (place.kind, place.key, place.path) == (PlaceKind.ENVIRONMENT, "HF_TOKEN", None)
    bench.close()


def test_import_of_an_unreadable_path_is_skipped_with_its_reason(world: World) -> None:
    result = import_tokens(world.bench, [world.home / "nowhere"])

    assert [(s.path, s.reason) for s in result.skipped] == [
        (str(world.home / "nowhere"), "file_missing")
    ]


def test_import_finds_an_added_unknown_token_by_value(world: World) -> None:
    from vault_app.core.secret import Secret

    value = "qLm7-Zt4w-Pk9s-Xv2b-Hd8n"
    inventory.add(world.bench, Secret(value), name="odd")
    world.write("proj/app.conf", f"key={value}\n")

    result = import_tokens(world.bench, [world.home / "proj"])

    (known,) = result.known
    assert known.credential.name == "odd"
    assert [place.path for place in known.places] == [str(world.home / "proj/app.conf")]


def test_import_finds_a_value_that_was_added_under_a_provider_it_does_not_look_like(
    world: World,
) -> None:
    from vault_app.core.secret import Secret

    value = "legacy-" + "7Zt4wPk9sXv2bHd8nQ"
    inventory.add(world.bench, Secret(value), provider="huggingface", name="legacy")
    world.write("proj/app.conf", f"key={value}\n")

    (known,) = import_tokens(world.bench, [world.home / "proj"]).known

    assert [place.path for place in known.places] == [str(world.home / "proj/app.conf")]
