"""``keyturn update-check``: is there a newer version? Asks once, or tells what is known."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import asking, jsonshape, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.options import command
from vault_app.cli.words_updates import CALM, HOW
from vault_app.core.text import sanitise

if TYPE_CHECKING:
    from vault_app.services.updates import Standing

_ARCHIVE = ".tar"


@command(
    "update-check",
    "keyturn update-check --once",
    "keyturn update-check --known             # what the last check found; no network",
    "keyturn settings update_checks on        # allow it once a day",
)
@click.option("--once", is_flag=True, help="Allow this one question.")
@click.option("--known", is_flag=True, help="Use no network: tell what the last check found.")
@pass_app
def update_check_command(app: App, once: bool, known: bool) -> None:
    """Ask whether there is a newer Keyturn. Off until you allow it; never installs anything.

    One address is asked for one signed notice, with nothing in the question that tells who asks;
    the signature is checked with a key that came with this copy.
    """
    from vault_app.services import updates

    if known:
        found = updates.standing(app.bench)
    else:
        found = updates.check(app.bench, once=once or _agreed(app))
    app.emit({"update": _shape(found)}, lambda: _show(found))


def _agreed(app: App) -> bool:
    """Ask on a terminal for this one question, where it is not allowed for good."""
    from vault_app.core import owner
    from vault_app.providers.http import allowed_host
    from vault_app.services import updates

    address = updates.address(app.bench)
    if updates.allowed(app.bench) or not app.interactive or not owner.is_set(address):
        return False
    host = allowed_host(address)
    return asking.confirm(f"Looking for updates is off. Ask {host} this once?")


def _shape(found: "Standing") -> jsonshape.Json:
    newest = found.newest
    return {
        "current": found.current,
        "newer": found.newer,
        "allowed": found.allowed,
        "asked_at": jsonshape.moment(found.asked_at),
        "problem": found.problem,
        "installed_by": found.way.value,
        "how": how(found) if found.newer else None,
        "newest": newest
        and {
            "version": newest.version,
            "released": newest.released,
            "page": newest.page,
            "notes": newest.notes["en"],
            "file": found.file
            and {
                "name": found.file.name,
                "url": found.file.url,
                "sha256": found.file.sha256,
                "size": found.file.size,
            },
        },
    }


def how(found: "Standing") -> str:
    """Return the command that brings the next version of this copy."""
    name = found.file.name if found.file else "FILE"
    return HOW[found.way.value][1].format(name=name, folder=name.partition(_ARCHIVE)[0])


def _show(found: "Standing") -> None:
    newest = found.newest
    state = "unknown" if newest is None else "newer" if found.newer else "newest"
    data = {"current": found.current}
    if newest is not None:
        data |= {"version": newest.version, "released": newest.released}
    click.echo(words.fill(CALM[state], data))
    if found.problem:
        told = words.error_words(found.problem, {})
        click.echo(f"The last check failed ({told.code}).")
    if newest is None or not found.newer:
        return
    for line in newest.notes["en"].splitlines():
        click.echo(f"  {sanitise(line)}")
    click.echo(f"\nRead on: {sanitise(newest.page, 500)}")
    click.echo(f"This copy came by {HOW[found.way.value][0]}:")
    if found.file is not None:
        click.echo(f"  get     {sanitise(found.file.url, 500)}")
        click.echo(f"  SHA-256 {found.file.sha256}")
    click.echo(f"  then    {how(found)}")
