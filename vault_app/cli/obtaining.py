"""The guided part of ``keyturn rotate`` on a terminal: the page, the new token, the questions."""

import os
import sys
from typing import TYPE_CHECKING

import click

from vault_app.cli import asking, tables, words
from vault_app.core.errors import Cancelled
from vault_app.core.rotation import Rotation, StepName, WaitingFor
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise

if TYPE_CHECKING:
    from vault_app.cli.turning import Run
    from vault_app.services.rotating import ObtainPage

_ACCEPTABLE = {
    "wider_scopes": "wider",
    "scopes_unknown": "wider",
    "confirm_classic": "classic",
    "owner_unknown": "owner",
}
"""What a person may say yes to on a terminal, and to which consent that adds."""


def obtain(run: "Run") -> None:
    """Lead a person to the provider's page and take in a token that passes the check."""
    _show_page(run)
    run.supply(_ask_token(run))
    settle(run)


def settle(run: "Run") -> None:
    """Ask about what the check of the new token found, until it passes or a person stops."""
    while (code := _question(run.rotation)) is not None:
        _tell_findings(run.rotation)
        if code in _ACCEPTABLE and asking.confirm("Use it all the same?"):
            run.accept(_ACCEPTABLE[code])
            run.advance(StepName.CHECK_NEW)
            continue
        if not asking.confirm("Hand over another token?", default=True):
            raise Cancelled
        run.discard()
        run.supply(_ask_token(run))


def _question(rotation: Rotation) -> str | None:
    if (
        rotation.waiting_for is not WaitingFor.PERSON
        or rotation.next_step is not StepName.CHECK_NEW
    ):
        return None
    details = rotation.step(StepName.CHECK_NEW).details
    return details[-1].code if details else None


def _tell_findings(rotation: Rotation) -> None:
    for detail in rotation.step(StepName.CHECK_NEW).details:
        click.echo(words.detail_sentence((detail,)), err=True)


def _ask_token(run: "Run") -> Secret:
    from vault_app.services import rotating

    while True:
        token = asking.secret("New token")
        if not len(token):
            raise Cancelled
        seen = rotating.inspect(run.app.bench, run.rotation.id, token)
        if seen.acceptable:
            return token
        told = words.error_words(seen.code, {})
        click.echo(f"{told.message} {told.cure or ''}", err=True)


def _show_page(run: "Run") -> None:
    from vault_app.services import rotating

    rotation = run.rotation
    page = rotating.page(run.app.bench, rotation)
    if run.entry.credential.classic and page.purposes_offered:
        page = rotating.page(run.app.bench, rotation, _purposes(page))
    if not page.url:
        click.echo("Make the new token on the provider's page.", err=True)
        return
    click.echo("Make the new token here:", err=True)
    click.echo(f"  {sanitise(page.url, 2000)}", err=True)
    if page.by_hand:
        click.echo(tables.cell(f"Choose there by hand: {', '.join(page.by_hand)}"), err=True)
    open_page(page.url)


def _purposes(page: "ObtainPage") -> tuple[str, ...]:
    click.echo("What is the token for?", err=True)
    for code in page.purposes_offered:
        click.echo(f"  {code:12} {words.purpose_text(code)}", err=True)
    answer: str = click.prompt(
        "Choose, separated by commas", default=",".join(page.purposes_guessed), err=True
    )
    chosen = tuple(part.strip() for part in answer.split(","))
    return tuple(code for code in chosen if code in page.purposes_offered)


def open_page(url: str) -> bool:
    """Open *url* in the desktop's browser; without a desktop the printed address must do."""
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    ):
        return False
    import webbrowser

    return webbrowser.open(url)
