"""Wishes, the filled-in page's address, and guesses of what a token is for."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlsplit

import pytest

from vault_app.core.credential import Backend, Credential, Kind, Reach, Risk, Scope
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId, ItemId, PlaceId
from vault_app.core.place import Place, PlaceKind
from vault_app.providers.huggingface.creation import creation_page, wish_from_scopes
from vault_app.providers.huggingface.provider import HuggingFace
from vault_app.providers.provider import Wish

HUB = HuggingFace()
CREDENTIAL = Credential(
    id=CredentialId("c"),
    name="laptop",
    provider="huggingface",
    endpoint="https://huggingface.co",
    item=ItemId("i"),
    backend=Backend.FILE,
    fingerprint=Fingerprint("f"),
    hint="hf_…AbCd",
    first_seen_at=datetime(2026, 1, 1, tzinfo=UTC),
    kind=Kind.CLASSIC,
    owner="ada",
    role="write",
    reach=(
        Reach("ada", "user", None),
        Reach("acme", "org", "admin"),
        Reach("closed", "org", "no_access"),
    ),
)


def scope(name: str, entity: str | None) -> Scope:
    """Return a scope."""
    return Scope(name, entity, Risk.LOW)


def place(path: str | None = "/home/ada/x", **more: object) -> Place:
    """Return a place."""
    plain = Place(
        PlaceId("p"), CredentialId("c"), PlaceKind.FILE, path, "HF_TOKEN", "dotenv", "dotenv"
    )
    return replace(plain, **more)  # type: ignore[arg-type] # fields by name


def test_creation_page_repeats_parameters_and_escapes_names() -> None:
    wish = Wish(("a.read", "b.write"), ("acme", "l&b"), ("c.read",), ("post.write",), gated=True)
    url = urlsplit(creation_page("https://hub.example", wish))
    assert (url.netloc, url.path) == ("hub.example", "/settings/tokens/new")
    assert parse_qsl(url.query) == [
        ("tokenType", "fineGrained"),
        ("ownUserPermissions", "a.read"),
        ("ownUserPermissions", "b.write"),
        ("canReadGatedRepos", "true"),
        ("orgs", "acme"),
        ("orgs", "l&b"),
        ("orgPermissions", "c.read"),
        ("globalPermissions", "post.write"),
    ]


def test_wish_from_scopes_repositories_are_left_to_the_person() -> None:
    wish = wish_from_scopes(
        [
            scope("repo.write", "model:acme/x"),
            scope("repo.content.read", "model:acme/x"),
            scope("repo.write", "user:somebody-else"),
            scope("job.write", "user:ada"),
        ],
        "ada",
    )
    assert wish.by_hand == ("model:acme/x", "user:somebody-else")
    assert wish.own_permissions == ("job.write",)


def test_wish_from_scopes_differing_organisations_get_the_common_part_only() -> None:
    """The page gives one set to all organisations: the union would widen the token."""
    wish = wish_from_scopes(
        [
            scope("repo.content.read", "org:acme"),
            scope("repo.write", "org:acme"),
            scope("repo.content.read", "org:lab"),
        ],
        "ada",
    )
    assert wish.organisations == ("acme", "lab")
    assert wish.organisation_permissions == ("repo.content.read",)
    assert wish.by_hand == ("org:acme",)


def test_wish_from_scopes_nothing_common_names_no_organisation() -> None:
    wish = wish_from_scopes([scope("a", "org:acme"), scope("b", "org:lab")], "ada")
    assert (wish.organisations, wish.organisation_permissions) == ((), ())
    assert wish.by_hand == ("org:acme", "org:lab")


def test_wish_fine_grained_is_its_own_scopes_whatever_the_purposes() -> None:
    fine = replace(CREDENTIAL, kind=Kind.FINE_GRAINED, scopes=(scope("job.write", "user:ada"),))
    assert HUB.wish(fine, ["push"]) == Wish(own_permissions=("job.write",))


@pytest.mark.parametrize(
    ("purposes", "own", "organisation", "gated"),
    [
        (["download"], ("repo.content.read",), ("repo.content.read",), True),
        (["inference"], ("inference.serverless.write",), (), False),
        (["push"], ("repo.content.read", "repo.write"), ("repo.content.read", "repo.write"), False),
        (
            ["inference", "download"],
            ("repo.content.read", "inference.serverless.write"),
            ("repo.content.read",),
            True,
        ),
        ([], (), (), False),
    ],
)
def test_wish_classic_is_what_the_purposes_take(
    purposes: list[str], own: tuple[str, ...], organisation: tuple[str, ...], gated: bool
) -> None:
    wish = HUB.wish(CREDENTIAL, purposes)
    assert (wish.own_permissions, wish.organisation_permissions) == (own, organisation)
    assert wish.organisations == (("acme",) if organisation else ())
    assert wish.gated is gated


def test_wish_fine_grained_of_unknown_scopes_goes_by_purposes() -> None:
    unknown = replace(CREDENTIAL, kind=Kind.FINE_GRAINED, scopes=None)
    assert HUB.wish(unknown, ["inference"]).own_permissions == ("inference.serverless.write",)


@pytest.mark.parametrize(
    ("places", "role", "guess"),
    [
        ([], "write", ("download",)),
        ([place()], "write", ("download",)),
        ([place("/home/ada/.git-credentials", editor="git_credentials")], "write", ("push",)),
        ([place("/home/ada/x/.git/config", editor="git_config")], "write", ("push",)),
        ([place("/home/ada/.git-credentials", editor="git_credentials")], "read", ("download",)),
        ([place("/home/ada/.cursor/mcp.json", editor="json")], "write", ("inference",)),
        ([place("/p/.github/workflows/ci.yml", editor="yaml")], "write", ("ci",)),
        ([place(path=None, kind=PlaceKind.REMOTE)], "write", ("spaces",)),
        ([place("C:\\p\\.github\\workflows\\ci.yml", editor="yaml")], "write", ("ci",)),
        (
            [
                place("/h/.git-credentials", editor="git_credentials"),
                place("/h/.cache/huggingface/token"),
                place("/h/.cursor/mcp.json"),
            ],
            "write",
            ("download", "inference", "push"),
        ),
    ],
)
def test_guess_purposes_from_where_it_is_used(
    places: list[Place], role: str, guess: tuple[str, ...]
) -> None:
    assert HUB.guess_purposes(places, role) == guess
