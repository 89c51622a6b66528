"""The options every command takes, before its name and after it, and the classes that add them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from vault_app.cli.app import App


class _Named(click.Path):
    """A path somebody gave: a variable that was never set must not stand for this very folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse an empty one."""
        if value == "":
            self.fail("The path is empty.", param, ctx)
        return super().convert(value, param, ctx)


FILE: Final = _Named(path_type=Path, readable=False)
"""A path, whatever is there: that it cannot be read is told by who tries, with the file's code."""


def _keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
    app = context.find_object(App)
    if app is not None and parameter.name is not None and value:
        setattr(app, parameter.name, value)


def global_options() -> list[click.Parameter]:
    """Return fresh global options; the later of two mentions wins."""
    shared: dict[str, Any] = {"expose_value": False, "is_eager": True, "callback": _keep}
    return [
        click.Option(
            ["--home"], metavar="DIR", help="Keep all data of this profile under DIR.", **shared
        ),
        click.Option(
            ["--json", "json"],
            is_flag=True,
            help="Print one JSON document and ask nothing.",
            **shared,
        ),
        click.Option(["--offline"], is_flag=True, help="Use no network.", **shared),
        click.Option(["-v", "--verbose"], is_flag=True, help="Write more into the log.", **shared),
    ]


class Command(click.Command):
    """A command that takes the global options too."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        """Add the global options behind the command's own."""
        super().__init__(*arguments, **settings)
        self.params += global_options()


class Group(click.Group):
    """A group of commands that takes the global options too."""

    command_class = Command

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        """Add the global options behind the group's own."""
        super().__init__(*arguments, **settings)
        self.params += global_options()


def examples(*lines: str) -> str:
    """Return an epilog with one example per line, kept as written."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def command(name: str, *lines: str) -> Callable[[Callable[..., Any]], Command]:
    """Return a decorator for a command of ours with its examples."""
    return click.command(name, cls=Command, epilog=examples(*lines) if lines else None)
