"""``keyturn settings``: what a person may choose, shown and set, as the settings page does."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.options import command
from vault_app.cli.words_health import SETTINGS

if TYPE_CHECKING:
    from vault_app.services.settings import Value


@command(
    "settings",
    "keyturn settings",
    "keyturn settings idle_minutes 5",
    "keyturn settings quiet_hours 22:00-07:30",
    "keyturn settings theme --reset",
)
@click.argument("key", required=False)
@click.argument("value", required=False)
@click.option("--reset", is_flag=True, help="Take the default again.")
@pass_app
def settings_command(app: App, key: str | None, value: str | None, reset: bool) -> None:
    """Show all settings, or show or set one. A running window takes them up at its next start."""
    from vault_app.services import settings

    if key is not None:
        settings.choice_of(key)
        if reset:
            settings.reset(app.bench, key)
        elif value is not None:
            settings.choose(app.bench, key, value)
    shown = settings.values(app.bench)
    if key is not None:
        shown = {key: shown[key]}
    app.emit({"settings": shown}, lambda: _show(shown))


def _show(shown: "dict[str, Value]") -> None:
    from vault_app.services.settings import allowed, choice_of

    rows = [
        (key, _written(value), allowed(choice_of(key)), SETTINGS[key])
        for key, value in shown.items()
    ]
    tables.show(tables.Table(("Key", "Value", "Allowed", "What"), rows, ("Allowed",)))


def _written(value: "Value") -> str:
    return ("on" if value else "off") if isinstance(value, bool) else str(value)
