"""Old and new token side by side: owner, kind, wider or not, gained and lost."""

from dataclasses import replace

import pytest

from vault_app.core.comparison import compare
from vault_app.core.credential import Identity, Kind, Reach, Risk, Scope

READ = Scope("repo.content.read", "user:ada", Risk.MEDIUM)
WRITE = Scope("repo.write", "user:ada", Risk.HIGH)
INFER = Scope("inference.serverless.write", "user:ada", Risk.MEDIUM)
GATED = Scope("canReadGatedRepos", None, Risk.LOW)
MEMBERS = Scope("org.members.write", "org:acme", Risk.CRITICAL)
TOKENS = Scope("user.tokens.write", "user:ada", Risk.HIGH)


def classic(role: str | None) -> Identity:
    """Return a classic token of ada's."""
    return Identity("ada", "1", Kind.CLASSIC, role=role)


def fine(*scopes: Scope, kind: Kind = Kind.FINE_GRAINED) -> Identity:
    """Return a fine-grained token of ada's with those scopes."""
    return Identity("ada", "1", kind, scopes=scopes)


UNTOLD = replace(fine(), scopes=None)
NO, WIDER, UNKNOWN = (False, False), (True, False), (False, True)


@pytest.mark.parametrize(
    ("old", "new", "outcome"),
    [
        (classic("read"), fine(READ), NO),
        (classic("read"), fine(READ, INFER, GATED), NO),
        (classic("read"), fine(READ, WRITE), WIDER),
        (classic("read"), fine(Scope("never.heard.of", "user:ada", Risk.HIGH)), WIDER),
        (classic("write"), fine(READ, WRITE, INFER), NO),
        (classic("write"), fine(WRITE, MEMBERS), WIDER),
        (classic("write"), fine(TOKENS), WIDER),
        (classic("god"), fine(WRITE), NO),
        (classic("write"), fine(), NO),
        (classic(None), fine(READ), NO),
        (classic(None), fine(WRITE), UNKNOWN),
        (classic("new role"), fine(WRITE), UNKNOWN),
        (classic("read"), UNTOLD, UNKNOWN),
        (classic("write"), UNTOLD, UNKNOWN),
        (classic("read"), classic("read"), NO),
        (classic("write"), classic("read"), NO),
        (classic("read"), classic("write"), WIDER),
        (classic("write"), classic("god"), WIDER),
        (classic("write"), classic(None), UNKNOWN),
        (classic(None), classic("write"), UNKNOWN),
        (fine(READ, WRITE), classic("read"), WIDER),
        (UNTOLD, classic("read"), WIDER),
        (fine(READ), fine(READ), NO),
        (fine(READ, WRITE), fine(READ), NO),
        (fine(READ), fine(READ, WRITE), WIDER),
        (fine(), fine(READ), WIDER),
        (fine(READ), UNTOLD, UNKNOWN),
        (UNTOLD, fine(READ), UNKNOWN),
        (UNTOLD, UNTOLD, UNKNOWN),
        (fine(READ, kind=Kind.OAUTH), fine(READ, WRITE), WIDER),
    ],
)
def test_compare_wider_and_unknown_h12(
    old: Identity, new: Identity, outcome: tuple[bool, bool]
) -> None:
    found = compare(old, new)
    assert (found.wider, found.unknown) == outcome


@pytest.mark.parametrize("new", [fine(READ), classic("read")])
def test_compare_without_an_old_answer_is_unknown_not_wider(new: Identity) -> None:
    found = compare(None, new)
    assert (found.same_owner, found.wider, found.unknown) == (None, False, True)
    assert found.still_classic is (new.kind is Kind.CLASSIC)


@pytest.mark.parametrize("kind", list(Kind))
def test_compare_still_classic_is_told_of_that_kind_alone(kind: Kind) -> None:
    assert compare(classic("read"), fine(READ, kind=kind)).still_classic is (kind is Kind.CLASSIC)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (("ada", "1"), ("ada", "1"), True),
        (("ada", "1"), ("ada-renamed", "1"), True),
        (("ada", "1"), ("ada", "2"), False),
        (("ada", None), ("ada", None), True),
        (("ada", None), ("eve", None), False),
        (("ada", "1"), ("ada", None), None),
        (("ada", None), ("ada", "1"), None),
        ((None, None), ("ada", None), None),
        (("ada", None), (None, None), None),
        ((None, None), (None, None), None),
    ],
)
def test_compare_owner_by_account_id_and_by_name_only_without_ids_h31(
    old: tuple[str | None, str | None],
    new: tuple[str | None, str | None],
    same: bool | None,
) -> None:
    found = compare(Identity(*old, Kind.FINE_GRAINED), Identity(*new, Kind.FINE_GRAINED))
    assert found.same_owner is same


def test_compare_scopes_gained_and_lost_are_named_in_the_providers_order() -> None:
    found = compare(fine(READ, INFER, GATED), fine(WRITE, READ, TOKENS))
    assert found.gained == (WRITE, TOKENS)
    assert found.lost == (INFER, GATED)


def test_compare_same_scope_on_another_entity_is_another_scope() -> None:
    elsewhere = replace(READ, entity="org:acme")
    found = compare(fine(READ), fine(elsewhere))
    assert (found.gained, found.lost) == ((elsewhere,), (READ,))


def test_compare_another_risk_judgement_is_no_other_scope() -> None:
    found = compare(fine(READ), fine(replace(READ, risk=Risk.LOW)))
    assert (found.gained, found.lost) == ((), ())


@pytest.mark.parametrize("old", [UNTOLD, classic("read")])
def test_compare_scopes_one_side_did_not_tell_gives_no_difference(old: Identity) -> None:
    found = compare(old, fine(READ))
    assert (found.gained, found.lost) == ((), ())


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("user:ada", "model:ada/llama"),
        ("org:acme", "space:acme/demo"),
        ("org:acme", "dataset:acme/a/b"),
    ],
)
def test_compare_one_repository_of_an_owner_is_lost_reach_not_wider(wide: str, narrow: str) -> None:
    before, after = replace(WRITE, entity=wide), replace(WRITE, entity=narrow)
    narrowed, widened = compare(fine(before), fine(after)), compare(fine(after), fine(before))
    assert (narrowed.wider, narrowed.gained, narrowed.lost) == (False, (), (before,))
    assert (widened.wider, widened.gained, widened.lost) == (True, (before,), ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("user:ada", "model:eve/llama"),
        ("user:ada", "model:65f0c0ffee"),
        ("user:ada", "resource-group:ada/x"),
        ("model:ada/llama", "model:ada/other"),
        (None, "model:ada/llama"),
        ("user:", "model:"),
    ],
)
def test_compare_an_entity_outside_the_old_one_is_gained(old: str | None, new: str) -> None:
    found = compare(fine(replace(WRITE, entity=old)), fine(replace(WRITE, entity=new)))
    assert found.wider


def test_compare_reach_the_new_token_lacks_is_named() -> None:
    old = replace(
        fine(READ),
        reach=(
            Reach("ada", "user", None),
            Reach("acme", "org", "admin"),
            Reach("ada", "org", None),
        ),
    )
    new = replace(fine(READ), reach=(Reach("ada", "user", None), Reach("new", "org", "read")))
    assert compare(old, new).lost_reach == ("acme", "ada")


def test_compare_another_role_in_an_organisation_is_no_lost_reach() -> None:
    old = replace(fine(READ), reach=(Reach("acme", "org", "admin"),))
    assert compare(old, replace(old, reach=(Reach("acme", "org", "read"),))).lost_reach == ()
