"""The emulator's token page, used as a browser uses it."""

from urllib.request import urlopen

import pytest

from tests.support.emulator import Form, fetch, press_create
from vault_app.practice.emulator import Emulator

NEW = "/settings/tokens/new"


def test_list_shows_names_kinds_and_no_value(emulator: Emulator) -> None:
    token = emulator.mint(role="write", label="lap<b>top")
    dead = emulator.mint(label="gone")
    emulator.kill(dead)
    status, page = fetch(f"{emulator.endpoint}/settings/tokens")
    assert status == 200
    assert "lap&lt;b&gt;top" in page
    assert "Write (classic)" in page
    assert "gone" not in page
    assert token.reveal() not in page


def test_form_is_filled_in_as_the_address_says(emulator: Emulator) -> None:
    query = (
        "?tokenType=fineGrained&ownUserPermissions=repo.write&ownUserPermissions=user.mcp.read"
        "&orgs=acme&orgPermissions=org.read&globalPermissions=post.write&canReadGatedRepos=true"
    )
    _, page = fetch(emulator.endpoint + NEW + query)
    form = Form(page).fields
    assert form.pop("ticket")
    assert form == {
        "tokenName": [""],
        "tokenType": ["fineGrained"],
        "ownUserPermissions": ["repo.write", "user.mcp.read"],
        "orgs": ["acme"],
        "orgPermissions": ["org.read"],
        "globalPermissions": ["post.write"],
        "canReadGatedRepos": ["true"],
    }


def test_form_hostile_address_is_shown_as_text(emulator: Emulator) -> None:
    hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
    _, page = fetch(
        f"{emulator.endpoint}{NEW}?tokenName={hostile}&ownUserPermissions={hostile}&orgs={hostile}"
    )
    assert "<script>alert" not in page


def test_create_shows_the_value_once_and_the_token_lives(emulator: Emulator) -> None:
    token = press_create(f"{emulator.endpoint}{NEW}?ownUserPermissions=repo.write", "laptop 2")
    assert emulator.alive(token)
    issued = emulator.hub.find(token)
    assert issued is not None
    assert (issued.label, issued.role) == ("laptop 2", "fineGrained")
    assert issued.scopes == {"user:ada": ["repo.write"]}
    assert token.reveal() not in fetch(f"{emulator.endpoint}/settings/tokens")[1]


@pytest.mark.parametrize("role", ["read", "write"])
def test_create_classic_token_ignores_permissions(emulator: Emulator, role: str) -> None:
    token = press_create(f"{emulator.endpoint}{NEW}?tokenType={role}&ownUserPermissions=job.write")
    issued = emulator.hub.find(token)
    assert issued is not None
    assert (issued.role, issued.scopes) == (role, None)


def test_create_for_an_organisation_with_approval_starts_pending(emulator: Emulator) -> None:
    """H9."""
    emulator.hub.approval_needed.add("acme")
    token = press_create(f"{emulator.endpoint}{NEW}?orgs=acme&orgPermissions=org.read")
    issued = emulator.hub.find(token)
    assert issued is not None
    assert issued.pending == {"acme"}


def test_create_without_a_name_asks_again_and_keeps_the_ticks(emulator: Emulator) -> None:
    _, page = fetch(f"{emulator.endpoint}{NEW}?ownUserPermissions=repo.write")
    form = Form(page).fields | {"tokenName": ["  "]}
    status, page = fetch(emulator.endpoint + NEW, form, Origin=emulator.endpoint)
    assert status == 422
    assert "Give the token a name." in page
    assert Form(page).fields["ownUserPermissions"] == ["repo.write"]
    assert emulator.hub.issued == []


@pytest.mark.parametrize("ticket", [[], ["guess"], ["ü"]])
def test_create_without_the_forms_ticket_is_refused(emulator: Emulator, ticket: list[str]) -> None:
    """H32: a form of another page cannot press Create."""
    form = {"tokenName": ["x"], "ticket": ticket}
    assert fetch(emulator.endpoint + NEW, form)[0] == 403
    assert emulator.hub.issued == []


def test_create_from_a_foreign_origin_is_refused(emulator: Emulator) -> None:
    """H32."""
    form = Form(fetch(emulator.endpoint + NEW)[1]).fields | {"tokenName": ["x"]}
    assert fetch(emulator.endpoint + NEW, form, Origin="https://evil.example")[0] == 403
    assert emulator.hub.issued == []


def test_pages_run_only_their_own_script_and_stay_out_of_frames(emulator: Emulator) -> None:
    with urlopen(f"{emulator.endpoint}/", timeout=5) as answer:  # noqa: S310 # loopback
        policy = answer.headers["Content-Security-Policy"]
        page = answer.read().decode()
        assert answer.headers["Cache-Control"] == "no-store"
    nonce = policy.partition("script-src 'nonce-")[2].partition("'")[0]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert page.count(f'nonce="{nonce}"') == page.count("<script") + page.count("<style") == 2
    assert "PRACTICE" in page


def test_unknown_page_is_not_found(emulator: Emulator) -> None:
    assert fetch(f"{emulator.endpoint}/settings/nothing")[0] == 404
    assert fetch(f"{emulator.endpoint}/settings/tokens", {})[0] == 404


def test_mint_from_page_does_what_a_person_does(emulator: Emulator) -> None:
    token = emulator.mint_from_page(f"{emulator.endpoint}{NEW}?ownUserPermissions=job.write", "x")
    issued = emulator.hub.find(token)
    assert issued is not None
    assert (issued.label, issued.scopes) == ("x", {"user:ada": ["job.write"]})
