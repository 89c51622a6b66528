"""The practice tour in a terminal: import, list, plan, rotate with a token from the page, list."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import listing, plan_table
from vault_app.core.rotation import Consent

if TYPE_CHECKING:
    from vault_app.cli.app import App
    from vault_app.core.credential import Credential
    from vault_app.core.rotation import Rotation
    from vault_app.services.entry import Entry
    from vault_app.services.practising import PracticeRoom


def walk(app: "App", room: "PracticeRoom") -> "Rotation":
    """Turn the sample profile's classic token over, telling every step; return the rotation."""
    from vault_app.services import checking, importing, inventory, rotating

    bench, tell = room.bench, _Teller(quiet=app.json)
    tell.step("1. Collect: `keyturn import` looks where tools keep their tokens.")
    tell.entries(importing.import_tokens(bench, [bench.user_home], mine=True).imported)
    tell.step("2. Know: `keyturn check` asks the provider what each token may do.")
    checking.check(bench)
    tell.entries(inventory.entries(bench))
    classic = _classic(inventory.entries(bench))
    tell.step(f"3. Plan: `keyturn rotate {classic.name} --plan` touches nothing.")
    consent = Consent(agreed=True, tracked=True)
    tell.rotation(rotating.plan(bench, classic.name, consent))
    tell.step("4. Turn: a new token is made on the provider's page, every place is switched,")
    tell.step("   the old token is revoked and asked about until it is proven dead.")
    rotation = rotating.begin(bench, classic.name, consent)
    token = room.emulator.mint_from_page(rotating.page(bench, rotation).url)
    rotation = rotating.supply(bench, rotation.id, token)
    rotation = rotating.advance(bench, rotation.id)
    tell.rotation(rotation)
    tell.step("5. Afterwards: `keyturn list`.")
    tell.entries(inventory.entries(bench))
    return rotation


def _classic(entries: "tuple[Entry, ...]") -> "Credential":
    return next(entry.credential for entry in entries if entry.credential.classic)


class _Teller:
    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet

    def step(self, text: str) -> None:
        if not self._quiet:
            click.echo(text)

    def entries(self, entries: "tuple[Entry, ...]") -> None:
        if not self._quiet:
            listing.show_entries(entries)
            click.echo()

    def rotation(self, rotation: "Rotation") -> None:
        if not self._quiet:
            plan_table.show(rotation)
            click.echo()
