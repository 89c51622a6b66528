"""``keyturn practice``: a profile of its own and a provider on loopback, to learn without risk."""

import os
import sys
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape
from vault_app.cli.app import App, pass_app
from vault_app.cli.options import command

if TYPE_CHECKING:
    from vault_app.core.rotation import Rotation
    from vault_app.services.practising import PracticeRoom


@command(
    "practice",
    "keyturn practice                 # the window on the practice profile",
    "keyturn practice --cli           # a whole rotation in this terminal",
    "keyturn practice --serve         # keep the practice provider running",
)
@click.option("--cli", "in_terminal", is_flag=True, help="Walk through a rotation in the terminal.")
@click.option("--serve", is_flag=True, help="Keep the practice provider running until Ctrl-C.")
@pass_app
def practice_command(app: App, in_terminal: bool, serve: bool) -> int:
    """Practise on sample tokens and files; nothing of yours is read, changed or sent."""
    if serve:
        return _serve(app)
    if in_terminal or app.json:
        return _walk(app)
    from vault_app.cli.windows import open_practice_window

    return open_practice_window(app)


def _serve(app: App) -> int:
    from vault_app.services.practising import open_practice

    with open_practice(environ=app.environ) as room:
        environment = {name: value for name, value in sorted(room.environ.items()) if _ours(name)}
        app.emit(
            {"practice": {"page": room.page_url, "environment": environment}},
            lambda: _print_environment(room, environment),
        )
        sys.stdout.flush()
        with suppress(KeyboardInterrupt):
            Event().wait()
    return 0


def _ours(name: str) -> bool:
    return os.environ.get(name) is None or name.startswith(("HOME", "HF_", "KEYTURN_", "XDG_"))


def _print_environment(room: "PracticeRoom", environment: dict[str, str]) -> None:
    click.echo(f"# The practice provider's page: {room.page_url}")
    for name, value in environment.items():
        click.echo(f"export {name}={value}")
    click.echo("# Ctrl-C ends it.")


def _walk(app: App) -> int:
    from vault_app.cli.practice_walk import walk
    from vault_app.services.practising import open_practice

    with open_practice(environ=app.environ, collect=False) as room:
        rotation = walk(app, room)
        document = {"practice": _shape(room, rotation)}
    app.emit(document, lambda: click.echo("That was all. Nothing of yours was touched."))
    return 0


def _shape(room: "PracticeRoom", rotation: "Rotation") -> jsonshape.Json:
    from vault_app.services import inventory

    return {
        "endpoint": room.emulator.endpoint,
        "credentials": jsonshape.credentials(inventory.entries(room.bench)),
        "rotation": jsonshape.rotation(rotation),
    }
