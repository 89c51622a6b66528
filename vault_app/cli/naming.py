"""The types of NAME and PROVIDER: any text for the services to resolve, completed by the shell."""

from typing import TYPE_CHECKING

import click

from vault_app.cli.app import App
from vault_app.core.errors import KeyturnError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Name(click.ParamType[str]):
    """A credential's name, id or unique id prefix; completes to names."""

    name = "name"

    def shell_complete(
        self, context: click.Context, parameter: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        """Return the names that start so; none if the store cannot be read."""
        from click.shell_completion import CompletionItem

        app = context.find_object(App) or App()
        try:
            if not app.bench.profile.store_path.exists():
                return []
            app.bench.or_reading = True
            names = [kept.name for kept in app.bench.store.credentials.all()]
        except KeyturnError:
            return []
        return [CompletionItem(name) for name in names if name.startswith(incomplete)]


class Pair(Name):
    """``VAR=NAME``; what stands behind the sign completes to names."""

    name = "pair"

    def shell_complete(
        self, context: click.Context, parameter: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        """Return the pairs that start so, none before the variable is whole."""
        from click.shell_completion import CompletionItem

        variable, sign, begun = incomplete.partition("=")
        found = super().shell_complete(context, parameter, begun) if sign and variable else []
        return [CompletionItem(f"{variable}={one.value}") for one in found]


class Provider(click.ParamType[str]):
    """A provider's id; completes to those there are."""

    name = "provider"

    def shell_complete(
        self, context: click.Context, parameter: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        """Return the ids that start so."""
        from click.shell_completion import CompletionItem

        from vault_app.providers.registry import PROVIDERS

        return [CompletionItem(one.id) for one in PROVIDERS if one.id.startswith(incomplete)]
