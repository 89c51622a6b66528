"""Every case the wizard must handle: words that say what is so, and a way on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.gui.rotation.conftest import Desk
from tests.support.fake_rotations import CLASSIC, NARROW, NEW_HINT, Check, scope
from vault_app.core.errors import ProviderUnreachable, RotationError, VaultLocked
from vault_app.core.rotation import Detail, RotationState, WaitingFor
from vault_app.gui.rotation.stage import Stage

OTHER = replace(NARROW, owner="bob", owner_id="id-bob")


def _stopped(desk: Desk, value: str, check: Check) -> None:
    desk.fake.checks.clear()
    desk.fake.checks.extend([check, Check()])
    desk.to_check(value)


def test_check_token_of_another_account_names_both_and_offers_only_another(
    desk: Desk, value: str
) -> None:
    _stopped(desk, value, Check("other_owner", new=OTHER))
    assert "another account" in desk.told
    assert "ada" in desk.told
    assert "bob" in desk.told
    assert not desk.says("Use it anyway"), "H12: never another owner"
    assert not desk.sheet.footer.primary.isEnabled()
    desk.press("Throw it away and make another")
    assert desk.at(Stage.OBTAIN)
    assert "discard_new" in desk.fake.calls


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("other_provider", "another provider"),
        ("same_as_old", "the old token itself"),
        ("already_known", "already, under another name"),
        ("tombstone", "revoked before"),
        ("dead_format", "switched off"),
        ("practice_token", "practice token"),
        ("not_practice", "real token"),
        ("not_a_token", "not a token of Hugging Face"),
    ],
)
def test_paste_value_that_cannot_be_the_new_one_is_named_and_not_taken(
    desk: Desk, value: str, code: str, words: str
) -> None:
    desk.to_obtain()
    desk.fake.offers[value] = code
    desk.paste(value)
    assert words in desk.told
    assert "supply" not in desk.fake.calls
    assert not desk.sheet.footer.primary.isEnabled()
    other = value.replace("w", "v")
    desk.paste(other)
    assert desk.told == "", "another one may follow at once"
    desk.go()
    assert desk.at(Stage.CHECK)


def test_check_still_classic_needs_an_explicit_yes(desk: Desk, value: str) -> None:
    _stopped(desk, value, Check("confirm_classic", new=CLASSIC))
    assert "still a classic one" in desk.told
    assert not desk.sheet.footer.primary.isEnabled()
    desk.press("Use it anyway")
    assert "accept classic" in desk.fake.calls
    assert desk.sheet.footer.primary.isEnabled()


def test_check_wider_token_marks_what_was_gained(desk: Desk, value: str) -> None:
    wider = replace(NARROW, scopes=(*(NARROW.scopes or ()), scope("repo.write")))
    desk.fake.old = replace(NARROW, scopes=(*(NARROW.scopes or ()), scope("collection.read")))
    note = Detail("gained_scopes", (("names", "repo.write"),))
    _stopped(desk, value, Check("wider_scopes", notes=(note,), new=wider))
    assert "may do more" in desk.told
    assert "repo.write" in desk.told
    shown = desk.sheet.view.scopes.text  # type: ignore[attr-defined] # at check
    assert "gained" in shown
    assert "lost" in shown
    assert "collection.read" in shown
    desk.press("Use it anyway")
    assert "accept wider" in desk.fake.calls


def test_check_owner_that_cannot_be_compared_needs_an_explicit_yes(desk: Desk, value: str) -> None:
    _stopped(desk, value, Check("owner_unknown"))
    assert "same account" in desk.told
    desk.press("Use it anyway")
    assert "accept owner" in desk.fake.calls


def test_check_unknown_scopes_need_an_explicit_yes(desk: Desk, value: str) -> None:
    _stopped(desk, value, Check("scopes_unknown", new=replace(NARROW, scopes=None)))
    desk.press("Use it anyway")
    assert "accept wider" in desk.fake.calls


def test_check_pending_organisation_waits_and_asks_again(desk: Desk, value: str) -> None:
    stop = Check("approval_pending", WaitingFor.APPROVAL, {"names": "acme"})
    _stopped(desk, value, stop)
    assert "yet to approve" in desk.told
    assert "acme" in desk.told
    desk.press("Try again")
    assert desk.sheet.footer.primary.isEnabled()


def test_check_pending_organisation_may_be_used_by_an_explicit_yes(desk: Desk, value: str) -> None:
    _stopped(desk, value, Check("approval_pending", WaitingFor.APPROVAL, {"names": "acme"}))
    desk.press("Use it anyway")
    assert "accept pending" in desk.fake.calls


def test_check_new_token_already_revoked_offers_another(desk: Desk, value: str) -> None:
    _stopped(desk, value, Check("new_rejected", new=None))
    assert "refuses the new token" in desk.told
    assert not desk.says("Use it anyway")
    desk.press("Throw it away and make another")
    assert desk.at(Stage.OBTAIN)


@pytest.mark.parametrize(
    ("reason", "words"),
    [("rate_limited", "asks us to wait"), ("provider_unreachable", "cannot be reached")],
)
def test_check_not_answered_is_not_held_against_the_token(
    desk: Desk, value: str, reason: str, words: str
) -> None:
    stop = Check("new_not_asked", WaitingFor.NETWORK, {"reason": reason}, new=None)
    _stopped(desk, value, stop)
    assert words in desk.told
    assert "not held against it" in desk.told
    desk.press("Try again")
    assert desk.sheet.footer.primary.isEnabled()


def test_supply_network_gone_half_way_keeps_the_token_and_goes_on(desk: Desk, value: str) -> None:
    """H1: the value is kept already, so nothing has to be copied again."""
    desk.fake.failures["supply"] = ProviderUnreachable()
    desk.to_check(value)
    assert desk.at(Stage.CHECK)
    assert "cannot be reached" in desk.told
    desk.press("Try again")
    assert desk.sheet.footer.primary.isEnabled()
    assert desk.fake.calls.count("supply") == 1


def test_switch_vault_locked_half_way_says_so_and_goes_on(desk: Desk, value: str) -> None:
    desk.to_check(value)
    desk.fake.failures["advance"] = VaultLocked()
    desk.go()
    assert "locked" in desk.told
    desk.go()
    assert "advance promote" in desk.fake.calls[-1:]


def test_check_that_waits_for_the_vault_says_so_and_goes_on(desk: Desk, value: str) -> None:
    _stopped(desk, value, Check("vault_locked", WaitingFor.VAULT, new=None))
    assert "locked" in desk.told
    assert not desk.says("Use it anyway")
    desk.press("Try again")
    assert desk.sheet.footer.primary.isEnabled()


def test_plan_that_cannot_be_made_says_why(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    desk.fake.failures["plan!"] = RotationError("refreshes_itself")
    desk.sheet.start("c1")
    assert "refreshes itself" in desk.told
    assert not desk.sheet.footer.primary.isEnabled()


def test_check_fit_token_shows_both_sides_and_the_way_on(desk: Desk, value: str) -> None:
    lost = Detail("lost_reach", (("names", "acme"),))
    _stopped(desk, value, Check(notes=(lost,)))
    assert "belongs to ada" in desk.told
    assert "acme" in desk.told
    shown = desk.sheet.view.scopes.text  # type: ignore[attr-defined] # at check
    assert "all its owner can" in shown
    assert "repo.content.read" in shown
    assert desk.sheet.footer.primary.text() == "Switch 6 places"


def test_prove_old_token_that_lives_on_is_not_called_revoked(desk: Desk, value: str) -> None:
    """H2: "revoked" is said only after two refusals."""
    desk.fake.proof = "still_alive"
    desk.to_ready(value)
    desk.go()
    desk.press("Yes, revoke it now")
    assert desk.at(Stage.PROVE)
    assert "still lives" in desk.told
    desk.press("Open the provider's page of tokens")
    assert desk.opened == ["https://hub.example/settings/tokens"]
    desk.fake.proof = None
    desk.press("Ask again")
    assert desk.at(Stage.END)
    assert desk.fake.current.state is RotationState.DONE
    assert NEW_HINT in desk.told
    assert not desk.says("Open the provider's page of tokens"), "nothing is left to do there"
