"""What a token that is allowed less would need."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from tests.support.bench import World
from vault_app.core.credential import Credential, Kind, Reach, Risk, Scope
from vault_app.core.secret import Secret
from vault_app.services import inventory, narrowing


def _kept(world: World, **changes: object) -> Credential:
    made = inventory.add(world.bench, world.emulator.mint(role="write"), name="it").entry.credential
    changed = replace(made, owner="ada", **changes)  # type: ignore[arg-type] # fields by name
    world.bench.store.credentials.update(changed)
    return changed


def _classic(world: World) -> Credential:
    reach = (Reach("ada", "user", None), Reach("acme", "org", "admin"))
    return _kept(world, kind=Kind.CLASSIC, role="write", reach=reach)


def test_classic_token_needs_what_its_purposes_take(world: World) -> None:
    _classic(world)
    told = narrowing.narrower(world.bench, "it", ["push"])
    assert told is not None
    assert told.chosen == ("push",)
    assert set(told.offered) >= {"download", "push", "inference"}
    assert {need.entity for need in told.needs} == {"user:ada", "org:acme"}
    query = parse_qs(urlsplit(told.url).query)
    assert set(query["ownUserPermissions"]) == set(told.needs[0].names)
    assert query["orgs"] == ["acme"]


def test_page_is_on_the_stored_server_only(world: World) -> None:
    """H22: pages open only on the host that belongs to the credential."""
    _classic(world)
    told = narrowing.narrower(world.bench, "it")
    assert told is not None
    assert told.url.startswith(f"{world.emulator.endpoint}/settings/tokens/new?")


def test_classic_token_for_nothing_needs_nothing(world: World) -> None:
    _classic(world)
    told = narrowing.narrower(world.bench, "it", ())
    assert told is not None
    assert told.needs == ()
    assert told.chosen == ()


def test_fine_grained_token_loses_its_critical_permissions_only(world: World) -> None:
    scopes = (
        Scope("org.write", "org:acme", Risk.CRITICAL),
        Scope("repo.write", "org:acme", Risk.HIGH),
        Scope("repo.content.read", "user:ada", Risk.MEDIUM),
    )
    _kept(world, kind=Kind.FINE_GRAINED, scopes=scopes)
    told = narrowing.narrower(world.bench, "it")
    assert told is not None
    assert told.dropped == ("org.write",)
    assert "org.write" not in told.url
    assert [need.names for need in told.needs] == [("repo.content.read",), ("repo.write",)]


def test_nothing_is_suggested_where_nothing_narrower_is_known(world: World) -> None:
    one = Scope("repo.write", "user:ada", Risk.HIGH)
    _kept(world, kind=Kind.FINE_GRAINED, scopes=(one,))
    assert narrowing.narrower(world.bench, "it") is None
    critical = replace(one, risk=Risk.CRITICAL)
    known = inventory.resolve(world.bench, "it")
    world.bench.store.credentials.update(replace(known, scopes=(critical,)))
    assert narrowing.narrower(world.bench, "it") is None
    inventory.add(world.bench, Secret("Zq9-" * 8), name="odd")
    assert narrowing.narrower(world.bench, "odd") is None


def test_thinking_about_it_asks_nobody(world: World) -> None:
    _classic(world)
    narrowing.narrower(world.bench, "it")
    assert world.emulator.requests == []
