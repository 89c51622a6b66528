"""What one run of the command line knows: its options, the opened workbench, where output goes."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from vault_app.services.workbench import Workbench

_UNKEPT: Final = "what is there is read, and nothing is noted of that."


class App:
    """Options given before or after the command, and the workbench opened at first use."""

    def __init__(self, environ: Mapping[str, str] | None = None, home: str | None = None) -> None:
        """Begin without any option but *home*; *environ* is the process's own by default."""
        self.environ = dict(os.environ) if environ is None else environ
        self.home = home
        self.json = False
        self.offline = False
        self.verbose = False
        self.printed = False
        self._bench: Workbench | None = None
        self._logs = False
        self._unkept = False

    @property
    def interactive(self) -> bool:
        """Tell whether anything may be asked: never with --json, never without a terminal."""
        return not self.json and sys.stdin is not None and sys.stdin.isatty()

    @property
    def bench(self) -> "Workbench":
        """Return the workbench of the chosen profile, opened when first used."""
        if self._bench is None:
            from vault_app.services.workbench import Options, open_workbench
            from vault_app.system.homes import settle

            options = Options(
                home=self.home,
                offline=self.offline,
                environ=self.environ,
                user_home=settle(self.environ),
            )
            self._bench = open_workbench(options)
            if self.verbose:
                self.open_log()
        return self._bench

    @property
    def reading(self) -> "Workbench":
        """Return the workbench for a command that only reads, from a full or closed disk as well.

        A command that changes anything uses ``bench``: it has to fail before it does anything.
        """
        bench = self.bench
        bench.or_reading = True
        if bench.store.read_only:
            self.tell_unkept()
        return bench

    def tell_unkept(self) -> None:
        """Say once that nothing can be kept now."""
        if not self._unkept:
            from vault_app.core.text import sanitise

            self._unkept = True
            folder = sanitise(str(self.bench.profile.home))
            self.say(f"keyturn: {folder} cannot be written now; {_UNKEPT}")

    @property
    def values(self) -> "Workbench":
        """Return the workbench for a command that reads or writes values; the log is open then.

        On a terminal a sealed file is unlocked (or, by consent, made) first.
        """
        bench = self.bench
        if not self._logs:
            bench.profile.ensure()
            self.open_log()
        if self.interactive:
            from vault_app.cli.asking import open_vault

            open_vault(bench)
        return bench

    def open_log(self) -> None:
        """Send log lines to the profile's log, if there is one; to the screen only with -v."""
        import logging

        from vault_app.system.log import configure

        self._logs = True
        logging.getLogger().addHandler(logging.NullHandler())
        profile = self._bench.profile if self._bench else None
        configure(profile.log_path if profile and profile.exists else None, self.verbose)

    def say(self, text: str) -> None:
        """Print a message for a person to standard error."""
        click.echo(text, err=True)

    def emit(self, document: Mapping[str, object], human: Callable[[], None]) -> None:
        """Print *document* with --json, else whatever *human* prints."""
        if self.json:
            self.print_json(document)
        else:
            human()

    def print_json(self, document: Mapping[str, object]) -> None:
        """Print the run's one JSON document; ASCII only, so nothing in it can act."""
        import json

        self.printed = True
        click.echo(json.dumps(document, indent=2, ensure_ascii=True))

    def close(self) -> None:
        """Close what was opened."""
        if self._bench is not None:
            self._bench.close()
            self._bench = None


pass_app = click.make_pass_decorator(App)
