"""Reading whoami answers, the well-formed and the hostile."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_app.core.credential import Identity, Kind, Reach, Risk, Scope
from vault_app.core.errors import UnexpectedAnswer
from vault_app.providers.huggingface.whoami import read_identity, restricted_organisations

CREATED = "2024-01-23T10:20:30.000Z"


def answer(auth: object = None, **more: object) -> dict[str, Any]:
    """Return a user's answer."""
    return {"type": "user", "id": "u1", "name": "ada", "orgs": [], "auth": auth} | more


def token(role: str = "fineGrained", **more: object) -> dict[str, Any]:
    """Return an access token's auth block."""
    details = {"displayName": "laptop", "role": role, "createdAt": CREATED}
    return {"type": "access_token", "accessToken": details | more}


def fine(scoped: object, **more: object) -> dict[str, Any]:
    """Return the auth block of a fine-grained token."""
    return token(fineGrained={"scoped": scoped, **more})


@pytest.mark.parametrize("role", ["read", "write", "god"])
def test_read_identity_role_of_old_kind_is_classic(role: str) -> None:
    identity = read_identity(answer(token(role)))
    assert (identity.kind, identity.role, identity.scopes) == (Kind.CLASSIC, role, None)
    assert (identity.owner, identity.owner_id, identity.label) == ("ada", "u1", "laptop")
    assert identity.created_at == datetime(2024, 1, 23, 10, 20, 30, tzinfo=UTC)
    assert identity.expires_at is None


@pytest.mark.parametrize(
    ("auth", "kind"),
    [
        ({"type": "oauth", "expiresAt": "2026-12-01T00:00:00Z"}, Kind.OAUTH),
        ({"type": "app_token"}, Kind.SERVICE),
        ({"type": "app_token_as_user"}, Kind.SERVICE),
        ({"type": "something_new"}, Kind.UNKNOWN),
        ({"type": 7}, Kind.UNKNOWN),
        ({}, Kind.UNKNOWN),
        (None, Kind.UNKNOWN),
        (token("superuser"), Kind.UNKNOWN),
        ({"type": "access_token"}, Kind.UNKNOWN),
    ],
)
def test_read_identity_auth_type_gives_the_kind(auth: object, kind: Kind) -> None:
    assert read_identity(answer(auth)).kind is kind


def test_read_identity_login_has_an_expiry_and_no_creation() -> None:
    identity = read_identity(answer({"type": "oauth", "expiresAt": "2026-12-01T00:00:00Z"}))
    assert identity.expires_at == datetime(2026, 12, 1, tzinfo=UTC)
    assert identity.created_at is None


def test_read_identity_organisation_principal_is_organisation() -> None:
    assert read_identity({"type": "org", "name": "acme"}).kind is Kind.ORGANISATION


def test_read_identity_fine_grained_lists_scopes_by_entity() -> None:
    identity = read_identity(
        answer(
            fine(
                [
                    {
                        "entity": {"_id": "u1", "type": "user", "name": "ada"},
                        "permissions": ["repo.content.read", "repo.write"],
                    },
                    {
                        "entity": {"_id": "o1", "type": "org", "name": "acme"},
                        "permissions": ["org.write"],
                    },
                    {
                        "entity": {"_id": "m1", "type": "model", "name": "acme/x"},
                        "permissions": ["repo.write", "repo.write"],
                    },
                ],
                **{"global": ["post.write"], "canReadGatedRepos": True},
            )
        )
    )
    assert identity.kind is Kind.FINE_GRAINED
    assert identity.scopes == (
        Scope("repo.content.read", "user:ada", Risk.MEDIUM),
        Scope("repo.write", "user:ada", Risk.HIGH),
        Scope("org.write", "org:acme", Risk.CRITICAL),
        Scope("repo.write", "model:acme/x", Risk.HIGH),
        Scope("post.write", "global", Risk.LOW),
        Scope("canReadGatedRepos", None, Risk.LOW),
    )


def test_read_identity_unknown_permission_is_kept_raw_and_risky() -> None:
    entry = {"entity": {"type": "user", "name": "ada"}, "permissions": ["repo.teleport"]}
    assert read_identity(answer(fine([entry]))).scopes == (
        Scope("repo.teleport", "user:ada", Risk.HIGH),
    )


@pytest.mark.parametrize("block", [None, "x", [], {"scoped": None}, {"scoped": {}}, {}])
def test_read_identity_missing_permission_list_is_unknown_not_none(block: object) -> None:
    assert read_identity(answer(token(fineGrained=block))).scopes is None


def test_read_identity_empty_permission_list_is_empty() -> None:
    assert read_identity(answer(fine([]))).scopes == ()


def test_read_identity_own_entity_without_name_is_named_by_owner() -> None:
    entries = [
        {"entity": {"_id": "u1", "type": "user"}, "permissions": ["job.write"]},
        {"entity": {"_id": "r9", "type": "model"}, "permissions": ["job.write"]},
        {"permissions": ["job.write"]},
    ]
    scopes = read_identity(answer(fine(entries))).scopes or ()
    assert [scope.entity for scope in scopes] == ["user:ada", "model:r9", "unknown:?"]


def test_read_identity_reach_is_owner_and_organisations_with_role() -> None:
    orgs = [{"name": "acme", "roleInOrg": "admin"}, {"name": "lab"}, {"roleInOrg": "read"}, 3]
    assert read_identity(answer(token("write"), orgs=orgs)).reach == (
        Reach("ada", "user", None),
        Reach("acme", "org", "admin"),
        Reach("lab", "org", None),
    )


@pytest.mark.parametrize(
    "moment",
    ["yesterday", "", None, 5, "2024-13-01T00:00:00Z", "0001-01-01T00:00:00+14:00", ["x"]],
)
def test_read_identity_bad_date_is_absent(moment: object) -> None:
    assert read_identity(answer(token(createdAt=moment))).created_at is None


def test_read_identity_date_without_zone_is_taken_as_utc() -> None:
    identity = read_identity(answer(token(createdAt="2024-01-23T10:20:30")))
    assert identity.created_at == datetime(2024, 1, 23, 10, 20, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "ada",
        3,
        {},
        {"name": "ada"},
        {"name": "", "auth": {}},
        {"auth": {}},
        {"name": 3, "type": "user"},
    ],
)
def test_read_identity_no_whoami_answer_is_unexpected(data: object) -> None:
    """An empty object is what some servers say to a bad token; it proves no life (H2)."""
    with pytest.raises(UnexpectedAnswer) as caught:
        read_identity(data)
    assert caught.value.code == "not_whoami"


def test_read_identity_foreign_text_is_made_safe() -> None:
    """H29: no control or direction characters from the provider come through."""
    hostile = "\x1b]52;c;evil\x07\u202eada\n" + "a" * 5000
    identity = read_identity(answer(token(displayName=hostile), name=hostile))
    for text in (identity.label or "", identity.owner or ""):
        assert text.isprintable()
        assert len(text) <= 200


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["type", "name", "id", "auth", "orgs", "accessToken", "role", "fineGrained", "scoped",
         "entity", "permissions", "global", "createdAt", "expiresAt", "roleInOrg",
         "securityRestrictions", "displayName", "canReadGatedRepos"]), inner, max_size=6),
    max_leaves=30,
)  # fmt: skip


@given(_JSON, _JSON, _JSON)
def test_read_identity_any_json_gives_identity_or_unexpected(
    auth: object, orgs: object, anything: object
) -> None:
    assert isinstance(read_identity(answer(auth, orgs=orgs)), Identity)
    restricted_organisations({"orgs": orgs})
    try:
        read_identity(anything)
    except UnexpectedAnswer:
        return


def test_read_identity_huge_answer_is_cut() -> None:
    orgs = [{"name": f"org{index}"} for index in range(20_000)]
    assert len(read_identity(answer(token("read"), orgs=orgs)).reach) <= 1000


def test_restricted_organisations_token_rules_count_others_do_not() -> None:
    orgs = [
        {"name": "acme", "securityRestrictions": ["token-policy"]},
        {"name": "lab", "securityRestrictions": ["token-revoked", "sso"]},
        {"name": "mfa-only", "securityRestrictions": ["mfa", "ip"]},
        {"name": "open"},
        {"securityRestrictions": ["token-policy"]},
    ]
    assert restricted_organisations({"orgs": orgs}) == {"acme", "lab"}
    assert restricted_organisations("garbage") == frozenset()
